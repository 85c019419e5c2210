import type { Matrix } from './pdf-document';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `second` first and then `first` (ISO 32000-1, 8.3.4). */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = six(first);
  const [g, h, i, j, k, l] = six(second);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point moved by a matrix. */
export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = six(matrix);
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix's six numbers; what is missing in a hostile file counts as zero. */
export function six(matrix: Matrix): [number, number, number, number, number, number] {
  return [matrix[0] ?? 0, matrix[1] ?? 0, matrix[2] ?? 0, matrix[3] ?? 0, matrix[4] ?? 0, matrix[5] ?? 0];
}

/** The way that letters turned by so many degrees (clockwise) run, as a vector of length 1; y points down. */
export function direction(rotation: number): [number, number] {
  const angle = (rotation * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}
