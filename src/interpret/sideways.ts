import type { Word } from '../read/page';
import { overlap, shareCovered, span, type Extent } from './box';
import { isValueLike, splitValues } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { cellOf, piecesOf, textOf, type Line, type Piece } from './lines';
import type { PrintedCell } from './reading';

/** A table that lies on its side: analytes stand as column heads, and their values in rows below. */
export interface SidewaysTable extends Extent {
  heads: SidewaysHead[];
  rows: SidewaysRow[];
  top: number;
  bottom: number;
  size: number;
  words: Word[];
}

export interface SidewaysHead extends Extent {
  name: PrintedCell;
  words: Word[];
  /** A unit or tested mass in brackets under or beside the name. */
  unit: string | null;
  /** Whether the vocabulary knows the name. */
  known: boolean;
}

export interface SidewaysRow {
  role: Extract<Role, 'result' | 'lod' | 'loq' | 'limit' | 'status' | 'uncertainty'>;
  unit: string | null;
  cells: Map<SidewaysHead, Word[]>;
  /** What stands in the row under a head that is no analyte's, "AB-101" under "Lot"; null where nothing does. */
  name: PrintedCell | null;
}

const FEWEST_HEADS = 3;
const MOST_LINES_IN_HEAD = 3;
/** Rows follow each other within this distance, in type sizes. */
const NEXT_ROW_WITHIN = 3.2;
/** And no further than so many times the first from its heads: what stands lower are other boxes. */
const TIMES_THE_FIRST = 2;
const ROLES_OF_ROWS = new Set<Role>(['result', 'lod', 'loq', 'limit', 'status', 'uncertainty']);

/** Finds tables on their side: at least three known analytes on one line with no value between, and values right below. */
export function sidewaysTablesOf(lines: Line[], lexicon: Lexicon): SidewaysTable[] {
  const tables: SidewaysTable[] = [];
  for (const [i, line] of lines.entries()) {
    const heads = headsOf(i, lines, lexicon);
    if (heads.length === 0) continue;
    const rows = rowsUnder(line, heads, lines.slice(i + 1), lexicon);
    if (!rows.some((r) => r.row.role === 'result')) continue;
    const words = [...heads.flatMap((h) => h.words), ...rows.flatMap((r) => r.line.words)];
    tables.push({
      ...span(heads),
      heads,
      rows: rows.map((r) => r.row),
      top: line.baseline,
      bottom: rows.at(-1)?.line.baseline ?? line.baseline,
      size: line.size,
      words,
    });
  }
  return withoutRivals(tables);
}

/** Names over two lines can be found twice; the table with more heads is the whole one. */
function withoutRivals(tables: SidewaysTable[]): SidewaysTable[] {
  const taken = new Set<Word>();
  return [...tables]
    .sort((a, b) => b.heads.length - a.heads.length || a.top - b.top)
    .filter((table) => {
      if (table.words.some((w) => taken.has(w))) return false;
      table.words.forEach((w) => taken.add(w));
      return true;
    });
}

/** What stands on a line as column heads: known analytes, each perhaps over several lines, and texts beside them. */
function headsOf(index: number, lines: Line[], lexicon: Lexicon): SidewaysHead[] {
  const line = lines[index];
  if (!line) return [];
  const pieces = piecesOf(line);
  if (pieces.length < FEWEST_HEADS || pieces.some((p) => isValueLike(p.text, lexicon))) return [];
  const above = lines.slice(Math.max(0, index - MOST_LINES_IN_HEAD + 1), index).flatMap(piecesOf);
  const heads: SidewaysHead[] = [];
  for (const piece of pieces) {
    const unit = bracketedUnit(piece, lexicon);
    const last = heads.at(-1);
    if (unit !== null && last) heads.splice(-1, 1, { ...last, unit, words: [...last.words, ...piece.words] });
    else heads.push(headOf(piece, above, lexicon) ?? bracketed(piece, lexicon) ?? unknownHead(piece, above));
  }
  heads.push(...headsAround(line, lines.slice(Math.max(0, index - 2), index + 3), heads, lexicon));
  return heads.filter((h) => h.known).length >= FEWEST_HEADS ? heads : [];
}

