import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Action } from '../parts/action';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { useAccount } from '../session/session';
import { NewWebhookForm } from './webhook-form';
import { useWebhooks, type Webhook } from './webhooks';
import { standingOf, watchedBy } from './words';

/** Webhooks: one's own, and for an administrator everybody's. */
export default function WatchingPage(): ReactNode {
  useTitle('Watching');
  const { role } = useAccount();
  const [making, setMaking] = useState(false);
  const webhooks = useWebhooks();
  return (
    <>
      <div className="row heading">
        <h1>Watching</h1>
        <Action onAct={() => setMaking(true)}>Make a webhook</Action>
      </div>
      <p className="soft">
        A webhook tells a program of yours, by a signed request, what is published of a vendor, a product or a
        lot. By e-mail anybody is told without an account: see the link on every public page.
      </p>
      {webhooks.isPending && <Waiting what="the webhooks" />}
      {webhooks.isError && <Trouble error={webhooks.error} again={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && (
        <Empty title="No webhook yet">
          <p>Make one for an address of yours that takes requests over https.</p>
        </Empty>
      )}
      <ul className="lines">
        {webhooks.data?.map((webhook) => (
          <Line key={webhook.id} webhook={webhook} withOwner={role === 'administrator'} />
        ))}
      </ul>
      {making && <NewWebhookForm onClose={() => setMaking(false)} />}
    </>
  );
}

function Line({ webhook, withOwner }: { webhook: Webhook; withOwner: boolean }): ReactNode {
  return (
    <li>
      <div className="what">
        <Link to={`/watching/${webhook.id}`}>{webhook.name}</Link>
        <span className="soft small">{new URL(webhook.url).host}</span>
      </div>
      <div className="where">
        <span>{watchedBy(webhook)}</span>
        {withOwner && <span className="soft small">of {webhook.accountName}</span>}
      </div>
      <span>{standingOf(webhook)}</span>
    </li>
  );
}
