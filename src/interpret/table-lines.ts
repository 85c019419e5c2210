import type { Word } from '../read/page';
import { isNamed, type TableHeading } from './heading-bands';
import { overlap, type Extent } from './box';
import { isResultLike, isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { extentOf, linesOf, median, piecesOf, type Line, type Piece } from './lines';
import { saysBoundsOnly } from './row-bounds';
import { isAloneInBox, withoutRunsBetween } from './lone-texts';
import type { Region } from './table-region';

/** The first row follows its headings within this distance, and every later row the one before, in type sizes. */
const FIRST_ROW_WITHIN = 6.5;
const NEXT_ROW_WITHIN = 4;
/** A table whose rows stand far apart may leave this many times its usual distance. */
const TIMES_THE_PITCH = 2.4;
/** So many lines without a value in a row are text under the table, not wrapped names. */
const MOST_LINES_WITHOUT_VALUE = 4;
const WORDS_OF_PROSE = 11;
const WORDS_OF_SENTENCE = 6;
/** How far beside the headings a cell may stand, in type sizes. */
const BESIDE = { left: 0.5, right: 3 };
/** How far left of their heading short names may stand that never reach under it, in type sizes. */
const SYMBOLS_WITHIN = 12;

/** The lines under a heading that are its rows (and wrapped parts of rows), down to where the table ends. */
export function tableLinesOf(heading: TableHeading, region: Region, words: Word[], lexicon: Lexicon): Line[] {
  const headingWords = new Set(heading.columns.flatMap((c) => c.words));
  const inside = linesOf(
    withoutRunsBetween(words, region).filter((w) => !headingWords.has(w) && isInside(w, region)),
  );
  const edges = { left: leftEdgeOf(heading, inside, lexicon), right: rightEdgeOf(heading, inside, lexicon) };
  const lines = inside.flatMap((line) => underHeading(line, edges));
  const rows: Line[] = [];
  let pending: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (rows.length > 0 && saysBoundsOnly(line, lexicon) && !tooFar(line, rows, pending, heading)) {
      rows.push(...pending, line);
      pending = [];
      continue;
    }
    if (isAloneInBox(line, heading, lexicon)) continue;
    if (
      beginsOther(line, heading, lexicon) ||
      areTiles(line, heading, lexicon) ||
      tooFar(line, rows, pending, heading)
    )
      break;
    if (isAside(line, heading, lexicon)) {
      if (goesOn(lines.slice(i + 1), rows.slice(-ALIKE), line, heading, lexicon)) continue;
      break;
    }
    pending.push(line);
    if (hasResult(line, heading, lexicon)) {
      rows.push(...pending);
      pending = [];
    } else if (pending.length > MOST_LINES_WITHOUT_VALUE) break;
  }
  return [...rows, ...wrappedUnder(rows.at(-1), pending)];
}

/**
 * Where the table begins on the left. Names may begin well before a heading that is centred over them: the longest of
 * them reach under it and show where all of them begin. Where none does, as with symbols of elements or in a wide column,
 * it is where the nearest print left of the results begins in every row alike.
 */
function leftEdgeOf(heading: TableHeading, lines: Line[], lexicon: Lexicon): number {
  const first = heading.columns[0];
  if (!heading.columns.some(isNamed)) return -Infinity;
  const edge = heading.left - BESIDE.left * heading.size;
  const near = rowsNear(heading, lines, lexicon);
  if (!first || !isNamed(first)) return Math.min(edge, ...knownLeftOf(heading, near, lexicon));
  const rows = near.map(piecesOf);
  // A name over two lines stands on no line with its value.
  const last = near.at(-1)?.baseline ?? -Infinity;
  const under = lines
    .filter((line) => line.baseline <= last)
    .flatMap((line) =>
      piecesOf(line)
        .filter((p) => overlap(p, first) > 0)
        .slice(0, 1),
    );
  const starts = under.map((p) => p.left);
  if (under.length > 0) return Math.min(edge, ...starts.map((x) => x - BESIDE.left * heading.size));
  const beside = rows.flatMap((pieces) => pieces.filter((p) => p.right < first.left).slice(-1));
  const [left, right] = [Math.min(...beside.map((p) => p.left)), Math.max(...beside.map((p) => p.left))];
  const several = beside.length > 1 || isKnown(beside[0], lexicon);
  const inColumn = several && beside.length === rows.length && right - left < heading.size;
  const isNear = edge - left < SYMBOLS_WITHIN * heading.size;
  const areNames = beside.every((p) => !isValueLike(p.text, lexicon));
  return inColumn && (isNear || areNames) ? left - BESIDE.left * heading.size : edge;
}

