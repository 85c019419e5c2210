import Decimal from 'decimal.js';

/** Micrograms in one gram of what has such a content of 1; UCUM. */
const MICROGRAMS_PER_GRAM: Record<string, string> = {
  'mg/kg': '1',
  'ug/g': '1',
  'ug/kg': '0.001',
  'ng/g': '0.001',
  '[ppm]': '1',
  '[ppb]': '0.001',
  'mg/g': '1000',
  'g/kg': '1000',
  '%': '10000',
  'g/100.g': '10000',
};

/** A content in micrograms per gram; null where its unit is no share of mass. */
export function microgramsPerGram(value: string, unit: string | null): Decimal | null {
  const factor = unit === null ? undefined : MICROGRAMS_PER_GRAM[unit];
  return factor === undefined ? null : new Decimal(value).times(factor);
}

/** A content in another unit, as decimal text; null where the two do not measure the same. */
export function inUnit(value: string, from: string, to: string): string | null {
  if (from === to) return value;
  const content = microgramsPerGram(value, from);
  const one = microgramsPerGram('1', to);
  return content && one && content.div(one).toFixed();
}
