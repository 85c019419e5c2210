import { shareCovered } from './box';
import { isValueLike } from './cell-values';
import type { HeadingCell } from './heading-cells';
import type { Lexicon, Role } from './lexicon';
import { piecesOf, type Line, type Piece } from './lines';

/** What a row of headings says beside a verdict's word; no row of a table says two of it. */
const BESIDE: ReadonlySet<Role | undefined> = new Set<Role>(['analyte', 'result', 'limit', 'method']);

/**
 * "Meets", "Conforms" and "Complies" head columns at some laboratories and are what the cells say at most. A word that is
 * itself a verdict counts as a heading where two more of other kinds stand on its line, and none where a row stands above.
 */
export function withoutVerdictsOfRows(cells: HeadingCell[], lines: Line[], lexicon: Lexicon): HeadingCell[] {
  const runs = lines.flatMap(piecesOf);
  return cells.filter(
    (cell) =>
      (!lexicon.isStatus(cell.text) || standsAmongHeadings(cell, cells)) &&
      !isVerdictInRow(cell, runs, lexicon),
  );
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

/** The row above a row stands so near, in type sizes, and further than the parts of one line; over it by this share. */
const ROW_ABOVE = { from: 0.75, to: 3 };
const COVERED = 0.4;

/**
 * "Conforms" under "Conforms", or right under "Results", is what a row says and heads nothing; so is "Meets the
 * requirement" under a number.
 */
function isVerdictInRow(cell: HeadingCell, runs: Piece[], lexicon: Lexicon): boolean {
  if (lexicon.kind(cell.text) !== 'verdict') return false;
  const own = runs.find((run) => run.words.includes(cell.words[0]!)) ?? cell;
  return runs.some((run) => {
    const rise = (cell.top - run.baseline) / cell.size;
    if (rise < ROW_ABOVE.from || rise > ROW_ABOVE.to || shareCovered(run, own) < COVERED) return false;
    return (
      isValueLike(run.text, lexicon) ||
      /\d/.test(run.text) ||
      lexicon.heading(run.text)?.roles[0] === 'result'
    );
  });
}
