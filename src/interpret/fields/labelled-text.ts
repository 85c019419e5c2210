import { linesOf, piecesOf, type Piece } from '../lines';
import type { Page } from '../../read/page';
import { tokensOf, type Token } from './folding';
import type { LabelledField } from '../../vocabulary/labels';
import type { LabelIndex, Meaning } from './label-index';
import { afterEnumerator, labelsIn } from './label-search';
import { partOf, wholeRun, type Run } from './run';
import { withStackedLabels } from './stacked-labels';
import { differ, wordAt } from './typeface';
import type { FoundLabel } from './whole-label';
import { joinWrappedRows, type ReadPiece } from './wrapped-rows';

/** A label where it stands. */
export interface Label {
  meanings: Meaning[];
  /** The meanings one by one, where several labels share a value list ("COLLECTED, RECEIVED"). */
  parts: Meaning[][];
  run: Run;
  /** A colon or its like follows: what comes next is the value. */
  colon: boolean;
  /** Words that the vocabulary does not know stand before the known label ("Client's Lot No."). */
  qualified: boolean;
  /** What follows on the same piece of text, up to the next label. */
  inline: Run | null;
  /** The typeface or size changes between label and inline value, or other rows show where the one ends. */
  restyled: boolean;
}

/** A piece of a page's text: the words before any label, and the labels in it with what follows them. */
export interface LabelledPiece {
  page: number;
  whole: Run;
  /** Text without a label before it; the whole text when there is no label at all. */
  plain: Run | null;
  labels: Label[];
}

/** The upright text of a page, in pieces that no gap cuts, with the labels in them. */
export function labelledText(page: Page, index: LabelIndex): LabelledPiece[] {
  const upright = page.words.filter((word) => word.rotation === 0 && word.text.trim() !== '');
  const read = (piece: Piece, isRow = false): LabelledPiece => labelPiece(page.number, piece, index, isRow);
  const pieces = linesOf(upright)
    .flatMap(piecesOf)
    .map((piece) => ({ piece, labelled: read(piece) }));
  const rows = withRowsAmidRows(pieces, (piece) => read(piece, true));
  return withStackedLabels(joinWrappedRows(rows, read), index);
}

/** A line between lines of label and value may be one that needs no other sign ("Tested for Acme" over "Sampled 12 May"). */
function withRowsAmidRows(pieces: ReadPiece[], read: (piece: Piece) => LabelledPiece): ReadPiece[] {
  const isRow = ({ labelled: { labels, plain } }: ReadPiece): boolean =>
    plain === null && labels.length === 1 && labels.every(({ inline, colon }) => inline !== null && !colon);
  const near = (one: Piece, other: Piece): boolean =>
    Math.abs(other.left - one.left) < 0.3 * one.size && Math.abs(other.size - one.size) < 0.1 * one.size;
  return pieces.map((one) => {
    if (one.labelled.labels.length > 0) return one;
    const column = pieces.filter((other) => isRow(other) && near(one.piece, other.piece));
    const drops = column.map(({ piece }) => (piece.baseline - one.piece.baseline) / one.piece.size);
    const isAmid =
      drops.some((drop) => drop < 0 && drop > -2.3) && drops.some((drop) => drop > 0 && drop < 2.3);
    return isAmid ? { piece: one.piece, labelled: read(one.piece) } : one;
  });
}

/** What a label means as a field, with the strength of its group; undefined when it is no label of the field. */
export function groupFor(label: Label, field: LabelledField): number | undefined {
  return label.meanings
    .filter((meaning) => meaning.kind === 'field' && meaning.field === field)
    .map((meaning) => (meaning.kind === 'field' ? meaning.group : 0))
    .sort((a, b) => a - b)[0];
}

/** Whether a piece begins with a label. */
export function startsWithLabel(piece: LabelledPiece): boolean {
  return piece.labels.length > 0 && piece.plain === null;
}

/** A row of a block of rows begins with its label, whatever follows. */
function labelPiece(page: number, piece: Piece, index: LabelIndex, isRow: boolean): LabelledPiece {
  const tokens = tokensOf(piece.text);
  const found = labelsIn(tokens, piece, index, isRow);
  const whole = wholeRun(page, piece);
  const firstAt = found[0] ? (tokens[found[0].from]?.start ?? 0) : piece.text.length;
  const labels = found.map((label, at) => {
    const next = found[at + 1];
    const end = next ? (tokens[next.from]?.start ?? 0) : piece.text.length;
    const one = placed(page, piece, tokens, label, end);
    return isRow ? { ...one, restyled: true } : one;
  });
  return {
    page,
    whole,
    plain:
      found[0] && found[0].from <= afterEnumerator(tokens, index) ? null : partOf(page, piece, 0, firstAt),
    labels,
  };
}

function placed(page: number, piece: Piece, tokens: Token[], found: FoundLabel, end: number): Label {
  const from = tokens[found.from]?.start ?? 0;
  const labelEnd = tokens[found.to - 1]?.end ?? from;
  const valueAt = tokens[found.value]?.start ?? piece.text.length;
  const inline = valueAt < end ? partOf(page, piece, valueAt, end) : null;
  return {
    meanings: found.parts.flat(),
    parts: found.parts,
    run: partOf(page, piece, from, labelEnd) ?? wholeRun(page, piece),
    colon: found.colon,
    qualified: found.qualified,
    inline: inline && withoutDelimiters(inline),
    restyled: differ(wordAt(piece, labelEnd - 1), wordAt(piece, valueAt)),
  };
}

/** What ends a value in a row of labels and values is no part of it. */
function withoutDelimiters(run: Run): Run | null {
  const text = run.text
    .replace(/[\s;|,•·—–]+$/u, '')
    .replace(/\s*\/\/?$/u, '')
    .replace(/^[\s;|,•·]+/u, '');
  return text === '' ? null : { ...run, text };
}
