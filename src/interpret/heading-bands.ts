import { overlap, span, type Extent } from './box';
import { withUnit } from './heading';
import { headingCellsOf, type HeadingCell, type HeadingSearch } from './heading-cells';
import { isBetween, isOnLineOf } from './heading-lines';
import { withStacksJoined } from './heading-stacks';
import { withoutTitle } from './heading-titles';
import { wideSpace } from './heading-phrases';
import type { Lexicon, Role } from './lexicon';
import { WIDEST_SPACE, type Line, type Piece } from './lines';
import { withStoreys } from './storeys';
import { withUnitLines } from './unit-lines';
import { withUnknown } from './unknown-headings';

/** One column's heading in a table; `meaning` is null where the text over it is not in the vocabulary. */
export type ColumnHeading = Omit<HeadingCell, 'meaning'> & {
  meaning: HeadingCell['meaning'] | null;
  /** The vocabulary does not know the text; the cells under it and the columns beside it say that it heads results. */
  inferred?: boolean;
  /** No heading of results stands beside it: the laboratory's verdicts are all that is printed of the analytes. */
  verdictsOnly?: boolean;
};

/** The headings of one table, from left to right. */
export interface TableHeading extends Extent {
  columns: ColumnHeading[];
  /** Baselines of the first and last line of headings. */
  top: number;
  bottom: number;
  size: number;
}

/** Finds where tables begin on a page: the rows of headings, cut where tables stand side by side. */
export function tableHeadingsOf(lines: Line[], lexicon: Lexicon): TableHeading[] {
  const search = headingCellsOf(lines, lexicon);
  const headings = withStoreys(bandsOf({ ...search, cells: withStacksJoined(search.cells) }), search)
    .map(withoutTitle)
    .map(withoutSpanning)
    .map(withUnitsSpanned)
    .map((band) => withoutStrayControls(withUnknown(band, band.some(isNamed), search, lexicon)))
    .filter((band) => isHeadingRow(band, search, lexicon))
    .flatMap(sideBySide)
    .map(headingOf);
  return withUnitLines(headings).sort((a, b) => a.top - b.top || a.left - b.left);
}

/**
 * Whether a column of this table can hold results: a heading over anything else announces no table of findings. How far
 * measurements spread is told of results, right beside them, and of the laboratory's controls.
 */
export function promisesResults(heading: TableHeading): boolean {
  const roles = new Set(heading.columns.flatMap((c) => c.meaning?.roles ?? []));
  const columns = heading.columns.map((c) => c.meaning?.roles[0]);
  const ofResults = columns.every((role, i) => role !== 'spread' || columns[i - 1] === 'result');
  return roles.has('result') && !roles.has('quality-control') && ofResults;
}

/** Whether a column may be one of a table of the laboratory's own controls. */
export function isOfControls(role: Role): boolean {
  return role === 'quality-control' || role === 'spread';
}

/**
 * "MS" is a matrix spike in English and the limit of quantification in Czech. Where nothing else beside it speaks of
 * controls, what else such a heading can mean counts.
 */
function withoutStrayControls(band: ColumnHeading[]): ColumnHeading[] {
  const controls = band.filter((c) => c.meaning?.roles.some(isOfControls));
  if (controls.length !== 1) return band;
  return band.map((c) => {
    const other = c.meaning?.roles.filter((role) => !isOfControls(role)) ?? [];
    if (!c.meaning || !controls.includes(c) || other.length === 0) return c;
    return { ...c, meaning: { ...c.meaning, roles: other } };
  });
}

export function isNamed(column: Pick<ColumnHeading, 'meaning'>): boolean {
  return (column.meaning?.roles ?? []).some((role) => role === 'analyte' || role === 'panel');
}

/**
 * One word for a column is found anywhere. A name's column beside others makes headings, as do three columns, and two
 * units with no value on their line beside a text, another heading or over names ("Monoterpenes  %  mg/g", "LOQ  mg/g  %").
 */
function isHeadingRow(
  band: ColumnHeading[],
  { pieces, values, space }: HeadingSearch,
  lexicon: Lexicon,
): boolean {
  if (isOneText(band, space) || isLabelOfRecords(band, space)) return false;
  const named = band.filter(isNamed).length;
  const known = band.filter((c) => c.meaning !== null).length;
  const units = band.filter((c) => c.meaning?.bareUnit).length;
  const onTheLine = values.some((v) => band.some((c) => isBeside(v, c)));
  if (known === named + units && band.some((c) => isAnalyte(c, onTheLine, lexicon))) return false;
  if ((named > 0 && known > named) || (known - units >= 3 && !areVerdicts(band))) return true;
  if (onTheLine) return false;
  if (named === 0 && band.some((c) => isResultOver(c, values)) && standsOverNames(band, pieces, lexicon))
    return true;
  if (named > 0 && isOverNamesAndValues(band, pieces, values, lexicon)) return true;
  if (units < 2) return false;
  return known > units || mayHeadNames(band[0], lexicon) || standsOverNames(band, pieces, lexicon);
}

