import {
  aligned,
  alignedLeft,
  holds,
  isBelow,
  isTightBelow,
  onLine,
  onLineOfHead,
  TIGHT_LINE,
  TIGHTEST_LINE,
} from './alignment';
import { startsWithLabel, type Label, type LabelledPiece } from './labelled-text';
import { rightOf, runOf, type Run } from './run';

/** How far under its head a cell begins, in type sizes, and how many lines it has at most. */
const CELL_LINE = 4.5;
const MOST_LINES = 6;
/** Text set on one line exactly, as heads of one line are. */
const LEVEL = 0.3;

/** A label in a row of labels, none of which has a value beside it, heads a column. */
export function isTableHead(label: Label, pieces: LabelledPiece[]): boolean {
  if (label.colon) return false;
  const row = rowOf(label, pieces);
  const plain = pieces.filter((piece) => piece.labels.length === 0 && onLine(piece.whole, label.run));
  return row.length >= 2 && plain.length <= row.length && !isRowOfPairs(row, plain, pieces);
}

/**
 * "Product name  Kratom extract  Batch no.  GS20240518": each label has its value beside it, and some hold figures, or the
 * next line has labels in the same places, where a head would have its values.
 */
function isRowOfPairs(labels: Run[], plain: LabelledPiece[], pieces: LabelledPiece[]): boolean {
  if (labels.length !== plain.length) return false;
  if (
    !plain.some(({ whole }) => /\d/.test(whole.text)) &&
    !labels.every((label) => isAmidLabels(label, pieces))
  )
    return false;
  const [names, values] = [labels, plain.map(({ whole }) => whole)].map((runs) =>
    [...runs].sort((a, b) => a.box.x - b.box.x),
  );
  return (names ?? []).every((name, i) => {
    const [value, next] = [values?.[i], names?.[i + 1]];
    return value !== undefined && value.box.x > name.box.x && (!next || value.box.x < next.box.x);
  });
}

/** Whether a label stands right over or right under this one. */
function isAmidLabels(label: Run, pieces: LabelledPiece[]): boolean {
  return pieces.some((piece) => {
    const drop = Math.abs(piece.whole.baseline - label.baseline) / label.size;
    return (
      startsWithLabel(piece) && drop > TIGHTEST_LINE && drop < TIGHT_LINE && alignedLeft(piece.whole, label)
    );
  });
}

function rowOf(label: Label, pieces: LabelledPiece[]): Run[] {
  return pieces
    .flatMap((piece) => piece.labels)
    .filter((other) => other.inline === null && !other.colon && onLineOfHead(other.run, label.run))
    .map((other) => other.run);
}

/** The lines of the text under a column's head, down to the first wide gap. */
export function cellBelow(label: Label, pieces: LabelledPiece[]): Run[] {
  const heads = headsBeside(label.run, pieces);
  const own = heads.find((head) => holds(head, label.run)) ?? label.run;
  const lines: Run[] = [];
  for (const piece of [...pieces].sort((a, b) => a.whole.baseline - b.whole.baseline)) {
    if (piece.whole.box.y <= label.run.baseline) continue;
    const line = partUnder(piece.whole, own, heads);
    if (!line) continue;
    if (startsWithLabel(piece)) break;
    const last = lines.at(-1);
    if (last ? !isTightBelow(line, last) : !isBelow(line, label.run, CELL_LINE)) break;
    lines.push(line);
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

/**
 * The heads of a label's row: what stands level with it, and heads of more or fewer lines. In tight rows values stand as near
 * as those, but right under or over a head.
 */
function headsBeside(label: Run, pieces: LabelledPiece[]): Run[] {
  const near = pieces.map(({ whole }) => whole).filter((whole) => onLineOfHead(whole, label));
  const level = near.filter((whole) => Math.abs(whole.baseline - label.baseline) < LEVEL * label.size);
  const isBesideNone = (whole: Run): boolean =>
    !level.some(
      (head) =>
        aligned(whole, head) && (isBelow(whole, head, TIGHT_LINE) || isBelow(head, whole, TIGHT_LINE)),
    );
  return near.filter((whole) => level.includes(whole) || isBesideNone(whole));
}

/** What of a text belongs to a column: all, when no other head is nearer; its words nearest to the head, when it spans several. */
function partUnder(run: Run, own: Run, heads: Run[]): Run | null {
  const spanned = heads.filter(
    (head) => Math.min(rightOf(head), rightOf(run)) > Math.max(head.box.x, run.box.x),
  );
  if (spanned.length < 2) return (spanned[0] ?? nearestHead(run, heads)) === own ? run : null;
  if (!spanned.includes(own)) return null;
  const words = run.words.filter((word) => nearestHead(runOf(run.page, [word]), heads) === own);
  return words.length > 0 ? runOf(run.page, words) : null;
}

function nearestHead(run: Run, heads: Run[]): Run | undefined {
  const apart = (head: Run): number => Math.abs(run.box.x + rightOf(run) - head.box.x - rightOf(head));
  return [...heads].sort((a, b) => apart(a) - apart(b))[0];
}
