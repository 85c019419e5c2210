import type { Word } from '../read/page';
import { isNamed, type TableHeading } from './heading-bands';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { linesOf, piecesOf, textOf, type Line } from './lines';
import type { Region } from './table-region';

/** A text alone on its line that runs from one of two tables abreast to the other is neither's: "Total Terpenes: 0.610%". */
export function withoutRunsBetween(words: Word[], { left, right, top, bottom }: Region): Word[] {
  if (left === -Infinity && right === Infinity) return words;
  const near = words.filter((w) => w.baseline > top && w.baseline < bottom);
  const runs = linesOf(near).flatMap((line) => {
    const [only, ...others] = piecesOf(line);
    const crosses = only && [left, right].some((x) => only.left < x && only.right > x);
    return crosses && others.length === 0 ? only.words : [];
  });
  return runs.length === 0 ? words : words.filter((w) => !runs.includes(w));
}

/** "Total Terpenes  1.930%" in one run right of the names: a name and its value where results stand are no cell of a row. */
export function isAloneInBox(line: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const [only, ...others] = piecesOf(line);
  const names = heading.columns.find(isNamed);
  if (!only || others.length > 0 || !names || only.left < names.right) return false;
  return only.words.some((_, i) => {
    const [name, value] = [only.words.slice(0, i), only.words.slice(i)].map((w) => textOf(w));
    return i > 0 && isValueLike(value ?? '', lexicon) && lexicon.analyte(name ?? '') !== null;
  });
}
