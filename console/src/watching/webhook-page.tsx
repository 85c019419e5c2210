import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { day } from '../../../src/publish/pages/words';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { DialogForm } from '../parts/dialog-form';
import { Notice, Outdated, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { moment } from '../parts/words';
import { DeliveryLines } from './deliveries';
import { ChangingWebhook, Rotating } from './webhook-changes';
import { useChangingWebhook, useRemovingWebhook, useTest, useWebhook, type Webhook } from './webhooks';
import { KINDS, standingOf, watchedBy } from './words';

/** A webhook with its log. */
export default function WebhookPage(): ReactNode {
  const { id = '' } = useParams();
  const webhook = useWebhook(id);
  useTitle(webhook.data?.name ?? 'A webhook');
  if (webhook.isPending) return <Waiting what="the webhook" />;
  if (webhook.isLoadingError)
    return (
      <>
        <h1>A webhook</h1>
        <Trouble error={webhook.error} again={() => void webhook.refetch()} />
      </>
    );
  return (
    <>
      <h1>{webhook.data.name}</h1>
      <Outdated query={webhook} />
      <About webhook={webhook.data} />
      <Acts webhook={webhook.data} />
      <h2>What was sent</h2>
      <DeliveryLines webhook={webhook.data} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({ webhook }: { webhook: Webhook }): ReactNode {
  const { url, kinds, accountName, createdAt, oldSecretUntil } = webhook;
  return (
    <dl className="facts">
      <Fact name="How it stands">{standingOf(webhook)}</Fact>
      <Fact name="Address">{url}</Fact>
      <Fact name="Watches">{watchedBy(webhook)}</Fact>
      <Fact name="Is told when">
        {KINDS.filter(({ kind }) => kinds.includes(kind))
          .map(({ name }) => name)
          .join('; ')}
      </Fact>
      <Fact name="Made">
        {day(createdAt)} by {accountName}
      </Fact>
      {oldSecretUntil && <Fact name="Old secret">signs, too, until {moment(oldSecretUntil)}</Fact>}
    </dl>
  );
}

function Acts({ webhook }: { webhook: Webhook }): ReactNode {
  const { id, disabledAt } = webhook;
  const announce = useAnnounce();
  const test = useTest(id);
  const change = useChangingWebhook(id);
  const [open, setOpen] = useState<'change' | 'rotate' | 'remove' | null>(null);
  const close = (): void => setOpen(null);
  const trouble = test.error ?? change.error;
  return (
    <>
      {trouble && <Notice kind="trouble">{sentenceOf(trouble)}</Notice>}
      <div className="row">
        <Action
          main
          busy={test.isPending}
          why={disabledAt ? 'It is disabled.' : null}
          onAct={() => test.mutate(undefined, { onSuccess: () => announce('A test is on its way.') })}
        >
          Send a test
        </Action>
        <Action onAct={() => setOpen('change')}>Change it</Action>
        <Action onAct={() => setOpen('rotate')}>Renew the secret</Action>
        <Action busy={change.isPending} onAct={() => change.mutate({ enabled: disabledAt !== null })}>
          {disabledAt ? 'Enable it' : 'Disable it'}
        </Action>
        <Action grave onAct={() => setOpen('remove')}>
          Remove it
        </Action>
      </div>
      {open === 'change' && <ChangingWebhook webhook={webhook} onClose={close} />}
      {open === 'rotate' && <Rotating webhook={webhook} onClose={close} />}
      {open === 'remove' && <Removing webhook={webhook} onClose={close} />}
    </>
  );
}

function Removing({ webhook: { id, name }, onClose }: { webhook: Webhook; onClose: () => void }): ReactNode {
  const remove = useRemovingWebhook(id);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const act = (): void =>
    remove.mutate(undefined, {
      onSuccess: () => {
        announce(`The webhook ${name} is removed.`);
        void navigate('/watching');
      },
    });
  return (
    <DialogForm
      title="Remove a webhook"
      act="Remove it"
      onAct={act}
      onClose={onClose}
      busy={remove.isPending}
      error={remove.error}
    >
      <p>Nothing is sent to “{name}” from then on, and its log is deleted. This cannot be taken back.</p>
    </DialogForm>
  );
}
