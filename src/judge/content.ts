import type { Finding } from '../normalise/finding';
import { convert } from '../vocabulary/convert';
import type { DecimalText } from '../vocabulary/qualifier';
import type { Unit, Vocabulary } from '../vocabulary/vocabulary';
import { Exact, quotient } from './decimals';
import type { Operand } from './decide';
import type { JudgedCertificate } from './lot';
import type { VerdictNote, VerdictReason } from './verdict';

/** A result of a lot, and the certificate that it stands on. */
export interface LotResult {
  certificate: JudgedCertificate;
  finding: Finding;
}

/** A certificate's results under their analytes. */
export type ResultsOf = (analyteId: string) => readonly LotResult[];

/** What is known of a content in one unit, from which results, and what had to be done to get there. */
export interface Content {
  operand: Operand;
  from: readonly LotResult[];
  notes: readonly VerdictNote[];
}

/** There is a result, and it says nothing that could be compared. */
export interface NoContent {
  reason: VerdictReason;
  covered: boolean;
  from: readonly LotResult[];
}

/** A concentration is known, and the mass that the limit speaks of is not. */
export interface AmountUnknown extends NoContent {
  /** For limits a day. */
  mostGramsADay: string | null;
}

/** How a measured value with its uncertainty is to be compared. */
export type UncertaintyUse = 'guard-band' | 'simple-acceptance';

/** A result as a content in the wanted unit, or why it is none. */
export function contentOf(
  result: LotResult,
  wanted: Unit,
  vocabulary: Vocabulary,
  use: UncertaintyUse,
): Content | NoContent {
  const { finding } = result;
  if (finding.qualifier === 'absent' && wanted.ucum === '[CFU]/g')
    return fewerThanOneIn(finding.sampleMass, result);
  const unusable = unusableBecause(finding);
  if (unusable) return { ...unusable, from: [result] };
  const interval = inUnit(finding, wanted, vocabulary);
  if ('reason' in interval) return { reason: interval.reason, covered: true, from: [result] };
  const measured = finding.qualifier === '=';
  const notes: VerdictNote[] = measured && finding.uncertainty === null ? ['uncertainty-not-stated'] : [];
  const value = measured && use === 'simple-acceptance' ? interval.value : null;
  const operand: Operand = {
    low: value ?? interval.low,
    high: value ?? interval.high,
    openHigh: isOpenAbove(finding),
    openLow: finding.qualifier === '>' && !finding.reasons.includes('or-equal'),
    spread: value === null ? spreadOf(finding) : 'none',
  };
  return { operand, from: [result], notes };
}

/** Nothing found in 10 g is fewer than 0.1 in a gram. */
function fewerThanOneIn(grams: DecimalText | null, result: LotResult): Content | NoContent {
  const high = grams === null ? null : quotient('1', grams, 'up');
  if (high === null) return { reason: 'sample-mass-unknown', covered: true, from: [result] };
  const operand: Operand = { low: '0', high, openHigh: true, openLow: false, spread: 'below-range' };
  return { operand, from: [result], notes: ['absence-bounds-count'] };
}

function unusableBecause({ qualifier, reasons, printedInterval }: Finding): Omit<NoContent, 'from'> | null {
  if (qualifier === 'nt') return { reason: 'not-tested', covered: false };
  if (qualifier === 'pass' || qualifier === 'fail' || qualifier === 'present')
    return { reason: 'word-without-number', covered: true };
  if (reasons.includes('estimated') || reasons.includes('approximate'))
    return { reason: 'estimated', covered: true };
  return printedInterval === null ? { reason: 'bound-unknown', covered: true } : null;
}

