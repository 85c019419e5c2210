import type { Finding } from '../../normalise/finding';
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

/** So many equal values to all digits are no chance. A proposal, without a source. */
export const ENOUGH_EQUAL_VALUES = 6;

/** The values that two certificates share, where they are enough to ask how; otherwise null. Both lists as `valuesOf` gives them. */
export function sharedFingerprint(a: readonly string[], b: readonly string[]): string[] | null {
  const known = new Set(a);
  const shared = b.filter((value) => known.has(value));
  return shared.length >= ENOUGH_EQUAL_VALUES ? shared : null;
}
