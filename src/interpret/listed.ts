import { misalignment } from './box';
import type { BoxedResult } from './boxes';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { cellOf, type Line, type Piece } from './lines';
import { rowsOn, type ListedRow } from './listed-rows';
import { namesMethod } from './method-notes';
import { isBound } from './roles-by-cells';

/** Rows of a list begin at one place, within this many type sizes. */
const AT_ONE_PLACE = 1;
const FEWEST_ROWS = 3;
/** Rows of a list follow each other, with perhaps a title between them, within this many type sizes. */
const NEXT_WITHIN = 4;

/**
 * Results in lists without headings: "Lead (Pb)   0.51   mg/kg" line under line. A name counts when the vocabulary knows
 * it as it stands, its value when it has its unit or is words such as "not detected"; names must begin at one place, and
 * values stand at one. In such a list, or where three and more amounts follow each other so, a name that nobody knows is
 * one, too. A number without a unit is a value where it stands in line with the others.
 */
export function listedResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const rows = lines.flatMap((line) => rowsOn(line, lexicon));
  const clear = rows.filter((row) => row.clear);
  const known = clear.filter((row) => row.known);
  const listed = known.filter((row) => known.filter((r) => isOfOneList(row, r)).length >= FEWEST_ROWS);
  const added = new Set<ListedRow>([...listed, ...runsOf(clear, lexicon)]);
  for (const row of clear)
    if (!added.has(row) && [...added].some((other) => goesOn(row, other))) added.add(row);
  for (const row of rows)
    if (!row.clear && [...added].some((other) => isOfOneList(row, other) && isInLine(row, other)))
      added.add(row);
  const all = rows.filter((row) => added.has(row));
  return all.map((row) => resultOf(withUnitOfColumn(row, all, lexicon)));
}

/** Amounts with their units that follow each other line under line, whatever their names: at least one is no bare per cent. */
function runsOf(clear: ListedRow[], lexicon: Lexicon): ListedRow[] {
  return clear.filter((row) => {
    const run = [row];
    for (const other of clear)
      if (!run.includes(other) && run.some((one) => isOfOneList(one, other) && follows(one, other)))
        run.push(other);
    return (
      run.length >= FEWEST_ROWS &&
      run.some(({ value }) => !['%', null].includes(lexicon.unit(value.unit ?? '')))
    );
  });
}

/** Right under or over a row of the list, or further away with its unit in the column of the list's units. */
function goesOn(row: ListedRow, other: ListedRow): boolean {
  return isOfOneList(row, other) && (follows(row, other) || isInColumn(row, other));
}

function isInLine(row: ListedRow, other: ListedRow): boolean {
  return follows(row, other) && (row.known || isInColumn(row, other));
}

function isInColumn(a: ListedRow, b: ListedRow): boolean {
  return (
    a.unit !== null && b.unit !== null && Math.abs(a.unit.left - b.unit.left) < AT_ONE_PLACE * a.name.size
  );
}

function isOfOneList(a: ListedRow, b: ListedRow): boolean {
  const within = AT_ONE_PLACE * a.name.size;
  return Math.abs(a.name.left - b.name.left) < within && misalignment(a.number, b.number) < within;
}

function follows(a: ListedRow, b: ListedRow): boolean {
  return Math.abs(a.name.baseline - b.name.baseline) < NEXT_WITHIN * a.name.size;
}

/** "26.4  DZ" where the other rows' units stand: what follows the number is a unit, also where nobody knows it. */
function withUnitOfColumn(row: ListedRow, rows: ListedRow[], lexicon: Lexicon): ListedRow {
  const { unit, value } = row;
  if (unit === null || value.unit !== null || !mayBeUnit(unit, lexicon)) return row;
  const known = rows.some(
    (other) => other.value.unit !== null && isOfOneList(row, other) && isInColumn(row, other),
  );
  if (!known) return row;
  return { ...row, value: { ...value, unit: unit.text }, words: [...row.words, ...unit.words] };
}

const LONGEST_UNIT = 12;

function mayBeUnit({ text, words }: Piece, lexicon: Lexicon): boolean {
  const isOther = isValueLike(text, lexicon) || isBound(text) || namesMethod(words, lexicon);
  return !isOther && text.length <= LONGEST_UNIT && /\p{L}|%/u.test(text);
}

function resultOf({ name, known, words, value, uncertainty, limit, method }: ListedRow): BoxedResult {
  const cell = cellOf(words);
  const beside = (text: string | null) => (text === null ? null : { ...cell, text });
  return {
    name: cellOf(name.words),
    value: { ...cell, text: value.text },
    unit: beside(value.unit),
    status: beside(value.status),
    limit: beside(value.limit) ?? limit,
    uncertainty: beside(value.uncertainty) ?? uncertainty,
    method,
    words: [...name.words, ...words],
    unknown: !known,
    side: 'right',
  };
}
