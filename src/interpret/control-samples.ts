import { Decimal } from 'decimal.js';
import type { Word } from '../read/page';
import { isIn, overlap } from './box';
import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import type { TableHeading } from './heading-bands';
import { linesOf, piecesOf, textOf, type Line, type PlacedWord } from './lines';
import { nameColumnOf } from './rows';
import { regionsOf, type Region } from './table-region';
import type { Table } from './tables';

/**
 * Whether a table is one of the laboratory's own control samples: its title says so, or its numbers do.
 * @param before where the table above ends: what stands higher speaks of that one
 */
export function isQualityControl(table: Table, before: number, lines: Line[], lexicon: Lexicon): boolean {
  return isTitledControl(table, before, lines, lexicon) || showsRecoveries(table, lexicon);
}

/** Rows of controls follow their headings and each other within this distance, in type sizes. */
const NEXT_WITHIN = 4;

/**
 * The words under headings that are those of controls ("% Recovery", "Spike level"): no table is made of them, and no list
 * or box either.
 */
export function wordsOfControls(
  headings: TableHeading[],
  words: PlacedWord[],
  lexicon: Lexicon,
): ReadonlySet<Word> {
  const controls = headings.filter(({ columns }) =>
    columns.some(({ meaning }) => meaning?.roles[0] === 'quality-control'),
  );
  if (controls.length === 0) return new Set();
  const regions = regionsOf(headings, words, lexicon);
  return new Set(
    controls.flatMap((heading) => {
      const region = regions.get(heading);
      return region ? rowsUnder(heading, region, words).flatMap((line) => line.words) : [];
    }),
  );
}

function rowsUnder(heading: TableHeading, region: Region, words: PlacedWord[]): Line[] {
  const inside = words.filter(
    (w) => w.baseline > region.top && w.baseline < region.bottom && isIn(w.box.x + w.box.width / 2, region),
  );
  const lines = linesOf(inside);
  const end = lines.findIndex(
    ({ baseline }, i) => baseline - (lines[i - 1]?.baseline ?? heading.bottom) > NEXT_WITHIN * heading.size,
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** How far above its headings a title may stand, in type sizes, with nothing but notes between. */
const TITLE_WITHIN = 12;
/** Nearer than this a heading's phrase is such a title, too: "Recovery", "Duplicate". */
const RIGHT_OVER = 4;

/** "Method blank", "Cannabinoid QC": a title over a table says that it is none of the sample. */
function isTitledControl({ heading }: Table, before: number, lines: Line[], lexicon: Lexicon): boolean {
  const over = lines.filter(
    (line) => line.baseline > before && line.baseline < heading.top - 0.5 * heading.size,
  );
  return over.some((line) => {
    const rise = (heading.top - line.baseline) / Math.max(heading.size, line.size);
    const titles = rise > TITLE_WITHIN ? [] : piecesOf(line).filter((p) => overlap(p, heading) > 0);
    return titles.some(
      ({ text }) =>
        lexicon.isControlTitle(text) ||
        (line === over.at(-1) &&
          rise <= RIGHT_OVER &&
          lexicon.headingRoles(text.replace(/:$/, '')).includes('quality-control')),
    );
  });
}

/** So many rows must agree before numbers alone show that a table is one of recoveries. */
const FEWEST_ROWS = 3;
const SHARE_OF_ROWS = 0.8;
/** Spikes are made up alike for all analytes: few amounts come again and again. What a label declares differs by row. */
const MOST_DISTINCT = 0.5;

/**
 * Whether one column is what was found of another, in per cent: 0.045 of 0.046 is 98 %. So much is known of a sample only
 * when the laboratory made it itself. Not so where the heading of the known amounts calls them limits, claims or dilutions.
 */
function showsRecoveries(table: Table, lexicon: Lexicon): boolean {
  const names = nameColumnOf(table.columns);
  const columns = table.columns
    .filter((column) => column !== names && !NO_AMOUNTS.has(table.roles.get(column) ?? 'analyte'))
    .map((column) => numbersIn(column, table, lexicon))
    .filter((numbers) => numbers.filter((n) => n !== null).length >= FEWEST_ROWS);
  return columns.some((known) => {
    if (!isMadeUp(known)) return false;
    return columns.some(
      (found) =>
        found !== known &&
        columns.some((share) => share !== found && share !== known && isShareOf(share, found, known)),
    );
  });
}

/** What is neither added nor found again. A dilution of ten for all would make "mg/g" per cent of "%". */
const NO_AMOUNTS: ReadonlySet<Role> = new Set([
  'limit',
  'limit-min',
  'limit-max',
  'lod',
  'loq',
  'uncertainty',
  'ignored',
]);

/** The plain numbers of a column, row by row; null where its cell holds none. */
function numbersIn(column: Column, { rows }: Table, lexicon: Lexicon): (string | null)[] {
  return rows.map((row) => {
    const text = textOf(row.cells.get(column) ?? []).replace(/\s*%$/, '');
    const parsed = text === '' ? null : lexicon.value(text);
    return parsed?.qualifier === '=' ? parsed.value : null;
  });
}

function isMadeUp(known: (string | null)[]): boolean {
  const numbers = known.filter((n) => n !== null && Number(n) > 0);
  return numbers.length >= FEWEST_ROWS && new Set(numbers).size <= MOST_DISTINCT * numbers.length;
}

function isShareOf(share: (string | null)[], found: (string | null)[], known: (string | null)[]): boolean {
  let [compared, agree] = [0, 0];
  for (const [i, printed] of share.entries()) {
    const [part, whole] = [found[i] ?? null, known[i] ?? null];
    if (printed === null || part === null || whole === null) continue;
    compared++;
    if (agrees(printed, part, whole)) agree++;
  }
  return compared >= FEWEST_ROWS && agree >= SHARE_OF_ROWS * compared && differ(share);
}

/** A column of nothing but 100 says nothing. */
function differ(share: (string | null)[]): boolean {
  return new Set(share.filter((n) => n !== null)).size > 1;
}

/** Whether the printed per cent lies between what the two numbers allow, each known to half of its last digit. */
function agrees(printed: string, part: string, whole: string): boolean {
  const [a, b] = [new Decimal(part), new Decimal(whole)];
  const [da, db] = [halfStepOf(part), halfStepOf(whole)];
  if (b.minus(db).lte(0)) return false;
  const least = a.minus(da).div(b.plus(db)).times(100).minus(halfStepOf(printed));
  const most = a.plus(da).div(b.minus(db)).times(100).plus(halfStepOf(printed));
  return new Decimal(printed).gte(least) && new Decimal(printed).lte(most);
}

function halfStepOf(number: string): Decimal {
  return new Decimal(10).pow(-(number.split('.')[1]?.length ?? 0)).div(2);
}
