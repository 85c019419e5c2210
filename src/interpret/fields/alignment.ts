import { bottomOf, rightOf, type Run } from './run';

/** How texts stand to each other on a page. Distances are in units of the type size. */
const SAME_LINE = 0.7;
export const TIGHTEST_LINE = 0.55;
export const TIGHT_LINE = 1.55;
export const ALIGNED = 0.7;

/** On one line, as far as types of two sizes stand on one. */
export function onLine(one: Run, other: Run): boolean {
  return Math.abs(one.baseline - other.baseline) <= SAME_LINE * Math.max(one.size, other.size);
}

/** In the next line, set as the line above. */
export function isTightBelow(below: Run, above: Run): boolean {
  const drop = (below.baseline - above.baseline) / Math.max(below.size, above.size);
  return drop > TIGHTEST_LINE && drop < TIGHT_LINE && sameSize(below, above);
}

/** Within a tenth of each other's size. */
export function sameSize(one: Run, other: Run): boolean {
  return Math.max(one.size, other.size) <= 1.1 * Math.min(one.size, other.size);
}

/** Lined up at the left. */
export function alignedLeft(one: Run, other: Run): boolean {
  return Math.abs(one.box.x - other.box.x) < ALIGNED * Math.min(one.size, other.size);
}

/** Lined up at the left, at the right or in the middle. */
export function aligned(one: Run, other: Run): boolean {
  const [left, right] = [one.box.x - other.box.x, rightOf(one) - rightOf(other)];
  const nearest = Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2);
  return nearest < ALIGNED * Math.min(one.size, other.size);
}

/** Under a label, at most so many type sizes farther down. */
export function isBelow(run: Run, label: Run, farthest: number): boolean {
  const drop = (run.baseline - label.baseline) / Math.max(label.size, Math.min(run.size, 1.5 * label.size));
  return drop > TIGHTEST_LINE && drop < farthest;
}

/** Whether one stands over most of the other's width. */
export function covers(one: Run, other: Run): boolean {
  const shared = Math.min(rightOf(one), rightOf(other)) - Math.max(one.box.x, other.box.x);
  return shared > 0.5 * Math.min(one.box.width, other.box.width);
}

/** Heads of one table line up within a line's height: some have two lines where others have one. */
export function onLineOfHead(one: Run, other: Run): boolean {
  const middle = (run: Run): number => (run.box.y + bottomOf(run)) / 2;
  return Math.abs(middle(one) - middle(other)) <= Math.max(one.size, other.size);
}

/** Whether one text covers the other on its line. */
export function holds(outer: Run, inner: Run): boolean {
  return outer.box.x <= inner.box.x + 1 && rightOf(outer) >= rightOf(inner) - 1 && onLineOfHead(outer, inner);
}
