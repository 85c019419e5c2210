import { pieceOf, type Piece } from '../lines';
import type { LabelledPiece } from './labelled-text';

/** Distances in units of the type size. */
const TIGHTEST_LINE = 0.6;
const TIGHT_LINE = 1.7;
const ALIGNED = 0.7;
const FEWEST_LABELS = 2;

/** A piece of text with what was found in it. */
export interface ReadPiece {
  piece: Piece;
  labelled: LabelledPiece;
}

/**
 * A row of labels and values that was too long for its line goes on in the next ("… | Batch: 12 | Received" over
 * "07/05/2022 | Completed 07/11/2022"): both lines are read as one, and each label is kept with the line that it stands in.
 */
export function joinWrappedRows(pieces: ReadPiece[], read: (piece: Piece) => LabelledPiece): LabelledPiece[] {
  const right = Math.max(...pieces.map(({ piece }) => piece.right));
  const result = new Map<ReadPiece, LabelledPiece>();
  for (const row of pieces) {
    if (result.has(row) || row.labelled.labels.length < FEWEST_LABELS) continue;
    const lines = linesOfRow(row, pieces, right);
    if (lines.length < 2) continue;
    const whole = read(pieceOf(lines.reduce<Piece['words']>((words, { piece }) => joined(words, piece), [])));
    for (const [at, line] of lines.entries()) {
      const labels = whole.labels.filter(({ run }) => run.words.some((word) => isIn(word, line)));
      const plain = at === 0 ? whole.plain : null;
      result.set(line, { ...line.labelled, plain, labels });
    }
  }
  return pieces.map((one) => result.get(one) ?? one.labelled);
}

/** The row and the lines that it goes on in. */
function linesOfRow(row: ReadPiece, pieces: ReadPiece[], right: number): ReadPiece[] {
  const lines = [row];
  for (;;) {
    const last = lines.at(-1);
    const next = last && pieces.find((other) => wrapsTo(last.piece, other, right));
    if (!next || next.labelled.plain === null) return lines;
    lines.push(next);
  }
}

function wrapsTo({ left, right, baseline, size }: Piece, { piece: next }: ReadPiece, edge: number): boolean {
  const drop = (next.baseline - baseline) / size;
  const [word] = next.words;
  return (
    word !== undefined &&
    drop > TIGHTEST_LINE &&
    drop < TIGHT_LINE &&
    Math.abs(next.size - size) < 0.1 * size &&
    Math.abs(next.left - left) < ALIGNED * size &&
    right + 0.25 * size + word.box.width > edge
  );
}

/** All words in reading order; a word that was broken at a hyphen is one again, where it began. */
function joined(words: Piece['words'], line: Piece): Piece['words'] {
  const [last, first] = [words.at(-1), line.words[0]];
  if (!last || !first || !/[\p{L}\p{N}]-$/u.test(last.text)) return [...words, ...line.words];
  return [...words.slice(0, -1), { ...last, text: last.text + first.text }, ...line.words.slice(1)];
}

function isIn(word: Piece['words'][number], { piece }: ReadPiece): boolean {
  return Math.abs(word.baseline - piece.baseline) < 0.5 * piece.size;
}