/** Heads of two lines beside heads of one: they stand half a line above and half a line below these. */
function headsAround(line: Line, near: Line[], heads: SidewaysHead[], lexicon: Lexicon): SidewaysHead[] {
  const apart = near.flatMap(piecesOf).filter((p) => {
    const away = Math.abs(p.baseline - line.baseline) / line.size;
    return away > 0.2 && away < 1 && heads.every((h) => overlap(h, p) < 0);
  });
  const upper = apart.filter((p) => p.baseline < line.baseline);
  return upper.flatMap((top) => {
    const under = apart.filter((p) => p.baseline > line.baseline && shareCovered(p, top) > 0.4);
    const words = [top, ...under].flatMap((p) => p.words);
    if (under.length !== 1 || lexicon.analyte(textOf(words)) === null) return [];
    return [madeOf([top, ...under], null, true)];
  });
}

function headOf(piece: Piece, above: Piece[], lexicon: Lexicon): SidewaysHead | null {
  for (const stack of stacksOn(piece, above)) {
    const last = stack.at(-1);
    const unit = stack.length > 1 && last && lexicon.unit(last.text) !== null ? last.text : null;
    const name = unit === null ? stack : stack.slice(0, -1);
    const text = textOf(name.flatMap((p) => p.words)).replace(/\s*:$/, '');
    // Narrow heads cut a word anywhere: "CAN" over "NABINOIDS".
    const known =
      lexicon.analyte(text) !== null || (name.length > 1 && lexicon.analyte(text.replace(/ /g, '')) !== null);
    if (known)
      return {
        ...madeOf(stack, unit, true),
        ...span([piece]),
        name: { ...cellOf(name.flatMap((p) => p.words)), text },
      };
  }
  return null;
}

/** The piece alone, then with the line above it, then with the line above that. */
function stacksOn(piece: Piece, above: Piece[]): Piece[][] {
  const stacks = [[piece]];
  for (let top: Piece | undefined = piece; top && stacks.length < MOST_LINES_IN_HEAD;) {
    const under: Piece = top;
    top = above.find((p) => {
      const rise = (under.baseline - p.baseline) / under.size;
      return rise > 0.3 && rise < 1.6 && shareCovered(p, piece) > 0.4;
    });
    if (top) stacks.push([top, ...(stacks.at(-1) ?? [])]);
  }
  return stacks;
}

/** A text among analytes that the vocabulary does not know: all its lines are its name. */
function unknownHead(piece: Piece, above: Piece[]): SidewaysHead {
  return madeOf(stacksOn(piece, above).at(-1) ?? [piece], null, false);
}

function madeOf(stack: Piece[], unit: string | null, known: boolean): SidewaysHead {
  const words = stack.flatMap((p) => p.words);
  return { ...span(stack), words, name: cellOf(words), unit, known };
}

/** "[in 25 g]" by itself says in what the head left of it is stated. */
function bracketedUnit(piece: Piece, lexicon: Lexicon): string | null {
  const inside = /^[([]([^()[\]]+)[)\]]$/.exec(piece.text)?.[1]?.trim();
  return inside !== undefined && lexicon.unit(inside) !== null ? inside : null;
}

/** A name with its unit or tested mass in brackets: "Salmonella [in 25 g]". */
function bracketed(piece: Piece, lexicon: Lexicon): SidewaysHead | null {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(piece.text);
  if (!match?.[1] || !match[2] || lexicon.analyte(match[1]) === null) return null;
  const length = match[1].split(' ').length;
  return { ...madeOf([piece], match[2], true), name: cellOf(piece.words.slice(0, length)) };
}

interface RowUnder {
  row: SidewaysRow;
  line: Line;
}

