import { BOUND_ROLES } from '../vocabulary/headings';
import { isValueLike } from './cell-values';
import type { Column } from './columns';
import { isNamed, isOfControls, type TableHeading } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import { nameColumnOf, type Row } from './rows';
import { isConcentration, isLikeUnit, rolesByCells } from './roles-by-cells';
import type { Table } from './tables';

/** Columns that stand beside results and nowhere else. */
const BESIDE_RESULTS = new Set<Role>(['unit', ...BOUND_ROLES, 'status', 'uncertainty', 'method']);

/**
 * Headings of which none is of results: where texts that the vocabulary does not know stand among them, these are supposed
 * to head the results. Null where there are none, or where others speak of the laboratory's controls.
 */
export function withSupposedResults(heading: TableHeading, lexicon: Lexicon): TableHeading | null {
  const roles = heading.columns.flatMap((c) => c.meaning?.roles ?? []);
  const unknown = heading.columns.filter((c) => c.meaning === null);
  if (unknown.length === 0 || roles.some(isOfControls)) return null;
  return {
    ...heading,
    columns: heading.columns.map((c) =>
      c.meaning === null
        ? {
            ...c,
            meaning: { roles: ['result'], unit: unitIn(c.text, lexicon), bareUnit: false, remark: null },
            inferred: true,
          }
        : c,
    ),
  };
}

/** "Reading (Aw)", "Established, mg/kg": what nobody knows may still say its unit. */
function unitIn(text: string, lexicon: Lexicon): string | null {
  const [, bracket, tail] = /(?:[([]([^()[\]]+)[)\]]|,\s*([^,\s]+))$/.exec(text) ?? [];
  const inside = (bracket ?? tail)?.trim();
  return inside !== undefined && lexicon.unit(inside) !== null ? inside : null;
}

/**
 * The table with what the cells of its supposed columns show them to be; results are those that hold values in most rows.
 * Null where nothing shows that this is a table of results: most rows are known analytes, or beside a column of names
 * stands one of units with a unit in most rows. Where too few hold values, it is one without results: what stands in it
 * is for a person, and no box.
 */
export function withoutUnfounded(table: Table, lexicon: Lexicon): Table | null {
  const names = nameColumnOf(table.columns);
  const text = (row: Row, column: typeof names) => textOf((column && row.cells.get(column)) ?? []);
  const known = table.rows.filter((row) => lexicon.analyte(text(row, names)) !== null);
  const founded = known.length > 0 && known.length * 2 >= table.rows.length;
  const inTime = pointsOfTimeIn(table, lexicon);
  const rows = founded && inTime.length === 0 ? known : table.rows;
  const roles = rolesByCells(table, rows, inTime, lexicon);
  if (!founded && inTime.length === 0 && !isOfUnits(table, roles, lexicon)) return null;
  for (const [column, role] of roles) {
    if (role !== 'result' || !column.heading?.inferred || inTime.includes(column)) continue;
    const values = rows.filter((row) => isValueLike(text(row, column), lexicon));
    if (values.length * 2 <= rows.length || rows.length < fewestRows(table)) roles.delete(column);
  }
  return { ...table, roles };
}

/** Points of time beside each other, beside a heading of names, head results as surely as a known word does. */
function pointsOfTimeIn({ columns }: Table, lexicon: Lexicon): Column[] {
  const points = columns.filter((c) => c.heading?.inferred && lexicon.isPointOfTime(c.heading.text));
  return points.length > 1 && columns.some((c) => c.heading && isNamed(c.heading)) ? points : [];
}

/** How many rows with a unit of an amount each show a table of results where the vocabulary knows too few of its names. */
const FEWEST_WITH_UNIT = 3;

function isOfUnits(table: Table, roles: Map<Column, Role>, lexicon: Lexicon): boolean {
  const columns = [...roles].flatMap(([column, role]) => (role === 'unit' ? [column] : []));
  const rowsWith = (test: (text: string) => boolean) =>
    table.rows.filter((row) => columns.some((column) => test(textOf(row.cells.get(column) ?? [])))).length;
  return (
    rowsWith((text) => isConcentration(text, lexicon)) >= FEWEST_WITH_UNIT &&
    rowsWith((text) => isLikeUnit(text, lexicon)) * 2 > table.rows.length
  );
}

/** One row is enough where two headings say what stands beside results: "LIMIT" and "PASS/FAIL". */
function fewestRows({ heading }: Table): number {
  const beside = heading.columns.filter((c) => BESIDE_RESULTS.has(c.meaning?.roles[0] ?? 'ignored'));
  return beside.length >= 2 ? 1 : 2;
}
