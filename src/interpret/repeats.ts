import { Decimal } from 'decimal.js';
import type { Lexicon } from './lexicon';
import type { PrintedResult } from './reading';
import { BARE_TOTAL } from './total-words';

/**
 * Leaves out results in boxes that repeat one of a table, perhaps with fewer digits, and of several such boxes all but the
 * last: a summary stands before what it sums up. Boxes abreast, each a name over its value, are a table on its side.
 */
export function withoutRepeats(results: PrintedResult[], lexicon: Lexicon): PrintedResult[] {
  const named = namesakesIn(results, lexicon);
  const place = new Map(results.map((result, i) => [result, i]));
  const isLater = (other: PrintedResult, result: PrintedResult) =>
    (place.get(other) ?? 0) > (place.get(result) ?? 0);
  return results.filter((result) => {
    if (!mayRepeat(result)) return true;
    return !named(result).some(
      (other) =>
        (!mayRepeat(other) || (isBoxed(result) && (!isBoxed(other) || isLater(other, result)))) &&
        saysTheSame(other, result, lexicon),
    );
  });
}

/**
 * The results that speak of the same thing as one: of one analyte, or a table's bare "Total" and the box that says of
 * which panel. A page of hundreds of rows compares each with its namesakes alone.
 */
function namesakesIn(results: PrintedResult[], lexicon: Lexicon): (inBox: PrintedResult) => PrintedResult[] {
  const totals = results.filter((result) => BARE_TOTAL.test(result.analyte.text));
  const byName = new Map<string, PrintedResult[]>();
  for (const result of results) {
    if (BARE_TOTAL.test(result.analyte.text)) continue;
    const key = keyOf(result.analyte.text, lexicon);
    const known = byName.get(key);
    if (known) known.push(result);
    else byName.set(key, [result]);
  }
  return (inBox) => [
    ...(byName.get(keyOf(inBox.analyte.text, lexicon)) ?? []),
    ...totals.filter((t) => t.panel !== null && lexicon.panel(inBox.analyte.text) === t.panel),
  ];
}

function isBoxed(result: PrintedResult): boolean {
  return result.doubts.includes('outside-tables');
}

/** Of tables on their side those of several samples repeat nothing: two samples may well have the same. */
function mayRepeat(result: PrintedResult): boolean {
  return isBoxed(result) || (result.doubts.includes('on-its-side') && result.sample === undefined);
}

function keyOf(name: string, lexicon: Lexicon): string {
  return (
    lexicon.analyte(name.replace(/\s*\([^()]*[*+×][^()]*\)$/, ''))?.id ??
    name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  );
}

function saysTheSame(inTable: PrintedResult, inBox: PrintedResult, lexicon: Lexicon): boolean {
  const [a, b] = [lexicon.value(inTable.value.text), lexicon.value(inBox.value.text)];
  if (!a || !b || a.qualifier !== b.qualifier) return false;
  if (a.value === null || b.value === null) return true;
  const units = [inTable.unit, inBox.unit].map((u) => (u ? lexicon.unit(u.text) : null));
  return units[0] === units[1] && isRounding(a.value, b.value);
}

/** Whether the second number is the first, or what is left of it with fewer digits. */
export function isRounding(exact: string, rounded: string): boolean {
  const digits = rounded.split('.')[1]?.length ?? 0;
  return new Decimal(exact).minus(rounded).abs().times(2).lte(new Decimal(10).pow(-digits));
}
