import { readHeading, type HeadingMeaning } from './heading';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { shareCovered, span, type Extent } from './box';
import { pieceOf, piecesOf, textOf, type Line, type Piece } from './lines';
import type { Word } from '../read/page';

/** A column heading: one to four stacked lines that together say something. */
export interface HeadingCell extends Extent {
  words: Word[];
  text: string;
  meaning: HeadingMeaning;
  /** Baselines of its first and last line. */
  top: number;
  bottom: number;
  size: number;
}

/** What stands on the page, cut as headings would be: runs of text, each with what it says if it says something. */
export interface HeadingSearch {
  cells: HeadingCell[];
  /** Every run of text or value on the page, also those that are part of a cell. */
  pieces: Piece[];
}

const MOST_LINES = 4;
/** Lines of one heading follow each other at this distance, in units of the type size. */
const LEADING = { from: 0.25, to: 1.75 };
const SIZE_RATIO = 1.35;
/** Lines of one heading stand over each other with at least this share of the narrower one. */
const OVER_EACH_OTHER = 0.4;

/** Finds the texts of a page that a heading of the vocabulary could be, over one or several lines. */
export function headingCellsOf(lines: Line[], lexicon: Lexicon): HeadingSearch {
  const pieces = lines.flatMap((line) => piecesOf(line).flatMap((piece) => splitPhrases(piece, lexicon)));
  const parts = pieces.filter((p) => canBeHeading(p, lexicon));
  const byHeight = [...parts].sort((a, b) => a.baseline - b.baseline);
  const stacks = byHeight.flatMap((part, i) => stacksFrom([part], byHeight.slice(i + 1)));
  const cells = stacks.flatMap((stack) => cellOf(stack, lexicon));
  return { cells: withoutRivals(cells).filter((cell) => !standsUnderUnknown(cell, parts, lexicon)), pieces };
}

/** A unit under words that the vocabulary does not know belongs to whatever these say: it promises no results. */
function standsUnderUnknown(cell: HeadingCell, parts: Piece[], lexicon: Lexicon): boolean {
  const unit = cell.meaning.bareUnit ? parts.find((p) => p.words[0] === cell.words[0]) : undefined;
  if (!unit) return false;
  return parts.some(
    (p) => standsUnder(p, unit) && shareCovered(p, unit) >= OVER_EACH_OTHER && !readHeading(p.text, lexicon),
  );
}

function canBeHeading(piece: Piece, lexicon: Lexicon): boolean {
  if (piece.text.endsWith(':') || piece.text.length > 48) return false;
  return !isValueLike(piece.text, lexicon) || lexicon.kind(piece.text) === 'verdict';
}

/** Narrow tables print headings with no more than a space between them: "LIMIT AMT (%) PASS/FAIL" is three. */
function splitPhrases(piece: Piece, lexicon: Lexicon): Piece[] {
  const words = piece.words;
  if (words.length < 2 || words.length > 16 || piece.text.includes(':') || readHeading(piece.text, lexicon))
    return [piece];
  const ways: (Piece[] | null)[] = [[]];
  for (let end = 1; end <= words.length; end++) {
    let best: Piece[] | null = null;
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = ways[start];
      if (!before || (best && before.length + 1 >= best.length)) continue;
      const part = words.slice(start, end);
      if (readHeading(part.map((w) => w.text).join(' '), lexicon)) best = [...before, pieceOf(part)];
    }
    ways.push(best);
  }
  return ways.at(-1) ?? [piece];
}

/** The stack itself, and every longer one that it begins. `lower` are the parts further down, from top to bottom. */
function stacksFrom(stack: Piece[], lower: Piece[]): Piece[][] {
  const last = stack.at(-1);
  if (!last || stack.length === MOST_LINES) return [stack];
  const stacks = [stack];
  for (const [i, part] of lower.entries()) {
    if (part.baseline - last.baseline > LEADING.to * SIZE_RATIO * last.size) break;
    if (standsUnder(last, part) && stack.every((s) => shareCovered(s, part) >= OVER_EACH_OTHER))
      stacks.push(...stacksFrom([...stack, part], lower.slice(i + 1)));
  }
  return stacks;
}

function standsUnder(above: Piece, below: Piece): boolean {
  const size = Math.max(above.size, below.size);
  const leading = (below.baseline - above.baseline) / size;
  return (
    leading > LEADING.from && leading < LEADING.to && size / Math.min(above.size, below.size) < SIZE_RATIO
  );
}

function cellOf(stack: Piece[], lexicon: Lexicon): HeadingCell[] {
  const words = stack.flatMap((p) => p.words);
  const text = stack.length === 1 ? (stack[0]?.text ?? '') : textOf(words);
  const meaning = readHeading(text, lexicon) ?? readHeading(text.replace(/ /g, ''), lexicon);
  if (!meaning) return [];
  const baselines = stack.map((p) => p.baseline);
  return [
    {
      ...span(stack),
      words,
      text,
      meaning,
      top: Math.min(...baselines),
      bottom: Math.max(...baselines),
      size: Math.max(...stack.map((p) => p.size)),
    },
  ];
}

/** Each word belongs to one heading: the one over more words wins. */
function withoutRivals(cells: HeadingCell[]): HeadingCell[] {
  const taken = new Set<Word>();
  const ranked = [...cells].sort((a, b) => weight(b) - weight(a) || a.top - b.top || a.left - b.left);
  return ranked.filter((cell) => {
    if (cell.words.some((w) => taken.has(w))) return false;
    cell.words.forEach((w) => taken.add(w));
    return true;
  });
}

function weight(cell: HeadingCell): number {
  return cell.words.length - (cell.meaning.bareUnit ? 0.5 : 0);
}
