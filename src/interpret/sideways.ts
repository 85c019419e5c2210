import type { Word } from '../read/page';
import { overlap, shareCovered, span, type Extent } from './box';
import { isValueLike, splitValues } from './cell-values';
import { readHeading } from './heading';
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
}

export interface SidewaysRow {
  role: Extract<Role, 'result' | 'lod' | 'loq' | 'limit' | 'status' | 'uncertainty'>;
  unit: string | null;
  cells: Map<SidewaysHead, Word[]>;
}

const FEWEST_HEADS = 3;
const MOST_LINES_IN_HEAD = 3;
/** Rows follow each other within this distance, in type sizes. */
const NEXT_ROW_WITHIN = 3.2;
const ROLES_OF_ROWS = new Set<Role>(['result', 'lod', 'loq', 'limit', 'status', 'uncertainty']);

/** Finds tables on their side: at least three known analytes on one line with no value between, and values right below. */
export function sidewaysTablesOf(lines: Line[], lexicon: Lexicon): SidewaysTable[] {
  const tables: SidewaysTable[] = [];
  for (const [i, line] of lines.entries()) {
    const heads = headsOf(i, lines, lexicon);
    if (heads.length < FEWEST_HEADS) continue;
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

function headsOf(index: number, lines: Line[], lexicon: Lexicon): SidewaysHead[] {
  const line = lines[index];
  if (!line) return [];
  const pieces = piecesOf(line);
  if (pieces.some((p) => isValueLike(p.text, lexicon))) return [];
  const above = lines.slice(Math.max(0, index - MOST_LINES_IN_HEAD + 1), index).flatMap(piecesOf);
  return pieces.flatMap((piece) => {
    return headOf(piece, above, lexicon) ?? bracketed(piece, lexicon) ?? [];
  });
}

function headOf(piece: Piece, above: Piece[], lexicon: Lexicon): SidewaysHead | null {
  let stack = [piece];
  for (let i = 0; i < MOST_LINES_IN_HEAD; i++) {
    const text = textOf(stack.flatMap((p) => p.words));
    if (lexicon.analyte(text) !== null) return madeOf(stack, null);
    const glued = text.replace(/(\p{L}) (?=\p{L})/gu, '$1');
    const squeezed = stack.length > 1 && lexicon.analyte(glued) !== null;
    if (squeezed) return madeOf(stack, null);
    const top = stack[0];
    const next = above.find(
      (p) =>
        top !== undefined &&
        top.baseline - p.baseline > 0.3 * top.size &&
        top.baseline - p.baseline < 1.6 * top.size &&
        shareCovered(p, piece) > 0.4,
    );
    if (!next) return null;
    stack = [next, ...stack];
  }
  return null;
}

function madeOf(stack: Piece[], unit: string | null): SidewaysHead {
  const words = stack.flatMap((p) => p.words);
  return { ...span(stack), words, name: cellOf(words), unit };
}

/** A name with its unit or tested mass in brackets: "Salmonella [in 25 g]". */
function bracketed(piece: Piece, lexicon: Lexicon): SidewaysHead | null {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(piece.text);
  if (!match?.[1] || !match[2] || lexicon.analyte(match[1]) === null) return null;
  const length = match[1].split(' ').length;
  return { ...madeOf([piece], match[2]), name: cellOf(piece.words.slice(0, length)) };
}

interface RowUnder {
  row: SidewaysRow;
  line: Line;
}

function rowsUnder(heading: Line, heads: SidewaysHead[], lines: Line[], lexicon: Lexicon): RowUnder[] {
  const rows: RowUnder[] = [];
  let above = heading.baseline;
  for (const line of lines) {
    if (line.baseline - above > NEXT_ROW_WITHIN * heading.size) break;
    const row = rowOf(line, heads, lexicon);
    if (row) rows.push({ row, line });
    if (row || rows.length === 0) above = line.baseline;
  }
  return labelled(rows, heads, lines, lexicon);
}

function rowOf(line: Line, heads: SidewaysHead[], lexicon: Lexicon): SidewaysRow | null {
  const cells = new Map<SidewaysHead, Word[]>();
  for (const piece of piecesOf(line)) {
    if (!isValueLike(piece.text, lexicon) && splitValues(piece.text, lexicon).length === 0) continue;
    const head = [...heads].sort((a, b) => overlap(b, piece) - overlap(a, piece))[0];
    if (head && overlap(head, piece) > -1.5 * line.size)
      cells.set(head, [...(cells.get(head) ?? []), ...piece.words]);
  }
  if (cells.size * 2 < heads.length) return null;
  return { role: 'result', unit: null, cells };
}

/** What stands left of a row says what it is: a unit, "LOD", "Limit". Without a label it is a row of results. */
function labelled(rows: RowUnder[], heads: SidewaysHead[], lines: Line[], lexicon: Lexicon): RowUnder[] {
  const left = Math.min(...heads.map((h) => h.left));
  return rows.flatMap(({ row, line }) => {
    const label = lines
      .flatMap(piecesOf)
      .find((p) => p.right <= left + p.size && Math.abs(p.baseline - line.baseline) < 0.5 * line.size);
    if (!label) return [{ row, line }];
    const meaning = readHeading(label.text.replace(/:$/, ''), lexicon);
    const role = meaning?.roles[0];
    if (!meaning || !role || !ROLES_OF_ROWS.has(role)) return [];
    return [{ row: { ...row, role: role as SidewaysRow['role'], unit: meaning.unit }, line }];
  });
}
