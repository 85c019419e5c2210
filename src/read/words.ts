import { continues, extend, GAP_IN_WORD, UNEVENNESS, type Fragment } from './fragment';
import { direction } from './geometry';
import { withLigatures } from './lost-ligatures';
import type { Box, Word } from './page';

/**
 * The words of a page. Many documents print letter by letter or in kerned pieces: fragments that stand side by side on
 * one line in one size are one word, whatever order the document names them in. Something printed twice in one place
 * (a false bold) is taken once. The result is in reading order: by line, then along it.
 */
export function wordsOf(fragments: Fragment[]): Word[] {
  return joined(fragments).map(wordOf);
}

/** The same, before each becomes a word. */
export function joined(fragments: Fragment[]): Fragment[] {
  const lines = linesOf(withoutDoubles(fragments.filter(({ text }) => !BARS.test(text))));
  learnTracking(lines);
  return lines.flatMap(joinLine);
}

/** Bars of charts that are set in block letters. */
const BARS = /^[\u2580-\u259F]+$/;

function withoutDoubles(fragments: Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text);
    const double = same?.find((other) => coincide(fragment, other));
    if (!same) seen.set(fragment.text, [fragment]);
    else if (!double) same.push(fragment);
    else if (fragment.suspect === null) double.suspect = null;
    return !double;
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
  for (const line of lines) line.sort((a, b) => a.start - b.start || a.end - b.end);
  return lines;
}

/**
 * Type may be set wide by placing each letter on its own, with nothing in the document that says so. Where most of a
 * page's fragments in one type are single letters, the distance that most of them keep is tracking and no space.
 */
function learnTracking(lines: Fragment[][]): void {
  for (const [, { all, single, gaps }] of typesOf(lines)) {
    if (gaps.length < FEWEST_GAPS || single / all.length < MOSTLY) continue;
    const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)]!;
    if (usual > WIDEST_TRACKING) continue;
    for (const fragment of all) {
      if (fragment.text.length <= LONGEST_PAIR)
        fragment.tracking = Math.max(fragment.tracking, usual * fragment.size);
    }
  }
}

/** A kerned pair (TO, AV) is often placed as one. */
const LONGEST_PAIR = 2;
const FEWEST_GAPS = 6;
const MOSTLY = 0.6;
/** In units of the type size; a space between words is hardly ever narrower. */
const WIDEST_TRACKING = 0.25;
/** Farther apart, letters are in different columns. */
const NEIGHBOURS_WITHIN = 1;

interface Type {
  all: Fragment[];
  single: number;
  /** Between neighbouring single letters that no space of the document parts, in units of the type size. */
  gaps: number[];
}

function typesOf(lines: Fragment[][]): Map<string, Type> {
  const types = new Map<string, Type>();
  for (const line of lines) {
    let last: Fragment | undefined;
    let type: Type | undefined;
    for (const fragment of line) {
      // Neighbours mostly are of one type.
      if (!type || last?.size !== fragment.size || last.font !== fragment.font) {
        const key = `${fragment.size.toFixed(1)} ${fragment.font}`;
        type = types.get(key) ?? { all: [], single: 0, gaps: [] };
        types.set(key, type);
      }
      type.all.push(fragment);
      if (fragment.text.length === 1) type.single++;
      const gap = last ? (fragment.start - last.end) / fragment.size : 0;
      const both = last?.text.length === 1 && fragment.text.length === 1 && !last.spaced;
      if (both && gap > GAP_IN_WORD && gap < NEIGHBOURS_WITHIN) type.gaps.push(gap);
      last = fragment;
    }
  }
  return types;
}

/** How many words back a fragment looks for the one it continues; more than one only where texts lie over each other. */
const LOOK_BACK = 4;

function joinLine(line: Fragment[]): Fragment[] {
  const words: Fragment[] = [];
  for (const fragment of line) {
    const word = words.slice(-LOOK_BACK).findLast((candidate) => continues(candidate, fragment));
    if (word) extend(word, fragment);
    else words.push({ ...fragment });
  }
  return words;
}

/**
 * How far a word's box reaches above and below its line, in units of the type size. Fixed, because what typefaces say of
 * their own height ranges from nothing to twice the size.
 */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** A word as it is told. */
export function wordOf({ text, font, size, rotation, start, end, across }: Fragment): Word {
  const [ux, uy] = direction(rotation);
  const box = boxAround(start, end, across - ASCENT * size, across + DESCENT * size, ux, uy);
  return {
    text: withLigatures(text),
    box,
    baseline: tidy(start * uy + across * ux),
    size: tidy(size),
    rotation,
    font,
    confidence: 1,
  };
}

/** The upright box around one that lies along a line of the given direction. */
function boxAround(start: number, end: number, above: number, below: number, ux: number, uy: number): Box {
  const [x1, x2, x3, x4] = [
    start * ux - above * uy,
    start * ux - below * uy,
    end * ux - above * uy,
    end * ux - below * uy,
  ];
  const [y1, y2, y3, y4] = [
    start * uy + above * ux,
    start * uy + below * ux,
    end * uy + above * ux,
    end * uy + below * ux,
  ];
  const left = Math.min(x1, x2, x3, x4);
  const top = Math.min(y1, y2, y3, y4);
  return {
    x: tidy(left),
    y: tidy(top),
    width: tidy(Math.max(x1, x2, x3, x4) - left),
    height: tidy(Math.max(y1, y2, y3, y4) - top),
  };
}

/** Hundredths of a point are finer than any printer, and keep the reading short. */
function tidy(points: number): number {
  return Math.round(points * 100) / 100;
}
