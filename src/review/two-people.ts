import { Decimal } from 'decimal.js';
import type { EffectiveResult } from './effective-result';
import type { JudgedCase } from './judged-case';
import type { ReadingDifference, ReadValue } from './second-reading.entity';
import { decidingIn } from './things';

/** When an approval takes two people, and whether two people read the same. Pure. */

export interface TwoPeople {
  /** Why, each with a stable code and a sentence; empty when one person is enough. */
  reasons: { code: string; message: string }[];
  /** The values that the second person reads before they see the first's work. */
  atIssue: EffectiveResult[];
}

/**
 * Whether an approval by this person needs another's.
 * @param decidedWhenRead the results on which a verdict rested before anybody corrected anything: a correction may have
 *   taken a value out of every verdict. Null when that is not known: then any corrected value may have decided one
 */
export function twoPeopleFor(
  { effective, judged, standing }: Pick<JudgedCase, 'effective' | 'judged' | 'standing'>,
  decidedWhenRead: ReadonlySet<string> | null,
  accountId: string,
): TwoPeople {
  const results = effective?.results ?? [];
  const decides = decidingIn(judged);
  const corrected = results.filter(
    (result) => wasTouched(result) && (decides.has(result.id) || (decidedWhenRead?.has(result.id) ?? true)),
  );
  const exceeding = judged?.verdicts.filter(({ word, meaning }) => word === 'exceeds' && meaning === 'limit');
  const beyond = decidingIn({ verdicts: exceeding ?? [] });
  const alone = standing.length > 0 && standing.every(({ madeById }) => madeById === accountId);
  const atIssue = results.filter((result) => corrected.includes(result) || beyond.has(result.id));
  return {
    reasons: [
      ...(corrected.length > 0
        ? [{ code: 'deciding-value-corrected', message: 'A value that decides a verdict was corrected.' }]
        : []),
      ...(beyond.size > 0 ? [{ code: 'exceeds-limit', message: 'A value exceeds a limit.' }] : []),
      ...(alone && corrected.length === 0
        ? [{ code: 'own-correction', message: 'Whoever approved it had made every correction.' }]
        : []),
    ],
    atIssue,
  };
}

function wasTouched({ origin, corrections, removedBy }: EffectiveResult): boolean {
  return origin === 'added' || corrections.length > 0 || removedBy !== null;
}

/** What the first person holds a result to be. */
export function readByFirst({ id, removedBy, qualifier, value, unit }: EffectiveResult): ReadValue {
  return removedBy === null
    ? { resultId: id, isResult: true, qualifier, value, unit }
    : { resultId: id, isResult: false, qualifier: null, value: null, unit: null };
}

/** Where two people read differently. Numbers are compared as numbers: 0.10 and 0.1 are the same. */
export function differencesBetween(
  first: readonly ReadValue[],
  second: readonly ReadValue[],
): ReadingDifference[] {
  return first.flatMap((one) => {
    const other = second.find(({ resultId }) => resultId === one.resultId);
    if (!other) throw new Error(`The second person read nothing of ${one.resultId}.`);
    return agree(one, other) ? [] : [{ resultId: one.resultId, first: one, second: other }];
  });
}

function agree(a: ReadValue, b: ReadValue): boolean {
  if (a.isResult !== b.isResult) return false;
  return !a.isResult || (a.qualifier === b.qualifier && a.unit === b.unit && sameNumber(a.value, b.value));
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Decimal(a).equals(b);
}
