import { middleOf, overlap, type Extent } from './box';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, piecesOf, type Line, type Piece } from './lines';
import type { TableHeading } from './heading-bands';
import type { Word } from '../read/page';

/** Where to look for the rows of a table: between its neighbours, down to the next headings. */
export interface Region extends Extent {
  top: number;
  bottom: number;
}

/**
 * The region under each heading. A table beside it on the same height ends it sideways, the next headings over the same
 * columns end it downward.
 */
export function regionsOf(
  headings: TableHeading[],
  words: Word[],
  lexicon: Lexicon,
): Map<TableHeading, Region> {
  const reach = new Map(headings.map((h) => [h, bottomOf(h, headings)]));
  const regions = new Map<TableHeading, Region>();
  for (const heading of headings) {
    const bottom = reach.get(heading) ?? Infinity;
    const sameHeight = headings.filter(
      (other) =>
        other !== heading &&
        other.top - other.size < bottom &&
        // A table that ends where this one begins stands over it, not beside it.
        (reach.get(other) ?? Infinity) > heading.top - 0.25 * heading.size &&
        overlap(other, heading) <= 0,
    );
    // Only where a table stands beside this one does the print between them have to be looked at.
    const lines =
      sameHeight.length === 0
        ? []
        : linesOf(words.filter((w) => w.baseline > heading.bottom && w.baseline < bottom));
    const left = Math.max(
      -Infinity,
      ...sameHeight.filter((o) => o.right <= heading.left).map((o) => o.right),
    );
    const right = Math.min(Infinity, ...sameHeight.filter((o) => o.left >= heading.right).map((o) => o.left));
    regions.set(heading, {
      top: heading.bottom,
      bottom,
      left: left === -Infinity ? left : edgeBetween(lines, left, heading.left, lexicon),
      right: right === Infinity ? right : edgeBetween(lines, heading.right, right, lexicon),
    });
  }
  return regions;
}

/**
 * Where one of two tables beside each other ends and the next begins. Names come first in a table: values that stand
 * between the two are of the left one, on the far side of its last column.
 */
function edgeBetween(lines: Line[], from: number, to: number, lexicon: Lexicon): number {
  // Text under two tables that runs from one to the other, a legend or a conclusion, has its spaces anywhere.
  const rows = lines.filter((line) => !piecesOf(line).some((p) => p.left < from && p.right > to));
  const between = rows.flatMap(piecesOf).filter((p) => p.left >= from && p.right <= to);
  const last = guttersBetween(rows, from, to).at(-1);
  const areValues = between.length > 0 && between.every((p) => isValueLike(p.text, lexicon));
  return areValues && last ? middleOf(last) : gutterBetween(rows, from, to);
}

function bottomOf(heading: TableHeading, headings: TableHeading[]): number {
  const below = headings.filter(
    (other) => other !== heading && other.top > heading.bottom && overlap(other, heading) > 0,
  );
  return Math.min(Infinity, ...below.map((other) => other.top - 0.5 * other.size));
}

/**
 * The place between two columns that cuts through the least print: through no word if that can be, through no run of
 * text if that can be, and then in the middle of the widest gap.
 */
export function gutterBetween(lines: Line[], from: number, to: number): number {
  const strips = stripsBetween(lines, from, to);
  const widest = strips.reduce(
    (best, strip) => (widthOf(strip) > widthOf(best) ? strip : best),
    strips[0] ?? { left: from, right: to },
  );
  return middleOf(widest);
}

/** The gaps between two headings that cut through the least print, from left to right: print stands between them. */
export function guttersBetween(lines: Line[], from: number, to: number): Extent[] {
  const gaps: Extent[] = [];
  for (const strip of stripsBetween(lines, from, to)) {
    const last = gaps.at(-1);
    if (last && last.right === strip.left) last.right = strip.right;
    else gaps.push({ ...strip });
  }
  return gaps;
}

/** The narrowest strips between the edges of words that cut through the least print. */
function stripsBetween(lines: Line[], from: number, to: number): Extent[] {
  if (to <= from) return [{ left: from, right: to }];
  const edges = new Set([from, to]);
  const pieces = lines.flatMap(piecesOf).filter((p) => p.right > from && p.left < to);
  const words = pieces.flatMap((p) => p.words.map(extentOf));
  for (const w of words) for (const x of [w.left, w.right]) if (x > from && x < to) edges.add(x);
  const stops = [...edges].sort((a, b) => a - b);
  const costs = stops.slice(1).map((right, i) => {
    const middle = (right + (stops[i] ?? from)) / 2;
    const cuts = (e: Extent) => e.left < middle && e.right > middle;
    return (
      3 * words.filter(cuts).length + sum(pieces.filter(cuts).map((p) => (beforeNumber(p, middle) ? 0.5 : 1)))
    );
  });
  const least = Math.min(...costs);
  return costs.flatMap((cost, i) =>
    cost === least ? [{ left: stops[i] ?? from, right: stops[i + 1] ?? to }] : [],
  );
}

/** Between a name and the number after it runs a likelier gutter than between two words of a name. */
function beforeNumber(piece: Piece, x: number): boolean {
  const next = piece.words.find((w) => w.box.x >= x);
  return next !== undefined && /^[<>≤≥±~]?\d/.test(next.text);
}

function widthOf({ left, right }: Extent): number {
  return right - left;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
