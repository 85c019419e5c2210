import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Action } from '../parts/action';
import { StateName } from '../parts/state-name';
import { lasting } from '../parts/words';
import { useAccount } from '../session/session';
import { useGivingBack, type useTaking, type Waiting } from './queue';

/** The certificates that wait, each with why it stands where it stands. */
export function QueueList(props: {
  items: readonly Waiting[];
  chosen: number;
  take: ReturnType<typeof useTaking>;
}): ReactNode {
  const { items, chosen, take } = props;
  const [now] = useState(() => Date.now());
  return (
    <ol className="queue">
      {items.map((item, index) => (
        <Line key={item.id} item={item} chosen={index === chosen} now={now} take={take} />
      ))}
    </ol>
  );
}

interface LineProps {
  item: Waiting;
  chosen: boolean;
  now: number;
  take: ReturnType<typeof useTaking>;
}

function Line({ item, chosen, now, take }: LineProps): ReactNode {
  const { id, vendor, product, lot, fileName, state, results, risk, ownUpload } = item;
  const link = useRef<HTMLAnchorElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Where the keys go, the focus goes; a page that was just opened keeps it where it is.
    if (chosen && !first.current) link.current?.focus();
    first.current = false;
  }, [chosen]);
  return (
    <li className={chosen ? 'chosen' : undefined}>
      <div className="what">
        <Link ref={link} to={`/reviews/${id}`}>
          {lot ? `Lot ${lot}` : (fileName ?? 'A certificate without a name')}
        </Link>
        <span className="soft">
          {[product?.name, vendor?.name].filter(Boolean).join(' · ') || 'nobody has said whose product it is'}
        </span>
      </div>
      <ul className="because">
        {risk.because.map(({ code, message }) => (
          <li key={code} className={code}>
            {message}
          </li>
        ))}
        {risk.because.length === 0 && <li className="none">Nothing was seen that asks a question.</li>}
      </ul>
      <div className="where">
        <StateName state={state} />
        <span className="soft small">
          {results} results · waits {lasting((now - Date.parse(risk.waitingSince)) / 1000)}
        </span>
        <Held item={item} take={take} />
        {ownUpload && <span className="tag">your own upload</span>}
      </div>
    </li>
  );
}

/** Before whom it lies; taking it, and giving it back. */
function Held({ item: { id, lot, fileName, lease }, take }: Pick<LineProps, 'item' | 'take'>): ReactNode {
  const back = useGivingBack();
  const mine = useAccount().id === lease?.by.id;
  const what = lot ? `lot ${lot}` : (fileName ?? 'the certificate');
  if (mine)
    return (
      <span className="row">
        <span className="tag">before you</span>
        <Action quiet label={`Give back: ${what}`} busy={back.isPending} onAct={() => back.mutate(id)}>
          Give back
        </Action>
      </span>
    );
  if (lease) return <span className="tag">before {lease.by.name}</span>;
  return (
    <Action
      quiet
      label={`Take it: ${what}`}
      busy={take.isPending && take.variables === id}
      onAct={() => take.mutate(id)}
    >
      Take it
    </Action>
  );
}
