import type { Column } from './columns';
import type { Role } from './lexicon';
import type { PlacedWord } from './lines';
import { nameColumnOf, type Row } from './rows';

/** What may be printed once for several rows. A result or a verdict that is would be of all of them together. */
const SHARED: ReadonlySet<Role | undefined> = new Set<Role>([
  'lod',
  'loq',
  'lod-loq',
  'loq-lod',
  'limit',
  'limit-min',
  'limit-max',
  'method',
  'unit',
]);

/** Level lines of one cell are drawn at one height within this, in points. */
const ONE_HEIGHT = 1;

/** From which drawn line to which a cell reaches, in points from the top. */
interface Frame {
  top: number;
  bottom: number;
}

/**
 * The rows of a table where one cell of limits, methods or units is drawn around several of them: it is each row's. That
 * it is, only lines show: over and under the cell, and between the names beside it. What merely stands in the middle of
 * rows without them stays the one row's that it is printed in.
 */
export function withMergedCells(rows: Row[], columns: Column[], roles: Map<Column, Role>): Row[] {
  const name = nameColumnOf(columns);
  if (!name) return rows;
  return columns
    .filter((column) => column !== name && SHARED.has(roles.get(column)))
    .reduce((all, column) => withMergedIn(column, name, all), rows);
}

function withMergedIn(column: Column, name: Column, rows: Row[]): Row[] {
  const shared = new Map<Row, PlacedWord[]>();
  for (const [frame, words] of framesIn(column, rows)) {
    const inside = rows.filter((row) => isInside(frameOf(row.cells.get(name) ?? []), frame));
    const holding = inside.filter((row) => row.cells.has(column));
    const own = holding.flatMap((row) => row.cells.get(column) ?? []);
    if (holding.length === inside.length || own.length !== words.length) continue;
    if (arePartedByLines(inside, name)) for (const row of inside) shared.set(row, words);
  }
  return rows.map((row) => {
    const words = shared.get(row);
    return words ? { ...row, cells: new Map([...row.cells, [column, words]]) } : row;
  });
}

/** The words of a column by the frames that are drawn around them; without a frame they are left out. */
function framesIn(column: Column, rows: Row[]): [Frame, PlacedWord[]][] {
  const frames: [Frame, PlacedWord[]][] = [];
  for (const word of rows.flatMap((row): PlacedWord[] => row.cells.get(column) ?? [])) {
    const frame = frameOf([word]);
    if (!frame) continue;
    const known = frames.find(([other]) => isInside(frame, other) && isInside(other, frame));
    if (known) known[1].push(word);
    else frames.push([frame, [word]]);
  }
  return frames;
}

function frameOf(words: PlacedWord[]): Frame | null {
  const tops = words.map((word) => word.ruleAbove ?? -Infinity);
  const bottoms = words.map((word) => word.ruleBelow ?? Infinity);
  const frame = { top: Math.min(...tops), bottom: Math.max(...bottoms) };
  return Number.isFinite(frame.top) && Number.isFinite(frame.bottom) ? frame : null;
}

function isInside(inner: Frame | null, outer: Frame): boolean {
  return inner !== null && inner.top > outer.top - ONE_HEIGHT && inner.bottom < outer.bottom + ONE_HEIGHT;
}

/** Whether a line is drawn under each of the rows' names but the last. */
function arePartedByLines(rows: Row[], name: Column): boolean {
  const frames = rows.flatMap((row) => frameOf(row.cells.get(name) ?? []) ?? []);
  const apart = frames.slice(1).every(({ top }, i) => top > (frames[i]?.bottom ?? top) - ONE_HEIGHT);
  return frames.length > 1 && apart;
}
