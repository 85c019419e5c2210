import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, type PlacedWord } from './lines';

/** Cells are nowhere set nearer to each other than this, in type sizes; from the other on every step parts them. */
const GAP = { from: 0.4, to: 0.9 };
/** Texts end or begin at one place within this, in type sizes. */
const AT_ONE_PLACE = 0.08;
/** So many lines show that a column ends there, and no line after them is further from the next than so many sizes. */
const FEWEST_LINES = 3;
const NEXT_WITHIN = 5;

interface Seam {
  before: PlacedWord;
  after: PlacedWord;
  end: number;
  start: number;
}

/**
 * A column of numbers on its right edge beside one on its left leaves little room between the two: "9,3 0,02" under
 * "mg/g" and "LOQ". Where numbers end at one place line under line, and what follows begins at one, a rule runs between
 * them though none is drawn. Number and unit, and the thousands of one number, stay together.
 */
export function withUndrawnRules(words: PlacedWord[], lexicon: Lexicon): PlacedWord[] {
  const seams = linesOf(words).flatMap((line) => seamsIn(line.words, lexicon));
  const rules = new Map(
    together(seams)
      .filter((group) => isEdgeOfColumns(group, lexicon))
      .flatMap((group) => group.map(({ after, end, start }) => [after, (end + start) / 2] as const)),
  );
  if (rules.size === 0) return words;
  return words.map((word) => {
    const rule = rules.get(word);
    return rule === undefined ? word : { ...word, ruleLeft: rule };
  });
}

/** Where a value on a line is followed so near that only its column can tell the two apart. */
function seamsIn(words: PlacedWord[], lexicon: Lexicon): Seam[] {
  return words.slice(1).flatMap((after, i) => {
    const before = words[i];
    if (!before || !isValueLike(before.text, lexicon) || goesOn(before.text, after.text, lexicon)) return [];
    const seam = { before, after, end: extentOf(before).right, start: after.box.x };
    const gap = (seam.start - seam.end) / Math.min(before.size, after.size);
    return gap >= GAP.from && gap <= GAP.to ? [seam] : [];
  });
}

/** "10 000", "5.2 mg/g", "15.3 ± 0.4", "0.1 - 0.5": one cell. */
function goesOn(before: string, after: string, lexicon: Lexicon): boolean {
  if (/^\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after)) return true;
  return lexicon.unit(after) !== null || !/^[<>≤≥]?[\p{L}\d]/u.test(after) || /^x$|^10\^/i.test(after);
}

/** Seams at one place, as far as they follow each other down the page. */
function together(seams: Seam[]): Seam[][] {
  const groups: Seam[][] = [];
  for (const seam of seams) {
    const near = AT_ONE_PLACE * seam.after.size;
    const group = groups.find((g) => {
      const last = g.at(-1);
      return (
        last !== undefined &&
        Math.abs(last.end - seam.end) <= near &&
        Math.abs(last.start - seam.start) <= near &&
        seam.after.baseline - last.after.baseline <= NEXT_WITHIN * seam.after.size
      );
    });
    if (group) group.push(seam);
    else groups.push([seam]);
  }
  return groups;
}

/**
 * Two numbers are two cells, as are a number and a verdict; other words may follow numbers at one place by chance unless
 * these are of several widths.
 */
function isEdgeOfColumns(group: Seam[], lexicon: Lexicon): boolean {
  if (group.length < FEWEST_LINES) return false;
  if (group.every(({ after }) => /^[<>≤≥]?\d/.test(after.text) || lexicon.isStatus(after.text))) return true;
  const widths = group.map(({ before }) => before.box.width);
  return Math.max(...widths) - Math.min(...widths) > AT_ONE_PLACE * (group[0]?.after.size ?? 0);
}
