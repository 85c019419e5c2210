import { misalignment } from './box';
import type { ListedRow } from './listed-rows';

/** Rows of a list begin at one place, within this many type sizes. */
const AT_ONE_PLACE = 1;
/** Rows of a list follow each other, with perhaps a title between them, within this many type sizes. */
const NEXT_WITHIN = 4;

/** Whether the names of two rows begin at one place, and their values stand at one. */
export function isOfOneList(a: ListedRow, b: ListedRow): boolean {
  const within = AT_ONE_PLACE * a.name.size;
  return Math.abs(a.name.left - b.name.left) < within && misalignment(a.number, b.number) < within;
}

/** Whether two rows stand right under each other, but for a title. */
export function follows(a: ListedRow, b: ListedRow): boolean {
  return Math.abs(a.name.baseline - b.name.baseline) < NEXT_WITHIN * a.name.size;
}

/** Whether what stands right of two rows' values, if anything does, begins at one place: the column of units, if there is one. */
export function isInColumn(a: ListedRow, b: ListedRow): boolean {
  return (
    a.unit !== null && b.unit !== null && Math.abs(a.unit.left - b.unit.left) < AT_ONE_PLACE * a.name.size
  );
}

/** Rows from top to bottom, put together where they follow each other in one list. */
export function runsOf(rows: ListedRow[]): ListedRow[][] {
  const runs: ListedRow[][] = [];
  for (const row of rows) {
    const run = runs.find((one) => one.some((other) => isOfOneList(row, other) && follows(row, other)));
    if (run) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
