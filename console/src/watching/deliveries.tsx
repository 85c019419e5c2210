import { type ReactNode, useState } from 'react';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Dialog } from '../parts/dialog';
import { Empty, Notice, Trouble, Waiting } from '../parts/notice';
import { moment } from '../parts/words';
import { type Delivery, useDeliveries, useDelivery, useSendingAgain, type Webhook } from './webhooks';
import { DELIVERY_STATES } from './words';

/** The newest of what was sent to a webhook. */
export function DeliveryLines({ webhook }: { webhook: Webhook }): ReactNode {
  const deliveries = useDeliveries(webhook.id);
  const again = useSendingAgain(webhook.id);
  const announce = useAnnounce();
  const [shown, setShown] = useState<Delivery | null>(null);
  const send = ({ id }: Delivery): void =>
    again.mutate(id, { onSuccess: () => announce('It is on its way again.') });
  return (
    <>
      {again.isError && <Notice kind="trouble">{sentenceOf(again.error)}</Notice>}
      {deliveries.isPending && <Waiting what="what was sent" />}
      {deliveries.isError && <Trouble error={deliveries.error} again={() => void deliveries.refetch()} />}
      {deliveries.data?.items.length === 0 && (
        <Empty title="Nothing was sent yet">
          <p>Send a test to see that it arrives.</p>
        </Empty>
      )}
      <ul className="lines">
        {deliveries.data?.items.map((delivery) => (
          <Line
            key={delivery.id}
            delivery={delivery}
            why={webhook.disabledAt ? 'It is disabled.' : null}
            onShow={() => setShown(delivery)}
            onAgain={() => send(delivery)}
          />
        ))}
      </ul>
      {deliveries.data?.next && <p className="soft">Older ones are in the API.</p>}
      {shown && <Whole webhook={webhook} delivery={shown} onClose={() => setShown(null)} />}
    </>
  );
}

interface LineProps {
  delivery: Delivery;
  /** Why it cannot be sent again. */
  why: string | null;
  onShow: () => void;
  onAgain: () => void;
}

function Line({ delivery, why, onShow, onAgain }: LineProps): ReactNode {
  const { type, state, createdAt, attempts, nextAt, lastAttempt } = delivery;
  return (
    <li>
      <div className="what">
        <strong>{type}</strong>
        <span className="soft small">{moment(createdAt)}</span>
      </div>
      <div className="where">
        <span>
          {DELIVERY_STATES[state]}
          {lastAttempt?.status != null && `, answered with ${lastAttempt.status}`}
          {lastAttempt && ` in ${lastAttempt.milliseconds} ms`}
        </span>
        {lastAttempt?.trouble && <span className="soft small">{lastAttempt.trouble}</span>}
        {nextAt && attempts > 0 && (
          <span className="soft small">
            tried {attempts} times, again {moment(nextAt)}
          </span>
        )}
      </div>
      <div className="row">
        <Action label={`Show ${type} of ${moment(createdAt)}`} onAct={onShow}>
          Show
        </Action>
        <Action label={`Send again: ${type} of ${moment(createdAt)}`} why={why} whyHidden onAct={onAgain}>
          Send again
        </Action>
      </div>
    </li>
  );
}

function Whole(props: { webhook: Webhook; delivery: Delivery; onClose: () => void }): ReactNode {
  const { webhook, delivery, onClose } = props;
  const whole = useDelivery(webhook.id, delivery.id);
  return (
    <Dialog title={delivery.type} onClose={onClose} wide>
      <div className="stack">
        {whole.isPending && <Waiting what="the delivery" />}
        {whole.isError && <Trouble error={whole.error} />}
        {whole.data && (
          <>
            <p>
              <code>webhook-id: {delivery.id}</code>
            </p>
            <h3>Sent</h3>
            <pre className="long" tabIndex={0}>
              {JSON.stringify(JSON.parse(whole.data.body), null, 2)}
            </pre>
            <h3>Attempts</h3>
            {whole.data.tried.length === 0 && <p>None yet.</p>}
            <ul className="plain">
              {whole.data.tried.map(({ at, status, milliseconds, trouble, answer }) => (
                <li key={at}>
                  {moment(at)}: {status ?? 'no answer'}, {milliseconds} ms. {trouble}
                  {answer && (
                    <pre className="long" tabIndex={0}>
                      {answer}
                    </pre>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <Action onAct={onClose}>Close</Action>
      </div>
    </Dialog>
  );
}
