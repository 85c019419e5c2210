import type { PrintedResult, Reading } from '../interpret/reading';
import type { Analyte } from '../vocabulary/analyte';
import { findAnalyte, type NameMatch } from '../vocabulary/find-analyte';
import { findUnit, type UnitMatch } from '../vocabulary/find-unit';
import { parseStatusCell } from '../vocabulary/printed-status';
import { parsePrintedValue, type PrintedValue } from '../vocabulary/printed-value';
import type { DecimalText, Qualifier } from '../vocabulary/qualifier';
import type { Unit, Vocabulary } from '../vocabulary/vocabulary';
import { readBound, readLimit, readUncertainty, type RowContext } from './beside';
import { circumstancesOf, type Circumstances } from './circumstances';
import type { Finding, FindingReason, Interval } from './finding';
import { intervalOf, type Bounds } from './interval';
import { conversionTo } from './to-quantity';

/**
 * What the printed results of a certificate mean. One finding for each result whose value can be read, in the order of
 * the results; those that cannot have none, and `unreadResults` says why.
 */
export function normalise(reading: Reading, vocabulary: Vocabulary): Finding[] {
  const circumstances = circumstancesOf(reading, vocabulary);
  return reading.results.flatMap((printed, index) => {
    const value = valueOf(printed, circumstances, vocabulary);
    return value.kind === 'value' ? [findingOf(printed, index, value, circumstances, vocabulary)] : [];
  });
}

/** The results that have no finding, and why their value could not be read: for a person. */
export function unreadResults(
  reading: Reading,
  vocabulary: Vocabulary,
): { result: number; reason: string }[] {
  const circumstances = circumstancesOf(reading, vocabulary);
  return reading.results.flatMap((printed, result) => {
    const value = valueOf(printed, circumstances, vocabulary);
    return value.kind === 'unreadable' ? [{ result, reason: value.reason }] : [];
  });
}

/** Colonies are counted in whole numbers: "1.200 KBE/g" is 1200 whatever the document's decimal mark. */
function valueOf(
  printed: PrintedResult,
  circumstances: Circumstances,
  vocabulary: Vocabulary,
): ReturnType<typeof parsePrintedValue> {
  const value = parsePrintedValue(vocabulary, printed.value.text, circumstances);
  if (value.kind === 'value' || value.reason !== 'ambiguous-separator') return value;
  const dimension = printed.unit && findUnit(vocabulary, printed.unit.text)?.unit.dimension;
  if (!dimension?.startsWith('colon') || dimension.endsWith('logarithm')) return value;
  const whole = printed.value.text.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '');
  return parsePrintedValue(vocabulary, whole, circumstances);
}

function findingOf(
  printed: PrintedResult,
  result: number,
  value: PrintedValue,
  circumstances: Circumstances,
  vocabulary: Vocabulary,
): Finding {
  const reasons: FindingReason[] = [...value.flags];
  const unit = unitOf(printed, value, vocabulary, reasons);
  const analyte = analyteOf(printed, unit, vocabulary, reasons);
  const context: RowContext = {
    vocabulary,
    decimalComma: circumstances.decimalComma,
    unit: unit?.unit ?? null,
    reasons,
  };
  const lod = readBound(printed.lod, 'lod', context);
  const loq = readBound(printed.loq, 'loq', context);
  if (lod !== null && loq !== null && Number(lod) > Number(loq)) reasons.push('lod-above-loq');
  const printedLimit = readLimit(printed.limit, context);
  const qualifier = qualifierOf(value, printed.value.text, unit, analyte);
  const uncertainty = readUncertainty(value, printed, context);
  const bounds: Bounds = { qualifier, value: value.value, uncertainty, lod, loq, bound: value.bound };
  return {
    result,
    analyteId: analyte?.id ?? null,
    qualifier,
    value: value.value,
    unit: unit?.unit.ucum ?? null,
    lod,
    loq,
    limit: printedLimit?.value ?? null,
    uncertainty,
    status: statusOf(printed, vocabulary, reasons),
    printedLimit,
    sampleMass: sampleMassOf(printed, value, unit),
    basis: printed.basis ?? unit?.basis ?? null,
    ...quantityOf(bounds, unit?.unit ?? null, analyte, { circumstances, vocabulary, reasons }),
    reasons,
  };
}

const MATCH_REASONS: Partial<Record<NameMatch, FindingReason>> = {
  ligature: 'name-restored',
  confusable: 'name-confusable',
};

function analyteOf(
  printed: PrintedResult,
  unit: UnitMatch | null,
  vocabulary: Vocabulary,
  reasons: FindingReason[],
): Analyte | null {
  const match = findAnalyte(vocabulary, printed.analyte.text, {
    panel: printed.panel,
    unit: unit === null ? null : (printed.unit?.text ?? null),
    recognised: printed.doubts.includes('ocr'),
  });
  const reason = match === null ? 'unknown-analyte' : MATCH_REASONS[match.how];
  if (reason) reasons.push(reason);
  return match?.analyte ?? null;
}

