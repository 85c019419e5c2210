import { overlap, type Extent } from './box';
import type { Column } from './columns';
import type { HeadingSearch } from './heading-cells';
import type { Lexicon, Role } from './lexicon';
import { cellOf, type Piece } from './lines';
import type { PrintedCell, PrintedResult } from './reading';

/** "1933/2": a sample's number within a report, which looks like two values with a stroke between. */
const REFERENCE = /^\d{2,}\s?\/\s?\d{1,3}$/;

/** Numbers of samples or points of time right of the known headings, at least two: each heads its sample's results. */
export function referencesBeside(known: Extent, valuesOnTheLine: Piece[], lexicon: Lexicon): Piece[] {
  const isReference = (text: string) => REFERENCE.test(text) || lexicon.isPointOfTime(text);
  const found = valuesOnTheLine.filter((p) => isReference(p.text) && p.left > known.right);
  return found.length > 1 ? found : [];
}

/** "SBL-25-03317-1", "AB-101", "L2203/4": letters and figures, or figures with a hyphen or stroke between. */
const NUMBER_OF_SAMPLE = /^(?=[^\s]*\d)(?:\p{L}[\p{L}\d.]*[\s/-]?|\d+[/-])[\p{L}\d]*(?:[/-][\p{L}\d]+)*$/u;

/** "Sample A", "Vzorek 2": a word that comes again, and a letter or a figure. */
const LETTERED = /^(\p{L}{3,}) (?:\p{Lu}|\d{1,2})$/u;

/**
 * Whether a text is one of several numbers of samples: others that differ from it in nothing but figures, or in the letter
 * after one word, stand beside it, and the vocabulary knows it as nothing else. Rules have numbers, too ("USP-2232" beside
 * "NSF-173", "2023/915" beside "2023/465"): their letters differ, or they begin with a year. One sample's points of time in a
 * stability study ("Initial", "3 M", "6 M") are told apart as samples are.
 */
export function isOneOfSamples(text: string, beside: readonly string[], lexicon: Lexicon): boolean {
  const frame = frameOf(text, lexicon);
  return frame !== null && beside.some((other) => other !== text && frameOf(other, lexicon) === frame);
}

/** What numbers of samples beside each other share; null where the text is no such number. */
function frameOf(text: string, lexicon: Lexicon): string | null {
  if (lexicon.isPointOfTime(text)) return OF_TIME;
  const isKnown = [lexicon.heading(text), lexicon.unit(text), lexicon.analyte(text)].some((k) => k !== null);
  if (isKnown || YEAR_FIRST.test(text) || TOO_SHORT.test(text)) return null;
  const word = LETTERED.exec(text)?.[1];
  if (word !== undefined) return word;
  if (!NUMBER_OF_SAMPLE.test(text)) return null;
  return /\p{L}/u.test(text) ? text.replace(/\d+/g, '9') : text.replace(/\d+$/, '9');
}

const OF_TIME = 'point of time';
const YEAR_FIRST = /^(?:19[89]|20\d)\d[/-]/;
/** "B1", "G2": short for a substance as well. */
const TOO_SHORT = /^\p{L}\d$/u;

/** The sample whose results a column holds: what heads it, and whether that is one of several numbers. */
export interface SampleColumn {
  head: PrintedCell;
  isNumbered: boolean;
}

/**
 * Whose results a table's columns hold, where it has several samples side by side: of each column of results that no
 * known heading heads, what heads it. Empty where there is one such column or none.
 */
export function samplesIn(roles: ReadonlyMap<Column, Role>, lexicon: Lexicon): Map<Column, SampleColumn> {
  const columns = [...roles].flatMap(([column, role]) =>
    role === 'result' && column.heading?.inferred ? [{ column, head: cellOf(column.heading.words) }] : [],
  );
  if (new Set(columns.map(({ head }) => head.text)).size < 2) return new Map();
  // The rest of a head is the sample's name.
  const numberIn = ({ text }: PrintedCell) =>
    lexicon.isPointOfTime(text) ? text : (text.split(' ')[0] ?? '');
  const numbers = columns.map(({ head }) => numberIn(head));
  return new Map(
    columns.map(({ column, head }) => [
      column,
      { head, isNumbered: isOneOfSamples(numberIn(head), numbers, lexicon) },
    ]),
  );
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
