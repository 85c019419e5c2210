import type { CertificateFields } from '../interpret/reading';
import type { StoredReading } from '../readings/reading.entity';
import type { StoredResult } from '../readings/result.entity';
import { asRead } from '../readings/stated-result';
import type { Correction } from './correction.entity';
import type { EffectiveResult, PrintedTexts, ResultContent } from './effective-result';

/** What a correction changes of a result: the members that it names, and of the printed cells those that it names. */
export type ResultChange = Partial<Omit<ResultContent, 'printed'>> & { printed?: Partial<PrintedTexts> };

export interface FieldChange {
  field: keyof CertificateFields;
  value: string | null;
}

/** A certificate as reading and corrections together say it is. */
export interface EffectiveCertificate {
  fields: CertificateFields;
  correctedFields: (keyof CertificateFields)[];
  /** In the order of the reading, then what was added. */
  results: EffectiveResult[];
}

/** The corrections that were not taken back, oldest first. */
export function inForce(corrections: readonly Correction[]): Correction[] {
  const undone = new Set(corrections.map(({ undoesId }) => undoesId));
  return corrections
    .filter(({ id, undoesId }) => undoesId === null && !undone.has(id))
    .sort((a, b) => a.certificateRevision - b.certificateRevision);
}

/**
 * Lays the corrections that are in force over a reading; later ones win. Nothing is changed: the reading and every
 * correction stay as they are.
 * @param corrections those of this reading, in any order, with the rows that take others back
 */
export function effectiveCertificate(
  reading: Pick<StoredReading, 'fields'>,
  results: readonly StoredResult[],
  corrections: readonly Correction[],
): EffectiveCertificate {
  const effective: EffectiveCertificate = {
    fields: { ...reading.fields },
    correctedFields: [],
    results: results.map(effectiveOf),
  };
  for (const correction of inForce(corrections)) apply(effective, correction);
  return effective;
}

function apply(effective: EffectiveCertificate, correction: Correction): void {
  const { kind, id, resultId, after } = correction;
  if (kind === 'field') {
    const { field, value } = after as unknown as FieldChange;
    effective.fields[field] = value;
    effective.correctedFields = [...new Set([...effective.correctedFields, field])];
    return;
  }
  if (kind === 'added-result') {
    effective.results.push(asAdded(id, after as unknown as ResultContent));
    return;
  }
  const index = effective.results.findIndex((result) => result.id === resultId);
  const result = effective.results[index];
  if (!result) throw new Error(`The correction ${id} is about a result that its reading does not have.`);
  effective.results[index] =
    kind === 'no-result' ? { ...result, removedBy: id } : changed(result, id, after as ResultChange);
}

/** A result with a change laid over it. */
function changed(result: EffectiveResult, correctionId: string, change: ResultChange): EffectiveResult {
  return {
    ...result,
    ...change,
    printed: { ...result.printed, ...change.printed },
    corrections: [...result.corrections, correctionId],
  };
}

function asAdded(id: string, content: ResultContent): EffectiveResult {
  return {
    ...content,
    id,
    origin: 'added',
    confidence: null,
    doubts: [],
    corrections: [id],
    removedBy: null,
  };
}

function effectiveOf(result: StoredResult): EffectiveResult {
  return {
    ...asRead(result),
    origin: 'read',
    confidence: Number(result.confidence),
    corrections: [],
    removedBy: null,
  };
}

/** The results that would be published. */
export function standingResults({ results }: EffectiveCertificate): EffectiveResult[] {
  return results.filter(({ removedBy }) => removedBy === null);
}
