import { isIn, middleOf, overlap, type Extent } from './box';
import { isNamed, type ColumnHeading, type TableHeading } from './heading-bands';
import { isValueLike } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { extentOf, OVER_THE_RULE, piecesOf, type Line, type Piece, type PlacedWord } from './lines';
import { gutterBetween, guttersBetween, type Region } from './table-region';

/** Where the columns of a table begin and end, from left to right: one place more than there are headings. */
export interface Edges {
  edges: number[];
  /**
   * Whose the cells are that stand beside their headings: `nearest`, the nearest one's, which is doubtful; `told`, the
   * table as a whole tells it; `open`, several columns of them could as well be their other neighbours'.
   */
  beside: 'nearest' | 'told' | 'open';
}

/**
 * Headings on the left of their columns and numbers on the right, as spreadsheets print them, leave each cell between
 * two headings, and often nearer to the other one's. So where print stands between headings, it is tried whether all
 * cells hang to the right of their headings, or all to the left: if then every heading has exactly one column under it
 * and did not have before, that is how the table is set. A column of marks or remarks may be empty.
 */
export function edgesBetween(heading: TableHeading, region: Region, all: Line[], lexicon: Lexicon): Edges {
  const edges = edgesBy(heading, region, (from, to) => gutterBetween(all, from, to));
  const lines = all.filter((line) => !runsOver(line, heading));
  const told = edgesOneToOne(edges, heading, region, lines);
  // A remark in some rows that runs on over two columns tells less than the rows that have all cells.
  const full = lines.filter((line) => piecesOf(line).length === heading.columns.length);
  const areTelling = full.length >= FEWEST_FULL && full.length * 2 > lines.length;
  if (told && !(areTelling && cutThrough(told.edges, full))) return told;
  const byFull = edgesBy(heading, region, (from, to) => gutterBetween(full, from, to));
  const among = areTelling ? edgesOneToOne(byFull, heading, region, full) : null;
  const beside = countBeside(edges, heading, lines) >= SEVERAL ? 'open' : 'nearest';
  return (
    among ??
    told ??
    edgesInOrder(heading, region, lines, lexicon) ??
    edgesWithEmpty(heading, region, lines, lexicon) ?? { edges, beside }
  );
}

/** Whether one of some edges runs through a cell. */
function cutThrough(edges: number[], lines: Line[]): boolean {
  return lines.flatMap(piecesOf).some((p) => edges.some((x) => p.left < x && p.right > x));
}

/** So many rows with all of their cells tell where these stand. */
const FEWEST_FULL = 3;

/** The edges between which each heading has one column of cells, as `edges` are or with all cells on one side; or null. */
function edgesOneToOne(edges: number[], heading: TableHeading, region: Region, lines: Line[]): Edges | null {
  // Names without a heading stand before the first one's cells, or else they are taken for these.
  for (const before of heading.columns.some(isNamed) ? [0] : [1, 0]) {
    if (isOneToOne(edges, before, heading, lines))
      return { edges, beside: hangToOneSide(edges, heading, lines) ? 'told' : 'nearest' };
    for (const end of [-1, 0]) {
      const hung = edgesBy(heading, region, (from, to) =>
        middleOf(guttersBetween(lines, from, to).at(end) ?? { left: from, right: to }),
      );
      if (isOneToOne(hung, before, heading, lines, isSpare))
        return { edges: hung, beside: countBeside(hung, heading, lines) >= SEVERAL ? 'told' : 'nearest' };
    }
  }
  return null;
}

/**
 * Numbers on the right and words on the left of their columns, under headings in the middle, stand right of one heading
 * and left of the next. As many columns of cells as headings are theirs in their order, where a gutter between two of
 * them runs between their headings, too, and each holds what its heading says; null where that cannot be told.
 */
function edgesInOrder(heading: TableHeading, region: Region, lines: Line[], lexicon: Lexicon): Edges | null {
  const { columns, size } = heading;
  const stacks = clearStacks({ left: -Infinity, right: Infinity }, lines, size);
  const unnamed = columns.some(isNamed) ? 0 : 1;
  const own = stacks.slice(unnamed);
  if (own.length !== columns.length || !columns.every((h, i) => holds(own[i]!, h, lexicon))) return null;
  const gutters = columns.slice(1).map((h, i) => ({
    left: Math.max(own[i]!.right, columns[i]!.right),
    right: Math.min(own[i + 1]!.left, h.left),
  }));
  if (gutters.some((gutter) => gutter.right <= gutter.left)) return null;
  return { edges: [region.left, ...gutters.map(middleOf), region.right], beside: 'told' };
}

/**
 * Some columns have no cell in any row, as uncertainties of what was not detected. Then all cells hang to the one side of
 * their headings on which each heading has no more than one column and each column holds what its heading says; null
 * where both sides would do, or none.
 */
