import { startsWithLabel, type Label, type LabelledPiece } from './labelled-text';
import { bottomOf, rightOf, runOf, type Run } from './run';

/** Where a value stands from its label. */
export type Place = 'inline' | 'right' | 'below';

/** What may be a label's value: its lines from top to bottom, as far as they can belong together. */
export interface PlacedValue {
  place: Place;
  lines: Run[];
  /** Further text on the first line, each a value of its own ("Product  03506  Zinc chelate"). */
  beside: Run[];
  /** The lines of a table's cell, which are one text however they break. */
  isCell: boolean;
}

/** Distances below are in units of the type size. */
const SAME_LINE = 0.7;
/** Text in columns of one table, set on one line exactly. */
const LEVEL = 0.3;
const FARTHEST_RIGHT = 45;
const TIGHTEST_LINE = 0.55;
const TIGHT_LINE = 1.55;
const LOOSE_LINE = 2.3;
const CELL_LINE = 4.5;
const ALIGNED = 0.7;
const MOST_LINES = 6;

/** The places where a label's value may stand, the likeliest first. */
export function placesOf(label: Label, piece: LabelledPiece, pieces: LabelledPiece[]): PlacedValue[] {
  if (label.inline && !isColon(label.inline)) return [inlineValue(label, label.inline, pieces)];
  if (piece.labels.at(-1) !== label || isAmidText(label, piece, pieces)) return [];
  const right = rightValue(label, pieces);
  const below = isTableHead(label, pieces) ? cellBelow(label, pieces) : textBelow(label, pieces);
  if (!label.colon && !right && isAnswer(label, pieces)) return [];
  const both = [right, below].filter((value) => value !== null);
  return right && below && prefersBelow(label, right, below, pieces) ? both.reverse() : both;
}

/** A colon or a footnote mark that stands apart. */
function isColon(run: Run): boolean {
  return /^[:：.*+†‡\s]*$/u.test(run.text);
}

/** A word of a sentence, not a label: other text stands close before it. */
function isAmidText(label: Label, piece: LabelledPiece, pieces: LabelledPiece[]): boolean {
  if (label.colon || piece.plain) return piece.plain !== null && !label.colon && !label.restyled;
  return pieces.some(({ whole, labels }) => {
    const gap = label.run.box.x - rightOf(whole);
    const isText = labels.length === 0 && !isColon(whole);
    return isText && onLine(whole, label.run) && gap > 0 && gap < 1.2 * label.run.size;
  });
}

/** A label's word that is itself the answer to another ("Sampled by: Client"). */
function isAnswer(label: Label, pieces: LabelledPiece[]): boolean {
  return pieces.some(({ labels }) => {
    const asked = labels.at(-1);
    if (!asked || asked === label || asked.inline !== null || !asked.colon) return false;
    const gap = label.run.box.x - rightOf(asked.run);
    return (
      onLine(asked.run, label.run) &&
      gap > 0 &&
      gap < FARTHEST_RIGHT * label.run.size &&
      nothingBetween(asked.run, label.run, pieces)
    );
  });
}

function nothingBetween(left: Run, right: Run, pieces: LabelledPiece[]): boolean {
  return !pieces.some(
    ({ whole }) =>
      onLine(whole, right) && !isColon(whole) && whole.box.x > rightOf(left) && rightOf(whole) < right.box.x,
  );
}

function inlineValue(label: Label, first: Run, pieces: LabelledPiece[]): PlacedValue {
  const lines = withLinesBelow(first, pieces, label.run);
  return { place: 'inline', lines, beside: [], isCell: false };
}

/** A label without a colon whose value stands close under it, while what stands beside it is far away, heads it. */
function prefersBelow(
  label: Label,
  right: PlacedValue,
  below: PlacedValue,
  pieces: LabelledPiece[],
): boolean {
  const [beside, under] = [right.lines[0], below.lines[0]];
  if (!beside || !under) return false;
  if (below.isCell && !label.colon) return true;
  const gap = (beside.box.x - rightOf(label.run)) / label.run.size;
  const drop = (under.baseline - label.run.baseline) / Math.max(label.run.size, under.size);
  const aligned = Math.abs(under.box.x - label.run.box.x) < ALIGNED * label.run.size;
  const farther = label.colon ? 20 : 6;
  return aligned && drop < TIGHT_LINE && gap > farther && !isLabelled(under, label, pieces);
}

