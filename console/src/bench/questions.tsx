import type { ReactNode } from 'react';
import { Asked } from './asked';
import type { Hold, Review } from './case';
import { MoreToKnow } from './more-to-know';
import type { Opened } from './order';
import { useFocusWhen } from './use-focus-when';
import { Words } from './words';

export interface QuestionsProps {
  review: Review;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  /** Ids of the holds that the reviewer has seen and accepts. */
  accepted: ReadonlySet<string>;
  onAccept: (holds: readonly string[], accept: boolean) => void;
  /** Why nothing may be added just now; null when it may. */
  whyNoCorrection: string | null;
  /** A row was missed where a word stands that nothing explains. */
  onMissed: (word: Review['unexplained'][number]) => void;
}

/** What holds an approval up, what flags ask, and the words that nothing explains. */
export function Questions(props: QuestionsProps): ReactNode {
  const { holds, unexplained, judgement } = props.review;
  const flags = (judgement?.flags ?? []).filter(({ holdsUp }) => !holdsUp);
  if (holds.length + unexplained.length + flags.length === 0)
    return <p className="soft small">Nothing was seen that asks a question.</p>;
  return (
    <section className="questions" aria-label="Questions">
      {holds.length > 0 && (
        <>
          <h2>Before an approval</h2>
          <ul>
            {holds
              .filter(({ resultId }) => resultId === undefined)
              .map((hold) => (
                <HoldLine key={hold.id} hold={hold} {...props} />
              ))}
            {[...byResult(holds)].map(([resultId, asked]) => (
              <ResultLine key={resultId} resultId={resultId} asked={asked} {...props} />
            ))}
          </ul>
        </>
      )}
      {unexplained.length > 0 && <Words {...props} />}
      {flags.length > 0 && <MoreToKnow flags={flags} />}
    </section>
  );
}

/** The questions about single results, by result. */
function byResult(holds: readonly Hold[]): Map<string, Hold[]> {
  const groups = new Map<string, Hold[]>();
  for (const hold of holds)
    if (hold.resultId) groups.set(hold.resultId, [...(groups.get(hold.resultId) ?? []), hold]);
  return groups;
}

const markOf = (holds: readonly Hold[], accepted: ReadonlySet<string>): string => {
  if (holds.some(({ acknowledgeable }) => !acknowledgeable)) return '■';
  return holds.every(({ id }) => accepted.has(id)) ? '✓' : '○';
};

function HoldLine({ hold, ...props }: QuestionsProps & { hold: Hold }): ReactNode {
  const { opened, onOpen, accepted } = props;
  const open = opened?.kind === 'hold' && opened.id === hold.id;
  const button = useFocusWhen(open);
  return (
    <li className={open ? 'hold open' : 'hold'}>
      <button
        ref={button}
        type="button"
        className="line"
        aria-expanded={open}
        onClick={() => onOpen({ kind: 'hold', id: hold.id })}
      >
        <span aria-hidden="true">{markOf([hold], accepted)}</span> {hold.message}
      </button>
      {open && (
        <div className="detail">
          <Asked holds={[hold]} said {...props} />
        </div>
      )}
    </li>
  );
}

/** What is asked of a result in a few words; the whole of it stands at the result. */
const IN_SHORT: Record<string, string> = {
  'unknown-analyte': 'not in the vocabulary',
  'low-confidence': 'read with doubt',
};

/** Leads to a result that something is asked about: it is answered there, with the place on the page in sight. */
function ResultLine(props: QuestionsProps & { resultId: string; asked: Hold[] }): ReactNode {
  const { review, resultId, asked, accepted, onOpen } = props;
  const result = review.results.find(({ id }) => id === resultId);
  const about = [...new Set(asked.map(({ code }) => IN_SHORT[code] ?? 'a check asks about it'))];
  return (
    <li>
      <button type="button" className="line" onClick={() => onOpen({ kind: 'result', id: resultId })}>
        <span aria-hidden="true">{markOf(asked, accepted)}</span>{' '}
        {[result?.printed.analyte, result?.printed.value, result?.printed.unit].filter(Boolean).join(' ')}{' '}
        <span className="soft small">
          page {result?.page}: {about.join(', ')}
        </span>
      </button>
    </li>
  );
}
