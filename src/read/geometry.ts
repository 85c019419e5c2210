import type { Matrix } from './pdf-document';

/**
 * A matrix of exactly six numbers. Here and wherever something is done for every letter or line, its numbers are taken by
 * their place: taking them apart into names runs an iterator each time, and a new child spends most of its life in code that
 * V8 has not come to compile to machine code yet.
 */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A place on the page, in points from the top left. */
export type Point = [x: number, y: number];

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `second` first and then `first` (ISO 32000-1, 8.3.4). */
export function multiply(first: Transform, second: Transform): Transform {
  return [
    first[0] * second[0] + first[2] * second[1],
    first[1] * second[0] + first[3] * second[1],
    first[0] * second[2] + first[2] * second[3],
    first[1] * second[2] + first[3] * second[3],
    first[0] * second[4] + first[2] * second[5] + first[4],
    first[1] * second[4] + first[3] * second[5] + first[5],
  ];
}

/** A point moved by a matrix. */
export function apply(by: Transform, x: number, y: number): Point {
  return [by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]];
}

/** A matrix's six numbers; what is missing in a hostile file counts as zero. */
export function six(matrix: Matrix): Transform {
  return [matrix[0] ?? 0, matrix[1] ?? 0, matrix[2] ?? 0, matrix[3] ?? 0, matrix[4] ?? 0, matrix[5] ?? 0];
}

const LEVEL: Point = [1, 0];

/** The way that letters turned by so many degrees (clockwise) run, as a vector of length 1; y points down. */
export function direction(rotation: number): Point {
  if (rotation === 0) return LEVEL;
  const angle = (rotation * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}
