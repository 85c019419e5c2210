import { isValueLike } from './cell-values';
import { columnAt, type Column } from './columns';
import { isNamed } from './heading-bands';
import type { Lexicon } from './lexicon';
import { extentOf, textOf, type Line } from './lines';

/** So many known analytes in one column show that it holds the names. */
const FEWEST_KNOWN = 2;

/**
 * Where no heading says which column holds the names, codes or numbers may stand before them ("JJ0F3 (a)  Lead"), or a
 * word over them that elsewhere heads codes ("Test ID"): left of the results, the names are where the known analytes are.
 * So they are where two headings could be theirs.
 */
export function withNamesByCells(columns: Column[], lines: Line[], lexicon: Lexicon): Column[] {
  const headed = columns.filter((c) => c.heading !== null && isNamed(c.heading));
  if (headed.length > 1) return withNamesAmong(headed, columns, lines, lexicon);
  if (headed.length === 1) return columns;
  const results = columns.findIndex((c) => c.heading?.meaning?.roles.includes('result'));
  const open = columns.slice(0, Math.max(0, results)).filter(mayHoldNames);
  const counted = open.map((column) => ({ column, ...namesIn(column, columns, lines, lexicon) }));
  const [most, ...others] = counted.sort((a, b) => b.known - a.known);
  const isOnlyText = most !== undefined && most.known > 0 && others.every((o) => !o.hasText);
  if (!most || (most.known < FEWEST_KNOWN && !isOnlyText)) return columns;
  return columns.map((column) => (column === most.column ? { ...column, names: true } : column));
}

/** The share of another column's known names beside which a column holds the names of groups only. */
const FEW = 0.5;

/** "Analysis" over the names of groups and "Analyte" over those of the rows: the names are where far more are known. */
function withNamesAmong(headed: Column[], columns: Column[], lines: Line[], lexicon: Lexicon): Column[] {
  const known = new Map(headed.map((column) => [column, namesIn(column, columns, lines, lexicon).known]));
  const [most, ...others] = [...headed].sort((a, b) => known.get(b)! - known.get(a)!);
  const isTold =
    known.get(most!)! >= FEWEST_KNOWN && others.every((c) => known.get(c)! < FEW * known.get(most!)!);
  return isTold ? columns.map((c) => (c === most ? { ...c, names: true } : c)) : columns;
}

function mayHoldNames({ heading }: Column): boolean {
  const role = heading?.meaning?.roles[0];
  return role === undefined || role === 'ignored';
}

function namesIn(
  column: Column,
  columns: Column[],
  lines: Line[],
  lexicon: Lexicon,
): { known: number; hasText: boolean } {
  const texts = lines
    .map((line) => textOf(line.words.filter((w) => columnAt(columns, extentOf(w)) === column)))
    .filter((text) => text !== '' && !isValueLike(text, lexicon));
  const known = texts.filter((text) => lexicon.analyte(text) !== null).length;
  return { known, hasText: texts.some((text) => /\p{L}{2}/u.test(text)) };
}
