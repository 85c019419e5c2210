import { isValueLike } from './cell-values';
import { isNamed, isOfControls, type TableHeading } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import { nameColumnOf } from './rows';
import type { Table } from './tables';

/** Columns that stand beside results and nowhere else. */
const BESIDE_RESULTS = new Set<Role>([
  'unit',
  'lod',
  'loq',
  'lod-loq',
  'loq-lod',
  'limit',
  'limit-min',
  'limit-max',
  'status',
  'uncertainty',
  'method',
]);

/**
 * Headings of names, perhaps of what stands beside results, but none of results: where texts that the vocabulary does not
 * know stand among them, these are supposed to head the results. Null where nothing speaks for it.
 */
export function withSupposedResults(heading: TableHeading, lexicon: Lexicon): TableHeading | null {
  const roles = heading.columns.flatMap((c) => c.meaning?.roles ?? []);
  const unknown = heading.columns.filter((c) => c.meaning === null);
  if (!heading.columns.some(isNamed) || unknown.length === 0 || roles.some(isOfControls)) return null;
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
 * The table with those supposed columns of results that hold values in most rows. Null where the rows are not known
 * analytes: then nothing shows that this is a table of results. Where too few are, it is one without results: what stands
 * in it is for a person, and no box.
 */
export function withoutUnfounded(table: Table, lexicon: Lexicon): Table | null {
  const names = nameColumnOf(table.columns);
  const text = (row: Table['rows'][number], column: typeof names) =>
    textOf((column && row.cells.get(column)) ?? []);
  const known = table.rows.filter((row) => lexicon.analyte(text(row, names)) !== null);
  if (known.length * 2 < table.rows.length || known.length === 0) return null;
  const roles = new Map(table.roles);
  for (const [column, role] of table.roles) {
    if (role !== 'result' || !column.heading?.inferred) continue;
    const values = known.filter((row) => isValueLike(text(row, column), lexicon));
    if (values.length * 2 <= known.length || known.length < fewestRows(table)) roles.delete(column);
  }
  return { ...table, roles };
}

/** One row is enough where two headings say what stands beside results: "LIMIT" and "PASS/FAIL". */
function fewestRows({ heading }: Table): number {
  const beside = heading.columns.filter((c) => BESIDE_RESULTS.has(c.meaning?.roles[0] ?? 'ignored'));
  return beside.length >= 2 ? 1 : 2;
}
