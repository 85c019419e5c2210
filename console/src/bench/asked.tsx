import type { ReactNode } from 'react';
import type { Hold, Review } from './case';

interface AskedProps {
  /** All that is asked at one place. */
  holds: readonly Hold[];
  review: Review;
  /** Ids of the holds that the reviewer has seen and accepts. */
  accepted: ReadonlySet<string>;
  onAccept: (holds: readonly string[], accept: boolean) => void;
  /** Whether the line above says the first one's message already. */
  said?: boolean;
}

/** What is asked before an approval: what was seen, what to check, and the reviewer's answer to all of it. */
export function Asked({ holds, review, accepted, onAccept, said = false }: AskedProps): ReactNode {
  if (holds.length === 0) return null;
  const open = holds.filter(({ acknowledgeable }) => acknowledgeable).map(({ id }) => id);
  return (
    <div className="asked">
      {holds.map((hold) => (
        <div key={hold.id}>
          {!said && <p>{hold.message}</p>}
          <FlagBehind hold={hold} review={review} />
        </div>
      ))}
      {open.length > 0 ? (
        <label className="check">
          <input
            type="checkbox"
            checked={open.every((id) => accepted.has(id))}
            onChange={(event) => onAccept(open, event.target.checked)}
          />
          I have seen this, and it may be published as it is.
          <kbd aria-hidden="true">y</kbd>
        </label>
      ) : (
        <p className="soft">This has to be put right; it cannot be accepted as it is.</p>
      )}
    </div>
  );
}

/** Of a question that a check asks: what it may mean otherwise. What it saw and asks stands in the message. */
function FlagBehind({ hold, review }: { hold: Hold; review: Review }): ReactNode {
  const flag = review.judgement?.flags.find(({ id, key }) => hold.id === `flag:${id}:${key}`);
  return flag && <p className="soft small">Also of honest certificates: {flag.falsePositives}</p>;
}
