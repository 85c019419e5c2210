import { isValueLike } from './cell-values';
import type { ColumnHeading, TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import type { Table } from './tables';

/**
 * Where no column promises results, "Result Units" may head them: each with its unit in one cell, as typewriters and old
 * laboratory systems print them. Null where no heading says both.
 */
export function withResultsBesideUnits(heading: TableHeading, lexicon: Lexicon): TableHeading | null {
  const both = heading.columns.filter((column) => saysBoth(column, lexicon));
  if (both.length !== 1) return null;
  const meaning: ColumnHeading['meaning'] = { roles: ['result'], unit: null, bareUnit: false, remark: null };
  return { ...heading, columns: heading.columns.map((c) => (both.includes(c) ? { ...c, meaning } : c)) };
}

function saysBoth({ meaning, text }: ColumnHeading, lexicon: Lexicon): boolean {
  if (meaning?.roles[0] !== 'unit') return false;
  const words = text.split(/[\s/&,]+/);
  return words.some((_, cut) => {
    const [first, second] = [words.slice(0, cut), words.slice(cut)].map((part) =>
      lexicon.headingRoles(part.join(' ')),
    );
    return first?.[0] === 'result' && second?.[0] === 'unit';
  });
}

/** The table where most rows hold a value in such a column; null where it is one of units alone. */
export function withoutUnitsAlone(table: Table, lexicon: Lexicon): Table | null {
  const results = [...table.roles].filter(([, role]) => role === 'result').map(([column]) => column);
  const valued = table.rows.filter((row) =>
    results.some((column) => isValueLike(textOf(row.cells.get(column) ?? []), lexicon)),
  );
  return valued.length * 2 > table.rows.length ? table : null;
}
