import { overlap, shareCovered } from './box';
import type { HeadingCell } from './heading-cells';
import type { Lexicon } from './lexicon';
import { joinLines, type Piece } from './lines';

/** A title stands over a heading with at least this share of the heading. */
const OVER = 0.6;

/**
 * Whether the first line of a stack is the title of the whole table, right over its headings: words that are no heading
 * by themselves, over another heading as well as over the stack's own, "Pesticide Screening (LC-MS/MS)" over "Analyte",
 * "Result" and "Limit", or in larger type than the heading of names under them. What follows the panel's name on its line
 * is the title's, too, where it says nothing of the heading under it: "Metals  Analyzed 04/20/2021" over "Limit (µg/g)".
 *
 * @param stack lines that stand over each other, the highest first
 * @param texts every run of text of the page that is no value
 */
export function isUnderTitle(stack: Piece[], texts: Piece[], lexicon: Lexicon): boolean {
  const [title, below] = stack;
  if (!title || !below || !mayBeTitle(title, lexicon)) return false;
  const isOver = () => texts.some((text) => text !== below && standsOver(title, text, below, lexicon));
  if (lexicon.panel(title.text) === null)
    return addsNothing(stack, lexicon) && (isOver() || isBehindTitle(title, texts, lexicon));
  return (isSetLarger(title, below) && lexicon.heading(below.text)?.roles[0] === 'analyte') || isOver();
}

/** Whether a title covers a heading on the line under it. */
function standsOver(title: Piece, text: Piece, below: Piece, lexicon: Lexicon): boolean {
  return (
    Math.abs(text.baseline - below.baseline) < 0.3 * below.size &&
    shareCovered(title, text) > OVER &&
    lexicon.heading(text.text) !== null
  );
}

/** Whether the lines under the first one say by themselves what the whole stack says. */
function addsNothing(stack: Piece[], lexicon: Lexicon): boolean {
  if (lexicon.heading(stack[0]?.text ?? '') !== null) return false;
  const [whole, rest] = [stack, stack.slice(1)].map((lines) =>
    lexicon.heading(joinLines(lines.map(({ text }) => text))),
  );
  return !!whole && !!rest && !rest.bareUnit && whole.roles[0] === rest.roles[0];
}

function isBehindTitle(piece: Piece, texts: Piece[], lexicon: Lexicon): boolean {
  return texts.some(
    (text) =>
      text.right <= piece.left &&
      Math.abs(text.baseline - piece.baseline) < 0.3 * piece.size &&
      lexicon.panel(text.text) !== null &&
      lexicon.analyte(text.text) === null,
  );
}

/** A title's type is larger than the headings' by this. */
const LARGER = 1.15;

function isSetLarger(title: Piece, heading: Piece): boolean {
  return title.size > LARGER * heading.size;
}

/** "Mycotoxins & Heavy Metals" could head names, and says of which panels the table is all the same. */
function mayBeTitle({ text }: Piece, lexicon: Lexicon): boolean {
  const role = lexicon.heading(text)?.roles[0];
  return role === undefined || role === 'panel' || (role === 'analyte' && lexicon.panel(text) !== null);
}

/** A panel's name over the heading of names, close enough to be taken for one of the headings, is the table's title. */
export function withoutTitle(band: HeadingCell[]): HeadingCell[] {
  const names = band.filter((c) => c.meaning.roles[0] === 'analyte');
  const isOverNames = (c: HeadingCell) => names.some((n) => overlap(c, n) > 0 && c.bottom < n.top);
  return band.filter((c) => c.meaning.roles[0] !== 'panel' || !isOverNames(c));
}
