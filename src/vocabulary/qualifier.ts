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
