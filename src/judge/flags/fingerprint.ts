import type { Finding } from '../../normalise/finding';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { JudgedCertificate } from '../lot';
import { isZero } from '../decimals';

/**
 * What a certificate measured, to all printed digits: `analyte value unit`, sorted. Results that are words are left out:
 * "not found" throughout is common and tells nothing. Kept per certificate, so that another lot's can be compared.
 */
export function valuesOf({ findings }: Pick<JudgedCertificate, 'findings'>): string[] {
  return [...new Set(findings.flatMap(valueKey))].sort();
}

function valueKey({ analyteId, qualifier, value, unit }: Finding): string[] {
  if (analyteId === null || qualifier !== '=' || value === null || isZero(value)) return [];
  return [`${analyteId} ${value} ${unit ?? ''}`.trim()];
}

/** A value for people, with the analyte's name in place of its id. */
export function valueText(value: string, { analytes }: Vocabulary): string {
  const [id = '', ...rest] = value.split(' ');
  return [analytes.get(id)?.name ?? id, ...rest].join(' ');
}

/** So many equal values to all digits are no chance. A proposal, without a source. */
export const ENOUGH_EQUAL_VALUES = 6;

/** The values that two certificates share, where they are enough to ask how; otherwise null. Both lists as `valuesOf` gives them. */
export function sharedFingerprint(a: readonly string[], b: readonly string[]): string[] | null {
  const known = new Set(a);
  const shared = b.filter((value) => known.has(value));
  return shared.length >= ENOUGH_EQUAL_VALUES ? shared : null;
}

/** Of how many values pairs are made at most: the rarest. Certificates with more measured numbers are few. */
const MOST_VALUES = 40;

/**
 * Pairs of values by which another certificate with at least `ENOUGH_EQUAL_VALUES` equal values is found in an index:
 * two such certificates always have a pair in common, and others hardly ever.
 *
 * Why that is so. Put all values there are in one order, the rarest first: numbers with many digits, then the text. Of two
 * lists that share t values, leave away the last t − 2 of each: at least the first two shared ones are still in both. So
 * it is enough to look for pairs among the first n − t + 2, and a pair of rare values is far rarer than one (prefix
 * filtering, as in Xiao et al., "Efficient similarity joins for near-duplicate detection", 2011). With more than
 * `MOST_VALUES` values this holds for the rarest of them only.
 *
 * @param values as `valuesOf` gives them
 * @returns none where there are too few values to ask about
 */
export function rarePairs(values: readonly string[]): string[] {
  const rarest = [...values].sort(rarestFirst).slice(0, MOST_VALUES);
  const kept = rarest.slice(0, Math.max(0, rarest.length - ENOUGH_EQUAL_VALUES + 2));
  if (rarest.length < ENOUGH_EQUAL_VALUES) return [];
  return kept.flatMap((first, index) => kept.slice(index + 1).map((second) => `${first}\n${second}`));
}

function rarestFirst(a: string, b: string): number {
  return digitsOf(b) - digitsOf(a) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Significant digits of the number within a value. */
function digitsOf(value: string): number {
  const number = /(?<= )-?[\d.]+(?= |$)/.exec(value)?.[0] ?? '';
  return number.replace(/^[-0.]+/, '').replace('.', '').length;
}