/** The unit in the value's own cell comes before the row's. */
function unitOf(
  printed: PrintedResult,
  value: PrintedValue,
  vocabulary: Vocabulary,
  reasons: FindingReason[],
): UnitMatch | null {
  const text = value.unit ?? printed.unit?.text ?? null;
  if (text === null) return null;
  const unit = findUnit(vocabulary, text);
  if (unit === null) reasons.push('unknown-unit');
  return unit;
}

/**
 * "Not detected" for an organism looked for in a mass is its absence; "confirmed" for an identity is a pass. "Positive" is
 * none: so is a test for what should not be there.
 */
function qualifierOf(
  { qualifier }: PrintedValue,
  text: string,
  unit: UnitMatch | null,
  analyte: Analyte | null,
): Qualifier {
  const presenceTest =
    unit?.unit.dimension === 'presence' || (unit === null && analyte?.unit === '{presence}');
  if (qualifier === 'nd' && presenceTest) return 'absent';
  if (qualifier === 'present' && analyte?.panel === 'identity' && !POSITIVE.test(text)) return 'pass';
  return qualifier;
}

/** "Positive", "pozitivní", "pozytywny", "positif", "θετικό", "pos.", "+". */
const POSITIVE = /^(?:po[sz][iy]t[iy]|θετικ|pos\.?$|\+$)/iu;

function statusOf(
  { status }: PrintedResult,
  vocabulary: Vocabulary,
  reasons: FindingReason[],
): Finding['status'] {
  if (status === null) return null;
  const read = parseStatusCell(vocabulary, status.text);
  if (read === null) reasons.push('unread-status');
  return read;
}

const MASS_IN_NAME = /(\d+(?:[.,]\d+)?)\s*(?:g|grams?|gramm|ml)\b\s*[\])]?\s*$/i;

/** In how much was looked: the value's cell, the unit's, the name (`Salmonella [v 25 g]`) or the limit says so. */
function sampleMassOf(
  printed: PrintedResult,
  value: PrintedValue,
  unit: UnitMatch | null,
): DecimalText | null {
  if (value.sampleMass !== null) return value.sampleMass;
  if (unit?.sampleMass) return unit.sampleMass;
  if (value.qualifier === '=' || value.qualifier === '<' || value.qualifier === '>') return null;
  const mass =
    MASS_IN_NAME.exec(printed.analyte.text) ?? (printed.limit && MASS_IN_NAME.exec(printed.limit.text));
  return mass?.[1]?.replace(',', '.') ?? null;
}

export type Quantity = Pick<Finding, 'quantityUnit' | 'quantity' | 'interval' | 'printedInterval'>;
const NO_QUANTITY: Quantity = { quantityUnit: null, quantity: null, interval: null, printedInterval: null };
/** Units that a result of their kind has even where none is printed. */
const UNDERSTOOD_UNITS: readonly string[] = ['{aw}', '[pH]', '1'];
const WORDS_WITHOUT_NUMBER: readonly Qualifier[] = ['pass', 'fail', 'nt', 'present', 'absent'];

/** The result in the analyte's unit, with its interval; or why there is no honest way there. */
export function quantityOf(
  bounds: Bounds,
  printed: Unit | null,
  analyte: Analyte | null,
  {
    circumstances,
    vocabulary,
    reasons,
  }: {
    circumstances: Circumstances;
    vocabulary: Vocabulary;
    reasons: FindingReason[];
  },
): Quantity {
  if (WORDS_WITHOUT_NUMBER.includes(bounds.qualifier)) return NO_QUANTITY;
  const printedInterval = intervalOf(bounds);
  if (printedInterval === null) reasons.push('bound-unknown');
  if (analyte === null || printedInterval === null) return { ...NO_QUANTITY, printedInterval };
  const target = vocabulary.units.get(analyte.unit);
  const unit = printed ?? (UNDERSTOOD_UNITS.includes(analyte.unit) ? target : null);
  if (!unit || !target) {
    if (!reasons.includes('unknown-unit')) reasons.push('no-unit');
    return { ...NO_QUANTITY, printedInterval };
  }
  const conversion = conversionTo(target, unit, circumstances, vocabulary);
  if (typeof conversion === 'string') {
    reasons.push(conversion);
    return { ...NO_QUANTITY, printedInterval };
  }
  if (conversion.reason !== null) reasons.push(conversion.reason);
  return {
    quantityUnit: target.ucum,
    quantity: bounds.value === null ? null : conversion.apply(bounds.value),
    interval: convertInterval(printedInterval, conversion.apply),
    printedInterval,
  };
}

function convertInterval({ low, high }: Interval, apply: (value: DecimalText) => DecimalText): Interval {
  return { low: /^0(\.0+)?$/.test(low) ? '0' : apply(low), high: high === null ? null : apply(high) };
}
