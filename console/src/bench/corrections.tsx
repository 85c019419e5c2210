import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import type { Correction, Result } from './case';
import { changesIn } from './changes';

/** The corrections that made a result what it is, and those that were taken back. */
export function correctionsOf(
  { id, corrections, removedBy }: Pick<Result, 'id' | 'corrections' | 'removedBy'>,
  all: readonly Correction[],
): Correction[] {
  const own = new Set(
    all
      .filter(
        (each) => each.resultId === id || corrections.includes(each.id) || [id, removedBy].includes(each.id),
      )
      .map((each) => each.id),
  );
  return all.filter((each) => own.has(each.id) || (each.undoes !== null && own.has(each.undoes)));
}

interface CorrectionsProps {
  corrections: readonly Correction[];
  whyNoCorrection: string | null;
  onUndo: (correction: string) => void;
}

/** What people changed, with what stood there before, each to be taken back as long as nothing is decided. */
export function Corrections({ corrections, whyNoCorrection, onUndo }: CorrectionsProps): ReactNode {
  if (corrections.length === 0) return null;
  return (
    <section>
      <h3>Corrections</h3>
      <ul className="history">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p>
              {whatWasDone(correction)} by {correction.madeBy.name}: {correction.reason}
            </p>
            {changesIn(correction).map(({ name, before, after }) => (
              <p key={name} className="small">
                {name}: <del>{before}</del> → <ins>{after}</ins>
              </p>
            ))}
            {correction.inForce && !correction.undoes && whyNoCorrection === null && (
              <Action quiet onAct={() => onUndo(correction.id)}>
                Undo
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const DONE: Record<Correction['kind'], string> = {
  field: 'Corrected',
  result: 'Corrected',
  'added-result': 'Added',
  'no-result': 'Taken out',
};

function whatWasDone({ kind, inForce, undoes }: Correction): string {
  if (undoes) return 'Taken back';
  return inForce ? DONE[kind] : `${DONE[kind]}, taken back since,`;
}
