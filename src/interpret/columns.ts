import type { Word } from '../read/page';
import { BOUND_ROLES } from '../vocabulary/headings';
import { isIn, middleOf, misalignment, overlap, type Extent } from './box';
import type { ColumnHeading, TableHeading } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { extentOf, linesOf, piecesOf, type Line } from './lines';
import { BESIDE, clearStacks, edgesBetween, type Stack } from './column-edges';
import type { Region } from './table-region';

/** One column of a table: the strip of the page that its cells stand in, and the heading that says what they are. */
export interface Column extends Extent {
  heading: ColumnHeading | null;
  /** How far the cells stand from what the heading covers, in type sizes; 0 where they overlap. */
  distance: number;
  /** No heading says which column holds the names; the cells say that this one does. */
  names?: boolean;
  /** Before this place stand titles of groups of rows where names stand behind them. */
  groupsEnd?: number;
}

/**
 * Binds headings to the cells under them. Between two headings runs the gutter that cuts the least print; where print
 * stands between two headings, the table as a whole tells whose cells it is. Where the cells under one heading form
 * several columns, the one that lines up with it is its own and the others have none.
 */
export function columnsOf(heading: TableHeading, region: Region, lines: Line[], lexicon: Lexicon): Column[] {
  // A title between rows runs over their columns.
  const several = lines.filter((line) => piecesOf(line).length > 1);
  const rows = several.length > 0 ? several : lines;
  const { edges, beside } = edgesBetween(heading, region, rows, lexicon);
  const columns = heading.columns.flatMap((h, i) => {
    const zone = { left: edges[i] ?? -Infinity, right: edges[i + 1] ?? Infinity };
    return columnsUnder(h, zone, rows, heading.size, lexicon);
  });
  const bound = withStrayCells(columns, heading.size);
  if (beside === 'told') return bound.map((column) => ({ ...column, distance: 0 }));
  if (beside === 'open')
    return bound.map((column) => (column.distance > BESIDE ? { ...column, heading: null } : column));
  return bound.map((column) =>
    column.distance > FAR && isOfNumbers(column.heading) ? { ...column, heading: null } : column,
  );
}

/** Cells that stand this far beside a heading, in type sizes, are hardly its own. */
const FAR = 3;

/** Numbers beside the heading of limits may be another column's results, whose heading is missing. */
function isOfNumbers(heading: ColumnHeading | null): boolean {
  const role = heading?.meaning?.roles[0];
  return role !== undefined && NUMBERS.has(role);
}

const NUMBERS: ReadonlySet<Role> = new Set<Role>([...BOUND_ROLES, 'uncertainty']);

/** Cells beside a heading that has none of its own, and nearer to it than this in type sizes, are its cells. */
const STRAY = 1;

function distanceOf(cells: Extent, heading: Extent, size: number): number {
  return Math.max(0, -overlap(cells, heading)) / size;
}

function withStrayCells(columns: Placed[], size: number): Column[] {
  const gone = new Set<Placed>();
  const joined = columns.map((column, i) => {
    const stray = [columns[i + 1], columns[i - 1]].find(
      (other) =>
        column.heading !== null &&
        column.cells === null &&
        other?.heading === null &&
        other.cells !== null &&
        overlap(other.cells, column.heading) > -STRAY * size,
    );
    if (!stray) return column;
    gone.add(stray);
    return {
      ...column,
      left: Math.min(column.left, stray.left),
      right: Math.max(column.right, stray.right),
      distance: distanceOf(stray.cells ?? stray, column.heading ?? column, size),
    };
  });
  return joined
    .filter((_, i) => !gone.has(columns[i] as Placed))
    .map(({ left, right, heading, distance }) => ({ left, right, heading, distance }));
}

/** A column whose cells are known: from where to where they stand, null where it has none. */
interface Placed extends Column {
  cells: Extent | null;
}

function columnsUnder(
  heading: ColumnHeading,
  zone: Extent,
  lines: Line[],
  size: number,
  lexicon: Lexicon,
): Placed[] {
  const stacks = clearStacks(zone, lines, size);
  const own =
    bestAligned(
      heading,
      stacks.filter((s) => canHold(heading, s, lexicon)),
    ) ?? bestAligned(heading, stacks);
  if (!own) return [{ ...zone, heading, distance: 0, cells: null }];
  return stacks.map((stack, i) => ({
    left: i === 0 ? zone.left : between(stacks[i - 1], stack),
    right: i === stacks.length - 1 ? zone.right : between(stack, stacks[i + 1]),
    heading: stack === own ? heading : null,
    distance: stack === own ? distanceOf(stack, heading, size) : 0,
    cells: stack,
  }));
}

/** A stack of nothing but verdicts is no column of limits, wherever it stands: "ACTION LEVEL" over "0.1  Pass". */
function canHold(heading: ColumnHeading, stack: Stack, lexicon: Lexicon): boolean {
  const roles = heading.meaning?.roles ?? [];
  if (roles.length === 0 || roles.includes('status') || roles.includes('result')) return true;
  return !stack.pieces.every((p) => lexicon.kind(p.text) === 'verdict');
}

function between(left: Extent | undefined, right: Extent | undefined): number {
  return ((left?.right ?? 0) + (right?.left ?? 0)) / 2;
}

function bestAligned(heading: Extent, stacks: Stack[]): Stack | undefined {
  const cost = (s: Extent) => misalignment(s, heading) - Math.max(0, overlap(s, heading));
  return [...stacks].sort((a, b) => cost(a) - cost(b))[0];
}

/** The column in whose strip a word stands. */
export function columnAt(columns: Column[], word: Extent): Column | undefined {
  return columns.find((c) => isIn(middleOf(word), c));
}

/** The words of a name without the title of its group before it. */
export function withoutGroup(words: Word[], { groupsEnd }: Column): Word[] {
  if (groupsEnd === undefined) return words;
  const grouped = linesOf(words).flatMap((line) => piecesOf(line).filter((p) => p.left >= groupsEnd));
  return grouped.length > 0 ? grouped.flatMap((p) => p.words) : words;
}

/** Whether a word stands in the title of a group of rows. */
export function isInGroupCell(word: Word, columns: Column[]): boolean {
  return columns.some(
    (c) => c.groupsEnd !== undefined && isIn(middleOf(extentOf(word)), { left: c.left, right: c.groupsEnd }),
  );
}
