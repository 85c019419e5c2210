import type { Box } from '../read/page';

/** The smallest box around some boxes. At least one is needed. */
export function boxAround(boxes: Box[]): Box {
  const left = Math.min(...boxes.map((b) => b.x));
  const top = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** From where to where something reaches along a line, in points. */
export interface Extent {
  left: number;
  right: number;
}

/** How far two extents overlap; negative is the gap between them. */
export function overlap(a: Extent, b: Extent): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The share of the narrower extent that the other one covers. */
export function shareCovered(a: Extent, b: Extent): number {
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return Math.max(0, overlap(a, b)) / Math.max(narrower, 0.01);
}

/** The extent from the leftmost to the rightmost of some. */
export function span(extents: readonly Extent[]): Extent {
  let [left, right] = [Infinity, -Infinity];
  for (const extent of extents) {
    if (extent.left < left) left = extent.left;
    if (extent.right > right) right = extent.right;
  }
  return { left, right };
}

/** How far apart two extents are when lined up left, right or in the middle, whichever is nearest. */
export function misalignment(a: Extent, b: Extent): number {
  return Math.min(
    Math.abs(a.left - b.left),
    Math.abs(a.right - b.right),
    Math.abs(a.left + a.right - b.left - b.right) / 2,
  );
}

export function middleOf(extent: Extent): number {
  return (extent.left + extent.right) / 2;
}

/** Whether a place along a line lies in an extent. */
export function isIn(x: number, extent: Extent): boolean {
  return x >= extent.left && x < extent.right;
}
