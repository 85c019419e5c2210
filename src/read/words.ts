import { direction, type Fragment } from './fragments';
import type { Box, Word } from './page';

/** Letters of one word stand closer than this, in units of the type size; pdf.js takes wider gaps for spaces, too. */
const GAP_IN_WORD = 0.1;
/** Where the document itself puts a space, only letters that touch are still one word. */
const GAP_DESPITE_SPACE = 0.03;
/** Kerning and slanted type let letters overlap this much. */
const OVERLAP_IN_WORD = -0.2;
/** Letters of one word stand on one line, give or take this much of the type size: less than a superscript's rise. */
const UNEVENNESS = 0.12;
/** Letters of one word are of one size, give or take this much: more is a superscript, a subscript or a footnote mark. */
const SIZE_RATIO = 1.15;

/**
 * The words of a page. Many documents print letter by letter or in kerned pieces: fragments that stand side by side on
 * one line in one size are one word, whatever order the document names them in. Something printed twice in one place
 * (a false bold) is taken once. The result is in reading order: by line, then along it.
 */
export function wordsOf(fragments: Fragment[]): Word[] {
  const joined: Fragment[] = [];
  for (const line of linesOf(withoutDoubles(fragments))) joined.push(...joinLine(line));
  return joined.map(wordOf);
}

function withoutDoubles(fragments: Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text);
    if (!same) seen.set(fragment.text, [fragment]);
    else if (same.some((other) => coincide(fragment, other))) return false;
    else same.push(fragment);
    return true;
  });
}

function coincide(one: Fragment, other: Fragment): boolean {
  const tolerance = 0.12 * one.size;
  return (
    one.rotation === other.rotation &&
    Math.abs(one.start - other.start) < tolerance &&
    Math.abs(one.across - other.across) < tolerance &&
    Math.abs(one.size - other.size) < tolerance
  );
}

function linesOf(fragments: Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort(
    (a, b) => a.rotation - b.rotation || a.across - b.across || a.start - b.start,
  );
  const lines: Fragment[][] = [];
  let last: Fragment | undefined;
  for (const fragment of sorted) {
    const sameLine =
      last?.rotation === fragment.rotation &&
      fragment.across - last.across <= UNEVENNESS * Math.min(last.size, fragment.size);
    if (sameLine) lines.at(-1)?.push(fragment);
    else lines.push([fragment]);
    last = fragment;
  }
  return lines;
}

/** How many words back a fragment looks for the one it continues; more than one only where texts lie over each other. */
const LOOK_BACK = 4;

function joinLine(line: Fragment[]): Fragment[] {
  const words: Fragment[] = [];
  for (const fragment of [...line].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const word = words.slice(-LOOK_BACK).findLast((candidate) => continues(candidate, fragment));
    if (word) extend(word, fragment);
    else words.push({ ...fragment });
  }
  return words;
}

function continues(word: Fragment, next: Fragment): boolean {
  const size = Math.max(word.size, next.size);
  const gap = (next.start - word.end) / size;
  return (
    gap > OVERLAP_IN_WORD &&
    gap < (word.spaced ? GAP_DESPITE_SPACE : GAP_IN_WORD) &&
    size / Math.min(word.size, next.size) < SIZE_RATIO &&
    Math.abs(word.across - next.across) <= UNEVENNESS * size
  );
}

function extend(word: Fragment, next: Fragment): void {
  word.text += next.text;
  word.end = Math.max(word.end, next.end);
  word.spaced = next.spaced;
}

/**
 * How far a word's box reaches above and below its line, in units of the type size. Fixed, because what typefaces say of
 * their own height ranges from nothing to twice the size.
 */
const ASCENT = 0.8;
const DESCENT = 0.2;

function wordOf(fragment: Fragment): Word {
  const { text, font, size, rotation, start, end, across } = fragment;
  const [ux, uy] = direction(rotation);
  const corners = [start, end].flatMap((along) =>
    [across - ASCENT * size, across + DESCENT * size].map((down) => ({
      x: along * ux - down * uy,
      y: along * uy + down * ux,
    })),
  );
  return {
    text,
    box: boxAround(corners),
    baseline: tidy(start * uy + across * ux),
    size: tidy(size),
    rotation,
    font,
    confidence: 1,
  };
}

function boxAround(points: { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    x: tidy(left),
    y: tidy(top),
    width: tidy(Math.max(...xs) - left),
    height: tidy(Math.max(...ys) - top),
  };
}

/** Hundredths of a point are finer than any printer, and keep the reading short. */
function tidy(points: number): number {
  return Math.round(points * 100) / 100;
}
