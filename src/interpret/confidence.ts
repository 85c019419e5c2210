/**
 * What can make a reading of a row doubtful, and how much it takes from its confidence (1 would take nothing). Any single
 * doubt below 0.9 sends the row to a person.
 */
export const DOUBTS = {
  /** The vocabulary does not know the printed name. */
  'unknown-analyte': 0.75,
  /** No heading says that this column holds names. */
  'names-without-heading': 0.7,
  /** The text over the results is not in the vocabulary; the columns around it are. */
  'result-heading-unknown': 0.7,
  /** No heading says results; the laboratory's verdict is all that is printed. */
  'verdict-alone': 0.88,
  /** The result is a verdict, and a column of its row that was not understood holds a value. */
  'value-beside-verdict': 0.7,
  /** The cells stand beside what their heading covers. */
  'column-far-from-heading': 0.7,
  /** Between the name and the value stands another name, which may be whose value it is. */
  'another-name-between': 0.4,
  /** From the spacing alone, a line of the cell could belong to the next row. */
  'row-unclear': 0.6,
  /** The value's writing can be read in two ways. */
  'value-unclear': 0.4,
  /** A number with no unit in its cell, row, heading or panel. */
  'no-unit': 0.85,
  'unknown-unit': 0.8,
  /** The unit of a number is the one that other cells or headings of its table print. */
  'unit-from-table': 0.85,
  /** The name stands in a cell that reaches over several rows. */
  'name-over-rows': 0.8,
  /** Analytes stand as column heads; which value is whose is told by place alone. */
  'on-its-side': 0.97,
  /** A name and a value beside or over each other, with no column heading. */
  'outside-tables': 0.85,
  /** Two values of one kind in one row that differ, or one of several samples' values. */
  'two-values': 0.6,
  /** The same amount in two units, and the numbers are not the same amount. */
  'units-disagree': 0.5,
  'lod-above-loq': 0.8,
  /** A number smaller than what the row itself says can be quantified. */
  'below-own-loq': 0.85,
  /** A mark beside the number says that nothing was detected. */
  'marked-undetected': 0.4,
  /** A total that the rows of its panel do not add up to. */
  'total-unlike-members': 0.8,
  /** Recognised from a picture; the recogniser was not sure of a letter. */
  'unsure-letters': 0.6,
  'recognised-from-picture': 0.9,
} as const;

export type Doubt = keyof typeof DOUBTS;

/** A row with nothing against it. Never 1: a print can be wrong in ways that no rule here sees. */
const UNDOUBTED = 0.98;

/** The confidence that is left, 0 to 1 in hundredths. Order and repetition of the doubts do not matter. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  const left = [...new Set(doubts)].reduce((confidence, doubt) => confidence * DOUBTS[doubt], UNDOUBTED);
  return Math.round(left * 100) / 100;
}
