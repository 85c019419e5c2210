import type { Glyph, OperatorList } from './pdf-document';
import { operators } from './pdf-document';

/** How far each letter of a typeface moves on, beyond its stated width, in thousandths of the type size; positive is back. */
export type OwnAdvances = ReadonlyMap<string, number>;

/** What was shown in one typeface: strings of letters, with the numbers between them that move what follows. */
type Shown = (Glyph | number)[][];

/** Fewer letters say nothing of a typeface. */
const FEWEST_LETTERS = 30;
/** Letters that are followed by a number of their own, as a share of all. */
const NEARLY_ALL = 0.9;
/** A letter's numbers are its own when so many of them are alike; those at a column's or a line's end are not. */
const MOSTLY = 0.7;
/** Numbers are alike within this: rounding at small sizes. In thousandths of the type size. */
const STEP = 4;
/** Farther is a jump to another column. */
const FARTHEST = 700;

/**
 * Who prints a document once more without its typefaces puts letters of other widths in their places, and says after each
 * letter, spaces too, how far its own width was off: always the same number after the same letter. That number belongs to
 * the letter; taken for distances, such numbers would part words and numerals in the middle.
 *
 * @param list What a page draws.
 * @returns By the name that its operators use, the typefaces that are set in this way, with the numbers of their letters.
 */
export function ownAdvancesIn(list: OperatorList): Map<string, OwnAdvances> {
  const found = new Map<string, OwnAdvances>();
  for (const [name, shown] of shownByTypeface(list)) {
    const advances = isSpacedThroughout(shown) ? ownAdvancesOf(shown) : null;
    if (advances) found.set(name, advances);
  }
  return found;
}

function shownByTypeface({ fnArray, argsArray }: OperatorList): Map<string, Shown> {
  const { setFont, showText, save, restore } = operators();
  const shown = new Map<string, Shown>();
  const saved: string[] = [];
  let typeface = '';
  for (let index = 0; index < fnArray.length; index++) {
    const operator = fnArray[index];
    if (operator === save) saved.push(typeface);
    else if (operator === restore) typeface = saved.pop() ?? typeface;
    else if (operator === setFont) typeface = argsArray[index]?.[0] as string;
    else if (operator === showText) {
      const strings = shown.get(typeface);
      const string = argsArray[index]?.[0] as (Glyph | number)[];
      if (strings) strings.push(string);
      else shown.set(typeface, [string]);
    }
  }
  return shown;
}

/** Whether nearly every letter but each string's last is followed by a number, and spaces are letters, too. */
function isSpacedThroughout(shown: Shown): boolean {
  let letters = 0;
  let followed = 0;
  let spaces = 0;
  for (const string of shown) {
    for (let i = 0; i + 1 < string.length; i++) {
      const glyph = string[i]!;
      if (typeof glyph === 'number') continue;
      letters++;
      if (glyph.unicode === ' ') spaces++;
      if (typeof string[i + 1] === 'number') followed++;
    }
    // Most documents are told by their first lines.
    if (letters > 10 * FEWEST_LETTERS && followed < NEARLY_ALL * letters) return false;
  }
  return letters >= FEWEST_LETTERS && spaces > 0 && followed >= NEARLY_ALL * letters;
}

/** The number that each letter is followed by, where nearly all letters have one of their own; else null. */
function ownAdvancesOf(shown: Shown): OwnAdvances | null {
  const numbers = numbersAfter(shown);
  const advances = new Map<string, number>();
  let all = 0;
  let own = 0;
  for (const [letter, after] of numbers) {
    const near = after.filter((number) => Math.abs(number) <= FARTHEST);
    const [usual, times] = mostCommon(near);
    all += near.length;
    if (times < MOSTLY * near.length) continue;
    own += times;
    advances.set(letter, usual);
  }
  return own >= NEARLY_ALL * all && new Set(advances.values()).size > 1 ? advances : null;
}

function numbersAfter(shown: Shown): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const string of shown)
    for (let i = 0; i + 1 < string.length; i++) {
      const [glyph, number] = [string[i]!, string[i + 1]!];
      if (typeof glyph === 'number' || typeof number !== 'number') continue;
      const after = numbers.get(glyph.unicode);
      if (after) after.push(number);
      else numbers.set(glyph.unicode, [number]);
    }
  return numbers;
}

/** The most common of some numbers, within a step, and how often it comes. */
function mostCommon(numbers: number[]): [number: number, times: number] {
  const times = new Map<number, number>();
  let best: [number, number] = [0, 0];
  for (const number of numbers) {
    const step = Math.round(number / STEP) * STEP;
    const count = (times.get(step) ?? 0) + 1;
    times.set(step, count);
    if (count > best[1]) best = [step, count];
  }
  return best;
}
