import type { Word } from '../read/page';
import { boxAround, span, type Extent } from './box';

/** A word and where the nearest lines are drawn left of it, over it and under it, if any are. */
export interface PlacedWord extends Word {
  ruleLeft?: number | null;
  ruleAbove?: number | null;
  ruleBelow?: number | null;
}

/** Words that stand on one line, from left to right. */
export interface Line {
  words: PlacedWord[];
  baseline: number;
  /** Type size of most of its words. */
  size: number;
}

/** Words of one line belong together while their baselines differ by less than this, in units of the type size. */
const UNEVENNESS = 0.33;

/** Text is larger by more than this than the marks that are raised beside it. */
const RAISED = 1.2;

/** Groups words into lines, top to bottom. The order in which the words come does not matter. */
export function linesOf(words: Word[]): Line[] {
  const sorted = [...words].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const groups: Word[][] = [];
  let first: Word | undefined;
  for (const word of sorted) {
    if (first && word.baseline - first.baseline <= UNEVENNESS * Math.min(first.size, word.size)) {
      groups.at(-1)?.push(word);
      // A small raised mark comes first, and the text that it stands by tells where the line is.
      if (word.size > RAISED * first.size) first = word;
    } else {
      groups.push([word]);
      first = word;
    }
  }
  return groups.map(lineOf);
}

function lineOf(words: Word[]): Line {
  const across = [...words].sort((a, b) => a.box.x - b.box.x || a.box.width - b.box.width);
  return {
    words: across,
    baseline: medianOf(words, (w) => w.baseline),
    size: medianOf(words, (w) => w.size),
  };
}

/** The middle one of some numbers; the lower of the two middle ones. */
export function median(numbers: number[]): number {
  if (numbers.length < 3) return Math.min(...numbers);
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

export function extentOf(word: Word): Extent {
  return { left: word.box.x, right: word.box.x + word.box.width };
}

/** A run of words on one line with no more than an ordinary space between them. */
export interface Piece extends Extent {
  words: Word[];
  text: string;
  baseline: number;
  size: number;
}

/** A gap wider than this, in units of the type size, is more than a space between words. */
export const WIDEST_SPACE = 0.72;
/** Type sizes that differ by more than this do not belong to one run of text. */
const SIZE_RATIO = 1.45;

/**
 * Of all spaces between words, this share is no wider than an ordinary one: where columns are set close, many of the others
 * part cells. Nearer than `PARTED` stand parts of one word.
 */
const ORDINARY = 0.1;
const PARTED = 0.12;
/** Only typefaces in which every letter takes the same room have wider spaces than this, in type sizes. */
const WIDEST_ORDINARY = 0.36;
const ORDINARY_OF_MOST = 0.3;
const SAME_ROOM = 0.04;

/** How wide the spaces between the words of some lines ordinarily are, in type sizes; 0 where there are none. */
export function ordinarySpaceOf(lines: Line[]): number {
  const spaces = lines
    .flatMap(piecesOf)
    .flatMap(({ words }) => words.slice(1).map((word, i) => spaceBetween(words[i]!, word)))
    .filter((space) => space > PARTED)
    .sort((a, b) => a - b);
  const space = spaces[Math.floor(ORDINARY * spaces.length)] ?? 0;
  return space <= WIDEST_ORDINARY || isRoomOfLetters(space, lines) ? space : ORDINARY_OF_MOST;
}

function spaceBetween(before: Word, word: Word): number {
  return (word.box.x - extentOf(before).right) / Math.min(before.size, word.size);
}

/** Whether most letters take as much room as the space. */
function isRoomOfLetters(space: number, lines: Line[]): boolean {
  const words = lines.flatMap((line) => line.words).filter((word) => word.text.length > 2);
  const same = words.filter(
    ({ box, text, size }) => Math.abs(box.width / text.length / size - space) < SAME_ROOM,
  );
  return same.length * 2 > words.length;
}

const knownPieces = new WeakMap<Line, Piece[]>();

/** Cuts a line where the gaps are wider than a space. Every step asks this of the same lines, so the answer is kept. */
export function piecesOf(line: Line): Piece[] {
  const known = knownPieces.get(line);
  if (known) return known;
  const pieces = cutAtGaps(line);
  knownPieces.set(line, pieces);
  return pieces;
}

function cutAtGaps(line: Line): Piece[] {
  const runs: PlacedWord[][] = [];
  let right = -Infinity;
  for (const word of line.words) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && continues(before, right, word)) run.push(word);
    else runs.push([word]);
    right = run && runs.at(-1) === run ? Math.max(right, extentOf(word).right) : extentOf(word).right;
  }
  return runs.map(pieceOf);
}

/** How far a word may reach over the line drawn after it, in type sizes. */
export const OVER_THE_RULE = 0.3;

function continues(before: Word, right: number, word: PlacedWord): boolean {
  const size = Math.min(before.size, word.size);
  if (word.ruleLeft != null && word.ruleLeft > right - OVER_THE_RULE * size) return false;
  return word.box.x - right <= WIDEST_SPACE * size && Math.max(before.size, word.size) <= SIZE_RATIO * size;
}

export function pieceOf(words: Word[]): Piece {
  const [first] = words;
  const { left, right } = words.length === 1 && first ? extentOf(first) : span(words.map(extentOf));
  return {
    left,
    right,
    words,
    text: words.length === 1 && first ? first.text : words.map((w) => w.text).join(' '),
    baseline: medianOf(words, (w) => w.baseline),
    size: medianOf(words, (w) => w.size),
  };
}

/** Most words of a line agree; only where they do not, the middle has to be looked for. */
function medianOf(words: Word[], measure: (word: Word) => number): number {
  const first = words[0] ? measure(words[0]) : 0;
  for (const word of words) if (measure(word) !== first) return median(words.map(measure));
  return first;
}

/** The words of a cell as one text: line by line, one space between words. */
export function textOf(words: Word[]): string {
  return joinLines(linesOf(words).map((line) => line.words.map((w) => w.text).join(' ')));
}

/** Lines of one text as one; a word that was cut by a hyphen goes on without a space. */
export function joinLines(lines: string[]): string {
  return lines.reduce((text, next) => text + (/\p{L}[-‐‑]$/u.test(text) ? '' : ' ') + next, '').trim();
}

/** A cell: its text as printed, and where it stands. */
export function cellOf(words: Word[]): { text: string; box: Word['box'] } {
  return { text: textOf(words), box: boxAround(words.map((w) => w.box)) };
}
