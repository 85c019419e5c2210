import { overlap, span, type Extent } from './box';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { extentOf, piecesOf, textOf, type Line } from './lines';
import { methodOn } from './method-notes';
import { isUnderLabels, methodUnderLabel } from './method-under-label';
import { ownNotes, type Notes } from './notes';
import type { PrintedCell, PrintedResult } from './reading';
import type { Row } from './rows';
import type { Table } from './tables';

/** The methods that no column of a table holds. */
export interface TableMethods {
  /** By the baseline of the row. */
  ofRows: ReadonlyMap<number, PrintedCell>;
  /** The one that holds for what goes on from the table on the next page. */
  last: PrintedCell | null;
}

const NONE: TableMethods = { ofRows: new Map(), last: null };

/**
 * The method of each row where the table has no column of methods: from its title or a label over it, from the titles
 * between its rows, each for the rows down to the next, or from a line under each row.
 * @param over the method that its title, a note, or the table that it goes on from gives to its first rows
 */
export function methodsOf(
  table: Table,
  over: PrintedCell | null,
  lines: Line[],
  lexicon: Lexicon,
): TableMethods {
  if ([...table.roles.values()].includes('method') || table.rows.length === 0) return NONE;
  const bands = bandsIn(table, lines, lexicon);
  const under = underEachRow(table, bands);
  if (under) return { ofRows: under, last: null };
  return underTitles(table.rows, bands, over);
}

/** A line between rows that holds for those down to the next: what it says of the method, if anything. */
interface Band {
  left: number;
  baseline: number;
  size: number;
  method: PrintedCell | null;
  panel: PrintedResult['panel'];
  /** It could be the second line of a row's name. */
  wrapped: boolean;
}

function bandsIn({ heading, rows }: Table, lines: Line[], lexicon: Lexicon): Band[] {
  const inRows = new Set(rows.flatMap((row) => [...row.cells.values()].flat()));
  const place = placeOf(heading, rows);
  const last = Math.max(...rows.map((row) => row.baseline));
  const bands = lines.flatMap((line): Band[] => {
    const { baseline, size } = line;
    if (baseline <= heading.bottom || baseline > last + UNDER_ROW * size) return [];
    if (rows.some((row) => Math.abs(row.baseline - baseline) < SAME_LINE * size)) return [];
    const own = piecesOf(line).filter((piece) => overlap(piece, place) > 0);
    const [first] = own;
    if (!first) return [];
    const panel = own.map(({ text }) => lexicon.panel(text)).find((named) => named !== null) ?? null;
    const method = methodOn(line, place, lexicon)?.cell ?? null;
    const wrapped = own.some(({ words }) => words.some((word) => inRows.has(word)));
    return [{ left: first.left, baseline, size, panel, method, wrapped }];
  });
  return bands.filter((band) => band.method !== null || begins(band, bands));
}

/** Names may begin far left of their heading: a title begins where they do. */
function placeOf(heading: Table['heading'], rows: Row[]): Extent {
  return span([heading, ...rows.flatMap((row) => [...row.cells.values()].flat()).map(extentOf)]);
}

/** Lines nearer to each other than this are one row, in type sizes. */
const SAME_LINE = 0.62;

/** A line that names a panel, or stands where another names a method, begins rows of which the last method says nothing. */
function begins(band: Band, bands: Band[]): boolean {
  return (
    band.panel !== null ||
    (!band.wrapped &&
      bands.some(
        (other) =>
          other.method !== null &&
          Math.abs(other.left - band.left) < AT_ONE_PLACE * band.size &&
          Math.abs(other.baseline - band.baseline) > UNDER_ROW * band.size,
      ))
  );
}

/** Titles of one table begin at one place, within so many type sizes. */
const AT_ONE_PLACE = 0.5;
/** So far under its row a line with its method may stand, in type sizes. */
const UNDER_ROW = 2.5;
/** Not every row has its method under it: a line may be cut, a sum has none. */
const MOST_ROWS = 0.8;

/** The methods where one stands under nearly each row and none over the first. */
function underEachRow({ rows }: Table, bands: Band[]): Map<number, PrintedCell> | null {
  const methods = new Map<number, PrintedCell>();
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]?.baseline ?? Infinity;
    const own = bands.find(
      (b) =>
        b.method &&
        b.baseline > row.baseline &&
        b.baseline < next &&
        b.baseline - row.baseline < UNDER_ROW * b.size,
    );
    if (own?.method) methods.set(row.baseline, own.method);
  }
  const first = Math.min(...rows.map((row) => row.baseline));
  const over = bands.some((band) => band.method !== null && band.baseline < first);
  return !over && rows.length > 1 && methods.size >= MOST_ROWS * rows.length ? methods : null;
}

function underTitles(rows: Row[], bands: Band[], first: PrintedCell | null): TableMethods {
  const ofRows = new Map<number, PrintedCell>();
  let last = first;
  for (const row of rows) {
    const over = bands.findLast((band) => band.baseline < row.baseline);
    last = over ? over.method : first;
    if (last) ofRows.set(row.baseline, last);
  }
  return { ofRows, last };
}

/** How far over the headings a line that names no panel may stand and be the table's title, in type sizes. */
const TITLE_WITHIN = 3;
/** How far under the last row a label for the method may stand, in type sizes. */
const LABEL_WITHIN = 3.5;

/** The method that the title of a table or a label over or under it gives to all of its rows. */
export function methodNote(
  { heading, rows }: Table,
  notes: Notes,
  panel: PrintedResult['panel'],
  lexicon: Lexicon,
): PrintedCell | null {
  const place = placeOf(heading, rows);
  const own = ownNotes(notes, panel, lexicon);
  // Above rows that were read in no table stand the records of those.
  const row = own.findIndex((line) => looksLikeRow(line, lexicon));
  for (const [i, line] of own.entries()) {
    const above = notes.above[notes.above.indexOf(line) - 1];
    const recorded = row < 0 || i < row ? methodUnderLabel(line, above, place, lexicon) : null;
    if (recorded) return recorded;
    if (isUnderLabels(line, above)) continue;
    const said = methodOn(line, place, lexicon, panel);
    const near = heading.top - line.baseline < TITLE_WITHIN * heading.size;
    if (said && (said.labelled || near || isTitleOf(line, heading, panel, lexicon))) return said.cell;
  }
  const last = Math.max(...rows.map((row) => row.baseline));
  for (const line of notes.below) {
    if (
      line.baseline - last > LABEL_WITHIN * heading.size ||
      notes.next - line.baseline < line.baseline - last
    )
      break;
    const said = methodOn(line, heading, lexicon);
    if (said?.labelled) return said.cell;
  }
  return null;
}

/** A known analyte with a value right of it. */
function looksLikeRow(line: Line, lexicon: Lexicon): boolean {
  const [first, ...others] = piecesOf(line);
  const isKnown = first !== undefined && lexicon.analyte(first.text) !== null;
  return isKnown && others.some(({ text }) => isValueLike(text, lexicon));
}

function isTitleOf(
  line: Line,
  place: Table['heading'],
  panel: PrintedResult['panel'],
  lexicon: Lexicon,
): boolean {
  const own = piecesOf(line).filter((piece) => overlap(piece, place) > 0);
  const named = lexicon.panel(textOf(own.flatMap(({ words }) => words)));
  return named !== null && (panel === null || named === panel);
}
