import type { Lexicon } from './lexicon';
import { textOf, type Line } from './lines';
import { limitNote, notesOf, unitNote } from './notes';
import { panelOf } from './panels';
import type { PrintedResult } from './reading';
import { resultsOfRow, type TableContext } from './results';
import { nameColumnOf, type Row } from './rows';
import type { Table } from './tables';

/** The results of one row of a table; none where the row prints none. */
export interface RowResults {
  row: Row;
  results: PrintedResult[];
}

/** The results of a table, row by row, with what its title and the notes around it say of all of them. */
export function resultsOfTable(
  table: Table,
  tables: Table[],
  lines: Line[],
  page: number,
  lexicon: Lexicon,
): RowResults[] {
  const context = contextOf(table, tables, lines, page, lexicon);
  return table.rows.map((row) => ({ row, results: resultsOfRow(row, table, context, lexicon) }));
}

function contextOf(
  table: Table,
  tables: Table[],
  lines: Line[],
  page: number,
  lexicon: Lexicon,
): TableContext {
  const notes = notesOf(table.heading, lastLineOf(table), lines, endOfTableBefore(table, tables));
  const nameColumn = nameColumnOf(table.columns);
  const names = table.rows.flatMap((r) => {
    const words = nameColumn && r.cells.get(nameColumn);
    return words ? [textOf(words)] : [];
  });
  return {
    page,
    ...panelOf(notes, nameColumn?.heading?.text ?? '', names, lexicon),
    unit: unitNote(notes, lexicon),
    lod: limitNote('lod', notes, lexicon),
    loq: limitNote('loq', notes, lexicon),
    basis: null,
  };
}

/** The baseline of a table's last line, or of its headings where it has none. */
export function lastLineOf(table: Table): number {
  return table.lines.at(-1)?.baseline ?? table.heading.bottom;
}

/** Notes over a table begin where the table before it ends. */
function endOfTableBefore(table: Table, tables: Table[]): number {
  const ends = tables.filter((t) => t !== table).map(lastLineOf);
  return Math.max(-Infinity, ...ends.filter((y) => y < table.heading.top));
}