function edgesWithEmpty(
  heading: TableHeading,
  region: Region,
  lines: Line[],
  lexicon: Lexicon,
): Edges | null {
  const { columns } = heading;
  // Names without a heading stand before the first one's cells.
  const most = (i: number) => (i === 0 && !columns.some(isNamed) ? 2 : 1);
  const ways = [0, -1].map((end) =>
    edgesBy(heading, region, (from, to) =>
      middleOf(guttersBetween(lines, from, to).at(end) ?? { left: from, right: to }),
    ),
  );
  const fitting = ways.filter((hung) =>
    stacksBetween(hung, heading, lines).every(
      (of, i) => of.length <= most(i) && (of.length < most(i) || holds(of.at(-1)!, columns[i]!, lexicon)),
    ),
  );
  const [hung, other] = fitting;
  if (!hung || other) return null;
  const stacks = stacksBetween(hung, heading, lines);
  if (columns.some((h, i) => stacks[i]!.length < most(i) && !mayBeEmpty(h))) return null;
  return { edges: hung, beside: countBeside(hung, heading, lines) > SEVERAL ? 'told' : 'nearest' };
}

/** A table has names and results; any other column may have no cell. */
function mayBeEmpty({ meaning }: ColumnHeading): boolean {
  return !(meaning?.roles ?? []).some((role) => role === 'result' || role === 'analyte' || role === 'panel');
}

const ARE_NUMBERS: ReadonlySet<Role> = new Set<Role>(['result', 'lod', 'loq', 'uncertainty']);

/** Whether what stands in a column is of the kind that its heading announces, in most rows. */
function holds({ pieces }: Stack, { meaning }: ColumnHeading, lexicon: Lexicon): boolean {
  const role = meaning?.roles[0];
  const most = (is: (text: string) => boolean) => pieces.filter((p) => is(p.text)).length * 2 > pieces.length;
  if (role === 'unit') return most((text) => lexicon.unit(text) !== null);
  if (role === 'status') return most((text) => lexicon.isStatus(text));
  if (role !== undefined && ARE_NUMBERS.has(role)) return most((text) => isValueLike(text, lexicon));
  if (role === 'analyte') return most((text) => !isValueLike(text, lexicon));
  return true;
}

/** A line of which one text runs on under several headings tells nothing of columns: a note, a conclusion, a title. */
function runsOver(line: Line, { columns }: TableHeading): boolean {
  return piecesOf(line).some((piece) => columns.filter((h) => overlap(h, piece) > 0).length > 1);
}

function edgesBy(
  { columns }: TableHeading,
  region: Region,
  choose: (from: number, to: number) => number,
): number[] {
  const between = columns.slice(1).map((h, i) => choose(columns[i]?.right ?? h.left, h.left));
  return [region.left, ...between, region.right];
}

/** Cells stand beside a heading, not just askew under it, from this distance, in type sizes. */
export const BESIDE = 0.5;

/** One column whose cells stand beside their heading could be another one's; of two it is how the table is set. */
const SEVERAL = 2;

/**
 * Whether there is one column of cells between each two edges, and so many more before the first.
 * @param mayLack Whether a heading may have none.
 */
function isOneToOne(
  edges: number[],
  before: number,
  heading: TableHeading,
  lines: Line[],
  mayLack: (heading: ColumnHeading) => boolean = () => false,
): boolean {
  const stacks = stacksBetween(edges, heading, lines);
  return stacks.every((of, i) => {
    const { length } = of;
    if (i > 0 && length === 0) return mayLack(heading.columns[i]!);
    return length === (i === 0 ? 1 + before : 1);
  });
}

/** Heads marks, remarks or what nobody knows: nothing need stand under it. */
function isSpare({ meaning }: ColumnHeading): boolean {
  return meaning === null || SPARE.has(meaning.roles[0]!);
}

const SPARE: ReadonlySet<Role> = new Set(['qualifier', 'ignored', 'status']);

/** Several columns of cells stand beside their headings, all of them on the same side. */
function hangToOneSide(edges: number[], heading: TableHeading, lines: Line[]): boolean {
  const stacks = stacksBetween(edges, heading, lines);
  const beside = heading.columns.flatMap((h, i) =>
    (stacks[i] ?? [])
      .filter((stack) => overlap(stack, h) < -BESIDE * heading.size)
      .map((s) => s.left > h.left),
  );
  return beside.length >= SEVERAL && new Set(beside).size === 1;
}

/** How many headings have print between their edges, and all of it beside them; with one for those that have none. */
function countBeside(edges: number[], heading: TableHeading, lines: Line[]): number {
  const stacks = stacksBetween(edges, heading, lines);
  const isBeside = (h: Extent, of: Stack[]) =>
    of.length > 0 && of.every((stack) => overlap(stack, h) < -BESIDE * heading.size);
  const beside = heading.columns.filter((h, i) => isBeside(h, stacks[i] ?? [])).length;
  return beside + (stacks.some((of) => of.length === 0) ? 1 : 0);
}

function stacksBetween(edges: number[], { size }: TableHeading, lines: Line[]): Stack[][] {
  return edges.slice(1).map((right, i) => clearStacks({ left: edges[i] ?? -Infinity, right }, lines, size));
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
    if (last && piece.left - last.right < CLEAR * size && !isBehindRule(piece, last.right)) {
      last.right = Math.max(last.right, piece.right);
      last.pieces.push(piece);
    } else stacks.push({ left: piece.left, right: piece.right, pieces: [piece] });
  }
  return stacks;
}

/** A rule runs between a piece and what stands left of it; the last of that may touch it. */
function isBehindRule({ words: [first], size }: Piece, right: number): boolean {
  const placed: PlacedWord | undefined = first;
  const rule = placed?.ruleLeft;
  return rule != null && rule > right - OVER_THE_RULE * size;
}
