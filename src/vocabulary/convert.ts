import { shiftDecimal } from './printed-decimal';
import type { DecimalText } from './qualifier';
import type { Unit } from './vocabulary';

/**
 * A number in another unit of the same dimension, exactly: factors are powers of ten, so only the point moves and
 * there and back gives the same digits. Null for units of different dimensions.
 */
export function convert(value: DecimalText, from: Unit, to: Unit): DecimalText | null {
  if (from.dimension !== to.dimension) return null;
  return shiftDecimal(value, powerOfTen(from.factor) - powerOfTen(to.factor));
}

/** 3 for '1000', -2 for '0.01'; NaN when the factor is no power of ten, which loading refuses. */
export function powerOfTen(factor: DecimalText): number {
  const whole = /^1(0*)$/.exec(factor);
  if (whole) return whole[1]?.length ?? 0;
  const fraction = /^0\.(0*)1$/.exec(factor);
  return fraction ? -((fraction[1]?.length ?? 0) + 1) : NaN;
}
