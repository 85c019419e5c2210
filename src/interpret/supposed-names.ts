import { isValueLike } from './cell-values';
import type { Column } from './columns';
import type { TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import { isStandardName } from './standards';
import type { Table } from './tables';

/** Names stand in so many of the rows, and so many of them differ: categories and methods come again. */
const SHARE_OF_ROWS = 0.7;
const SHARE_DISTINCT = 0.8;
const FEWEST_ROWS = 3;
/** So many known analytes in one column show that it holds the names, wherever it stands. */
const FEWEST_KNOWN = 2;

/**
 * Where no heading says which column holds the names, and headings that nobody knows stand among them: the one over the
 * column of the known analytes, else over the first column of texts that differ from row to row. Null where none is like
 * that.
 */
export function withSupposedNames(table: Table, lexicon: Lexicon): TableHeading | null {
  if (table.rows.length < FEWEST_ROWS) return null;
  const texts = table.columns
    .filter((column) => column.heading?.inferred)
    .map((column) => ({ column, names: namesIn(column, table, lexicon) }))
    .filter(({ names }) => names.length >= SHARE_OF_ROWS * table.rows.length)
    .filter(({ names }) => new Set(names).size >= SHARE_DISTINCT * names.length)
    .map(({ column, names }) => ({ column, known: names.filter((n) => lexicon.analyte(n) !== null).length }));
  const [most] = [...texts].sort((a, b) => b.known - a.known);
  const chosen = most && most.known >= FEWEST_KNOWN ? most : texts[0];
  if (!chosen) return null;
  const { heading } = chosen.column;
  const meaning = { roles: ['analyte'] as const, unit: null, bareUnit: false, remark: null };
  const columns = table.heading.columns.map((c) => (c === heading ? { ...c, meaning } : c));
  return { ...table.heading, columns };
}

function namesIn(column: Column, { rows }: Table, lexicon: Lexicon): string[] {
  const cells = rows.map((row) => textOf(row.cells.get(column) ?? []));
  return cells.filter(
    (text) =>
      /\p{L}{2}/u.test(text) &&
      !isValueLike(text, lexicon) &&
      lexicon.unit(text) === null &&
      !lexicon.isStatus(text) &&
      !isStandardName(text),
  );
}
