import { overlap, shareCovered } from './box';
import type { HeadingCell } from './heading-cells';
import type { Lexicon } from './lexicon';
import type { Piece } from './lines';

/** A title stands over a heading with at least this share of the heading. */
const OVER = 0.6;

/**
 * Whether the first line of a stack is the title of the whole table, right over its headings: words that are no heading
 * by themselves, over another heading as well as over the stack's own, "Pesticide Screening (LC-MS/MS)" over "Analyte",
 * "Result" and "Limit", or in larger type than the heading of names under them.
 *
 * @param stack lines that stand over each other, the highest first
 * @param parts every run of text of the page that could be part of a heading
 */
export function isUnderTitle(stack: Piece[], parts: Piece[], lexicon: Lexicon): boolean {
  const [title, below] = stack;
  if (!title || !below || lexicon.panel(title.text) === null || !mayBeTitle(title, lexicon)) return false;
  if (isSetLarger(title, below) && lexicon.heading(below.text)?.roles[0] === 'analyte') return true;
  return parts.some(
    (part) =>
      part !== below &&
      Math.abs(part.baseline - below.baseline) < 0.3 * below.size &&
      shareCovered(title, part) > OVER &&
      lexicon.heading(part.text) !== null,
  );
}

/** A title's type is larger than the headings' by this. */
const LARGER = 1.15;

function isSetLarger(title: Piece, heading: Piece): boolean {
  return title.size > LARGER * heading.size;
}

function mayBeTitle({ text }: Piece, lexicon: Lexicon): boolean {
  const role = lexicon.heading(text)?.roles[0];
  return role === undefined || role === 'panel';
}

/** A panel's name over the heading of names, close enough to be taken for one of the headings, is the table's title. */
export function withoutTitle(band: HeadingCell[]): HeadingCell[] {
  const names = band.filter((c) => c.meaning.roles[0] === 'analyte');
  const isOverNames = (c: HeadingCell) => names.some((n) => overlap(c, n) > 0 && c.bottom < n.top);
  return band.filter((c) => c.meaning.roles[0] !== 'panel' || !isOverNames(c));
}
