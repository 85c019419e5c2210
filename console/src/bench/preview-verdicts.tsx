import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { Verdict } from './verdict';

type Shown = Schemas['PublishedVerdict'];

/** What the public reads first: what exceeds, what nobody can tell, and then what is within. */
const ORDER: readonly Shown['word'][] = ['exceeds', 'conditional', 'inconclusive', 'within', 'not-covered'];

/** The verdicts that become public, the gravest first; those with nothing to ask are counted and unfolded on demand. */
export function PreviewVerdicts({ verdicts = [] }: { verdicts?: readonly Shown[] }): ReactNode {
  if (verdicts.length === 0) return null;
  return (
    <section>
      <h3>Against limits</h3>
      {ORDER.map((word) => (
        <OfOneWord key={word} word={word} verdicts={verdicts.filter((verdict) => verdict.word === word)} />
      ))}
    </section>
  );
}

function OfOneWord({ word, verdicts }: { word: Shown['word']; verdicts: readonly Shown[] }): ReactNode {
  if (verdicts.length === 0) return null;
  return (
    <details open={word === 'exceeds' || word === 'conditional'}>
      <summary>
        <Verdict word={word} /> {verdicts.length}
      </summary>
      <ul className="plain">
        {verdicts.map(({ ruleSet, jurisdiction, sentence }, index) => (
          <li key={`${ruleSet} ${index}`}>
            <span className="tag">{jurisdiction}</span> {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}
