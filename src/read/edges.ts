import { apply, type Point, type Transform } from './geometry';

/** A rectangle on the page by its edges, in points from the top left. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function edgesAround(points: Point[]): Edges {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
  }
  return edges;
}

/** The rectangle around everything that a path touches. */
export function edgesOf(data: ArrayLike<number>, transform: Transform): Edges {
  const points: Point[] = [];
  for (let at = 0; at < data.length;) {
    const coordinates = COORDINATES[data[at++] ?? 0] ?? 0;
    for (let offset = 0; offset < coordinates; offset += 2)
      points.push(apply(transform, data[at + offset] ?? 0, data[at + offset + 1] ?? 0));
    at += coordinates;
  }
  return edgesAround(points);
}

/** How many numbers follow each kind of step: to move, draw a line, draw a curve, close. */
const COORDINATES = [2, 2, 6, 0];

/** Where a picture comes to stand: the square of side 1 that the transform places (ISO 32000-1, 8.9.4). */
export function edgesOfSquare(transform: Transform): Edges {
  return edgesAround([0, 1].flatMap((x) => [0, 1].map((y): Point => apply(transform, x, y))));
}

/** What two rectangles share; the second where there is no first. */
export function meet(one: Edges | null, other: Edges): Edges {
  if (!one) return other;
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function overlap(one: Edges, other: Edges): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function widened({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether a run of straight lines is an upright rectangle. */
export function isRectangle(points: Point[]): boolean {
  if (points.length < 4 || points.length > 6) return false;
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return Math.abs(x - nextX) < 0.1 || Math.abs(y - nextY) < 0.1;
  });
}
