import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Dialog } from '../parts/dialog';
import { ChoiceField, TextField } from '../parts/fields';
import { Notice } from '../parts/notice';
import { KindChoice, NewSecret } from './webhook-form';
import { useChangingWebhook, useRotatingSecret, type Webhook } from './webhooks';

interface Props {
  webhook: Webhook;
  onClose: () => void;
}

/** Changes a webhook's name, address or what it is told of. */
export function ChangingWebhook({ webhook, onClose }: Props): ReactNode {
  const change = useChangingWebhook(webhook.id);
  const [name, setName] = useState(webhook.name);
  const [url, setUrl] = useState(webhook.url);
  const [kinds, setKinds] = useState(webhook.kinds);
  const errors = change.error instanceof Refusal ? change.error.fields : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ name, url, kinds }, { onSuccess: onClose });
  };
  return (
    <Dialog title="Change a webhook" onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {change.isError && <Notice kind="trouble">{sentenceOf(change.error)}</Notice>}
        <TextField
          label="What it is for"
          value={name}
          onChange={setName}
          error={errors.name}
          required
          first
        />
        <TextField label="Address" value={url} onChange={setUrl} error={errors.url} required />
        <KindChoice chosen={kinds} onChange={setKinds} error={errors.kinds} />
        <div className="row">
          <Action submit main busy={change.isPending}>
            Change it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </form>
    </Dialog>
  );
}

const OVERLAPS = [
  { value: '0', name: 'sign no more' },
  { value: '24', name: 'sign, too, for a day' },
  { value: '168', name: 'sign, too, for a week' },
];

/** Gives a webhook a new secret, and shows it this once. */
export function Rotating({ webhook, onClose }: Props): ReactNode {
  const rotate = useRotatingSecret(webhook.id);
  const [overlap, setOverlap] = useState('24');
  if (rotate.data) return <NewSecret made={rotate.data} onClose={onClose} />;
  return (
    <Dialog title="Renew the secret" onClose={onClose}>
      <div className="stack">
        {rotate.isError && <Notice kind="trouble">{sentenceOf(rotate.error)}</Notice>}
        <p>Requests are signed with a new secret from then on.</p>
        <ChoiceField label="The old one shall" value={overlap} onChange={setOverlap} choices={OVERLAPS} />
        <div className="row">
          <Action main busy={rotate.isPending} onAct={() => rotate.mutate(Number(overlap))}>
            Renew it
          </Action>
          <Action onAct={onClose}>Cancel</Action>
        </div>
      </div>
    </Dialog>
  );
}
