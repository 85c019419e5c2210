import { parsePrintedValue } from '../vocabulary/printed-value';
import { usesDecimalComma } from '../vocabulary/printed-decimal';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { confidenceOf, type Doubt } from './confidence';
import type { PrintedCell, PrintedResult } from './reading';

/**
 * Takes the doubt from numbers like "32,000" where the document's other cells show how it writes decimals. The language
 * alone is no proof; cells that contradict each other are none either.
 */
export function withSettledNumbers(results: PrintedResult[], vocabulary: Vocabulary): PrintedResult[] {
  const decimalComma = shownByCells(results);
  if (decimalComma === undefined) return results;
  return results.map((result) => {
    if (!result.doubts.includes('value-unclear')) return result;
    if (parsePrintedValue(vocabulary, result.value.text, { decimalComma }).kind !== 'value') return result;
    const doubts = result.doubts.filter((doubt) => doubt !== 'value-unclear');
    return { ...result, doubts, confidence: confidenceOf(doubts as Doubt[]) };
  });
}

const GROUPED_BY_COMMA = /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?!\d)/;
const GROUPED_BY_POINT = /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?!\d)/;

function shownByCells(results: PrintedResult[]): boolean | undefined {
  const cells = results.flatMap(({ value, lod, loq, limit, uncertainty }) =>
    [value, lod, loq, limit, uncertainty].filter((c): c is PrintedCell => c !== null).map((c) => c.text),
  );
  const comma = cells.some((c) => usesDecimalComma([c], null) === true || GROUPED_BY_POINT.test(c));
  const point = cells.some((c) => usesDecimalComma([c], null) === false || GROUPED_BY_COMMA.test(c));
  return comma === point ? undefined : comma;
}
