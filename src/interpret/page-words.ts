import type { Page, Rule, Word } from '../read/page';
import type { PlacedWord } from './lines';
import { joinSuperscripts } from './superscripts';

/**
 * The words of a page that can be part of a table: upright ones, raised digits joined to what they belong to, bars of
 * charts left out. Each knows the nearest upright line drawn left of it, so that cells of a ruled table stay apart
 * however narrow they are, and the level ones over and under it, which show where its cell ends.
 */
export function wordsOfPage(page: Page): PlacedWord[] {
  const upright = withoutBarsOfStrokes(page.words.filter((w) => w.rotation === 0));
  const words = joinSuperscripts(withoutLeaders(upright.filter((w) => !isDrawing(w.text))));
  const across = page.rules.filter(isUpright).sort((a, b) => a.x1 - b.x1);
  const down = page.rules.filter(isLevel).sort((a, b) => a.y1 - b.y1);
  if (across.length === 0 && down.length === 0) return words;
  return words.map((word) => ({
    ...word,
    ...rulesAroundOf(word, down),
    ruleLeft: ruleLeftOf(word, across),
  }));
}

/** Bars of charts and icons that are set as letters, and lines that are drawn with hyphens, dots or equals signs. */
function isDrawing(text: string): boolean {
  return /^[\u2500-\u25ff\ue000-\uf8ff]+$|^[-_=~.·…–—]{5,}$/.test(text);
}

const FEWEST_DOTS = 4;
/** Dots of a leader stand no further apart than this, in type sizes. */
const DOTS_WITHIN = 1.5;

/** Dots with spaces between that lead from a name to its value: "Lead . . . . . . 0.02 mg/kg". */
function withoutLeaders(words: Word[]): Word[] {
  const dots = words.filter((word) => /^[.·…]{1,4}$/.test(word.text));
  if (dots.length < FEWEST_DOTS) return words;
  const leaders = new Set(runsOfDots(dots).flatMap((run) => (run.length < FEWEST_DOTS ? [] : run)));
  return words.filter((word) => !leaders.has(word));
}

function runsOfDots(dots: Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const dot of [...dots].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x)) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last?.baseline === dot.baseline && dot.box.x - last.box.x - last.box.width < DOTS_WITHIN * dot.size;
    if (goesOn) runs.at(-1)?.push(dot);
    else runs.push([dot]);
  }
  return runs;
}

/** A bar of a chart that is set in strokes lays one over the other; strokes that are written stand side by side. */
function withoutBarsOfStrokes(words: Word[]): Word[] {
  const strokes = words.filter((word) => /^[-–—]+$/.test(word.text));
  const bars = new Set(
    strokes.filter((one) => strokes.some((other) => other !== one && liesOver(one, other))),
  );
  return bars.size === 0 ? words : words.filter((word) => !bars.has(word));
}

function liesOver(one: Word, other: Word): boolean {
  const shared =
    Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
  const narrower = Math.min(one.box.width, other.box.width);
  return Math.abs(one.baseline - other.baseline) < 0.1 * one.size && shared > 0.3 * narrower;
}

/** A line may touch the word that stands right of it by this much, in type sizes. */
const TOUCH = 0.15;

function isUpright({ x1, y1, x2, y2 }: Rule): boolean {
  return Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) > 4;
}

function isLevel({ x1, y1, x2, y2 }: Rule): boolean {
  return Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) > 4;
}

/** The level lines next over and under the middle of a word; `down` goes down the page. */
function rulesAroundOf(word: Word, down: Rule[]): Pick<PlacedWord, 'ruleAbove' | 'ruleBelow'> {
  const middle = { x: word.box.x + word.box.width / 2, y: word.baseline - 0.3 * word.size };
  let above: number | null = null;
  for (const { x1, y1, x2 } of down) {
    if (Math.min(x1, x2) > middle.x || Math.max(x1, x2) < middle.x) continue;
    if (y1 > middle.y) return { ruleAbove: above, ruleBelow: y1 };
    above = y1;
  }
  return { ruleAbove: above, ruleBelow: null };
}

function ruleLeftOf(word: Word, across: Rule[]): number | null {
  const height = word.baseline - 0.3 * word.size;
  let nearest: number | null = null;
  for (const rule of across) {
    if (rule.x1 > word.box.x + TOUCH * word.size) break;
    if (Math.min(rule.y1, rule.y2) <= height && Math.max(rule.y1, rule.y2) >= height) nearest = rule.x1;
  }
  return nearest;
}
