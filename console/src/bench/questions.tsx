import { type ReactNode, useEffect, useRef } from 'react';
import { Action } from '../parts/action';
import type { Hold, Review, Word } from './case';
import type { Opened } from './order';

interface QuestionsProps {
  review: Review;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  /** Ids of the holds that the reviewer has seen and accepts. */
  accepted: ReadonlySet<string>;
  onAccept: (id: string, accept: boolean) => void;
}

const SEVERITIES = { high: '▲ high', medium: '◆ medium', low: '◇ low', information: 'i' };

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
            {holds.map((hold) => (
              <HoldLine key={hold.id} hold={hold} {...props} />
            ))}
          </ul>
        </>
      )}
      {unexplained.length > 0 && (
        <>
          <h2>Words that nothing explains</h2>
          <p className="soft small">
            They stand inside tables and belong to no result. Open each: is it part of a value, a row that was
            missed, or nothing?
          </p>
          <ul className="words">
            {unexplained.map((word) => (
              <WordLine key={word.id} word={word} {...props} />
            ))}
          </ul>
        </>
      )}
      {flags.length > 0 && (
        <details>
          <summary>{flags.length} more to know</summary>
          <ul>
            {flags.map(({ key, id, severity, saw, asks, falsePositives }) => (
              <li key={`${id} ${key}`} className={`flag ${severity}`}>
                <p>
                  <span className="tag">{SEVERITIES[severity]}</span> {saw}
                </p>
                <p className="small">{asks}</p>
                <p className="soft small">Also of honest certificates: {falsePositives}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useShownWhen(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) button.current?.focus();
  }, [open]);
  return button;
}

function HoldLine({
  hold,
  review,
  opened,
  onOpen,
  accepted,
  onAccept,
}: QuestionsProps & { hold: Hold }): ReactNode {
  const flag = review.judgement?.flags.find(({ id, key }) => hold.id === `flag:${id}:${key}`);
  const open = opened?.kind === 'hold' && opened.id === hold.id;
  const button = useShownWhen(open);
  return (
    <li className={open ? 'hold open' : 'hold'}>
      <button
        ref={button}
        type="button"
        className="line"
        aria-expanded={open}
        onClick={() => onOpen({ kind: 'hold', id: hold.id })}
      >
        <span aria-hidden="true">{hold.acknowledgeable ? (accepted.has(hold.id) ? '✓' : '○') : '■'}</span>{' '}
        {hold.message}
      </button>
      {open && (
        <div className="detail">
          {flag && (
            <>
              <p>{flag.saw}</p>
              <p>{flag.asks}</p>
              <p className="soft small">Also of honest certificates: {flag.falsePositives}</p>
            </>
          )}
          {hold.resultId && (
            <Action onAct={() => onOpen({ kind: 'result', id: hold.resultId! })}>Show the result</Action>
          )}
          {hold.acknowledgeable ? (
            <label className="check">
              <input
                type="checkbox"
                checked={accepted.has(hold.id)}
                onChange={(event) => onAccept(hold.id, event.target.checked)}
              />
              I have seen this, and it may be published as it is.
            </label>
          ) : (
            <p className="soft">This has to be put right; it cannot be accepted as it is.</p>
          )}
        </div>
      )}
    </li>
  );
}

function WordLine({ word, review, opened, onOpen }: QuestionsProps & { word: Word }): ReactNode {
  const open = opened?.kind === 'word' && opened.id === word.id;
  const button = useShownWhen(open);
  const unseen = review.unseen.words.includes(word.id);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="button"
        aria-pressed={open}
        onClick={() => onOpen({ kind: 'word', id: word.id })}
      >
        <span aria-hidden="true">{unseen ? '○' : '✓'}</span> {word.text}{' '}
        <span className="soft small">p. {word.page}</span>
        {unseen && <span className="hidden">, not opened yet</span>}
      </button>
    </li>
  );
}
