import { alignedLeft, holds } from './alignment';
import type { LabelledPiece } from './labelled-text';
import { rightOf, type Run } from './run';

/** Up to where text could go on to the right of a run: the next text on its line, or where its column's text ends. */
export function roomRight(run: Run, pieces: LabelledPiece[]): number {
  const beside = pieces
    .filter(
      ({ whole }) => Math.abs(whole.baseline - run.baseline) < 2 * run.size && whole.box.x > rightOf(run),
    )
    .map(({ whole }) => whole.box.x - run.size);
  const column = pieces
    .filter(({ whole }) => Math.abs(whole.baseline - run.baseline) < 8 * run.size)
    .filter(({ whole }) => alignedLeft(whole, run) || alignedLeft(whole, wholeOf(run, pieces)))
    .map(({ whole }) => rightOf(whole));
  return Math.min(...beside, Math.max(rightOf(run), ...column));
}

/** The piece of text that a run is part of. */
function wholeOf(run: Run, pieces: LabelledPiece[]): Run {
  return pieces.find(({ whole }) => whole.baseline === run.baseline && holds(whole, run))?.whole ?? run;
}

/** Whether a line broke because the next word did not fit. */
export function wrapsTo(line: Run, next: Run, pieces: LabelledPiece[]): boolean {
  if (/[,/&(]$|\s[-–]$/u.test(line.text)) return true;
  const [word] = next.words;
  if (!word) return false;
  return rightOf(line) + 0.25 * line.size + word.box.width > roomRight(line, pieces);
}