/** "Complies with standard  Complies" beside names that nobody knows: cells of rows that say how something is. */
function areVerdicts(band: ColumnHeading[]): boolean {
  return band.every(({ meaning }) => meaning === null || VERDICTS.has(meaning.roles[0]));
}

const VERDICTS: ReadonlySet<Role | undefined> = new Set<Role>(['status', 'limit']);

/**
 * "Metals  Lead  mg/kg": a known analyte beside a panel and a unit makes a row of them, not headings; so does a sum that
 * is named as its panel is, beside a unit and a value: "Aflatoxins (B1+B2)  µg/kg  <2".
 */
function isAnalyte({ meaning, text }: ColumnHeading, withValue: boolean, lexicon: Lexicon): boolean {
  return (meaning === null || withValue) && lexicon.analyte(text) !== null;
}

/** "Result (ppm)" over a value, in words and not by its unit alone. */
function isResultOver(column: ColumnHeading, values: Piece[]): boolean {
  return column.meaning?.roles[0] === 'result' && !column.meaning.bareUnit && isOver(column, values);
}

/** "Contaminant  Established" over a known name and a value: what the vocabulary does not know heads a column, too. */
function isOverNamesAndValues(
  band: ColumnHeading[],
  pieces: Piece[],
  values: Piece[],
  lexicon: Lexicon,
): boolean {
  const unknown = band.filter((c) => c.meaning === null && isOver(c, values));
  const known = pieces.filter((p) => lexicon.analyte(p.text) !== null);
  return unknown.length > 0 && band.some((c) => isNamed(c) && isOver(c, known));
}

function isOver(column: ColumnHeading, pieces: Piece[]): boolean {
  return pieces.some((p) => {
    const drop = (p.baseline - column.bottom) / column.size;
    return drop > 0.6 && drop < NAMES_WITHIN && overlap(p, column) > 0;
  });
}

/** A text that the vocabulary does not know, other than a unit under such a text. */
function mayHeadNames(first: ColumnHeading | undefined, lexicon: Lexicon): boolean {
  return first?.meaning === null && lexicon.unit(first.text) === null;
}

/** Whether a known name stands left of the units, on one of the next lines. */
function standsOverNames(band: ColumnHeading[], pieces: Piece[], lexicon: Lexicon): boolean {
  const { left } = span(band.filter((c) => c.meaning !== null));
  return band.some((unit) =>
    pieces.some((p) => {
      const drop = (p.baseline - unit.bottom) / unit.size;
      return p.right < left && drop > 0.6 && drop < NAMES_WITHIN && lexicon.analyte(p.text) !== null;
    }),
  );
}

/** How far below its headings a first name may stand, in type sizes. */
const NAMES_WITHIN = 3.5;
/** How far a value on the same line may stand from a unit for the unit to be one of a row, in type sizes. */
const SAME_ROW_WITHIN = 25;

function isBeside(value: Piece, cell: ColumnHeading): boolean {
  return isOnLineOf(value, cell) && -overlap(value, cell) < SAME_ROW_WITHIN * cell.size;
}

/** "Client Batch #" before its number: words that head nothing of results, with no more than a space between. */
function isLabelOfRecords(band: ColumnHeading[], space: number): boolean {
  const known = band.filter((c) => c.meaning !== null);
  return isOneText(known, space) && known.every((c) => c.meaning?.roles[0] === 'ignored');
}

/** Two headings with no more than a space between are two words of a text: "Microbial Count", "Cannabinoid Analysis". */
function isOneText(band: ColumnHeading[], space: number): boolean {
  const wide = Math.min(WIDEST_SPACE, wideSpace(space));
  const apart = band.some((c, i) => c.left - (band[i - 1]?.right ?? c.left) > wide * c.size);
  return !apart && band.length <= 3;
}

/** Headings whose lines lie at one height, with nothing but headings between them, are one band. */
function bandsOf({ cells, values }: HeadingSearch): HeadingCell[][] {
  let bands: HeadingCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const belongs = (band: HeadingCell[]) =>
      band.some((c) => atOneHeight(c, cell) && !isBetween(values, c, cell));
    bands = [...bands.filter((b) => !belongs(b)), [...bands.filter(belongs).flat(), cell]];
  }
  return bands;
}

function atOneHeight(a: HeadingCell, b: HeadingCell): boolean {
  const size = Math.max(a.size, b.size);
  const tall = (c: HeadingCell): Extent => ({ left: c.top - 0.7 * size, right: c.bottom });
  return overlap(tall(a), tall(b)) > 0.3 * size && size / Math.min(a.size, b.size) < 1.5;
}

