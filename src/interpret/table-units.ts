import { BOUND_ROLES } from '../vocabulary/headings';
import { splitUnit, splitValues } from './cell-values';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import type { PrintedCell } from './reading';
import type { RoleCell } from './results';
import type { Table } from './tables';

/** Units of result columns that only other cells of the table print. */
export type ColumnUnits = Map<Column, string>;

/** How many cells of a column must print a unit before the others are taken to be in it. */
const FEWEST_CELLS = 2;

/**
 * The unit of result columns whose headings print none: what the cells that print one agree on ("0.192 %" over "ND"); else
 * the one unit in the headings of LOD, LOQ and limit beside a single column of results.
 */
export function columnUnitsOf(table: Table, lexicon: Lexicon): ColumnUnits {
  const units: ColumnUnits = new Map();
  const results = [...table.roles].filter(([, role]) => role === 'result').map(([column]) => column);
  for (const column of results) {
    const unit = unitOfCells(column, table, lexicon) ?? (results.length === 1 ? unitOfBounds(table) : null);
    if (unit !== null) units.set(column, unit);
  }
  return units;
}

function unitOfCells(column: Column, table: Table, lexicon: Lexicon): string | null {
  const printed = table.rows.flatMap((row) => {
    const words = row.cells.get(column);
    const values = words ? splitValues(textOf(words), lexicon) : [];
    // A cell in two units says nothing of one with a single value.
    return values.length > 1 ? [null] : values.flatMap((v) => (v.unit === null ? [] : [v.unit]));
  });
  const [first] = printed;
  return first && printed.length >= FEWEST_CELLS && printed.every((u) => u === first) ? first : null;
}

const BOUNDS: ReadonlySet<Role> = new Set(BOUND_ROLES);

function unitOfBounds(table: Table): string | null {
  const units = [...table.roles].flatMap(([column, role]) =>
    BOUNDS.has(role) ? (column.heading?.meaning?.unit ?? []) : [],
  );
  const [first] = units;
  return first !== undefined && units.every((u) => u === first) ? first : null;
}

export type BoundRole = 'lod' | 'loq' | 'limit';

/** Under which headings a LOD, LOQ or limit can stand. */
const HEADED_BY: Record<BoundRole, readonly Role[]> = {
  lod: ['lod', 'lod-loq', 'loq-lod'],
  loq: ['loq', 'lod-loq', 'loq-lod'],
  limit: ['limit', 'limit-max', 'limit-min'],
};

export function unitOfHeading(role: BoundRole, cells: Map<Role, RoleCell[]>): string | null {
  const [column] = HEADED_BY[role].flatMap((r) => cells.get(r)?.[0]?.column ?? []);
  return column?.heading?.meaning?.unit ?? null;
}

/**
 * A LOD, LOQ or limit beside a result. Where its heading is in another unit than the result (LOQ in %, results in mg/g),
 * the cell says so: 0.05 becomes "0.05 %".
 */
export function boundIn(
  cell: PrintedCell | null,
  headingUnit: string | null,
  resultUnit: string | null,
  lexicon: Lexicon,
): PrintedCell | null {
  if (cell === null || headingUnit === null || resultUnit === null) return cell;
  const [heading, result] = [lexicon.unit(headingUnit), lexicon.unit(resultUnit)];
  if (heading === null || result === null || heading === result) return cell;
  if (lexicon.kind(cell.text) !== 'number' || splitUnit(cell.text, lexicon).unit !== null) return cell;
  return { ...cell, text: `${cell.text} ${headingUnit}` };
}
