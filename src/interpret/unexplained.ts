import type { Word } from '../read/page';
import { isInGroupCell } from './columns';
import type { Lexicon } from './lexicon';
import { textOf, type Line } from './lines';
import type { Table } from './tables';
import type { RowResults } from './table-results';

/**
 * The words inside a table that nothing explains: under no heading or one that the vocabulary does not know, in a row
 * that gives no result, or in no row. Headings, cells of known columns and the title of a section are explained.
 */
export function unexplainedIn(table: Table, rows: RowResults[], lexicon: Lexicon): Word[] {
  const explained = new Set<Word>(table.heading.columns.flatMap((c) => c.words));
  for (const { row, results } of rows) {
    if (results.length === 0) continue;
    row.bounds.flatMap((bound) => bound.printed).forEach((w) => explained.add(w));
    for (const [column, words] of row.cells)
      if (table.roles.has(column) || isNameColumn(column, rows)) words.forEach((w) => explained.add(w));
  }
  const names = new Set(rows.flatMap(({ results }) => results.map((result) => result.analyte.text)));
  const sections = table.lines
    // A test's title over its only row says the same as that.
    .filter((line) => isSectionTitle(line, lexicon) || names.has(textOf(line.words)))
    .flatMap((line) => line.words);
  sections.forEach((w) => explained.add(w));
  return table.lines.flatMap((line) =>
    line.words.filter((w) => !explained.has(w) && !isInGroupCell(w, table.columns)),
  );
}

function isSectionTitle(line: Line, lexicon: Lexicon): boolean {
  return line.words.length <= 6 && lexicon.panel(textOf(line.words)) !== null;
}

/** Names without a heading are still names once results were read from them. */
function isNameColumn(column: Table['columns'][number], rows: RowResults[]): boolean {
  return rows.some(({ row, results }) => {
    const words = row.cells.get(column);
    const [first] = results;
    return first !== undefined && words !== undefined && first.analyte.text === textOf(words);
  });
}
