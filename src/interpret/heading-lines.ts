import type { Extent } from './box';
import type { HeadingCell } from './heading-cells';
import type { Piece } from './lines';

/** Whether one of the values stands between the two, on the second one's line. */
export function isBetween(values: Piece[], a: Extent, b: HeadingCell): boolean {
  const [left, right] = a.left <= b.left ? [a, b] : [b, a];
  return values.some((v) => v.left >= left.right && v.right <= right.left && isOnLineOf(v, b));
}

export function isOnLineOf(piece: Piece, cell: { top: number; bottom: number; size: number }): boolean {
  return piece.baseline > cell.top - 0.4 * cell.size && piece.baseline < cell.bottom + 0.4 * cell.size;
}