/** The interval in the wanted unit: from the analyte's unit, or straight from the printed one. */
function inUnit(
  { interval, quantityUnit, quantity, printedInterval, unit, value, reasons }: Finding,
  wanted: Unit,
  { units }: Vocabulary,
): { low: DecimalText; high: DecimalText | null; value: DecimalText | null } | { reason: VerdictReason } {
  const ways = [
    { bounds: interval, from: quantityUnit, exact: quantity },
    { bounds: printedInterval, from: unit, exact: value },
  ];
  for (const { bounds, from, exact } of ways) {
    const source = from === null ? undefined : units.get(from);
    if (bounds === null || source?.dimension !== wanted.dimension) continue;
    // What could not be brought to the analyte's unit (ppm of a liquid) is not to be had by going around it.
    if (from === unit && interval === null && reasons.includes('ppm-of-a-liquid')) continue;
    const to = (text: DecimalText | null) => (text === null ? null : (convert(text, source, wanted) ?? text));
    return { low: to(bounds.low) ?? '0', high: to(bounds.high), value: to(exact) };
  }
  return { reason: unit === null && quantityUnit === null ? 'unit-unknown' : 'unit-not-convertible' };
}

function isOpenAbove({ qualifier, reasons }: Finding): boolean {
  if (reasons.includes('or-equal')) return false;
  return ['<', 'nd', '<lod', '<loq', 'trace'].includes(qualifier) || reasons.includes('zero-printed');
}

function spreadOf({ qualifier, uncertainty, reasons }: Finding): Operand['spread'] {
  if (qualifier === '>' || qualifier === 'tntc') return 'above-range';
  if (qualifier !== '=' || reasons.includes('zero-printed')) return 'below-range';
  return uncertainty === null ? 'none' : 'uncertainty';
}

/**
 * The content brought to the basis of a rule: dry = as received ÷ (1 − moisture). Without a moisture result, what is
 * above the limit as received is above it dry, and what is within it dry is within it as received; no more follows,
 * which the open end says.
 */
export function onBasis(
  content: Content,
  basis: 'dry-weight' | 'as-received' | null,
  moisture: Content | null,
): Content {
  const stated = new Set(content.from.map(({ finding }) => finding.basis));
  if (basis === null || (stated.size === 1 && stated.has(basis))) return content;
  if (stated.size !== 1 || stated.has(null)) return openEnded(content, 'basis-not-stated', basis);
  if (moisture === null || moisture.operand.high === null)
    return openEnded(content, 'moisture-not-measured', basis);
  const { low, high } = moisture.operand;
  return basis === 'dry-weight'
    ? scaled(
        content,
        divideBy(dryShare(low)),
        divideBy(dryShare(high)),
        [...moisture.from],
        'converted-to-dry-weight',
      )
    : scaled(
        content,
        multiplyBy(dryShare(high)),
        multiplyBy(dryShare(low)),
        [...moisture.from],
        'converted-to-as-received',
      );
}

function dryShare(moisturePercent: DecimalText): InstanceType<typeof Exact> {
  return new Exact(100).minus(moisturePercent).div(100);
}

type Scale = (value: DecimalText, towards: 'up' | 'down') => DecimalText;
const DIGITS = 12;

function divideBy(share: InstanceType<typeof Exact>): Scale {
  return (value, towards) => rounded(new Exact(value).div(share), towards);
}

function multiplyBy(share: InstanceType<typeof Exact>): Scale {
  return (value, towards) => rounded(new Exact(value).mul(share), towards);
}

function rounded(value: InstanceType<typeof Exact>, towards: 'up' | 'down'): DecimalText {
  return value.toSignificantDigits(DIGITS, towards === 'up' ? Exact.ROUND_UP : Exact.ROUND_DOWN).toFixed();
}

function scaled(content: Content, low: Scale, high: Scale, from: LotResult[], note: VerdictNote): Content {
  const { operand } = content;
  return {
    operand: {
      ...operand,
      low: low(operand.low, 'down'),
      high: operand.high === null ? null : high(operand.high, 'up'),
    },
    from: [...content.from, ...from],
    notes: [...content.notes, note],
  };
}

/** Dry is at least the printed number, as received at most. */
function openEnded(content: Content, note: VerdictNote, basis: 'dry-weight' | 'as-received'): Content {
  const operand: Operand =
    basis === 'dry-weight'
      ? { ...content.operand, high: null, spread: 'unknown-basis' }
      : { ...content.operand, low: '0', spread: 'unknown-basis' };
  return { ...content, operand, notes: [...content.notes, note] };
}