/**
 * Where known analytes begin that stand left of headings of which another one is the names': what is between the two
 * is theirs, and no result of the names behind it.
 */
function knownLeftOf(heading: TableHeading, rows: Line[], lexicon: Lexicon): number[] {
  const known = rows.flatMap((line) =>
    piecesOf(line)
      .filter((p) => p.right < heading.left && isKnown(p, lexicon))
      .slice(0, 1),
  );
  return known.length > 1 && known.length * 2 > rows.length ? known.map((p) => p.left) : [];
}

/** The rows right under the headings, as far as they follow each other. */
function rowsNear(heading: TableHeading, lines: Line[], lexicon: Lexicon): Line[] {
  const rows: Line[] = [];
  let above = heading.bottom;
  for (const [i, line] of lines.entries()) {
    if (line.baseline - above > FIRST_ROW_WITHIN * heading.size || beginsOther(line, heading, lexicon)) break;
    const isRow = hasResult(line, heading, lexicon);
    if (isRow) rows.push(line);
    // Whose the samples are, and a title, may stand between the headings and the first row.
    if (isRow || (rows.length === 0 && i < MOST_LINES_WITHOUT_VALUE)) above = line.baseline;
  }
  return rows;
}

/**
 * Where the table ends on the right. Numbers on the right of a wide column leave their heading far behind: what stands
 * right of the last heading in all rows alike, no further from it than the headings are from each other, is its column.
 * Verdicts that stand so are a column of their own, over which many laboratories set no heading.
 */
function rightEdgeOf(heading: TableHeading, lines: Line[], lexicon: Lexicon): number {
  const edge = heading.right + BESIDE.right * heading.size;
  const lefts = heading.columns.map((column) => column.left);
  const widest = Math.max(...lefts.slice(1).map((x, i) => x - (lefts[i] ?? x)));
  const rows = rowsNear(heading, lines, lexicon).map(piecesOf);
  const beside = rows.flatMap((pieces) => pieces.filter((p) => p.left > heading.right).slice(0, 1));
  const [before, last] = heading.columns.slice(-2);
  const isUnder = (p: Piece) => overlap(p, last ?? heading) > 0 && !(last && before && p.left < before.right);
  const under = rows.some((pieces) => pieces.some(isUnder));
  const [near, far] = [Math.min(...beside.map((p) => p.right)), Math.max(...beside.map((p) => p.right))];
  const areVerdicts = beside.length > 0 && beside.every((p) => lexicon.isStatus(p.text));
  const atOnePlace = beside.length * 2 > rows.length && far - near < heading.size;
  const inColumn = atOnePlace && (areVerdicts || (!under && beside.length > 1));
  const reaches = areVerdicts ? Math.max(...beside.map((p) => p.left)) : far;
  return inColumn && reaches - (lefts.at(-1) ?? far) < widest * ABOUT ? Math.max(edge, far) : edge;
}

/** Columns of one table are not of one width: the last may be so much wider than the widest distance of two headings. */
const ABOUT = 1.25;

/**
 * Text beside the table is no part of its lines: whatever stands far to the right of the headings, or wholly left of
 * the table's edge.
 */
function underHeading(line: Line, edges: Extent): Line[] {
  const pieces = piecesOf(line).filter((p) => p.right > edges.left && p.left < edges.right);
  return pieces.length === 0 ? [] : [{ ...line, words: pieces.flatMap((p) => p.words) }];
}

function isInside(word: Word, region: Region): boolean {
  const middle = word.box.x + word.box.width / 2;
  return (
    middle > region.left &&
    middle < region.right &&
    word.baseline > region.top &&
    word.baseline < region.bottom
  );
}

