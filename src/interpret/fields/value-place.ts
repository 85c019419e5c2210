import {
  ALIGNED,
  aligned,
  alignedLeft,
  covers,
  isBelow,
  isTightBelow,
  onLine,
  TIGHT_LINE,
} from './alignment';
import { areBothHeads, isInColumnOfHeads } from './column-heads';
import { cellBelow, isTableHead } from './label-heads';
import { startsWithLabel, type Label, type LabelledPiece } from './labelled-text';
import { rightOf, runOf, stacked, type Run } from './run';

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
/** Text in columns of one table, set on one line exactly. */
const LEVEL = 0.3;
const FARTHEST_RIGHT = 45;
const FARTHEST_BEHIND = 20;
const LOOSE_LINE = 2.3;
const MOST_LINES = 6;
/** How far up and down a block of rows is looked for. */
const ROWS = 6;

/** The places where a label's value may stand, the likeliest first. */
export function placesOf(label: Label, piece: LabelledPiece, pieces: LabelledPiece[]): PlacedValue[] {
  if (label.inline && !isColon(label.inline)) return [inlineValue(label, label.inline, pieces)];
  if (piece.labels.at(-1) !== label || isAmidText(label, piece, pieces)) return [];
  const right = rightValue(label, pieces);
  const below = isTableHead(label, pieces) ? cellOf(label, pieces) : textBelow(label, pieces);
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
  // "Nama Sampel / Sample Name": the label in another language stands before a stroke.
  const isTranslation = piece.plain !== null && /\/$/.test(piece.plain.text);
  if (label.colon || (piece.plain && !isTranslation))
    return piece.plain !== null && !label.colon && !label.restyled;
  return pieces.some(({ whole, labels }) => {
    const gap = label.run.box.x - rightOf(whole);
    const isText = labels.length === 0 && !isColon(whole);
    const isClose = onLine(whole, label.run) && gap > 0 && gap < 1.2 * label.run.size;
    // The value of the label before may fill its column up to this one.
    return isText && isClose && !isLabelled(whole, label, pieces);
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
  return { place: 'inline', lines, beside: textsBehind(first, pieces), isCell: false };
}

/** "Sample: 4471-01", and across a gap "Green Vein": the texts on the line up to the next label. */
function textsBehind(first: Run, pieces: LabelledPiece[]): Run[] {
  const behind = pieces
    .filter(({ whole }) => onLine(whole, first) && whole.box.x >= rightOf(first))
    .sort((a, b) => a.whole.box.x - b.whole.box.x);
  const labelled = behind.findIndex(({ labels }) => labels.length > 0);
  const texts = behind.slice(0, labelled < 0 ? undefined : labelled).map(({ whole }) => whole);
  return texts.filter((run) => run.box.x - rightOf(first) < FARTHEST_BEHIND * first.size);
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
  // A small label over a larger value, as all labels of its column are.
  if (!label.colon && isInColumnOfHeads(label.run, under, pieces)) return true;
  if (isRowAmidRows(label.run, beside, pieces)) return false;
  if (below.isCell && !label.colon) return true;
  const gap = (beside.box.x - rightOf(label.run)) / label.run.size;
  const drop = (under.baseline - label.run.baseline) / Math.max(label.run.size, under.size);
  const isAligned = Math.abs(under.box.x - label.run.box.x) < ALIGNED * label.run.size;
  const farther = label.colon ? 20 : 6;
  return isAligned && drop < TIGHT_LINE && gap > farther && !isLabelled(under, label, pieces);
}

/** "Customer | Acme" over "Made in | India" over "Batch | 12": rows under each other, one of them with a label that is known. */
function isRowAmidRows(label: Run, value: Run, pieces: LabelledPiece[]): boolean {
  const isNear = (run: Run, other: Run): boolean =>
    run !== other && alignedLeft(run, other) && Math.abs(run.baseline - other.baseline) < ROWS * other.size;
  if (!isLevel(value, label)) return false;
  const values = pieces.filter(({ whole, labels }) => labels.length === 0 && isNear(whole, value));
  return pieces.some(
    (piece) =>
      startsWithLabel(piece) &&
      piece.labels.length === 1 &&
      piece.labels.every(({ inline }) => inline === null) &&
      isNear(piece.whole, label) &&
      values.some(({ whole }) => isLevel(whole, piece.whole)),
  );
}

function isLevel(run: Run, label: Run): boolean {
  return Math.abs(run.baseline - label.baseline) < LEVEL * label.size;
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

function rightValue(label: Label, pieces: LabelledPiece[]): PlacedValue | null {
  const size = label.run.size;
  const beside = pieces
    .filter((piece) => onLine(piece.whole, label.run) && piece.whole.box.x >= rightOf(label.run) - 0.3 * size)
    .filter((piece) => !piece.labels.includes(label) && !isColon(piece.whole))
    .sort((a, b) => a.whole.box.x - b.whole.box.x || a.whole.baseline - b.whole.baseline);
  const [nearest] = beside;
  if (!nearest || nearest.whole.box.x - rightOf(label.run) > FARTHEST_RIGHT * size) return null;
  const isValue = !startsWithLabel(nearest) || answersInItsColumn(nearest, label, pieces);
  const first = isValue
    ? withLineAbove(plainOf(nearest) ?? nearest.whole, label, pieces)
    : topOfCell(nearest, label, pieces);
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

/** "Sample type | Raw material": a label's word in the column of the values, with nothing beside or under it, is a value. */
function answersInItsColumn(
  { whole, labels }: LabelledPiece,
  label: Label,
  pieces: LabelledPiece[],
): boolean {
  const [own] = labels;
  if (labels.length !== 1 || !own || own.colon || own.inline || own.qualified) return false;
  if (areBothHeads(whole, label.run, pieces)) return false;
  if (own.run.text.length < whole.text.length || !isRowAmidRows(label.run, whole, pieces)) return false;
  return !pieces.some((other) => onLine(other.whole, whole) && other.whole.box.x > rightOf(whole));
}

/**
 * "Oakmoss Supplements" over "GmbH", the label beside the second line, as spreadsheets set cells of two lines: the line close
 * above belongs to the value where nothing stands before it, and the row above is farther.
 */
function withLineAbove(first: Run, label: Label, pieces: LabelledPiece[]): Run {
  const over = pieces
    .map(({ whole }) => whole)
    .filter((run) => run.baseline < first.baseline - 0.5 * first.size && alignedLeft(run, first))
    .sort((a, b) => b.baseline - a.baseline);
  const [line, row] = over;
  if (!line || !isTightBelow(first, line)) return first;
  const isOwn = pieces.every(
    ({ whole }) => whole === line || !onLine(whole, line) || whole.box.x > line.box.x,
  );
  const [near, far] = [first.baseline - line.baseline, line.baseline - (row?.baseline ?? 0)];
  if (!isOwn || far < near + 0.3 * first.size || !isRowAmidRows(label.run, first, pieces)) return first;
  return { ...stacked([line, first]), baseline: first.baseline };
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

function cellOf(label: Label, pieces: LabelledPiece[]): PlacedValue | null {
  const lines = cellBelow(label, pieces);
  return lines.length === 0 ? null : { place: 'below', lines, beside: [], isCell: true };
}
