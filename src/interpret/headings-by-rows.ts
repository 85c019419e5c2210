import { overlap, shareCovered, span } from './box';
import { isValueLike, splitValues } from './cell-values';
import { clearStacks } from './column-edges';
import type { ColumnHeading, TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { joinLines, pieceOf, piecesOf, type Line, type Piece } from './lines';
import { isConcentration } from './roles-by-cells';

/** A line of so many texts heads a table where so many rows follow, within these distances in type sizes. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const FIRST_ROW_WITHIN = 6.5;
const NEXT_ROW_WITHIN = 4;
/** So many rows tell where the columns are. */
const MOST_ROWS = 12;
/** The share of the columns that a text of the line must stand over. */
const SHARE_HEADED = 0.6;
/** Lines of one heading follow each other within this, in type sizes. */
const LEADING = 1.6;

/**
 * Tables of which no heading is known, as in a language that the vocabulary lacks: a line of texts over rows that each
 * have a name, a value and a unit, in columns that keep clear of each other. What its texts say is for the cells to tell.
 * @param lines what stands in no table under known headings
 */
export function headingsByRows(lines: Line[], lexicon: Lexicon): TableHeading[] {
  const headings: TableHeading[] = [];
  const rows = lines.map((line) => isRow(line, lexicon));
  for (const [i, line] of lines.entries()) {
    if (rows[i] || (headings.at(-1)?.bottom ?? -Infinity) >= line.baseline) continue;
    const heading = headingAt(i, lines, rows, lexicon);
    if (heading) headings.push(heading);
  }
  return headings;
}

function headingAt(at: number, lines: Line[], rows: boolean[], lexicon: Lexicon): TableHeading | null {
  const line = lines[at];
  if (!line || !mayHead(line, lexicon)) return null;
  const under = rowsUnder(at, lines, rows);
  if (under.length < FEWEST_ROWS) return null;
  const stacks = clearStacks({ left: -Infinity, right: Infinity }, under, line.size);
  const columns = columnsFrom(line, lines[at - 1], lexicon);
  const headed = stacks.filter((stack) => columns.some((c) => overlap(c, stack) > 0));
  if (stacks.length < FEWEST_COLUMNS || headed.length < SHARE_HEADED * stacks.length) return null;
  return {
    ...span(columns),
    columns,
    top: Math.min(...columns.map((c) => c.top)),
    bottom: line.baseline,
    size: line.size,
  };
}

/** Texts apart from each other, none of them a value, an analyte or a label, with or without what it says. */
function mayHead(line: Line, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  return (
    pieces.length >= FEWEST_COLUMNS &&
    pieces.every(
      (p) =>
        !isValueLike(p.text, lexicon) &&
        !p.text.includes(': ') &&
        !saysItsValue(p.text, lexicon) &&
        lexicon.analyte(p.text) === null,
    )
  );
}

/** "Received 06/12/17", "Sample weight 1.07 g": a label goes on with what it says. */
function saysItsValue(text: string, lexicon: Lexicon): boolean {
  const [, number, unit = ''] = /^\p{L}.*\s(\d+[.,]\d+)\s(\S+)$/u.exec(text) ?? [];
  return /^\p{L}.*\s\d{1,4}([./-])\d{1,2}\1\d{2,4}$/u.test(text) || (!!number && lexicon.unit(unit) !== null);
}

/** A row has a name, a value and in a cell or behind the value a unit of how much there is in something. */
function isRow(line: Line, lexicon: Lexicon): boolean {
  const pieces = piecesOf(line);
  if (pieces.length < FEWEST_COLUMNS) return false;
  const named = pieces.slice(0, 2).some((p) => /\p{L}{2}/u.test(p.text) && !isValueLike(p.text, lexicon));
  const valued = pieces.slice(1).some((p) => isValueLike(p.text, lexicon));
  return named && valued && pieces.slice(1).some((p) => hasUnit(p, lexicon));
}

function hasUnit({ text }: Piece, lexicon: Lexicon): boolean {
  if (isConcentration(text, lexicon)) return true;
  return splitValues(text, lexicon).some((v) => v.unit !== null && isConcentration(v.unit, lexicon));
}

function rowsUnder(at: number, lines: Line[], rows: boolean[]): Line[] {
  const under: Line[] = [];
  const size = lines[at]?.size ?? 0;
  let above = lines[at]?.baseline ?? 0;
  for (let i = at + 1; i < lines.length && under.length < MOST_ROWS; i++) {
    const line = lines[i];
    const within = under.length === 0 ? FIRST_ROW_WITHIN : NEXT_ROW_WITHIN;
    if (!line || line.baseline - above > within * size) break;
    if (!rows[i]) continue;
    under.push(line);
    above = line.baseline;
  }
  return under;
}

/** The texts of the line, each with what stands right over it as its first line. */
function columnsFrom(line: Line, above: Line | undefined, lexicon: Lexicon): ColumnHeading[] {
  const near = above && line.baseline - above.baseline < LEADING * line.size ? piecesOf(above) : [];
  return piecesOf(line).map((piece): ColumnHeading => {
    const over = near.filter((p) => shareCovered(p, piece) > 0.4 && !isValueLike(p.text, lexicon));
    const text = joinLines([...over.map((p) => p.text), piece.text]);
    return {
      ...pieceOf([...over.flatMap((p) => p.words), ...piece.words]),
      text,
      meaning: lexicon.heading(text),
      top: Math.min(piece.baseline, ...over.map((p) => p.baseline)),
      bottom: piece.baseline,
    };
  });
}