/**
 * Where several headings stand on the lower line only, one on the upper line only spans some of them ("Specification"
 * over "Min" and "Max") and heads no column of its own. Names and results are spanned by nothing: where they stand on
 * the upper line, headings begin there.
 */
function withoutSpanning(band: HeadingCell[]): HeadingCell[] {
  const lowest = Math.max(...band.map((c) => c.bottom));
  const low = band.filter((c) => c.top > lowest - 0.3 * c.size && !c.meaning.bareUnit);
  const high = band.filter((c) => c.bottom < lowest - 0.8 * c.size);
  if (low.length < 2 || high.some((c) => isNamed(c) || c.meaning.roles.includes('result'))) return band;
  return band.filter((c) => !high.includes(c));
}

/**
 * Units on the lower line with nothing of their own above share what stands over them together: "Result" over "mg/g" and
 * "%", or "LOQ" over both. What spans heads no column itself.
 */
function withUnitsSpanned(band: HeadingCell[]): HeadingCell[] {
  const lowest = Math.max(...band.map((c) => c.bottom));
  const units = band.filter((c) => c.meaning.bareUnit && c.top > lowest - 0.3 * c.size);
  const spanning = band.filter(
    (c) => !c.meaning.bareUnit && !isNamed(c) && c.top < lowest - 0.8 * c.size && takesUnit(c),
  );
  if (units.length < 2 || spanning.length === 0) return band;
  const spannedBy = new Map(units.map((unit) => [unit, spanOver(unit, spanning, band)]));
  const gone = new Set([...spannedBy.values()].filter((c) => c !== null && c.bottom < lowest - 0.8 * c.size));
  const shared = band
    .filter((cell) => !gone.has(cell))
    .map((cell) => {
      const over = spannedBy.get(cell);
      return over ? { ...cell, meaning: { ...cell.meaning, roles: over.meaning.roles } } : cell;
    });
  // Where that leaves no results, the units head them after all.
  return shared.some((c) => c.meaning.roles.includes('result')) ? shared : band;
}

function takesUnit({ meaning }: HeadingCell): boolean {
  return withUnit(meaning, meaning.unit ?? '%') !== null;
}

/** The heading in whose middle, or right of which, a unit stands; null where nothing but names is nearer. */
function spanOver(unit: HeadingCell, spanning: HeadingCell[], band: HeadingCell[]): HeadingCell | null {
  const middle = (e: Extent) => (e.left + e.right) / 2;
  const [over] = [...spanning].sort(
    (a, b) => Math.abs(middle(a) - middle(unit)) - Math.abs(middle(b) - middle(unit)),
  );
  if (!over) return null;
  const between = band.filter(
    (c) => !c.meaning.bareUnit && c !== over && isBetweenExtents(middle(c), middle(over), middle(unit)),
  );
  return between.length === 0 ? over : null;
}

function isBetweenExtents(x: number, a: number, b: number): boolean {
  return x > Math.min(a, b) && x < Math.max(a, b);
}

/** Where names' columns come again with the columns they had before, a second table stands beside the first. */
function sideBySide(columns: ColumnHeading[]): ColumnHeading[][] {
  const tables: ColumnHeading[][] = [];
  for (const [i, column] of columns.entries()) {
    const table = tables.at(-1);
    if (table && startsTable(column, table, columns.slice(i + 1))) tables.push([column]);
    else if (table) table.push(column);
    else tables.push([column]);
  }
  return tables;
}

function startsTable(column: ColumnHeading, before: ColumnHeading[], after: ColumnHeading[]): boolean {
  const others = before.filter((c) => c.meaning && !isNamed(c));
  if (others.length === 0) return false;
  if (isNamed(column)) return before.some(isNamed) || comeAgain(others, after);
  // Names under a text that the vocabulary does not know, twice: "Monoterpenes  %  mg/g  Monoterpenes  %  mg/g".
  return column.meaning === null && before[0]?.text === column.text;
}

function comeAgain(before: ColumnHeading[], after: ColumnHeading[]): boolean {
  const roles = (columns: ColumnHeading[]) =>
    new Set(columns.flatMap((c) => c.meaning?.roles.slice(0, 1) ?? []));
  const again = roles(after);
  const shared = [...roles(before)].filter((role) => again.has(role));
  return shared.length >= 2 && shared.includes('result');
}

function headingOf(columns: ColumnHeading[]): TableHeading {
  return {
    ...span(columns),
    columns,
    top: Math.min(...columns.map((c) => c.top)),
    bottom: Math.max(...columns.map((c) => c.bottom)),
    size: Math.max(...columns.map((c) => c.size)),
  };
}
