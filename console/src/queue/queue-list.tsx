import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { StateName } from '../parts/state-name';
import { lasting } from '../parts/words';
import type { Waiting } from './queue';

/** The certificates that wait, each with why it stands where it stands. */
export function QueueList({ items, chosen }: { items: readonly Waiting[]; chosen: number }): ReactNode {
  const [now] = useState(() => Date.now());
  return (
    <ol className="queue">
      {items.map((item, index) => (
        <Line key={item.id} item={item} chosen={index === chosen} now={now} />
      ))}
    </ol>
  );
}

function Line({ item, chosen, now }: { item: Waiting; chosen: boolean; now: number }): ReactNode {
  const { id, vendor, product, lot, fileName, state, results, risk, lease, ownUpload } = item;
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
        {lease && <span className="tag">before {lease.by.name}</span>}
        {ownUpload && <span className="tag">your own upload</span>}
      </div>
    </li>
  );
}
