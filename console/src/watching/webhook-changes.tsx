import { type ReactNode, useState } from 'react';
import { fieldFaults } from '../api/refusal';
import { DialogForm } from '../parts/dialog-form';
import { ChoiceField, TextField } from '../parts/fields';
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
  const errors = fieldFaults(change.error);
  const submit = (): void => {
    change.mutate({ name, url, kinds }, { onSuccess: onClose });
  };
  return (
    <DialogForm
      title="Change a webhook"
      act="Change it"
      onAct={submit}
      onClose={onClose}
      busy={change.isPending}
      error={change.error}
    >
      <TextField label="What it is for" value={name} onChange={setName} error={errors.name} required first />
      <TextField label="Address" value={url} onChange={setUrl} error={errors.url} required />
      <KindChoice chosen={kinds} onChange={setKinds} error={errors.kinds} />
    </DialogForm>
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
    <DialogForm
      title="Renew the secret"
      act="Renew it"
      onAct={() => rotate.mutate(Number(overlap))}
      onClose={onClose}
      busy={rotate.isPending}
      error={rotate.error}
    >
      <p>Requests are signed with a new secret from then on.</p>
      <ChoiceField label="The old one shall" value={overlap} onChange={setOverlap} choices={OVERLAPS} />
    </DialogForm>
  );
}
