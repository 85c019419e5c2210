import type { Word } from '../read/page';
import { span } from './box';
import { isValueLike } from './cell-values';
import { columnAt, type Column } from './columns';
import { columnsInOrder } from './columns-in-order';
import type { TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, piecesOf, textOf, type Line } from './lines';
import { nameColumnOf } from './rows';
import { tableLinesOf } from './table-lines';
import { tableOf, type Table } from './tables';

/**
 * Rows at the top of a page that go on from the tables at the foot of the page before, under headings that are not
 * repeated. They count only where a known analyte stands in the column of names and a value under a result heading. Where
 * one table goes on, its columns may stand elsewhere.
 */
export function continuedTables(
  before: Table[],
  words: Word[],
  headings: TableHeading[],
  lexicon: Lexicon,
): Table[] {
  const last = lastTables(before);
  const until = Math.min(Infinity, ...headings.map((h) => h.top - h.size));
  const free = words.filter((w) => w.baseline < until);
  const lines = linesOf(free);
  return last.flatMap((table) => {
    const rows = last.length === 1 ? rowsSetAnew(lines, lexicon) : [];
    const anew = rows.length < FEWEST_ROWS ? null : columnsInOrder(table, rows, lexicon);
    const first = anew ? rows[0] : lines.find((line) => isRow(line.words, table, lexicon));
    return first ? [tableFrom(first, table, anew, { words: free, bottom: until }, lexicon)] : [];
  });
}

/** The table from its first row on, under the headings that it had, as if they stood right over it. */
function tableFrom(
  first: Line,
  table: Table,
  anew: Column[] | null,
  { words, bottom }: { words: Word[]; bottom: number },
  lexicon: Lexicon,
): Table {
  const columns = anew ?? table.columns;
  const heads = anew ? anew.flatMap((c) => c.heading ?? []) : table.heading.columns;
  const top = first.baseline - first.size;
  const heading: TableHeading = {
    ...table.heading,
    ...(anew ? span(heads) : {}),
    columns: heads.map((c) => ({ ...c, words: [] })),
    top,
    bottom: top,
  };
  const region = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0, top, bottom };
  const lines = tableLinesOf(heading, region, words, lexicon);
  return tableOf(heading, columns, lines, lexicon, table);
}

/** So many rows tell where the columns are, and no line after them stands further from the next, in type sizes. */
const FEWEST_ROWS = 2;
const NEXT_WITHIN = 4;

/**
 * The lines of a page from the first on that has a known name and a value, as far as they follow each other. None where
 * a line of texts right over them heads them, though nobody knows what it says.
 */
function rowsSetAnew(lines: Line[], lexicon: Lexicon): Line[] {
  const start = lines.findIndex((line) => hasNameAndValue(line, lexicon));
  const [over, first] = [lines[start - 1], lines[start]];
  if (!first) return [];
  const near = over && first.baseline - over.baseline < NEXT_WITHIN * first.size ? piecesOf(over) : [];
  if (near.length > 1 && near.every((p) => !isValueLike(p.text, lexicon))) return [];
  const rows = [first];
  for (const line of lines.slice(start + 1)) {
    if (line.baseline - (rows.at(-1)?.baseline ?? 0) > NEXT_WITHIN * line.size) break;
    rows.push(line);
  }
  return rows;
}

function hasNameAndValue(line: Line, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  const name = pieces.slice(0, 2).findIndex((p) => lexicon.analyte(p.text) !== null);
  return name >= 0 && pieces.slice(name + 1).some((p) => isValueLike(p.text, lexicon));
}

/** The tables that nothing follows on their page: below them no other table begins. */
function lastTables(tables: Table[]): Table[] {
  return tables.filter((t) => t.rows.length > 0 && tables.every((o) => o.heading.top <= t.heading.bottom));
}

function isRow(words: Word[], table: Table, lexicon: Lexicon): boolean {
  const name = nameColumnOf(table.columns);
  const inColumn = (column: Column | undefined) =>
    words.filter((w) => column !== undefined && columnAt(table.columns, extentOf(w)) === column);
  const names = inColumn(name);
  return (
    names.length > 0 &&
    lexicon.analyte(textOf(names)) !== null &&
    table.columns.some((c) => {
      const cell = c.heading?.meaning?.roles[0] === 'result' ? inColumn(c) : [];
      return cell.length > 0 && isValueLike(textOf(cell), lexicon);
    })
  );
}
