import { isIn, middleOf, overlap, type Extent } from './box';
import type { Word } from '../read/page';
import { isValueLike } from './cell-values';
import { clearStacks, type Stack } from './column-edges';
import { isNamed, type TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { extentOf, piecesOf, textOf, type Line, type PlacedWord } from './lines';

/** No strip narrower than this, in type sizes, and than so many ordinary spaces between words parts columns. */
const NARROWEST = { sizes: 0.36, spaces: 1.2 };
/** So many rows with cells on both sides of a strip show that it is no chance, whatever they say. */
const FEWEST_ROWS = 3;

/**
 * The lines of a table, cut where two columns are set so close that their cells look like one text: "4,57 %" under
 * "Result" and "Unit", "±10% Pass", "NLT 1.5 59.3 mg". A strip that keeps clear of all cells and all headings runs between
 * two columns, as long as there are fewer columns of cells than headings: the widest strips first.
 * @param space how wide an ordinary space of the page is, in type sizes
 */
export function withNarrowGutters(
  heading: TableHeading,
  lines: Line[],
  space: number,
  lexicon: Lexicon,
): Line[] {
  const narrowest = Math.max(NARROWEST.sizes, NARROWEST.spaces * space) * heading.size;
  const rows = lines.filter((line) => piecesOf(line).length > 1 && !runsOver(line, heading, narrowest));
  const stacks = clearStacks({ left: -Infinity, right: Infinity }, rows, heading.size);
  const most = heading.columns.length + (heading.columns.some(isNamed) ? 0 : 1);
  const cuts = stacks
    .flatMap((stack) => stripsIn(stack, heading, narrowest))
    .filter((strip) => {
      const sides = rows.flatMap((line) => sidesOf(line, strip, stacks));
      return isToldByKind(sides, heading, lexicon) || areTwoColumns(sides, heading, lexicon);
    })
    .sort((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, Math.max(0, most - stacks.length))
    .map(middleOf);
  return cuts.length === 0 ? lines : lines.map((line) => (rows.includes(line) ? cutAt(line, cuts) : line));
}

/** Whether a text of ordinary spaces runs on under several headings, as notes and conclusions do. */
function runsOver(line: Line, { columns }: TableHeading, narrowest: number): boolean {
  return piecesOf(line).some((piece) => {
    const words = piece.words.map(extentOf);
    const over = columns.filter((h) => overlap(h, piece) > 0);
    return over.slice(1).some((h, i) => {
      const between = { left: over[i]!.right, right: h.left };
      return !gapsIn(words).some((gap) => gap.right - gap.left >= narrowest && overlap(gap, between) > 0);
    });
  });
}

/** The strips clear of print inside a column of cells that runs on under several headings. */
function stripsIn({ pieces }: Stack, heading: TableHeading, narrowest: number): Extent[] {
  const cells = gapsIn(pieces.flatMap((p) => p.words.map(extentOf)));
  const headings = heading.columns
    .slice(1)
    .map((h, i) => ({ left: heading.columns[i]!.right, right: h.left }));
  return cells.filter(
    (gap) => gap.right - gap.left >= narrowest && headings.some((between) => overlap(gap, between) > 0),
  );
}

/** What one line has left and right of a strip, inside the column of cells that the strip runs through. */
interface Sides {
  left: Word[];
  right: Word[];
}

function sidesOf(line: Line, strip: Extent, stacks: Stack[]): Sides[] {
  const stack = stacks.find((s) => isIn(middleOf(strip), s));
  const inside = line.words.filter((w) => stack && overlap(extentOf(w), stack) > 0);
  const left = inside.filter((w) => extentOf(w).right <= strip.left);
  const right = inside.filter((w) => w.box.x >= strip.right);
  return left.length > 0 && right.length > 0 ? [{ left, right }] : [];
}

/** A unit under the heading of units, or a verdict under theirs, behind a number is told in a single row. */
function isToldByKind(sides: Sides[], { columns }: TableHeading, lexicon: Lexicon): boolean {
  return sides.some(({ left, right }) => {
    const role = columns.find((h) => isOver(h, right) && !isOver(h, left))?.meaning?.roles[0];
    const text = textOf(right);
    const isItsKind =
      role === 'unit' ? lexicon.unit(text) !== null : role === 'status' && lexicon.isStatus(text);
    return isItsKind && isValueLike(textOf(left), lexicon);
  });
}

function isOver(heading: Extent, words: Word[]): boolean {
  return words.some((w) => overlap(extentOf(w), heading) > 0);
}

/** "AFLATOXIN B1" over "AFLATOXIN B2" is one column: what stands right has a heading of its own, or is no text. */
function areTwoColumns(sides: Sides[], { columns }: TableHeading, lexicon: Lexicon): boolean {
  const headed = columns.some(
    (h) => sides.some(({ right }) => isOver(h, right)) && !sides.some(({ left }) => isOver(h, left)),
  );
  if (sides.length < FEWEST_ROWS) return false;
  const first = sides.map(({ right }) => right[0]!.text);
  const areNoTexts = first.filter(
    (text) => isValueLike(text, lexicon) || lexicon.unit(text) !== null || lexicon.isStatus(text),
  );
  return headed || areNoTexts.length * 2 > first.length;
}

function gapsIn(print: Extent[]): Extent[] {
  const gaps: Extent[] = [];
  let right = Infinity;
  for (const extent of [...print].sort((a, b) => a.left - b.left)) {
    if (extent.left > right) gaps.push({ left: right, right: extent.left });
    right = right === Infinity ? extent.right : Math.max(right, extent.right);
  }
  return gaps;
}

/** The line with a rule at each place, as if one were drawn there. */
function cutAt(line: Line, cuts: number[]): Line {
  const words = line.words.map((word, i): PlacedWord => {
    const before = Math.max(-Infinity, ...line.words.slice(0, i).map((w) => extentOf(w).right));
    const cut = cuts.filter((x) => isIn(x, { left: before, right: word.box.x })).at(-1);
    return cut === undefined ? word : { ...word, ruleLeft: Math.max(cut, word.ruleLeft ?? -Infinity) };
  });
  return { ...line, words };
}
