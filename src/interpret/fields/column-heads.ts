import { alignedLeft, isBelow, sameSize, TIGHT_LINE } from './alignment';
import { startsWithLabel, type LabelledPiece } from './labelled-text';
import type { Run } from './run';

/** How much larger a value is than the small label over it. */
const LARGER = 1.1;

/** "SAMPLE" in small type close over a larger "Green Vein". */
function isHeadOver(head: Run, text: Run): boolean {
  return text.size > LARGER * head.size && isBelow(text, head, TIGHT_LINE) && alignedLeft(text, head);
}

function isHead(run: Run, pieces: LabelledPiece[]): boolean {
  return pieces.some(({ whole, labels }) => labels.length === 0 && isHeadOver(run, whole));
}

/** "SAMPLE" and, far beside it in the same small type, "CLIENT", each with a larger text under it: neither is the other's value. */
export function areBothHeads(one: Run, other: Run, pieces: LabelledPiece[]): boolean {
  return sameSize(one, other) && isHead(one, pieces) && isHead(other, pieces);
}

/** "SAMPLE ID" over "4471-01" over "LOT" over "HB-2": labels and values in turn, the labels in smaller type. */
export function isInColumnOfHeads(label: Run, value: Run, pieces: LabelledPiece[]): boolean {
  const others = pieces.filter(
    (piece) =>
      startsWithLabel(piece) &&
      piece.labels.every(({ inline }) => inline === null) &&
      piece.whole.baseline !== label.baseline &&
      sameSize(piece.whole, label) &&
      alignedLeft(piece.whole, label) &&
      isHead(piece.whole, pieces),
  );
  return isHeadOver(label, value) && others.length >= 2;
}
