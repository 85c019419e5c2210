import { overlap, type Extent } from './box';
import type { BoxedResult } from './boxes';
import type { Word } from '../read/page';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, piecesOf, type Line } from './lines';
import { methodOn } from './method-notes';
import type { PrintedCell } from './reading';

/** Lines of a list follow each other within this many type sizes. */
const NEXT_WITHIN = 4;

/**
 * The rows of a list with the method that stands over them behind a label, with nothing but other rows between:
 * "Methode: DIN EN 15763:2010, ICP-MS" over "Blei (Pb)  0,51 mg/kg".
 */
export function withListedMethods(rows: BoxedResult[], lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const inRows = new Set(rows.flatMap((row) => row.words));
  return rows.map((row) => ({ ...row, method: row.method ?? methodOver(row, inRows, lines, lexicon) }));
}

function methodOver(
  row: BoxedResult,
  inRows: ReadonlySet<Word>,
  lines: Line[],
  lexicon: Lexicon,
): PrintedCell | null {
  const [own] = linesOf(row.words);
  const [first] = own?.words ?? [];
  if (!own || !first) return null;
  const place: Extent = extentOf(first);
  let below = own.baseline;
  const over = lines.filter((line) => line.baseline < own.baseline - 0.5 * own.size).reverse();
  const lists = over.flatMap((line) => {
    const pieces = piecesOf(line).filter((piece) => overlap(piece, place) > 0);
    return pieces.length === 0
      ? []
      : [{ line, isRow: pieces.some(({ words }) => words.some((w) => inRows.has(w))) }];
  });
  for (const [i, { line, isRow }] of lists.entries()) {
    if (below - line.baseline > NEXT_WITHIN * own.size) return null;
    below = line.baseline;
    const said = methodOn(line, place, lexicon);
    // Right under another row, a label speaks of that one.
    if (said?.labelled) return lists[i + 1]?.isRow ? null : said.cell;
    if (!isRow) return null;
  }
  return null;
}
