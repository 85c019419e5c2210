import { Decimal } from 'decimal.js';
import type { DecimalText } from '../vocabulary/qualifier';

/** Arithmetic for derived quantities: products and sums stay exact, quotients keep 40 digits until they are written. */
export const Exact = Decimal.clone({ precision: 40, toExpNeg: -60, toExpPos: 60 });
/** Digits that a quotient is written with. */
const QUOTIENT_DIGITS = 12;

/** Below zero where a < b, above zero where a > b, compared as decimals and not as floating-point numbers. */
export function compare(a: DecimalText, b: DecimalText): number {
  // Decimals of at most 15 digits keep their order as doubles, so the fast way is exact for them.
  if (a.length <= 16 && b.length <= 16) return Number(a) - Number(b);
  return new Exact(a).cmp(b);
}

export function sum(values: readonly DecimalText[]): DecimalText {
  return values.reduce((total, value) => total.plus(value), new Exact(0)).toFixed();
}

export function times(a: DecimalText, b: DecimalText): DecimalText {
  return new Exact(a).mul(b).toFixed();
}

/** a ÷ b with 12 digits, rounded up or down so that a bound stays a bound; null where b is zero. */
export function quotient(a: DecimalText, b: DecimalText, towards: 'up' | 'down'): DecimalText | null {
  if (Number(b) === 0) return null;
  const mode = towards === 'up' ? Decimal.ROUND_UP : Decimal.ROUND_DOWN;
  return new Exact(a).div(b).toSignificantDigits(QUOTIENT_DIGITS, mode).toFixed();
}

export function isZero(value: DecimalText): boolean {
  return Number(value) === 0;
}
