import { isIn, middleOf, overlap, type Extent } from './box';
import type { TableHeading } from './heading-bands';
import { extentOf, piecesOf, type Line, type Piece } from './lines';
import { gutterBetween, guttersBetween, type Region } from './table-region';

/** Where the columns of a table begin and end, from left to right: one place more than there are headings. */
export interface Edges {
  edges: number[];
  /** The cells stand beside their headings, and the table as a whole tells whose they are: one column for each. */
  settled: boolean;
}

/**
 * Headings on the left of their columns and numbers on the right, as spreadsheets print them, leave each cell between
 * two headings, and often nearer to the other one's. So where print stands between headings, it is tried whether all
 * cells hang to the right of their headings, or all to the left: if then every heading has exactly one column under it
 * and did not have before, that is how the table is set.
 */
export function edgesBetween(
  { columns: headings, size }: TableHeading,
  region: Region,
  lines: Line[],
): Edges {
  const between = (choose: (from: number, to: number) => number): number[] => [
    region.left,
    ...headings.slice(1).map((h, i) => choose(headings[i]?.right ?? h.left, h.left)),
    region.right,
  ];
  const edges = between((from, to) => gutterBetween(lines, from, to));
  if (isOneToOne(edges, lines, size)) return { edges, settled: false };
  for (const end of [-1, 0]) {
    const hung = between((from, to) =>
      middleOf(guttersBetween(lines, from, to).at(end) ?? { left: from, right: to }),
    );
    if (!isOneToOne(hung, lines, size)) continue;
    const beside = headings.filter((h, i) =>
      standsBeside(h, { left: hung[i] ?? -Infinity, right: hung[i + 1] ?? Infinity }, lines, size),
    );
    return { edges: hung, settled: beside.length >= FEWEST_BESIDE };
  }
  return { edges, settled: false };
}

/** One column whose cells stand beside their heading could be another one's; of two it is how the table is set. */
const FEWEST_BESIDE = 2;

/** Whether there is one column of cells between each two edges. */
function isOneToOne(edges: number[], lines: Line[], size: number): boolean {
  return edges
    .slice(1)
    .every((right, i) => clearStacks({ left: edges[i] ?? -Infinity, right }, lines, size).length === 1);
}

function standsBeside(heading: Extent, zone: Extent, lines: Line[], size: number): boolean {
  return clearStacks(zone, lines, size).every((stack) => overlap(stack, heading) < 0);
}

/** Cells over each other that keep clear of those beside them. */
export interface Stack extends Extent {
  pieces: Piece[];
}

/** Cells that keep this far apart in every row are columns of their own, in units of the type size. */
const CLEAR = 0.9;

/** The groups of print inside a zone that keep clear of each other in all lines. */
export function clearStacks(zone: Extent, lines: Line[], size: number): Stack[] {
  const inside = lines.flatMap((line) =>
    piecesOf({ ...line, words: line.words.filter((w) => isIn(middleOf(extentOf(w)), zone)) }),
  );
  const stacks: Stack[] = [];
  for (const piece of inside.sort((a, b) => a.left - b.left)) {
    const last = stacks.at(-1);
    if (last && piece.left - last.right < CLEAR * size) {
      last.right = Math.max(last.right, piece.right);
      last.pieces.push(piece);
    } else stacks.push({ left: piece.left, right: piece.right, pieces: [piece] });
  }
  return stacks;
}
