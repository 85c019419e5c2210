import type { ReactNode } from 'react';
import type { PublishedVerdict, PublishedVerdictWord } from '../published-judgement';
import { shortCitation } from './headline';

/** A verdict is a word and a shape before it is a colour. Drawn, because not every typeface has the signs ● ◐ ▲. */
const SHAPES: Record<PublishedVerdictWord, ReactNode> = {
  within: <circle cx="6" cy="6" r="5" />,
  conditional: (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" />
      <path d="M6 1a5 5 0 0 0 0 10z" />
    </>
  ),
  exceeds: <path d="M6 1l5.5 10H.5z" />,
  inconclusive: null,
  'not-covered': null,
};

const SIGNS: Partial<Record<PublishedVerdictWord, string>> = { inconclusive: '?', 'not-covered': '–' };

/** A verdict as people read it. */
export const VERDICT_WORDS_SHOWN: Record<PublishedVerdictWord, string> = {
  within: 'within',
  conditional: 'conditional',
  exceeds: 'exceeds',
  inconclusive: 'inconclusive',
  'not-covered': 'not covered',
};

/** The gravest first: the order in which they are told. */
export const BY_GRAVITY: readonly PublishedVerdictWord[] = [
  'exceeds',
  'conditional',
  'inconclusive',
  'not-covered',
  'within',
];

export function VerdictMark({ word, times }: { word: PublishedVerdictWord; times?: number }): ReactNode {
  return (
    <span className={`verdict-mark ${word}`}>
      <span className="shape" aria-hidden="true">
        {SIGNS[word] ?? (
          <svg viewBox="0 0 12 12" width="11" height="11" fill="currentColor">
            {SHAPES[word]}
          </svg>
        )}
      </span>{' '}
      {times !== undefined && times > 1 ? `${times} ` : ''}
      {VERDICT_WORDS_SHOWN[word]}
    </span>
  );
}

/** How many verdicts there are of each word, the gravest first. */
export function VerdictTally({ verdicts }: { verdicts: readonly PublishedVerdict[] }): ReactNode {
  return (
    <ul className="tallies">
      {BY_GRAVITY.map((word) => ({ word, times: verdicts.filter((each) => each.word === word).length }))
        .filter(({ times }) => times > 0)
        .map(({ word, times }) => (
          <li key={word}>
            <VerdictMark word={word} times={times} />
          </li>
        ))}
    </ul>
  );
}

const gravity = ({ word }: PublishedVerdict): number => BY_GRAVITY.indexOf(word);

/** Each limit that speaks of a result, whose it is, and why the verdict is what it is. */
export function VerdictList({ verdicts }: { verdicts: readonly PublishedVerdict[] }): ReactNode {
  return (
    <ul className="verdicts">
      {[...verdicts]
        .sort((a, b) => gravity(a) - gravity(b))
        .map((verdict, index) => (
          <li key={index}>
            <p>
              <VerdictMark word={verdict.word} /> {verdict.limit.text}
              {verdict.limit.for && ` (${verdict.limit.for})`} <Meaning verdict={verdict} />
            </p>
            <p className="unit">
              {verdict.authority},{' '}
              <a className="cite" href={`/rules/${encodeURIComponent(verdict.ruleSet)}`}>
                {shortCitation(verdict.citation)}
              </a>
              . {verdict.reason.sentence}
              {verdict.notes.map(({ code, sentence }) => (
                <span key={code}> {sentence}</span>
              ))}
            </p>
          </li>
        ))}
    </ul>
  );
}

/** What it means to exceed, where that is not to be forbidden. */
function Meaning({ verdict: { meaning } }: { verdict: PublishedVerdict }): ReactNode {
  if (meaning === 'warning-required') return <span className="unit">above it a warning is due</span>;
  return meaning === 'benchmark-only' ? <span className="unit">a recommendation, no law</span> : null;
}
