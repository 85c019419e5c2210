import { overlap, type Extent } from './box';
import type { Column } from './columns';
import type { HeadingSearch } from './heading-cells';
import type { Lexicon, Role } from './lexicon';
import { cellOf, type Piece } from './lines';
import type { PrintedCell, PrintedResult } from './reading';

/** "1933/2": a sample's number within a report, which looks like two values with a stroke between. */
const REFERENCE = /^\d{2,}\s?\/\s?\d{1,3}$/;

/** Numbers of samples right of the known headings, at least two: each heads its sample's results. */
export function referencesBeside(known: Extent, valuesOnTheLine: Piece[]): Piece[] {
  const found = valuesOnTheLine.filter((p) => REFERENCE.test(p.text) && p.left > known.right);
  return found.length > 1 ? found : [];
}

/** "SBL-25-03317-1", "AB 101", "L2203/4": letters and figures, or figures with a hyphen or stroke between. */
const NUMBER_OF_SAMPLE = /^(?=[^\s]*\d)(?:\p{L}[\p{L}\d.]*[\s/-]?|\d+[/-])[\p{L}\d]*(?:[/-][\p{L}\d]+)*$/u;

/** "Sample A", "Vzorek 2": a word that comes again, and a letter or a figure. */
const LETTERED = /^(\p{L}{3,}) (?:\p{Lu}|\d{1,2})$/u;

/**
 * Whether a text is one of several numbers of samples: others of the same make, letter for letter and figure for figure,
 * stand beside it, and the vocabulary knows it as nothing else.
 */
export function isOneOfSamples(text: string, beside: readonly string[], lexicon: Lexicon): boolean {
  const make = makeOf(text);
  const word = LETTERED.exec(text)?.[1];
  const isNumber = (one: string) =>
    (NUMBER_OF_SAMPLE.test(one) || (word !== undefined && LETTERED.exec(one)?.[1] === word)) &&
    lexicon.heading(one) === null &&
    lexicon.unit(one) === null &&
    lexicon.analyte(one) === null;
  const alike = new Set(
    beside.filter((other) => other !== text && makeOf(other) === make && isNumber(other)),
  );
  return alike.size > 0 && isNumber(text);
}

/** Letters and figures as such: numbers of one laboratory have one make. */
export function makeOf(number: string): string {
  return number.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A');
}

/**
 * Whose results a table's columns hold, where it has several samples side by side: of each column of results that no
 * known heading heads, what heads it. Empty where there is one such column or none.
 */
export function samplesIn(roles: ReadonlyMap<Column, Role>): Map<Column, PrintedCell> {
  const columns = [...roles].flatMap(([column, role]) =>
    role === 'result' && column.heading?.inferred ? [{ column, head: cellOf(column.heading.words) }] : [],
  );
  const heads = new Set(columns.map(({ head }) => head.text));
  return new Map(heads.size < 2 ? [] : columns.map(({ column, head }) => [column, head]));
}

/** One sample's results with all that stands over them anywhere: a table that goes on may repeat its number alone. */
export function withWholeSamples(results: PrintedResult[]): PrintedResult[] {
  const heads = new Map(results.flatMap(({ sample }) => (sample ? [[sample.text, sample] as const] : [])));
  const whole = (text: string) =>
    [...heads.values()]
      .filter((head) => head.text.startsWith(`${text} `))
      .sort((a, b) => b.text.length - a.text.length)[0];
  if (heads.size === 0) return results;
  return results.map((result) => {
    const longer = result.sample && whole(result.sample.text);
    return longer ? { ...result, sample: { ...result.sample!, text: longer.text } } : result;
  });
}

/** The next line stands this far below, in type sizes. */
const NEXT_LINE = { from: 0.6, to: 2 };

/** What stands right under the samples' numbers, line under line: their names and lots, as part of the headings. */
export function namesUnder(
  references: Piece[],
  { pieces, values }: HeadingSearch,
  lexicon: Lexicon,
): Piece[] {
  const notNames = new Set(values);
  const under: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline))
    if (
      !notNames.has(piece) &&
      lexicon.analyte(piece.text) === null &&
      [...references, ...under].some(
        (r) => overlap(piece, r) > 0 && isNextLine((piece.baseline - r.baseline) / r.size),
      )
    )
      under.push(piece);
  return under;
}

function isNextLine(drop: number): boolean {
  return drop > NEXT_LINE.from && drop < NEXT_LINE.to;
}
