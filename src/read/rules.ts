import { apply, type Point, type Transform } from './geometry';
import type { Rule } from './page';
import { operators } from './pdf-document';

/** pdf.js's path: for each step its kind and its coordinates, in one row of numbers. Null where the path is empty. */
export type PathData = [ArrayLike<number> | null];

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3];

/** Shorter strokes are ticks, dashes and the edges of letters drawn as outlines. */
const SHORTEST = 4;
/** Filled rectangles up to this thickness are lines; thicker ones are areas. All in points. */
const THICKEST = 2;
/** How far a level or upright line may lean. */
const LEAN = 0.5;
/** A page with more is a drawing, not a table. */
const MOST_RULES = 4000;

/** Picks the level and upright lines out of what a page strokes and fills: tables are ruled with either. */
export class RuleCollector {
  readonly rules: Rule[] = [];
  private readonly seen = new Set<string>();
  private readonly strokes: Set<number>;
  private readonly fills: Set<number>;

  constructor() {
    const numbers = operators();
    const named = (...names: string[]) => new Set(names.map((name) => numbers[name] ?? -1));
    this.strokes = named(
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    );
    this.fills = named('fill', 'eoFill');
  }

  /** Takes the straight lines of one path, as the operator paints it. */
  path(operator: number, runs: Point[][]): void {
    if (this.strokes.has(operator)) for (const points of runs) this.stroked(points);
    else if (this.fills.has(operator)) for (const points of runs) this.filled(points);
  }

  private stroked(points: Point[]): void {
    for (let index = 1; index < points.length; index++) {
      const [from, to] = [points[index - 1], points[index]];
      if (from && to) this.add(...from, ...to);
    }
  }

  private filled(points: Point[]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (bottom - top <= THICKEST) this.add(left, y, right, y);
    else if (right - left <= THICKEST) this.add(x, top, x, bottom);
  }

  private add(x1: number, y1: number, x2: number, y2: number): void {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (Math.max(width, height) < SHORTEST || Math.min(width, height) > LEAN) return;
    if (this.rules.length >= MOST_RULES) return;
    const rule = {
      x1: tidy(Math.min(x1, x2)),
      y1: tidy(Math.min(y1, y2)),
      x2: tidy(Math.max(x1, x2)),
      y2: tidy(Math.max(y1, y2)),
    };
    const key = Object.values(rule).join();
    if (!this.seen.has(key)) this.rules.push(rule);
    this.seen.add(key);
  }
}

/** A path's runs of straight lines, on the page. A curve breaks a run. */
export function linesOf(data: ArrayLike<number>, transform: Transform): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  const begin = (point: Point) => runs.push((run = [point]));
  for (let at = 0; at < data.length;) {
    const step = data[at++];
    const point = (offset: number) => apply(transform, data[at + offset] ?? 0, data[at + offset + 1] ?? 0);
    if (step === CLOSE) {
      if (run[0]) run.push(run[0]);
    } else if (step === LINE) {
      run.push(point(0));
      at += 2;
    } else if (step === MOVE) {
      begin(point(0));
      at += 2;
    } else if (step === CURVE) {
      begin(point(4));
      at += 6;
    } else {
      break;
    }
  }
  return runs.filter((points) => points.length > 1);
}

/** Tenths of a point are finer than a drawn line is thick. */
function tidy(points: number): number {
  return Math.round(points * 10) / 10;
}