/** Whether a text stands to the right of a label other than this one. */
function isLabelled(run: Run, label: Label, pieces: LabelledPiece[]): boolean {
  return pieces.some((piece) => {
    const last = piece.labels.at(-1);
    return (
      last &&
      last !== label &&
      last.inline === null &&
      onLine(last.run, run) &&
      rightOf(last.run) <= run.box.x
    );
  });
}

function onLine(one: Run, other: Run): boolean {
  return Math.abs(one.baseline - other.baseline) <= SAME_LINE * Math.max(one.size, other.size);
}

function rightValue(label: Label, pieces: LabelledPiece[]): PlacedValue | null {
  const size = label.run.size;
  const beside = pieces
    .filter((piece) => onLine(piece.whole, label.run) && piece.whole.box.x >= rightOf(label.run) - 0.3 * size)
    .filter((piece) => !piece.labels.includes(label) && !isColon(piece.whole))
    .sort((a, b) => a.whole.box.x - b.whole.box.x || a.whole.baseline - b.whole.baseline);
  const [nearest] = beside;
  if (!nearest || nearest.whole.box.x - rightOf(label.run) > FARTHEST_RIGHT * size) return null;
  const first = startsWithLabel(nearest) ? topOfCell(nearest, label, pieces) : plainOf(nearest);
  if (!first) return null;
  const labelled = beside.findIndex(startsWithLabel);
  const more = beside.slice(1, labelled < 0 ? undefined : Math.max(1, labelled)).map(plainOf);
  return {
    place: 'right',
    lines: withLinesBelow(first, pieces, label.run),
    beside: more.filter((run) => run !== null && onLine(run, first)).filter((run) => run !== null),
    isCell: false,
  };
}

/** Plain text after a colon that stands apart from its label (": Client"). */
function plainOf(piece: LabelledPiece): Run | null {
  const run = piece.plain;
  if (!run) return null;
  const text = run.text.replace(/^[:：]\s*/u, '');
  if (text === '') return null;
  const colons = run.words.filter((word) => /^[:：]$/u.test(word.text));
  return {
    ...runOf(
      run.page,
      run.words.filter((word) => !colons.includes(word)),
      text,
    ),
  };
}

/**
 * A cell whose middle lines up with the label starts above it: when the line beside the label begins a label of its own
 * ("Batch No.- 12"), the text close over it is the value.
 */
function topOfCell(middle: LabelledPiece, label: Label, pieces: LabelledPiece[]): Run | null {
  let [top, result]: [Run, Run | null] = [middle.whole, null];
  for (let lines = 0; lines < 3; lines++) {
    const above = pieces.find((piece) => isTightBelow(top, piece.whole) && alignedLeft(piece.whole, top));
    if (!above || startsWithLabel(above) || isLabelled(above.whole, label, pieces)) break;
    [top, result] = [above.whole, above.whole];
  }
  return result;
}

function isTightBelow(below: Run, above: Run): boolean {
  const drop = (below.baseline - above.baseline) / Math.max(below.size, above.size);
  return drop > TIGHTEST_LINE && drop < TIGHT_LINE && sameSize(below, above);
}

function sameSize(one: Run, other: Run): boolean {
  return Math.max(one.size, other.size) <= 1.1 * Math.min(one.size, other.size);
}

function alignedLeft(one: Run, other: Run): boolean {
  return Math.abs(one.box.x - other.box.x) < ALIGNED * Math.min(one.size, other.size);
}

/** Lined up at the left, at the right or in the middle. */
function aligned(one: Run, other: Run): boolean {
  const [left, right] = [one.box.x - other.box.x, rightOf(one) - rightOf(other)];
  const nearest = Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2);
  return nearest < ALIGNED * Math.min(one.size, other.size);
}

/** The lines that go on under the first: close, lined up, of its size, without a label before or in front of them. */
function withLinesBelow(first: Run, pieces: LabelledPiece[], label: Run): Run[] {
  const lines = [first];
  while (lines.length < MOST_LINES) {
    const last = lines.at(-1);
    if (!last) break;
    const next = pieces
      .filter((piece) => piece.plain && isTightBelow(piece.whole, last) && isUnder(piece.whole, first, label))
      .sort((a, b) => a.whole.baseline - b.whole.baseline)[0];
    if (!next?.plain || startsWithLabel(next) || hasLabelBefore(next.whole, label, pieces)) break;
    lines.push(next.plain);
    if (next.labels.length > 0) break;
  }
  return lines;
}

