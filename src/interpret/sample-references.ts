import { overlap, type Extent } from './box';
import type { HeadingSearch } from './heading-cells';
import type { Lexicon } from './lexicon';
import type { Piece } from './lines';

/** "1933/2": a sample's number within a report, which looks like two values with a stroke between. */
const REFERENCE = /^\d{2,}\s?\/\s?\d{1,3}$/;

/** Numbers of samples right of the known headings, at least two: each heads its sample's results. */
export function referencesBeside(known: Extent, valuesOnTheLine: Piece[]): Piece[] {
  const found = valuesOnTheLine.filter((p) => REFERENCE.test(p.text) && p.left > known.right);
  return found.length > 1 ? found : [];
}

/** The next line stands this far below, in type sizes. */
const NEXT_LINE = { from: 0.6, to: 1.8 };

/** What stands right under the samples' numbers: their names, as part of the headings. */
export function namesUnder(
  references: Piece[],
  { pieces, values }: HeadingSearch,
  lexicon: Lexicon,
): Piece[] {
  const notNames = new Set(values);
  return pieces.filter(
    (p) =>
      !notNames.has(p) &&
      lexicon.analyte(p.text) === null &&
      references.some((r) => overlap(p, r) > 0 && isNextLine((p.baseline - r.baseline) / r.size)),
  );
}

function isNextLine(drop: number): boolean {
  return drop > NEXT_LINE.from && drop < NEXT_LINE.to;
}
