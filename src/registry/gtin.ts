import { ValidateBy } from 'class-validator';

/** GTIN-8, -12 (UPC-A), -13 (EAN-13) and -14. */
const LENGTHS = [8, 12, 13, 14];

/**
 * A Global Trade Item Number in its 14 digit form, as GS1 Digital Link and this registry write it: shorter ones get zeros
 * in front. Spaces and dashes, as under bar codes, are dropped.
 *
 * @returns null when it has another length or the check digit is wrong (GS1 General Specifications, 7.9: weights 3 and 1
 *   from the right, the sum filled up to the next ten)
 */
export function gtin14(printed: string): string | null {
  const digits = printed.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits) || !LENGTHS.includes(digits.length)) return null;
  const full = digits.padStart(14, '0');
  const sum = [...full.slice(0, 13)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(full[13]) ? full : null;
}

/** Checks that a member is a GTIN that `gtin14` knows. */
export const IsGtin = (): PropertyDecorator =>
  ValidateBy({
    name: 'isGtin',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && gtin14(value) !== null,
      defaultMessage: () => '$property must be a GTIN of 8, 12, 13 or 14 digits with a right check digit',
    },
  });