/** Whether a value stands where the headings promise results, or a known analyte beside any value: its result may be cut. */
function hasResult(line: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const isResult = (text: string, e: Extent) => inResultStrip(e, heading) && isResultLike(text, lexicon);
  const pieces = piecesOf(line);
  return (
    pieces.some((p) => isResult(p.text, p)) ||
    line.words.some((w) => isResult(w.text, extentOf(w))) ||
    (pieces.slice(1).some((p) => isValueLike(p.text, lexicon)) && isKnown(pieces[0], lexicon))
  );
}

function isKnown(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return piece !== undefined && lexicon.analyte(piece.text) !== null;
}

/** The strip of a result column reaches from the heading before it to the heading after it. */
function inResultStrip(extent: Extent, heading: TableHeading): boolean {
  return heading.columns.some((column, i) => {
    if (!column.meaning?.roles.includes('result')) return false;
    const [before, after] = [heading.columns[i - 1], heading.columns[i + 1]];
    return overlap({ left: before?.right ?? -Infinity, right: after?.left ?? Infinity }, extent) > 0;
  });
}

/** Legends, headings of names or of results, and the heads of boxes stand under tables and begin something else. */
function beginsOther(line: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  if (isLegend(pieces[0], lexicon)) return true;
  if (pieces.length < 2 || pieces.some((p) => isValueLike(p.text, lexicon))) return false;
  return (
    isHeadOfNames(pieces[0], lexicon) ||
    pieces.some((p) => isHeadOfResults(p, lexicon)) ||
    isHeadsOfBoxes(pieces, heading, lexicon)
  );
}

/** Values alone on a line, set this much larger than the headings, are those of boxes whose names stand above or below. */
const LARGER = 1.35;

function areTiles(line: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  return (
    pieces.length >= 2 && pieces.every((p) => p.size > LARGER * heading.size && isValueLike(p.text, lexicon))
  );
}

/**
 * Labels of the laboratory's own records and running text are no rows. They stand under tables, or between rows: "Method:
 * ISO 928" under each, "Discipline: Chemical  Group: Residues" over some.
 */
function isAside(line: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  if (pieces.filter((p) => isLabelled(p, lexicon)).length >= 2) return true;
  const values = pieces.filter((p) => isValueLike(p.text, lexicon));
  if (values.length >= 2 || values.some((p) => inResultStrip(p, heading))) return false;
  if (pieces.some((p) => p.words.length >= WORDS_OF_PROSE) || isSentence(pieces, lexicon)) return true;
  if (pieces.some((p) => /\p{L}[\p{L}).\s]*\s?=\s?\S/u.test(p.text))) return true;
  const labels = pieces.filter((p) => /\p{L}[^:]*:(\s|$)/u.test(withoutBrackets(p.text)));
  return labels.some((p) => p !== pieces[0] || lexicon.analyte(p.text.replace(/:.*$/, '')) === null);
}

/** How many lines after one that is no row the next row stands. */
const ASIDES = 2;

/** A row is compared with so many before it: not every one has a text in each column. */
const ALIKE = 4;

/** Whether a row follows that is set as those before, or, under the headings, one with a text under most of them. */
function goesOn(after: Line[], rows: Line[], aside: Line, heading: TableHeading, lexicon: Lexicon): boolean {
  const near = after
    .slice(0, ASIDES)
    .filter((line) => line.baseline - aside.baseline < NEXT_ROW_WITHIN * heading.size);
  return near.some(
    (line) =>
      hasResult(line, heading, lexicon) &&
      !isAside(line, heading, lexicon) &&
      (rows.length > 0 ? isSetAs(rows, line) : heading.columns.length >= 3 && standsUnderMost(line, heading)),
  );
}

/** Texts of one column begin or end at one place; so near to it, in type sizes. */
const AT_ONE_PLACE = 0.3;

/** Whether its first text begins where that of a row does, and most others begin or end at one place with one of theirs. */
function isSetAs(rows: Line[], line: Line): boolean {
  const own = piecesOf(line);
  const others = rows.flatMap(piecesOf);
  const firsts = rows.flatMap((row) => piecesOf(row).slice(0, 1));
  const isAt = (a: number, b: number) => Math.abs(a - b) < AT_ONE_PLACE * line.size;
  const aligned = own.filter((p) => others.some((o) => isAt(p.left, o.left) || isAt(p.right, o.right)));
  const begins = own.slice(0, 1).some((p) => firsts.some((o) => isAt(p.left, o.left)));
  return begins && aligned.length > 1 && aligned.length * 2 > own.length;
}

