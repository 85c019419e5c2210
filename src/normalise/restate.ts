import type { PrintedResult, Reading } from '../interpret/reading';
import { parsePrintedValue } from '../vocabulary/printed-value';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { circumstancesOf, type Circumstances } from './circumstances';
import type { Finding, FindingLimit, FindingReason, Said } from './finding';
import { isZero, type Bounds } from './interval';
import { normalise, quantityOf } from './normalise';

/**
 * What results mean that have been read before, and perhaps corrected since: one finding for each. What is said counts,
 * not what the print would be read as today; the print only tells what was not said (the mass of a presence test, what a
 * limit asks, doubts about the number).
 * @param reading the certificate with its cells as they are held to be printed
 * @param said for each of the reading's results
 */
export function restate(reading: Reading, said: readonly Said[], vocabulary: Vocabulary): Finding[] {
  const circumstances = circumstancesOf(reading, vocabulary);
  const printed = new Map(normalise(reading, vocabulary).map((finding) => [finding.result, finding]));
  return reading.results.map((cells, result) => {
    const finding = printed.get(result) ?? unread(result, cells);
    const words = said[result];
    if (!words) return finding;
    if (saysTheSame(finding, words)) return { ...finding, status: words.status, basis: words.basis };
    return restated(finding, words, cells, circumstances, vocabulary);
  });
}

/** All that decides the content; the rest is taken over as it is. */
const DECISIVE = [
  'analyteId',
  'qualifier',
  'value',
  'unit',
  'lod',
  'loq',
  'limit',
  'uncertainty',
] as const satisfies (keyof Said)[];

function saysTheSame(finding: Finding, said: Said): boolean {
  return DECISIVE.every((member) => finding[member] === said[member]);
}

/** What the print says of a number however it is corrected: none of it makes a verdict firmer. */
const OF_THE_PRINT: readonly FindingReason[] = ['estimated', 'approximate', 'or-equal', 'power-restored'];

function restated(
  printed: Finding,
  said: Said,
  cells: PrintedResult,
  circumstances: Circumstances,
  vocabulary: Vocabulary,
): Finding {
  const { qualifier, value, uncertainty, lod, loq } = said;
  const reasons = printed.reasons.filter((reason) => OF_THE_PRINT.includes(reason));
  if (said.analyteId === null) reasons.push('unknown-analyte');
  if (qualifier === '=' && value !== null && isZero(value)) reasons.push('zero-printed');
  if (lod !== null && loq !== null && Number(lod) > Number(loq)) reasons.push('lod-above-loq');
  const cell = parsePrintedValue(vocabulary, cells.value.text, circumstances);
  const bounds: Bounds = {
    ...{ qualifier, value, uncertainty, lod, loq },
    bound: cell.kind === 'value' ? cell.bound : null,
  };
  const unit = said.unit === null ? null : (vocabulary.units.get(said.unit) ?? null);
  const analyte = said.analyteId === null ? null : (vocabulary.analytes.get(said.analyteId) ?? null);
  return {
    ...printed,
    ...said,
    printedLimit: limitOf(printed.printedLimit, said.limit),
    ...quantityOf(bounds, unit, analyte, { circumstances, vocabulary, reasons }),
    reasons,
  };
}

/** The printed limit with the number that is said; a number without a print is a maximum, as printed limits are. */
function limitOf(printed: FindingLimit | null, value: Finding['limit']): FindingLimit | null {
  if (printed !== null) return printed.value === value ? printed : { ...printed, value };
  return value === null ? null : { operator: 'max', value, upper: null, sampleMass: null, strict: false };
}

/** A result whose print says nothing that could be read. */
function unread(result: number, { basis }: PrintedResult): Finding {
  return {
    result,
    ...{ analyteId: null, qualifier: 'nt', value: null, unit: null, lod: null, loq: null, limit: null },
    ...{ uncertainty: null, status: null, printedLimit: null, sampleMass: null, basis },
    ...{ printedInterval: null, quantityUnit: null, quantity: null, interval: null, reasons: [] },
  };
}
