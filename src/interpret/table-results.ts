import { splitValues } from './cell-values';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import type { PrintedResult } from './reading';
import { resultsOfRow } from './results';
import { withNamesBetweenDoubted } from './names-between';
import { nameColumnOf, type Row } from './rows';
import { samplesIn } from './sample-references';
import type { TableContext } from './table-context';
import { columnUnitsOf } from './table-units';
import type { Table } from './tables';
import { withVerdictsBesideValuesDoubted } from './values-beside';

/** The results of one row of a table; none where the row prints none. */
export interface RowResults {
  row: Row;
  results: PrintedResult[];
}

/** The results of a table, row by row. */
export function resultsOfTable(table: Table, context: TableContext, lexicon: Lexicon): RowResults[] {
  const columns = { units: columnUnitsOf(table, lexicon), samples: samplesIn(table.roles, lexicon) };
  return withNamesOverRows(table, lexicon).map((row) => {
    const read = resultsOfRow(row, table, context, columns, lexicon);
    const named = withNamesBetweenDoubted(read, row, table, lexicon);
    return { row, results: withVerdictsBesideValuesDoubted(named, row, table, lexicon) };
  });
}

/**
 * A name may stand once for two rows that print one analyte in two units: a row without a name takes the one above when
 * its unit is another one.
 */
function withNamesOverRows(table: Table, lexicon: Lexicon): Row[] {
  const name = nameColumnOf(table.columns);
  const rows: Row[] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    const words = name && above?.cells.get(name);
    const unit = unitOf(row, table, lexicon);
    const shares =
      name && words && !row.cells.has(name) && unit !== null && unit !== unitOf(above, table, lexicon);
    rows.push(shares ? { ...row, cells: new Map([...row.cells, [name, words]]), nameOverRows: true } : row);
  }
  return rows;
}

function unitOf(row: Row | undefined, { roles }: Table, lexicon: Lexicon): string | null {
  for (const [column, role] of roles) {
    const text = textOf(row?.cells.get(column) ?? []);
    if (role === 'unit' && lexicon.unit(text) !== null) return lexicon.unit(text);
    if (role === 'result') {
      const unit = splitValues(text, lexicon)[0]?.unit ?? null;
      if (unit !== null) return lexicon.unit(unit);
    }
  }
  return null;
}
