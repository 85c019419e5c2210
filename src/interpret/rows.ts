import type { Word } from '../read/page';
import { columnAt, withoutGroup, type Column } from './columns';
import { isNamed } from './heading-bands';
import { isResultLike, isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { extentOf, median, pieceOf, piecesOf, textOf, type Line, type Piece } from './lines';
import { withoutBounds, type RowBound } from './row-bounds';
import { joinedRows } from './rows-in-two';

/** One row of a table: the words of each of its columns, also of columns without a heading. */
export interface Row {
  baseline: number;
  cells: Map<Column, Word[]>;
  /** It could not be told from the spacing alone to which row some of its words belong. */
  ambiguous: boolean;
  /** Its name stands in a cell that reaches over the row above as well. */
  nameOverRows: boolean;
  /** What it says of bounds in words, under its result or its name. */
  bounds: RowBound[];
}

/** Lines nearer to each other than this are one row, in type sizes. */
const SAME_ROW = 0.62;
/** Lines of their own stand at least this far from each other, in type sizes. */
const OWN_LINE = 0.75;
/** A line is part of the nearest row up to this distance, in type sizes: no further than lines of one text follow. */
const WRAPPED_WITHIN = 1.4;

/**
 * The rows of a table. Every line with a value in a result column is a row; other lines (wrapped names, cells of a
 * slightly other height) belong to the row that they are nearest to.
 */
export function rowsOf(columns: Column[], all: Line[], lexicon: Lexicon): Row[] {
  const { rest: lines, bounds } = withoutBounds(all, lexicon);
  const anchors = anchorsOf(columns, lines, lexicon);
  const rows = anchors.map((baseline): Row => ({
    baseline,
    cells: new Map(),
    ambiguous: false,
    nameOverRows: false,
    bounds: [],
  }));
  const name = nameColumnOf(columns);
  const nearFirst = lines.map((line) => ({ line, near: nearestRow(rows, line) }));
  const namesBegin = leftOfNames(lines, anchors, name, columns);
  for (const { line, near } of nearFirst.sort((a, b) => (a.near?.distance ?? 0) - (b.near?.distance ?? 0))) {
    if (!near || isSetApart(line, near.row, name, columns, namesBegin, lexicon)) continue;
    if (isSection(line, near.row, name, columns, lexicon)) {
      // A title that the vocabulary does not know could be a part of the name after all.
      if (lexicon.panel(textOf(line.words)) === null) near.row.ambiguous = true;
      continue;
    }
    if (near.ambiguous) near.row.ambiguous = true;
    for (const piece of piecesOf(line)) placePiece(near.row, piece, columns, name, lexicon);
  }
  for (const { cells } of rows) {
    const own = name && cells.get(name);
    if (own) cells.set(name, withoutGroup(own, name));
  }
  for (const bound of bounds) rowSaying(bound, rows)?.bounds.push(bound);
  return joinedRows(rows, name, lexicon);
}

/** What a row says of bounds stands on its line or under it: so far at most, in type sizes of the small print. */
const STOREYS_WITHIN = 3;

function rowSaying({ printed }: RowBound, rows: Row[]): Row | undefined {
  const [first] = printed;
  const drop = (row: Row) => (first ? (first.baseline - row.baseline) / first.size : -1);
  return rows.findLast((row) => drop(row) > -SAME_ROW && drop(row) < STOREYS_WITHIN);
}

function anchorsOf(columns: Column[], lines: Line[], lexicon: Lexicon): number[] {
  const anchors: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!startsRow(line, columns, lexicon)) continue;
    // A verdict in the middle of the row may stand on a line between the two.
    if (lines.slice(Math.max(0, i - 2), i).some((above) => endsPhrase(line, above, columns, lexicon)))
      continue;
    const above = anchors.at(-1);
    if (above === undefined || line.baseline - above > SAME_ROW * line.size) anchors.push(line.baseline);
  }
  return anchors;
}

/**
 * "Detected" right under "Not", beside the rest of a name over two lines: the two say one thing, and the second alone would
 * say the opposite.
 */
