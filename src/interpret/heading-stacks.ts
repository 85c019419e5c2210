import { shareCovered, span } from './box';
import type { HeadingCell } from './heading-cells';
import { joinLines } from './lines';

/** One heading's lines stand over each other with at least this share of the narrower one, and follow at such a distance. */
const OVER_EACH_OTHER = 0.6;
const LEADING = { from: 0.5, to: 2 };

/**
 * Two lines over each other are one heading of names where the vocabulary knows each line and not both together: "Target"
 * over "Solvent", "Test" over "Description". Other headings reach down to the lower line: it is no first section of a table.
 */
export function withStacksJoined(cells: HeadingCell[]): HeadingCell[] {
  const joined = new Map<HeadingCell, HeadingCell | null>();
  for (const lower of cells.filter(isOfNames)) {
    const [upper, ...others] = cells.filter((c) => standsOver(c, lower));
    // A panel's name over the heading of names is the table's title.
    if (!upper || others.length > 0 || joined.has(upper) || !isOfNames(upper)) continue;
    if (upper.meaning.roles[0] === 'panel') continue;
    if (![upper, lower].some(isNamed) || cells.filter((c) => standsOver(upper, c)).length > 1) continue;
    if (!cells.some((c) => !isOfNames(c) && !c.meaning.bareUnit && endsBeside(c, lower))) continue;
    joined.set(upper, asOne(upper, lower)).set(lower, null);
  }
  return cells.flatMap((cell) => (joined.has(cell) ? (joined.get(cell) ?? []) : [cell]));
}

/** On the line of the other, or over more lines than it. */
function endsBeside(cell: HeadingCell, lower: HeadingCell): boolean {
  return cell.bottom > lower.bottom - 0.3 * lower.size && cell.top < lower.bottom + 0.3 * lower.size;
}

function isOfNames({ meaning }: HeadingCell): boolean {
  return meaning.roles[0] === 'ignored' || meaning.roles[0] === 'analyte' || meaning.roles[0] === 'panel';
}

function isNamed({ meaning }: HeadingCell): boolean {
  return meaning.roles[0] === 'analyte' || meaning.roles[0] === 'panel';
}

function standsOver(upper: HeadingCell, lower: HeadingCell): boolean {
  const leading = (lower.top - upper.bottom) / Math.max(upper.size, lower.size);
  return leading > LEADING.from && leading < LEADING.to && shareCovered(upper, lower) > OVER_EACH_OTHER;
}

function asOne(upper: HeadingCell, lower: HeadingCell): HeadingCell {
  return {
    ...span([upper, lower]),
    words: [...upper.words, ...lower.words],
    text: joinLines([upper.text, lower.text]),
    meaning: { roles: ['analyte'], unit: null, bareUnit: false, remark: null },
    top: upper.top,
    bottom: lower.bottom,
    size: Math.max(upper.size, lower.size),
  };
}
