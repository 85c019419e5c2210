import type { Fragment } from './fragment';
import { apply, direction } from './geometry';
import { operators, type Matrix } from './pdf-document';
import { linesOf, type PathData } from './rules';

/** A rectangle on the page by its edges, in points from the top left. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Cover extends Edges {
  /** When it was drawn. */
  order: number;
}

/** Lower ones are ruling lines, and hide no letter. In points. */
const LEAST_HEIGHT = 3;
/** A page with more is a drawing. */
const MOST_COVERS = 5000;
/** How much of a word's height and length must lie under a cover: letters do not fill their line. */
const [UNDER_ACROSS, UNDER_ALONG] = [0.9, 0.95];
/** The height of a letter over its line, in units of the type size. */
const LETTER_HEIGHT = 0.7;

/** Opaque rectangles that a page fills: text that was drawn before one of them and lies under it is not seen. */
export class Covers {
  private readonly covers: Cover[] = [];
  private readonly fills = new Set(
    ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      (name) => operators()[name] ?? -1,
    ),
  );

  /** Takes one path as the operator paints it; what no rectangle is covers nothing for sure. */
  path(operator: number, [data]: PathData, transform: Matrix, clip: Edges | null, order: number): void {
    if (!data || !this.fills.has(operator) || this.covers.length >= MOST_COVERS) return;
    for (const points of linesOf(data, transform)) {
      if (!isRectangle(points)) continue;
      const edges = meet(clip, edgesAround(points));
      if (edges.bottom - edges.top >= LEAST_HEIGHT && edges.right > edges.left)
        this.covers.push({ ...edges, order });
    }
  }

  /** Marks what lies under a later rectangle, unless the same is drawn again on top of it. */
  hide(fragments: Fragment[]): void {
    if (this.covers.length === 0) return;
    for (const fragment of fragments) {
      if (fragment.hidden !== null) continue;
      const edges = edgesOfFragment(fragment);
      if (this.covers.some((cover) => cover.order > fragment.order && liesUnder(edges, cover)))
        fragment.hidden = 'covered';
    }
  }
}

function liesUnder(text: Edges, cover: Edges): boolean {
  const wide = Math.min(text.right, cover.right) - Math.max(text.left, cover.left);
  const high = Math.min(text.bottom, cover.bottom) - Math.max(text.top, cover.top);
  const [width, height] = [text.right - text.left, text.bottom - text.top];
  return wide >= UNDER_ALONG * width && high >= UNDER_ACROSS * height;
}

/** The letters' own ink, without the room above and below them. */
function edgesOfFragment({ start, end, across, size, rotation }: Fragment): Edges {
  const [ux, uy] = direction(rotation);
  return edgesAround(
    [start, end].flatMap((along) =>
      [across - LETTER_HEIGHT * size, across].map((down): [number, number] => [
        along * ux - down * uy,
        along * uy + down * ux,
      ]),
    ),
  );
}

function isRectangle(points: [number, number][]): boolean {
  if (points.length < 4 || points.length > 6) return false;
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return Math.abs(x - nextX) < 0.1 || Math.abs(y - nextY) < 0.1;
  });
}

/** The rectangle around everything that a path touches. */
export function edgesOf(data: ArrayLike<number>, transform: Matrix): Edges {
  const points: [number, number][] = [];
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

function edgesAround(points: [number, number][]): Edges {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
  }
  return edges;
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
