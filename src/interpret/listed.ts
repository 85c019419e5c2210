import type { Word } from '../read/page';
import { splitValues, type CellValue } from './cell-values';
import type { Lexicon } from './lexicon';
import { cellOf, piecesOf, type Line, type Piece } from './lines';
import type { BoxedResult } from './boxes';

/** How far right of its name a value may stand, in type sizes. */
const WITHIN = 50;
/** Rows of a list begin at one place, within this many type sizes. */
const AT_ONE_PLACE = 1;
const FEWEST_ROWS = 3;

interface ListedRow {
  name: Piece;
  words: Word[];
  value: CellValue;
  left: number;
  right: number;
}

/**
 * Results in lists without headings: "Lead (Pb)   0.51   mg/kg" line under line. A name counts when the vocabulary knows
 * it as it stands, its value when it has its unit or is words such as "not detected"; names must begin at one place, and
 * values begin or end at one.
 */
export function listedResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const rows = lines.flatMap((line) => rowsOn(line, lexicon));
  return rows
    .filter((row) => rows.filter((other) => isOfOneList(row, other)).length >= FEWEST_ROWS)
    .map(({ name, words, value }): BoxedResult => {
      const cell = cellOf(words);
      return {
        name: cellOf(name.words),
        value: { ...cell, text: value.text },
        unit: value.unit === null ? null : { ...cell, text: value.unit },
        status: value.status === null ? null : { ...cell, text: value.status },
        words: [...name.words, ...words],
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
  if (!name || !first || !lexicon.analyte(name.text)?.exact) return [];
  if (first.left - name.right > WITHIN * line.size) return [];
  const withUnit = second && lexicon.unit(second.text) !== null ? [...first.words, ...second.words] : null;
  for (const words of [withUnit, first.words]) {
    const values = words ? splitValues(words.map((w) => w.text).join(' '), lexicon) : [];
    const [value] = values;
    if (words && value && values.length === 1 && speaksForItself(value, lexicon))
      return [{ name, words, value, left: first.left, right: first.right }];
  }
  return [];
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