/** A value's second line stands under its first, or, where both began on the label's line, under the label. */
function isUnder(next: Run, first: Run, label: Run): boolean {
  return aligned(next, first) || (onLine(first, label) && alignedLeft(next, label));
}

function hasLabelBefore(run: Run, label: Run, pieces: LabelledPiece[]): boolean {
  return pieces.some(({ whole, labels }) => {
    const last = labels.at(-1);
    if (!last || last.inline !== null || last.run === label) return false;
    const level = Math.abs(whole.baseline - run.baseline) < LEVEL * run.size;
    return whole !== run && level && rightOf(whole) <= run.box.x + 0.3 * run.size;
  });
}

function textBelow(label: Label, pieces: LabelledPiece[]): PlacedValue | null {
  const next = pieces
    .filter(
      ({ whole }) =>
        isBelow(whole, label.run, LOOSE_LINE) && (aligned(whole, label.run) || covers(whole, label.run)),
    )
    .sort(
      (a, b) =>
        a.whole.baseline - b.whole.baseline || distance(a.whole, label.run) - distance(b.whole, label.run),
    )[0];
  if (!next || startsWithLabel(next) || !next.plain) return null;
  return { place: 'below', lines: withLinesBelow(next.plain, pieces, label.run), beside: [], isCell: false };
}

function distance(one: Run, other: Run): number {
  return Math.abs(one.box.x - other.box.x);
}

function isBelow(run: Run, label: Run, farthest: number): boolean {
  const drop = (run.baseline - label.baseline) / Math.max(label.size, Math.min(run.size, 1.5 * label.size));
  return drop > TIGHTEST_LINE && drop < farthest;
}

/** Whether one stands over most of the other's width. */
function covers(one: Run, other: Run): boolean {
  const shared = Math.min(rightOf(one), rightOf(other)) - Math.max(one.box.x, other.box.x);
  return shared > 0.5 * Math.min(one.box.width, other.box.width);
}

/** A label in a row of labels, none of which has a value beside it, heads a column. */
function isTableHead(label: Label, pieces: LabelledPiece[]): boolean {
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

/** Heads of one table line up within a line's height: some have two lines where others have one. */
function onLineOfHead(one: Run, other: Run): boolean {
  const middle = (run: Run): number => (run.box.y + bottomOf(run)) / 2;
  return Math.abs(middle(one) - middle(other)) <= Math.max(one.size, other.size);
}

/** The text under a column's head, down to the first wide gap. */
function cellBelow(label: Label, pieces: LabelledPiece[]): PlacedValue | null {
  const heads = pieces.filter((piece) => onLineOfHead(piece.whole, label.run)).map((piece) => piece.whole);
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
  return lines.length === 0 ? null : { place: 'below', lines, beside: [], isCell: true };
}

function holds(outer: Run, inner: Run): boolean {
  return outer.box.x <= inner.box.x + 1 && rightOf(outer) >= rightOf(inner) - 1 && onLineOfHead(outer, inner);
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

/** Up to where text could go on to the right of a run: the next text on its line, or where its column's text ends. */
export function roomRight(run: Run, pieces: LabelledPiece[]): number {
  const beside = pieces
    .filter(
      ({ whole }) => Math.abs(whole.baseline - run.baseline) < 2 * run.size && whole.box.x > rightOf(run),
    )
    .map(({ whole }) => whole.box.x - run.size);
  const column = pieces
    .filter(({ whole }) => Math.abs(whole.baseline - run.baseline) < 8 * run.size)
    .filter(({ whole }) => alignedLeft(whole, run) || alignedLeft(whole, wholeOf(run, pieces)))
    .map(({ whole }) => rightOf(whole));
  return Math.min(...beside, Math.max(rightOf(run), ...column));
}

/** The piece of text that a run is part of. */
function wholeOf(run: Run, pieces: LabelledPiece[]): Run {
  return pieces.find(({ whole }) => whole.baseline === run.baseline && holds(whole, run))?.whole ?? run;
}

/** Whether a line broke because the next word did not fit. */
export function wrapsTo(line: Run, next: Run, pieces: LabelledPiece[]): boolean {
  if (/[,/&(]$|\s[-–]$/u.test(line.text)) return true;
  const [word] = next.words;
  if (!word) return false;
  return rightOf(line) + 0.25 * line.size + word.box.width > roomRight(line, pieces);
}
