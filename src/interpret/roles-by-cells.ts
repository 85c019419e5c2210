import { isValueLike } from './cell-values';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import type { Row } from './rows';
import { isStandardName } from './standards';
import type { Table } from './tables';

/** What a column can be told to be by its cells alone, each by a test that they pass, the plainest first. */
const TOLD: readonly (readonly [Role, (texts: string[], lexicon: Lexicon) => boolean])[] = [
  ['unit', areUnits],
  ['status', (texts, lexicon) => texts.every((text) => lexicon.isStatus(text))],
  ['uncertainty', (texts) => texts.every((text) => /^±\s*\d/.test(text))],
  ['method', (texts) => texts.filter(isStandardName).length * 2 > texts.length],
  ['limit', areBounds],
];

/** So many of the cells, and nothing that could be a value: a unit may be one that nobody knows. */
const SHARE_OF_UNITS = 0.75;

function areUnits(all: string[], lexicon: Lexicon): boolean {
  const texts = all.filter((text) => lexicon.kind(text) !== 'not-tested');
  const units = texts.filter((text) => isLikeUnit(text, lexicon));
  const values = texts.filter((text) => !units.includes(text) && isValueLike(text, lexicon));
  return units.length > 0 && units.length >= SHARE_OF_UNITS * texts.length && values.length === 0;
}

/** The share of a column's numbers that must be bounds: beside them a range may stand, or a number alone. */
const SHARE_OF_BOUNDS = 0.7;

/**
 * The roles of a table whose supposed columns of results hold several kinds of things: what is told by its cells gets
 * that role where no heading says it; of columns with values those that can only be bounds are no results, nor those
 * that hold the same few numbers while another column's differ from row to row.
 * @param sure columns that are of results, whatever their cells look like
 */
export function rolesByCells(
  table: Table,
  rows: Row[],
  sure: readonly Column[],
  lexicon: Lexicon,
): Map<Column, Role> {
  const roles = new Map(table.roles);
  const supposed = table.columns.filter(
    (c) => c.heading?.inferred && roles.get(c) === 'result' && !sure.includes(c),
  );
  const cells = new Map(supposed.map((column) => [column, cellsOf(column, rows)]));
  for (const [column, texts] of cells) {
    const told = TOLD.find(([, test]) => texts.length > 0 && test(texts, lexicon));
    if (!told) continue;
    const [role] = told;
    if (![...roles.values()].includes(role)) roles.set(column, role);
    else roles.delete(column);
  }
  const valued = [...cells].filter(
    ([column, texts]) =>
      roles.get(column) === 'result' &&
      texts.filter((t) => isValueLike(t, lexicon)).length * 2 > texts.length,
  );
  if (valued.length > 1) for (const [column] of withoutResults(valued, rows, lexicon)) roles.delete(column);
  return roles;
}

type Cells = [Column, string[]];

/** Those of the columns that hold no results; none where that would leave no column. */
function withoutResults(columns: Cells[], rows: Row[], lexicon: Lexicon): Cells[] {
  const most = Math.max(...columns.map(([, texts]) => texts.length));
  // What was found stands in every row; what is asked of it, or may be off, need not.
  const sparse = columns.filter(
    ([, texts]) =>
      texts.length < SHARE_FILLED * most || tellingIn(texts, lexicon).length < SHARE_TELLING * most,
  );
  const serial = columns.filter(([, texts]) => areSerial(texts));
  const open = columns.filter((c) => ![...sparse, ...serial].includes(c));
  const same = open.filter(([, texts]) => areTheSameFew(texts, lexicon) || areRound(texts, lexicon));
  const rest = open.filter((c) => !same.includes(c));
  const found = rest.length > 0 ? rest : open;
  const parts = found.filter((c) =>
    found.some((other) => other !== c && isPartOf(c[0], other[0], rows, lexicon)),
  );
  const results = found.filter((c) => !parts.includes(c));
  return results.length === 0 ? [] : columns.filter((c) => !results.includes(c));
}

/** A column of results has at least this share of the fullest one's cells. */
const SHARE_FILLED = 0.85;
/** And so much of it says more than "-" or "N/A": of one of several samples not all may have been tested. */
const SHARE_TELLING = 0.5;

function tellingIn(texts: string[], lexicon: Lexicon): string[] {
  return texts.filter((text) => lexicon.kind(text) !== 'not-tested');
}

/** "0,10", "3", "500": one digit and zeros throughout, as limits are set and nothing is measured. */
function areRound(all: string[], lexicon: Lexicon): boolean {
  const texts = tellingIn(all, lexicon);
  const round = texts.filter(
    (text) => /^[0.,\s]*[1-9][0.,\s]*$/.test(text) && lexicon.kind(text) === 'number',
  );
  return round.length >= 3 && round.length === texts.length;
}

function areBounds(texts: string[], lexicon: Lexicon): boolean {
  const numbers = texts.filter((text) => /\d/.test(text) && isValueLike(text, lexicon));
  const bounds = texts.filter((text) => lexicon.isSetBound(text));
  return bounds.length > 0 && bounds.length >= SHARE_OF_BOUNDS * new Set([...numbers, ...bounds]).size;
}

/** "1", "2.", "3": the rows' own numbers. */
function areSerial(texts: string[]): boolean {
  const numbers = texts.map((text) => Number(/^(\d{1,3})[.)]?$/.exec(text)?.[1]));
  return numbers.length >= 3 && numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? NaN) === 1);
}

/** Bare numbers, of which each comes again and again: what a method can see, or what is asked. */
function areTheSameFew(texts: string[], lexicon: Lexicon): boolean {
  const numbers = texts.every((t) => lexicon.kind(t) === 'number' && lexicon.value(t)?.qualifier === '=');
  return numbers && texts.length >= 3 && new Set(texts).size * 3 <= texts.length;
}

/** An uncertainty is at most so much of its result, and in one table no more than so many times another row's share. */
const LARGEST_PART = 0.55;
const MOST_UNLIKE = 6;

/** About the same share of the number beside it in every row that has both, and never without it: how far that may be off. */
function isPartOf(part: Column, whole: Column, rows: Row[], lexicon: Lexicon): boolean {
  const number = (row: Row, column: Column) => lexicon.value(textOf(row.cells.get(column) ?? []));
  const shares = rows.flatMap((row) => {
    const [a, b] = [number(row, part), number(row, whole)];
    return a?.qualifier === '=' && b?.qualifier === '=' ? [Number(a.value) / Number(b.value)] : [];
  });
  const alone = rows.some((row) => number(row, part)?.value && !number(row, whole)?.value);
  const alike = Math.max(...shares) <= MOST_UNLIKE * Math.min(...shares);
  return shares.length >= 3 && !alone && alike && shares.every((share) => share < LARGEST_PART);
}

function cellsOf(column: Column, rows: Row[]): string[] {
  return rows.flatMap((row) => textOf(row.cells.get(column) ?? []) || []);
}

/** A unit, or as one is written that nobody knows: "koloni/g", "/g". */
export function isLikeUnit(text: string, lexicon: Lexicon): boolean {
  return lexicon.unit(text) !== null || /^\p{L}*\s?\/\s?\d*\s?(?:k?g|m?l)$/iu.test(text);
}

/** Whether a text is a unit of how much there is in something: not of a mass or a size, as orders and packages have. */
export function isConcentration(text: string, lexicon: Lexicon): boolean {
  return /[/%]|pp[mbt]/i.test(lexicon.unit(text) ?? '');
}