function rowsUnder(heading: Line, heads: SidewaysHead[], lines: Line[], lexicon: Lexicon): RowUnder[] {
  const rows: RowUnder[] = [];
  let above = heading.baseline;
  for (const line of lines) {
    const first = rows[0] ? rows[0].line.baseline - heading.baseline : Infinity;
    const within = Math.min(
      NEXT_ROW_WITHIN * heading.size,
      Math.max(2 * heading.size, TIMES_THE_FIRST * first),
    );
    if (line.baseline - above > within) break;
    const row = rowOf(line, heads, lexicon);
    if (row) rows.push({ row, line });
    if (row || rows.length === 0) above = line.baseline;
  }
  return labelled(rows, heads, lines, lexicon);
}

function rowOf(line: Line, heads: SidewaysHead[], lexicon: Lexicon): SidewaysRow | null {
  const pieces = piecesOf(line);
  const values = pieces.filter(
    (piece) => isValueLike(piece.text, lexicon) || splitValues(piece.text, lexicon).length > 0,
  );
  const whole = inOrder(pieces, heads);
  // A row's own name stands under a head that is no analyte: "WS-201" under "Lot". Elsewhere it is beside the table.
  const isNamed = whole?.every(([piece, head]) => values.includes(piece) || !head.known);
  const bound = (isNamed ? whole : null) ?? inOrder(values, heads) ?? underHeads(values, heads, line.size);
  const cells = new Map<SidewaysHead, Word[]>();
  for (const [piece, head] of bound)
    if (values.includes(piece)) cells.set(head, [...(cells.get(head) ?? []), ...piece.words]);
  if (cells.size * 2 < heads.length) return null;
  const name = isNamed ? whole?.find(([piece, head]) => !head.known && !values.includes(piece)) : undefined;
  return { role: 'result', unit: null, cells, name: name ? cellOf(name[0].words) : null };
}

type Bound = [Piece, SidewaysHead][];

/** As many texts as heads are theirs in order, wherever in their columns they stand; null where one is over another. */
function inOrder(pieces: Piece[], heads: SidewaysHead[]): Bound | null {
  const across = [...heads].sort((a, b) => a.left - b.left);
  const bound = pieces.flatMap((piece, i): Bound => across.slice(i, i + 1).map((head) => [piece, head]));
  const contradicted = bound.some(([piece, own]) => heads.some((h) => h !== own && overlap(h, piece) > 0));
  return pieces.length === heads.length && !contradicted ? bound : null;
}

/** The head each value stands under. Of several that stand beside heads each could be either neighbour's: nobody's. */
function underHeads(values: Piece[], heads: SidewaysHead[], size: number): Bound {
  const nearest = values.flatMap((piece): Bound =>
    [...heads]
      .sort((a, b) => overlap(b, piece) - overlap(a, piece))
      .slice(0, 1)
      .map((head) => [piece, head]),
  );
  const under = nearest.filter(([piece, head]) => overlap(head, piece) >= 0);
  const near = nearest.filter(([piece, head]) => overlap(head, piece) > -NEAR * size);
  return nearest.length - under.length === 1 ? near : under;
}

/** A single value this near beside a head, in type sizes, is its value. */
const NEAR = 1.5;

/**
 * What stands left of a row says what it is: a unit, "LOD", "Limit". Without a label it is a row of results, and so it is
 * with a name of its own.
 */
function labelled(rows: RowUnder[], heads: SidewaysHead[], lines: Line[], lexicon: Lexicon): RowUnder[] {
  const left = Math.min(...heads.map((h) => h.left));
  return rows.flatMap(({ row, line }) => {
    const label = lines
      .flatMap(piecesOf)
      .find((p) => p.right <= left + p.size && Math.abs(p.baseline - line.baseline) < 0.5 * line.size);
    if (!label) return [{ row, line }];
    const meaning = lexicon.heading(label.text.replace(/:$/, ''));
    const role = meaning?.roles[0];
    if (!meaning || !role || !ROLES_OF_ROWS.has(role)) return row.name === null ? [] : [{ row, line }];
    return [{ row: { ...row, role: role as SidewaysRow['role'], unit: meaning.unit }, line }];
  });
}
