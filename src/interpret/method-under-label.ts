import { boxAround, overlap, type Extent } from './box';
import type { Lexicon } from './lexicon';
import { piecesOf, type Line, type Piece } from './lines';
import { namesMethod } from './method-notes';
import type { PrintedCell } from './reading';

/** A label begins where what it says under it does, within so many type sizes, and stands no further over it. */
const AT_ONE_PLACE = 0.5;
const LABEL_WITHIN = 1.8;
/** "TM17 (LC-QQLC MS/MS)": under the word for methods a number with its letters is one, whatever stands behind it. */
const A_NUMBER = /^\p{Lu}{2,5}[-.]?\d{1,4}(?![\d/])/u;
/** "Instrument: LC-MS/MS" under a label has one of its own, and is not what that one announces. */
const LABELLED = /^\p{L}[\p{L}\s]*:/u;

/** In records with each label over what it says: "Method(s):" over "M14 (HPLC-DAD)", beside "Lot:" over "RX-22-4". */
export function methodUnderLabel(
  line: Line,
  above: Line | undefined,
  place: Extent,
  lexicon: Lexicon,
): PrintedCell | null {
  const said = piecesOf(line).find(
    (piece) =>
      overlap(piece, place) > 0 &&
      (namesMethod(piece.words, lexicon) || A_NUMBER.test(piece.text)) &&
      labelsOver(piece, above).some((label) => lexicon.headingRoles(label).includes('method')),
  );
  return said ? { text: said.text, box: boxAround(said.words.map((word) => word.box)) } : null;
}

/** Whether a line holds what the labels of the line over it announce: of no such line any part is a title. */
export function isUnderLabels(line: Line, above: Line | undefined): boolean {
  return piecesOf(line).some((piece) => labelsOver(piece, above).length > 0);
}

function labelsOver(piece: Piece, above: Line | undefined): string[] {
  if (!above || LABELLED.test(piece.text) || piece.baseline - above.baseline > LABEL_WITHIN * piece.size)
    return [];
  return piecesOf(above)
    .filter(({ left, text }) => text.endsWith(':') && Math.abs(left - piece.left) < AT_ONE_PLACE * piece.size)
    .map(({ text }) => text.slice(0, -1));
}