function endsPhrase(line: Line, above: Line, columns: Column[], lexicon: Lexicon): boolean {
  if (line.baseline - above.baseline > WRAPPED_WITHIN * line.size) return false;
  const cell = (one: Line, column: Column) => textUnder(column, one, columns);
  const name = nameColumnOf(columns);
  if (!name || cell(above, name) === '' || lexicon.analyte(cell(line, name)) !== null) return false;
  return columns.some((column) => {
    const [begun, rest] = [cell(above, column), cell(line, column)];
    if (!column.heading?.meaning?.roles.includes('result') || begun === '' || rest === '') return false;
    return !isResultLike(begun, lexicon) && lexicon.value(`${begun} ${rest}`)?.qualifier === 'nd';
  });
}

/** A line is a row when a result stands in it, readable or not: a name with a number beside it is no wrapped name. */
function startsRow(line: Line, columns: Column[], lexicon: Lexicon): boolean {
  const name = nameColumnOf(columns);
  const cell = (column: Column) => textUnder(column, line, columns);
  const results = columns.filter((c) => c.heading?.meaning?.roles.includes('result')).map(cell);
  if (results.some((text) => text !== '' && isResultLike(text, lexicon))) return true;
  // A title between rows may run on over a column of results.
  if (name === undefined || cell(name) === '' || piecesOf(line).length === 1) return false;
  const others = columns.filter((c) => c !== name && c.heading !== null).map(cell);
  return (
    results.some((text) => /^\p{Lu}/u.test(text)) ||
    others.some((text) => text !== '' && isValueLike(text, lexicon))
  );
}

function textUnder(column: Column, { words }: Line, columns: Column[]): string {
  return textOf(words.filter((w) => columnAt(columns, extentOf(w)) === column));
}

interface Nearness {
  row: Row;
  distance: number;
  ambiguous: boolean;
}

function nearestRow(rows: Row[], line: Line): Nearness | null {
  const away = (row: Row) => Math.abs(row.baseline - line.baseline);
  const near = rows.filter((r) => away(r) <= WRAPPED_WITHIN * line.size).sort((a, b) => away(a) - away(b));
  const [nearest, second] = near;
  if (!nearest) return null;
  const distance = away(nearest);
  const tie = second !== undefined && away(second) - distance < 0.25 * line.size;
  if (!tie || distance < 0.3 * line.size) return { row: nearest, distance, ambiguous: false };
  // Halfway between two rows, a line goes on from the one above.
  return { row: nearest.baseline < second.baseline ? nearest : second, distance, ambiguous: true };
}

/**
 * Whether a line of nothing but a name, next to a row whose name is whole without it, is a heading between rows
 * ("Mycotoxins") rather than a part of that name.
 */
function isSection(
  line: Line,
  row: Row,
  name: Column | undefined,
  columns: Column[],
  lexicon: Lexicon,
): boolean {
  const own = name && row.cells.get(name);
  // A title has a line to itself; what stands half a line from the row is the second line of its name.
  if (!own || Math.abs(line.baseline - row.baseline) < OWN_LINE * line.size) return false;
  if (!isOfNamesAlone(line, name, columns) || isInBrackets(line)) return false;
  return lexicon.analyte(textOf(own)) !== null && lexicon.analyte(textOf([...own, ...line.words])) === null;
}

/** "(Methylcobalamin)" under "Vitamin B12" says more of that name. */
function isInBrackets({ words }: Line): boolean {
  return /^\(.*\)$/.test(textOf(words));
}

/** Whether nothing of a line stands right of the names: titles may begin before them, also over the rows' numbers. */
function isOfNamesAlone(line: Line, name: Column, columns: Column[]): boolean {
  const isOneText = piecesOf(line).length === 1;
  const before = columns.filter((c) => (isOneText || c.heading === null) && c.right <= name.left);
  const places = line.words.map((w) => columnAt(columns, extentOf(w)));
  return places.every((c) => c === name || (c !== undefined && before.includes(c)));
}

/** A title begins so much further left than the names, in type sizes; a note's type is smaller than the name's by this. */
const OUTDENT = 0.5;
const SMALLER = 0.85;

