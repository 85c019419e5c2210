import type { Finding } from '../normalise/finding';
import type { DecimalText } from '../vocabulary/qualifier';
import { compare, times } from './decimals';
import type { VerdictReason, VerdictWord } from './verdict';

interface Shown {
  word: VerdictWord;
  reason: VerdictReason;
}

/**
 * Whether a result shows absence in the mass that a rule asks for (null: any amount). Absence in 1 g does not prove
 * absence in 25 g, the reverse does; a measured count shows presence where at least one colony is in the mass.
 */
export function decidePresence(finding: Finding, askedMass: DecimalText | null): Shown {
  const { qualifier, sampleMass } = finding;
  switch (qualifier) {
    case 'absent':
      return absentIn(sampleMass, askedMass);
    case 'present':
      return presentIn(sampleMass, askedMass);
    case 'nd':
    case '<lod':
      if (askedMass !== null) return absentIn(sampleMass, askedMass);
      if (finding.printedInterval === null) return { word: 'inconclusive', reason: 'bound-unknown' };
      return { word: 'within', reason: 'not-detected' };
    case '=':
    case '>':
      return countShows(finding, askedMass);
    case 'pass':
    case 'fail':
      return { word: 'inconclusive', reason: 'word-without-number' };
    case 'nt':
      return { word: 'not-covered', reason: 'not-tested' };
    case '<':
    case '<loq':
    case 'trace':
    case 'tntc':
      return { word: 'inconclusive', reason: 'count-below-one-in-mass-unknown' };
  }
}

function absentIn(tested: DecimalText | null, asked: DecimalText | null): Shown {
  if (tested === null) return { word: 'inconclusive', reason: 'sample-mass-unknown' };
  if (asked !== null && compare(tested, asked) < 0)
    return { word: 'inconclusive', reason: 'sample-mass-too-small' };
  return { word: 'within', reason: 'absent-in-mass' };
}

function presentIn(tested: DecimalText | null, asked: DecimalText | null): Shown {
  if (tested === null) return { word: 'exceeds', reason: 'present-mass-not-stated' };
  if (asked !== null && compare(tested, asked) > 0)
    return { word: 'inconclusive', reason: 'sample-mass-too-large' };
  return { word: 'exceeds', reason: 'present' };
}

function countShows({ interval, quantityUnit, reasons }: Finding, asked: DecimalText | null): Shown {
  const nothing: Shown = { word: 'inconclusive', reason: 'count-below-one-in-mass-unknown' };
  if (interval === null || reasons.includes('zero-printed') || reasons.includes('estimated')) return nothing;
  if (asked === null)
    return compare(interval.low, '0') > 0 ? { word: 'exceeds', reason: 'present' } : nothing;
  if (quantityUnit !== '[CFU]/g') return { word: 'inconclusive', reason: 'unit-not-convertible' };
  return compare(times(interval.low, asked), '1') >= 0 ? { word: 'exceeds', reason: 'present' } : nothing;
}
