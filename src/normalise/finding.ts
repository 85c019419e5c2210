/** What the normalise room gives: a printed result with its meaning beside it. The print itself is never changed. */

/** How a printed value is to be taken. Only `=`, `<` and `>` carry a number. */
export const QUALIFIERS = [
  '=',
  '<',
  '>',
  'nd',
  '<loq',
  '<lod',
  'absent',
  'present',
  'pass',
  'fail',
  'tntc',
  'trace',
  'nt',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A decimal number as text: `-?digits[.digits]`, no exponent, no grouping, digits as printed (0.10 stays 0.10). */
export type DecimalText = string;

/** The lab's own verdict on a row. */
export type PrintedStatus = 'pass' | 'fail' | 'conditional' | 'not-assessed';

export interface Finding {
  /** Index into the reading's results. */
  result: number;
  /** Null when the vocabulary does not know the printed name; it is then shown, never guessed. */
  analyteId: string | null;
  qualifier: Qualifier;
  /** In the printed unit. Null unless the qualifier is =, < or >. */
  value: DecimalText | null;
  /** The printed unit's UCUM code, null when none is printed or it is unknown. */
  unit: string | null;
  lod: DecimalText | null;
  loq: DecimalText | null;
  limit: DecimalText | null;
  uncertainty: DecimalText | null;
  status: PrintedStatus | null;
  /** Why something could not be read or converted: stable codes. */
  reasons: string[];
}
