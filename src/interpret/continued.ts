import type { Word } from '../read/page';
import type { TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, textOf } from './lines';
import { columnAt } from './columns';
import { nameColumnOf } from './rows';
import { isValueLike } from './cell-values';
import { tableLinesOf } from './table-lines';
import { tableOf, type Table } from './tables';

/**
 * Rows at the top of a page that go on from the tables at the foot of the page before, under headings that are not
 * repeated. They count only where a known analyte stands in the column of names and a value under a result heading.
 */
export function continuedTables(
  before: Table[],
  words: Word[],
  headings: TableHeading[],
  lexicon: Lexicon,
): Table[] {
  return lastTables(before).flatMap((table) => {
    const until = Math.min(Infinity, ...headings.map((h) => h.top - h.size));
    const free = words.filter((w) => w.baseline < until);
    const first = linesOf(free).find((line) => isRow(line.words, table, lexicon));
    if (!first) return [];
    const top = first.baseline - first.size;
    const heading: TableHeading = {
      ...table.heading,
      columns: table.heading.columns.map((c) => ({ ...c, words: [] })),
      top,
      bottom: top,
    };
    const region = {
      left: table.columns[0]?.left ?? 0,
      right: table.columns.at(-1)?.right ?? 0,
      top,
      bottom: until,
    };
    const lines = tableLinesOf(heading, region, free, lexicon);
    return [tableOf(heading, table.columns, lines, lexicon, table)];
  });
}

/** The tables that nothing follows on their page: below them no other table begins. */
function lastTables(tables: Table[]): Table[] {
  return tables.filter((t) => t.rows.length > 0 && tables.every((o) => o.heading.top <= t.heading.bottom));
}

function isRow(words: Word[], table: Table, lexicon: Lexicon): boolean {
  const name = nameColumnOf(table.columns);
  const inColumn = (column: Table['columns'][number] | undefined) =>
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
