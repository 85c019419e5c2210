import { Decimal } from 'decimal.js';
import { convert } from '../vocabulary/convert';
import type { DecimalText } from '../vocabulary/qualifier';
import type { Unit, Vocabulary } from '../vocabulary/vocabulary';
import type { Circumstances } from './circumstances';
import type { FindingReason } from './finding';

const Exact = Decimal.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });
/** Digits kept where a conversion divides or raises ten to a power and so cannot be exact. */
const DIGITS = 12;

/** How numbers in one unit become numbers in another; the reason says when that took more than moving the point. */
export interface Conversion {
  apply: (value: DecimalText) => DecimalText;
  reason: FindingReason | null;
}

/**
 * The way from a printed unit to the analyte's, or why there is no honest one: an amount per serving needs the printed
 * mass of a serving, mg/mL the density, ppm of a liquid is not known to be by mass.
 */
export function conversionTo(
  target: Unit,
  printed: Unit,
  circumstances: Circumstances,
  vocabulary: Vocabulary,
): Conversion | FindingReason {
  if (circumstances.liquid && ['[ppm]', '[ppb]', '[pptr]'].includes(printed.ucum)) return 'ppm-of-a-liquid';
  if (printed.dimension === target.dimension)
    return { apply: (value) => convert(value, printed, target) ?? value, reason: null };
  if (printed.dimension === 'colony-count-logarithm' && target.dimension === 'colony-count')
    return { apply: (value) => text(Exact.pow(10, value)), reason: 'converted-from-logarithm' };
  if (printed.dimension === 'colonies') return 'colonies-without-mass';
  const mgPerGram = vocabulary.units.get('mg/g');
  if (target.dimension === 'mass-fraction' && mgPerGram)
    return toMassFraction(target, printed, circumstances, { vocabulary, mgPerGram });
  return 'unit-of-another-kind';
}

/** Amount per thing ÷ mass of the thing, and amount per volume ÷ density. */
function toMassFraction(
  target: Unit,
  printed: Unit,
  { masses, density }: Circumstances,
  { vocabulary, mgPerGram }: { vocabulary: Vocabulary; mgPerGram: Unit },
): Conversion | FindingReason {
  const divisors: Record<string, { by: DecimalText | null; base: string; missing: string; done: string }> = {
    'mass-per-serving': {
      by: masses.serving,
      base: 'mg/{serving}',
      missing: 'no-mass-of-serving',
      done: 'converted-by-mass',
    },
    'mass-per-unit': {
      by: masses.unit,
      base: 'mg/{unit}',
      missing: 'no-mass-of-serving',
      done: 'converted-by-mass',
    },
    'mass-per-package': {
      by: masses.package,
      base: 'mg/{pack}',
      missing: 'no-mass-of-serving',
      done: 'converted-by-mass',
    },
    'mass-per-volume': { by: density, base: 'mg/mL', missing: 'no-density', done: 'converted-by-density' },
  };
  const divisor = divisors[printed.dimension];
  const base = divisor && vocabulary.units.get(divisor.base);
  if (!divisor || !base) return 'unit-of-another-kind';
  const { by } = divisor;
  if (by === null) return divisor.missing;
  const apply = (value: DecimalText) => {
    const perGram = new Exact(convert(value, printed, base) ?? value).div(by).toFixed();
    return text(new Exact(convert(perGram, mgPerGram, target) ?? perGram));
  };
  return { apply, reason: divisor.done };
}

/** Decimal text without an exponent, cut to the digits that an inexact conversion keeps. */
function text(value: Decimal): DecimalText {
  return value.toSignificantDigits(DIGITS).toFixed();
}
