import { Decimal } from 'decimal.js';
import type { DecimalText, Qualifier } from '../vocabulary/qualifier';
import type { Interval } from './finding';

const Exact = Decimal.clone({ precision: 60 });

/** What of a result bounds the true content. All numbers in one unit. */
export interface Bounds {
  qualifier: Qualifier;
  value: DecimalText | null;
  uncertainty: DecimalText | null;
  lod: DecimalText | null;
  loq: DecimalText | null;
  /** The number beside a word: 0.05 in `<LOQ (0.05)`. */
  bound: DecimalText | null;
}

/**
 * Between which numbers the content stands, or null where the print bounds nothing. A printed 0.00 is a value below
 * the resolution, not a zero. Sources: ILAC-G8:09/2019 for value ± U; the laboratories' legends for the words.
 */
export function intervalOf({ qualifier, value, uncertainty, lod, loq, bound }: Bounds): Interval | null {
  switch (qualifier) {
    case '=':
      return value === null ? null : measured(value, uncertainty, loq ?? lod);
    case '<':
      return value === null ? null : upTo(value);
    case '>':
      return value === null ? null : { low: value, high: null };
    case 'nd':
    case 'absent':
    case '<lod':
      return upTo(bound ?? detectionBound(lod, loq));
    case '<loq':
      return upTo(bound ?? loq);
    case 'trace':
      return loq === null ? null : { low: lod !== null && new Exact(lod).lte(loq) ? lod : '0', high: loq };
    case 'tntc':
      return { low: bound ?? '0', high: null };
    case 'present':
    case 'pass':
    case 'fail':
    case 'nt':
      return null;
  }
}

function measured(
  value: DecimalText,
  uncertainty: DecimalText | null,
  resolution: DecimalText | null,
): Interval {
  if (isZero(value)) return { low: '0', high: resolution ?? lastPlace(value) };
  if (uncertainty === null) return { low: value, high: value };
  const low = new Exact(value).minus(uncertainty);
  const high = new Exact(value).plus(uncertainty);
  return { low: low.isNegative() && !value.startsWith('-') ? '0' : low.toFixed(), high: high.toFixed() };
}

function upTo(high: DecimalText | null): Interval | null {
  return high === null || isZero(high) ? null : { low: '0', high };
}

/** The LOD, or the LOQ where no LOD above zero is printed. Where the print has the two the wrong way round, the LOD is the larger and bounds for sure. */
function detectionBound(lod: DecimalText | null, loq: DecimalText | null): DecimalText | null {
  if (lod === null || loq === null) return lod ?? loq;
  return isZero(lod) ? loq : lod;
}

export function isZero(value: DecimalText): boolean {
  return /^-?0+(\.0+)?$/.test(value);
}

/** One unit in the last printed place: 0.01 of 0.00. */
function lastPlace(value: DecimalText): DecimalText {
  const places = value.split('.')[1]?.length ?? 0;
  return places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
}
