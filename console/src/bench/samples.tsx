import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import type { Result } from './case';

interface SamplesProps {
  results: readonly Result[];
  /** Why nothing may be taken out just now; null when it may. */
  whyNoCorrection: string | null;
  onKeep: (sample: string) => void;
}

/** The samples whose results stand, where a table holds those of several: one of them is of this lot. */
export function Samples({ results, whyNoCorrection, onKeep }: SamplesProps): ReactNode {
  const samples = samplesOf(results);
  if (samples.size < 2) return null;
  return (
    <section className="samples" aria-label="Samples">
      <h2>Samples in one table</h2>
      <p className="soft small">
        The certificate is filed under one lot. Keep the results of its sample; those of the others are taken
        out.
      </p>
      <ul>
        {[...samples].map(([sample, count]) => (
          <li key={sample}>
            <span>
              {sample} <span className="soft small">{count} results</span>
            </span>
            <Action why={whyNoCorrection} whyHidden onAct={() => onKeep(sample)}>
              Keep this one<span className="hidden">: {sample}</span>
            </Action>
          </li>
        ))}
      </ul>
    </section>
  );
}

function samplesOf(results: readonly Result[]): Map<string, number> {
  const samples = new Map<string, number>();
  for (const { printed, removedBy } of results)
    if (printed.sample && removedBy === null)
      samples.set(printed.sample, (samples.get(printed.sample) ?? 0) + 1);
  return samples;
}
