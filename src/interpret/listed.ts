import type { Word } from '../read/page';
import type { BoxedResult } from './boxes';
import { isValueLike, splitValues, type CellValue } from './cell-values';
import type { Lexicon } from './lexicon';
import { withoutLimit } from './limit-in-cell';
import { cellOf, pieceOf, piecesOf, type Line, type Piece } from './lines';
import { isConcentration } from './roles-by-cells';

/** How far right of its name a value may stand, in type sizes. */
const WITHIN = 75;
/** Rows of a list begin at one place, within this many type sizes. */
const AT_ONE_PLACE = 1;
const FEWEST_ROWS = 3;
/** Rows of a list follow each other, with perhaps a title between them, within this many type sizes. */
const NEXT_WITHIN = 4;

interface ListedRow {
  name: Piece;
  /** Whether the vocabulary knows the name as it stands. */
  known: boolean;
  words: Word[];
  value: CellValue;
  left: number;
  right: number;
}

/**
 * Results in lists without headings: "Lead (Pb)   0.51   mg/kg" line under line. A name counts when the vocabulary knows
 * it as it stands, its value when it has its unit or is words such as "not detected"; names must begin at one place, and
 * values begin or end at one. In such a list a name that nobody knows is one, too, where its value has a unit.
 */
export function listedResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const rows = lines.flatMap((line) => rowsOn(line, lexicon));
  const known = rows.filter((row) => row.known);
  const listed = known.filter((row) => known.filter((r) => isOfOneList(row, r)).length >= FEWEST_ROWS);
  const added = new Set<ListedRow>(listed);
  for (const row of rows)
    if (!row.known && [...added].some((other) => isOfOneList(row, other) && follows(row, other)))
      added.add(row);
  return rows
    .filter((row) => added.has(row))
    .map(({ name, known: isKnown, words, value }): BoxedResult => {
      const cell = cellOf(words);
      const beside = (text: string | null) => (text === null ? null : { ...cell, text });
      return {
        name: cellOf(name.words),
        value: { ...cell, text: value.text },
        unit: beside(value.unit),
        status: beside(value.status),
        limit: beside(value.limit),
        uncertainty: beside(value.uncertainty),
        words: [...name.words, ...words],
        unknown: !isKnown,
        side: 'right',
      };
    });
}

/** Names on a line that go on with their value; cards abreast put several on one line. */
function rowsOn(line: Line, lexicon: Lexicon): ListedRow[] {
  const pieces = piecesOf(line);
  return pieces.flatMap((_, i) => rowOf(pieces.slice(i, i + 3), line, lexicon));
}

function rowOf([name, first, second]: Piece[], line: Line, lexicon: Lexicon): ListedRow[] {
  if (!name || !first || first.left - name.right > WITHIN * line.size) return [];
  const known = lexicon.analyte(name.text)?.exact ?? false;
  if (!known && !mayBeName(name, lexicon)) return [];
  const withUnit = second && lexicon.unit(second.text) !== null ? [...first.words, ...second.words] : null;
  for (const words of [withUnit, first.words]) {
    const values = words ? splitValues(words.map((w) => w.text).join(' '), lexicon) : [];
    const [value] = values;
    if (!words || !value || values.length !== 1 || !speaksForItself(value, lexicon)) continue;
    if (known || isConcentration(value.unit ?? '', lexicon)) {
      const { left, right } = pieceOf(withoutLimitIn(words, lexicon));
      return [{ name, known, words, value, left, right }];
    }
  }
  return [];
}

const LONGEST_NAME = 6;

function mayBeName({ text, words }: Piece, lexicon: Lexicon): boolean {
  return (
    /^\p{L}[^:]*\p{L}{2}[^:]*$/u.test(text) &&
    words.length <= LONGEST_NAME &&
    !isValueLike(text, lexicon) &&
    lexicon.unit(text) === null &&
    lexicon.heading(text) === null
  );
}

/** The words of a value without those of the limit behind it, which make it longer than its column is wide. */
function withoutLimitIn(words: Word[], lexicon: Lexicon): Word[] {
  const { rest } = withoutLimit(words.map((w) => w.text).join(' '), lexicon);
  return words.slice(0, rest.split(' ').length);
}

function speaksForItself(value: CellValue, lexicon: Lexicon): boolean {
  const kind = lexicon.kind(value.text);
  if (/^[≥≤]/.test(value.text)) return false;
  return (kind === 'number' && value.unit !== null) || (kind === 'qualifier' && /\p{L}/u.test(value.text));
}

function isOfOneList(a: ListedRow, b: ListedRow): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < AT_ONE_PLACE * a.name.size;
  return near(a.name.left, b.name.left) && (near(a.left, b.left) || near(a.right, b.right));
}

function follows(a: ListedRow, b: ListedRow): boolean {
  return Math.abs(a.name.baseline - b.name.baseline) < NEXT_WITHIN * a.name.size;
}
