import { type ReactNode, useState } from 'react';
import { fieldFaults } from '../api/refusal';
import { DialogForm } from '../parts/dialog-form';
import { TextField } from '../parts/fields';
import { Renewing } from '../parts/renewing';
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
  return (
    <Renewing
      title="Renew the secret"
      rotation={useRotatingSecret(webhook.id)}
      overlaps={OVERLAPS}
      shown={(made) => <NewSecret made={made} onClose={onClose} />}
      onClose={onClose}
    >
      <p>Requests are signed with a new secret from then on.</p>
    </Renewing>
  );
}
