import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One made certificate, compared cell by cell with what is printed on it. */
export interface AccuracyCase {
  name: string;
  /** Printed results. */
  results: number;
  /** Printed results that were found under their printed name. */
  found: number;
  /** What was read as a result and is none. */
  extra: number;
  /** Printed cells beside the names: values, units, LOQs, limits, verdicts. */
  cells: number;
  cellsRight: number;
}

/** How well the reader does on the project's own test set, as `npm run accuracy` measured it. */
export interface MeasuredAccuracy {
  cases: AccuracyCase[];
  /** Layouts whose whole reading a person approved, and which a test holds the reader to. */
  golden: { cases: number; results: number };
}

export function readAccuracy(): MeasuredAccuracy {
  return JSON.parse(readFileSync(join(__dirname, 'accuracy.json'), 'utf8')) as MeasuredAccuracy;
}
