import type { ReactNode } from 'react';
import { statusWord } from '../../../src/publish/pages/words';
import type { Result, Review } from './case';
import { Flags } from './more-to-know';
import { Verdict } from './verdict';

/** Limits with their citations and our verdicts, the laboratory's own status beside them, and what checks ask about it. */
export function ResultLimits({ review, result }: { review: Review; result: Result }): ReactNode {
  const status = statusWord(result.status);
  const flags = (review.judgement?.flags ?? []).filter(({ evidence }) =>
    evidence.some(({ resultId }) => resultId === result.id),
  );
  return (
    <>
      <section>
        <h3>Limits</h3>
        {status && (
          <p className="small">
            <span className="soft">The laboratory printed: </span>
            {result.printed.status} ({status})
          </p>
        )}
        <Verdicts result={result} />
      </section>
      {flags.length > 0 && (
        <section>
          <h3>What checks ask about it</h3>
          <Flags flags={flags} />
        </section>
      )}
    </>
  );
}

function Verdicts({ result: { verdicts } }: { result: Result }): ReactNode {
  if (verdicts.length === 0)
    return <p className="soft small">No rule set that is switched on has a limit for it.</p>;
  return (
    <ul className="verdicts">
      {verdicts.map(({ ruleSet, jurisdiction, word, sentence }, index) => (
        <li key={`${ruleSet} ${index}`}>
          <Verdict word={word} /> <span className="tag">{jurisdiction}</span> {sentence}
        </li>
      ))}
    </ul>
  );
}
