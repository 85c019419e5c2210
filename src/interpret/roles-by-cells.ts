import { isValueLike } from './cell-values';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import type { Row } from './rows';
import type { Table } from './tables';

/** What a column can be told to be by its cells alone, each by a test that all of them pass, the plainest first. */
const TOLD_BY_ALL: readonly (readonly [Role, (text: string, lexicon: Lexicon) => boolean])[] = [
  ['unit', (text, lexicon) => lexicon.unit(text) !== null],
  ['status', (text, lexicon) => lexicon.isStatus(text)],
  ['uncertainty', (text) => /^±\s*\d/.test(text)],
];

/** "≤ 10", "NMT 1.0 ppm", "max. 5": a bound that is set, which no laboratory prints as what it found. */
const BOUND = /^(?:[≤≥]|n[ml]t\b|max\b|min\b|not (?:more|less) than\b)/i;

/**
 * The roles of a table whose supposed columns of results hold several kinds of things: what is told by its cells gets
 * that role where no heading says it; of columns with values those that can only be bounds are no results, nor those
 * that hold the same few numbers while another column's differ from row to row.
 */
export function rolesByCells(table: Table, rows: Row[], lexicon: Lexicon): Map<Column, Role> {
  const roles = new Map(table.roles);
  const supposed = table.columns.filter((c) => c.heading?.inferred && roles.get(c) === 'result');
  const cells = new Map(supposed.map((column) => [column, cellsOf(column, rows)]));
  for (const [column, texts] of cells) {
    const told = TOLD_BY_ALL.find(([, test]) => texts.length > 0 && texts.every((t) => test(t, lexicon)));
    if (!told) continue;
    const [role] = told;
    if (![...roles.values()].includes(role)) roles.set(column, role);
    else roles.delete(column);
  }
  const valued = [...cells].filter(
    ([column, texts]) =>
      roles.get(column) === 'result' &&
      texts.filter((t) => isValueLike(t, lexicon)).length * 2 > texts.length,
  );
  if (valued.length > 1) for (const [column] of withoutResults(valued, rows, lexicon)) roles.delete(column);
  return roles;
}

type Cells = [Column, string[]];

/** Those of the columns that hold no results; none where that would leave no column. */
function withoutResults(columns: Cells[], rows: Row[], lexicon: Lexicon): Cells[] {
  const bounds = columns.filter(([, texts]) => texts.every((t) => BOUND.test(t)));
  const open = columns.filter((c) => !bounds.includes(c));
  const same = open.filter(([, texts]) => areTheSameFew(texts, lexicon));
  const rest = open.filter((c) => !same.includes(c));
  const found = rest.length > 0 ? rest : open;
  const parts = found.filter((c) =>
    found.some((other) => other !== c && isPartOf(c[0], other[0], rows, lexicon)),
  );
  const results = found.filter((c) => !parts.includes(c));
  return results.length === 0 ? [] : columns.filter((c) => !results.includes(c));
}

/** Bare numbers, of which each comes again and again: what a method can see, or what is asked. */
function areTheSameFew(texts: string[], lexicon: Lexicon): boolean {
  const numbers = texts.every((t) => lexicon.kind(t) === 'number' && lexicon.value(t)?.qualifier === '=');
  return numbers && texts.length >= 3 && new Set(texts).size * 3 <= texts.length;
}

/** Smaller than the number beside it in every row that has both, and never without it: how far that one may be off. */
function isPartOf(part: Column, whole: Column, rows: Row[], lexicon: Lexicon): boolean {
  const number = (row: Row, column: Column) => lexicon.value(textOf(row.cells.get(column) ?? []));
  const both = rows.flatMap((row) => {
    const [a, b] = [number(row, part), number(row, whole)];
    return a?.qualifier === '=' && b?.qualifier === '=' ? [Number(a.value) * 2 < Number(b.value)] : [];
  });
  const alone = rows.some((row) => number(row, part)?.value && !number(row, whole)?.value);
  return both.length >= 3 && !alone && both.every(Boolean);
}

function cellsOf(column: Column, rows: Row[]): string[] {
  return rows.flatMap((row) => textOf(row.cells.get(column) ?? []) || []);
}

/** Whether a text is a unit of how much there is in something: not of a mass or a size, as orders and packages have. */
export function isConcentration(text: string, lexicon: Lexicon): boolean {
  return /[/%]|pp[mbt]/i.test(lexicon.unit(text) ?? '');
}