/**
 * Whether a line of nothing but text beside a row that has its name is by its setting no part of that name: a title
 * above it that begins further left than names do, a panel's name in another typeface, or a note under it in smaller type
 * ("USP <2021>", "by calculation").
 */
function isSetApart(
  line: Line,
  row: Row,
  name: Column | undefined,
  columns: Column[],
  namesBegin: number | null,
  lexicon: Lexicon,
): boolean {
  const own = name && row.cells.get(name);
  if (!own || !isOfNamesAlone(line, name, columns)) return false;
  if (Math.abs(line.baseline - row.baseline) < OWN_LINE * line.size) return false;
  const [first] = line.words;
  const isAbove = line.baseline < row.baseline;
  if (isAbove && namesBegin !== null && first && first.box.x < namesBegin - OUTDENT * line.size) return true;
  if (!isAbove && line.size < SMALLER * Math.max(...own.map((w) => w.size))) return true;
  return lexicon.panel(textOf(line.words)) !== null && own.every((w) => w.font !== first?.font);
}

/** So many of the names begin at one place where names are set on the left, and end at several. */
const SET_ON_THE_LEFT = { share: 0.8, fewest: 3 };

/** Where the names of a table begin, null where they do not all begin at one place: centred names of one length do so, too. */
function leftOfNames(
  lines: Line[],
  anchors: number[],
  name: Column | undefined,
  columns: Column[],
): number | null {
  const names = lines
    .filter((line) => anchors.includes(line.baseline))
    .map((line) => line.words.filter((w) => columnAt(columns, extentOf(w)) === name))
    .flatMap((words) => (words.length > 0 ? [pieceOf(words)] : []));
  const usual = median(names.map((n) => n.left));
  const there = names.filter((n) => Math.abs(n.left - usual) < 1);
  const ends = there.map((n) => n.right);
  const isRagged = Math.max(...ends) - Math.min(...ends) > (there[0]?.size ?? 0);
  const most = Math.max(SET_ON_THE_LEFT.fewest, SET_ON_THE_LEFT.share * names.length);
  return isRagged && there.length >= most ? usual : null;
}

/** A long name may run on over the next column's strip where that has no cell of its own: it stays one name. */
function placePiece(
  row: Row,
  piece: Piece,
  columns: Column[],
  name: Column | undefined,
  lexicon: Lexicon,
): void {
  const first = piece.words[0];
  const runsOn =
    name !== undefined &&
    first !== undefined &&
    columnAt(columns, extentOf(first)) === name &&
    piece.words.every((w) => columnAt(columns, extentOf(w)) === name || !isValueLike(w.text, lexicon));
  for (const [i, word] of piece.words.entries()) {
    const column = runsOn ? name : columnAt(columns, extentOf(withoutSigns(piece, i)));
    if (column) row.cells.set(column, [...(row.cells.get(column) ?? []), word]);
  }
}

/** A sign belongs to the number that it stands before, wherever the edge of a column was drawn: "< 50" is never 50. */
const A_SIGN = /^[<>≤≥=~≈]+$/;

function withoutSigns({ words }: Piece, i: number): Word {
  return words.slice(i).find((word) => !A_SIGN.test(word.text)) ?? words[i]!;
}

/**
 * The column of the analytes' names: of several, the one headed by a word for analyte rather than by a panel's name.
 * Where that word comes again before the results, a table without results stands beside one with them, and the last is
 * theirs. Where no heading says so, it is the one whose cells say so, or else the first one, which is a guess.
 */
export function nameColumnOf(columns: Column[]): Column | undefined {
  const told = columns.find((c) => c.names);
  if (told) return told;
  const named = columns.filter((c) => c.heading !== null && isNamed(c.heading));
  const first = named.find((c) => c.heading?.meaning?.roles[0] === 'analyte') ?? named[0];
  if (!first) return columns[0]?.heading?.meaning ? undefined : columns[0];
  const results = columns.findIndex((c) => c.heading?.meaning?.roles.includes('result'));
  const again = columns.slice(0, Math.max(0, results)).filter((c) => c.heading?.text === first.heading?.text);
  return again.at(-1) ?? first;
}
