import type { HeadingCell } from './heading-cells';
import type { Lexicon, Role } from './lexicon';

/** What a row of headings says beside a verdict's word; no row of a table says two of it. */
const BESIDE: ReadonlySet<Role | undefined> = new Set<Role>(['analyte', 'result', 'limit', 'method']);

/**
 * "Meets", "Conforms" and "Complies" head columns at some laboratories and are what the cells say at most. A word that is
 * itself a verdict counts as a heading where two more of other kinds stand on its line.
 */
export function withoutVerdictsOfRows(cells: HeadingCell[], lexicon: Lexicon): HeadingCell[] {
  return cells.filter((cell) => !lexicon.isStatus(cell.text) || standsAmongHeadings(cell, cells));
}

function standsAmongHeadings(verdict: HeadingCell, cells: HeadingCell[]): boolean {
  const onLine = cells.filter(
    (cell) =>
      cell.top <= verdict.bottom + 0.3 * cell.size &&
      cell.bottom >= verdict.top - 0.3 * cell.size &&
      !cell.meaning.bareUnit,
  );
  const roles = onLine.map((cell) => cell.meaning.roles[0]).filter((role) => BESIDE.has(role));
  return new Set(roles).size >= 2;
}
