import { apply, type Point, type Transform } from './geometry';

/** A filled shape on the page. */
export class Outline {
  private runs: Point[][] | null = null;

  /** @param evenOdd Whether what lies in two of its parts is left out. */
  constructor(
    private readonly data: ArrayLike<number>,
    private readonly transform: Transform,
    private readonly evenOdd: boolean,
  ) {}

  /** Whether a point lies in what it fills (ISO 32000-1, 8.5.3.3). */
  holds([x, y]: Point): boolean {
    let [winding, crossings] = [0, 0];
    for (const run of (this.runs ??= runsOf(this.data, this.transform))) {
      let [fromX, fromY] = run.at(-1) ?? [x, y];
      for (const [toX, toY] of run) {
        if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) {
          crossings++;
          winding += toY > fromY ? 1 : -1;
        }
        [fromX, fromY] = [toX, toY];
      }
    }
    return this.evenOdd ? crossings % 2 === 1 : winding !== 0;
  }
}

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3];
/** Straight lines for a curve: enough for the corners of a button. */
const STEPS = 6;

/** A path as it comes to stand on the page, curves as short lines. */
function runsOf(data: ArrayLike<number>, transform: Transform): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at++];
    const point = (offset: number) => apply(transform, data[at + offset] ?? 0, data[at + offset + 1] ?? 0);
    if (step === MOVE) runs.push((run = [point(0)]));
    else if (step === LINE) run.push(point(0));
    else if (step === CURVE) run.push(...curve(run.at(-1) ?? point(0), point(0), point(2), point(4)));
    else if (step !== CLOSE) break;
    at += step === CURVE ? 6 : step === CLOSE ? 0 : 2;
  }
  return runs;
}

function curve(from: Point, one: Point, other: Point, to: Point): Point[] {
  return Array.from({ length: STEPS }, (_, index) => {
    const t = (index + 1) / STEPS;
    const along = (axis: 0 | 1) =>
      (1 - t) ** 3 * from[axis] +
      3 * (1 - t) ** 2 * t * one[axis] +
      3 * (1 - t) * t ** 2 * other[axis] +
      t ** 3 * to[axis];
    return [along(0), along(1)];
  });
}
