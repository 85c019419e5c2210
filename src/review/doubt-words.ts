/** What each doubt of the interpreter means, for people who have the page before them: what was seen, and so what to check. */
export const DOUBT_WORDS: Readonly<Record<string, string>> = {
  'unknown-analyte': 'the vocabulary does not know the printed name',
  'names-without-heading': 'no heading says that the column of the name holds names',
  'result-heading-unknown': 'the heading over the results is not known',
  'verdict-alone': 'no heading says results: the verdict is all that is printed of it',
  'value-beside-verdict': 'it is a verdict, and beside it stands a value that was not read',
  'column-far-from-heading': 'the value stands beside what its heading covers',
  'row-unclear': 'a line of it could belong to the row above or below',
  'value-unclear': 'the value can be read in two ways',
  'no-unit': 'no unit is printed for it',
  'unknown-unit': 'its unit is not known',
  'unit-from-table': 'its unit was taken from other rows of the table',
  'name-over-rows': 'its name stands in a cell that reaches over several rows',
  'on-its-side': 'names stand as column heads: which value is whose is told by place alone',
  'outside-tables': 'it stands outside of any table with headings',
  'two-values': 'two values of one kind stand in its row, and they differ',
  'units-disagree': 'the same amount is printed in two units, and the numbers do not agree',
  'lod-above-loq': 'its limit of detection is printed above its limit of quantification',
  'below-own-loq': 'the number is smaller than what its own row says can be quantified',
  'another-name-between': 'another name stands between this one and the value',
  'marked-undetected': 'a mark beside the number says that nothing was detected',
  'total-unlike-members': 'it is a total, and the rows of its panel do not add up to it',
  'unsure-letters': 'recognised from a picture, with a letter that was not sure',
  'recognised-from-picture': 'recognised from a picture',
};

/** A doubt in words. One that only an earlier version of the interpreter had keeps its code. */
export function doubtInWords(doubt: string): string {
  return DOUBT_WORDS[doubt] ?? doubt;
}
