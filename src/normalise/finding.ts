import type { DecimalText, PrintedStatus, Qualifier } from '../vocabulary/qualifier';

/** What the normalise room gives: a printed result with its meaning beside it. The print itself is never changed. */

export { QUALIFIERS } from '../vocabulary/qualifier';
export type { DecimalText, PrintedStatus, Qualifier } from '../vocabulary/qualifier';

/**
 * Between which numbers the true content stands, as far as the print shows. `high` is null where nothing bounds it
 * from above (too numerous to count). Below the LOQ is 0 to LOQ, not detected is 0 to LOD.
 */
export interface Interval {
  low: DecimalText;
  high: DecimalText | null;
}

/** The limit that the laboratory printed beside the result, in the result's printed unit. */
export interface FindingLimit {
  operator: 'max' | 'min' | 'range' | 'absent-in' | 'none';
  value: DecimalText | null;
  /** The upper end of a range. */
  upper: DecimalText | null;
  /** Grams in which nothing may be found. */
  sampleMass: DecimalText | null;
  /** The limit itself fails. */
  strict: boolean;
}

/**
 * Why something could not be read, or what had to be assumed to read it.
 *
 * The name: `unknown-analyte`; `name-restored` (a lost ligature), `name-confusable` (letters mixed up by recognition).
 * The unit: `no-unit`, `unknown-unit`, `unit-of-another-kind`, `ppm-of-a-liquid`, `no-mass-of-serving`, `no-density`,
 * `colonies-without-mass`.
 * The conversion: `converted-by-mass`, `converted-by-density`, `converted-from-logarithm`: rounded to 12 digits.
 * The number: `bound-unknown` (not found, and neither LOD nor LOQ printed), `zero-printed`, `estimated`,
 * `approximate`, `or-equal`, `lod-above-loq`.
 * Beside it: `unread-lod`, `unread-loq`, `unread-limit`, `unread-status`, `unread-uncertainty`, `power-restored`.
 */
export type FindingReason = string;

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
  /** The printed limit's number in the printed unit; `printedLimit` says what it means. */
  limit: DecimalText | null;
  /** Expanded uncertainty in the printed unit. A relative one is worked out. */
  uncertainty: DecimalText | null;
  status: PrintedStatus | null;
  printedLimit: FindingLimit | null;
  /** Grams in which a presence test looked. */
  sampleMass: DecimalText | null;
  /** Of which state of the sample the number speaks, where the certificate says. */
  basis: 'as-received' | 'dry-weight' | null;
  /** As `interval`, in the printed unit; there also where the unit is no concentration. */
  printedInterval: Interval | null;
  /** UCUM: the analyte's unit, in which `quantity` and `interval` are. Null when the result was not convertible. */
  quantityUnit: string | null;
  /** The value in `quantityUnit`. Null unless the qualifier is =, < or >. */
  quantity: DecimalText | null;
  /** In `quantityUnit`. Null when the print bounds nothing: `Pass`, `NT`, ND without a LOD. */
  interval: Interval | null;
  /** Why something could not be read or converted: stable codes. */
  reasons: FindingReason[];
}

/** What a result is held to say: by its print, or by whoever corrected that. */
export type Said = Pick<
  Finding,
  'analyteId' | 'qualifier' | 'value' | 'unit' | 'lod' | 'loq' | 'limit' | 'uncertainty' | 'status' | 'basis'
>;
