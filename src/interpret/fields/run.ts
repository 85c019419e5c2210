import type { Box, Word } from '../../read/page';
import { boxAround } from '../box';
import type { Piece } from '../lines';
import { median } from '../lines';

/** Some text on one line of a page: a whole piece of it or a part, where a word may be cut ("Lot:A12" is a label and a value). */
export interface Run {
  page: number;
  text: string;
  box: Box;
  baseline: number;
  size: number;
  words: Word[];
}

export function rightOf(run: Run): number {
  return run.box.x + run.box.width;
}

export function bottomOf(run: Run): number {
  return run.box.y + run.box.height;
}

/** The whole of a piece. */
export function wholeRun(page: number, piece: Piece): Run {
  return runOf(page, piece.words, piece.text);
}

/**
 * The part of a piece from one letter of its text to another, white space trimmed; null when nothing is left. The box of
 * a cut word is shared out by its letters, as if all were of one width.
 */
export function partOf(page: number, piece: Piece, from: number, to: number): Run | null {
  const text = piece.text.slice(from, to).trim();
  if (text === '') return null;
  const start = piece.text.indexOf(text, from);
  return runOf(page, cutWords(piece, start, start + text.length), text);
}

function cutWords(piece: Piece, from: number, to: number): Word[] {
  const cut: Word[] = [];
  let at = 0;
  for (const word of piece.words) {
    const [left, right] = [Math.max(from, at) - at, Math.min(to, at + word.text.length) - at];
    if (left < right) cut.push(right - left === word.text.length ? word : cutWord(word, left, right));
    at += word.text.length + 1;
  }
  return cut;
}

function cutWord(word: Word, from: number, to: number): Word {
  const letter = word.box.width / word.text.length;
  return {
    ...word,
    text: word.text.slice(from, to),
    box: { ...word.box, x: word.box.x + from * letter, width: (to - from) * letter },
  };
}

export function runOf(page: number, words: Word[], text = words.map((word) => word.text).join(' ')): Run {
  return {
    page,
    text,
    box: boxAround(words.map((word) => word.box)),
    baseline: median(words.map((word) => word.baseline)),
    size: median(words.map((word) => word.size)),
    words,
  };
}

/** Runs under each other as one: their texts with a space between, or without one where a word was broken at a hyphen. */
export function stacked(runs: Run[]): Run {
  const [first] = runs;
  if (!first) throw new Error('stacked() needs a run');
  const text = runs.map((run) => run.text).reduce(joinLines);
  return {
    ...runOf(
      first.page,
      runs.flatMap((run) => run.words),
      text,
    ),
    baseline: first.baseline,
  };
}

/** "SCC-211031-" and "138-J" are one word broken over two lines; "GROUND -" and "F18835" are not. */
function joinLines(text: string, next: string): string {
  return /[\p{L}\p{N}][-‐‑]$/u.test(text) ? text + next : `${text} ${next}`;
}