function standsUnderMost(line: Line, { columns }: TableHeading): boolean {
  const pieces = piecesOf(line);
  return columns.filter((h) => pieces.some((p) => overlap(p, h) > 0)).length * 2 > columns.length;
}

/** "All values on an as received basis." stands alone on its line and ends with a stop. */
function isSentence(pieces: Piece[], lexicon: Lexicon): boolean {
  const [only, ...others] = pieces;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.words.length >= WORDS_OF_SENTENCE &&
    /[\p{L}\d)]\.$/u.test(only.text) &&
    !isTitleWithMethod(only, lexicon)
  );
}

/** "Yeast and Mold - FDA BAM Chapter 18 mod." ends with a stop, too: of what it is, a dash and by which method. */
function isTitleWithMethod({ text }: Piece, lexicon: Lexicon): boolean {
  const [, subject] = /^(.+?)\s[-–—]\s/u.exec(text) ?? [];
  return subject !== undefined && (lexicon.analyte(subject) !== null || lexicon.panel(subject) !== null);
}

/** "Heavy metals (largest daily serving: 6 tablets)" is a title of rows, whatever the brackets say of it. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** Two analytes on a line with no value, the second where results stand: boxes begin, whose values stand below. */
function isHeadsOfBoxes(pieces: Piece[], heading: TableHeading, lexicon: Lexicon): boolean {
  const known = pieces.filter((p) => isKnown(p, lexicon));
  return known.length >= 2 && known.some((p) => inResultStrip(p, heading));
}

/** "Moisture: 4.3 %", "Received: 05/19/2025": a label and what it says in one run of text. */
function isLabelled(piece: Piece, lexicon: Lexicon): boolean {
  const [, said = ''] = /^\p{L}[^:]*:\s+(.+)$/u.exec(piece.text) ?? [];
  return /\d/.test(said) || isValueLike(said, lexicon);
}

/** "Analyte" under a table begins another one, whatever stands beside it, and so do "Replicate" and "Spike". */
function isHeadOfNames(piece: Piece | undefined, lexicon: Lexicon): boolean {
  if (!piece || lexicon.analyte(piece.text) !== null) return false;
  const [role] = lexicon.headingRoles(piece.text);
  return role === 'analyte' || role === 'quality-control';
}

/** "Result (ppm)" under a table, beside other words, begins another one that is in its own unit. */
function isHeadOfResults(piece: Piece, lexicon: Lexicon): boolean {
  const heading = lexicon.heading(piece.text);
  return heading?.roles[0] === 'result' && heading.unit !== null && !heading.bareUnit;
}

/** "ND - not detected": a value's word, a dash and what it means. */
function isLegend(piece: Piece | undefined, lexicon: Lexicon): boolean {
  const [, word] = /^(\S+(?: \S+)?)\s*[-–—=:]\s+\p{L}/u.exec(piece?.text ?? '') ?? [];
  return word !== undefined && lexicon.kind(word) === 'qualifier';
}

function tooFar(line: Line, rows: Line[], pending: Line[], heading: TableHeading): boolean {
  const above = pending.at(-1)?.baseline ?? rows.at(-1)?.baseline;
  if (above === undefined) return line.baseline - heading.bottom > FIRST_ROW_WITHIN * heading.size;
  const steps = rows.slice(1).map((r, i) => r.baseline - (rows[i]?.baseline ?? 0));
  const usual = steps.length > 0 ? median(steps) : 0;
  const allowed = Math.max(NEXT_ROW_WITHIN * heading.size, TIMES_THE_PITCH * usual);
  return line.baseline - above > allowed;
}

/** The last row's name may go on below it, as close as lines of one text are. */
function wrappedUnder(last: Line | undefined, pending: Line[]): Line[] {
  const wrapped: Line[] = [];
  let above = last?.baseline ?? -Infinity;
  for (const line of pending) {
    if (line.baseline - above > 1.35 * line.size) break;
    wrapped.push(line);
    above = line.baseline;
  }
  return wrapped;
}
