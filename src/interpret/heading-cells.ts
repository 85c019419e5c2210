import { withUnit, type HeadingMeaning } from './heading';
import { isValueLike } from './cell-values';
import { headingPhrasesOf } from './heading-phrases';
import { isUnderTitle } from './heading-titles';
import { withoutVerdictsOfRows } from './heading-verdicts';
import type { Lexicon } from './lexicon';
import { shareCovered, span, type Extent } from './box';
import { joinLines, ordinarySpaceOf, WIDEST_SPACE, type Line, type Piece } from './lines';
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
  /** Those of the pieces that could be a value in a table. */
  values: Piece[];
  /** How wide an ordinary space of the page is, in type sizes. */
  space: number;
}

const MOST_LINES = 4;
/** Lines of one heading follow each other at this distance, in units of the type size. */
const LEADING = { from: 0.25, to: 2 };
const SIZE_RATIO = 1.35;
/** Lines of one heading stand over each other with at least this share of the narrower one. */
const OVER_EACH_OTHER = 0.4;

/** Finds the texts of a page that a heading of the vocabulary could be, over one or several lines. */
export function headingCellsOf(lines: Line[], lexicon: Lexicon): HeadingSearch {
  const space = ordinarySpaceOf(lines);
  const pieces = lines.flatMap((line, i) => headingPhrasesOf(line, lines.slice(i + 1), space, lexicon));
  const values = pieces.filter((p) => isValueLike(p.text, lexicon));
  // "Fail" may stand under "Pass /"; alone a verdict is a cell.
  const notHeading = new Set(values.filter((p) => lexicon.kind(p.text) !== 'verdict'));
  const texts = pieces.filter((p) => !notHeading.has(p) && !isLabel(p) && p.text.length <= 48);
  const parts = texts
    .filter((p) => isPartOfHeading(p, lexicon) && !isUnitSaid(p, texts, lexicon))
    .sort((a, b) => a.baseline - b.baseline);
  const cells = parts
    .flatMap((part, i) => stacksFrom([part], parts, i + 1))
    .filter((stack) => stack.length === 1 || !isUnitInRow(stack[0], pieces, lexicon))
    .filter((stack) => !isUnderTitle(stack, texts, lexicon))
    .flatMap((s) => cellOf(s, lexicon));
  const all = withBracketsJoined(withoutRivals(cells)).filter((cell) => !standsUnderNumber(cell, values));
  const names = all.filter(({ meaning }) => meaning.roles[0] === 'analyte');
  const standing = all.filter((cell) => !standsUnderUnknown(cell, texts, names, lexicon));
  const headings = all.filter((cell) => standing.includes(cell) || comesAgain(cell, standing));
  return {
    cells: withoutVerdictsOfRows(headings, lines, lexicon),
    pieces,
    values,
    space,
  };
}

/** "Matrix:", "Batch: 2207985": a label of the laboratory's records, perhaps with what it says. */
function isLabel({ text }: Piece): boolean {
  return /\p{L}:(?:\s.*\d.*)?$/u.test(text);
}

/** "Units %" over a table, in one run, says the unit: it is no first line of the heading that happens to stand under it. */
function isUnitSaid(unit: Piece, texts: Piece[], lexicon: Lexicon): boolean {
  if (!lexicon.heading(unit.text)?.bareUnit) return false;
  return texts.some(
    (p) =>
      Math.abs(p.baseline - unit.baseline) < 0.3 * unit.size &&
      unit.left > p.left &&
      unit.left - p.right < WIDEST_SPACE * unit.size &&
      lexicon.heading(p.text)?.roles[0] === 'unit',
  );
}

/** "Ochratoxin A  <4  µg/kg" right over the next headings: the unit of a known analyte's value begins none of these. */
function isUnitInRow(unit: Piece | undefined, pieces: Piece[], lexicon: Lexicon): boolean {
  if (!unit || !lexicon.heading(unit.text)?.bareUnit) return false;
  const before = pieces.filter(
    (p) => p.right <= unit.left && Math.abs(p.baseline - unit.baseline) < 0.3 * unit.size,
  );
  const isNamed = before.some((p) => lexicon.analyte(p.text) !== null && !isValueLike(p.text, lexicon));
  return isNamed && before.some((p) => isValueLike(p.text, lexicon));
}

/** "Compound  mg/g  Compound  mg/g": what the title over the first unit says is nothing of that column alone. */
function comesAgain(unit: HeadingCell, standing: HeadingCell[]): boolean {
  const before = (cell: HeadingCell) =>
    standing
      .filter((c) => Math.abs(c.bottom - cell.bottom) < 0.3 * cell.size && c.right <= cell.left)
      .sort((a, b) => b.right - a.right)[0];
  const name = before(unit);
  if (name?.meaning.roles[0] !== 'analyte') return false;
  return standing.some(
    (other) =>
      other.text === unit.text &&
      Math.abs(other.bottom - unit.bottom) < 0.3 * unit.size &&
      before(other) !== name &&
      before(other)?.text === name.text,
  );
}

/** Text with no word that headings use is none; what is left over of a cut word ("Dispositio" over "n") has no more than two letters. */
function isPartOfHeading(piece: Piece, lexicon: Lexicon): boolean {
  // A tick or a star under a heading is a cell.
  if (!/[\p{L}\p{N}%#±]/u.test(piece.text)) return false;
  return (
    piece.text.length <= 2 ||
    /^\p{Lu}{2,5}$/u.test(piece.text) ||
    piece.text.split(/[\s/()[\],&-]+/).some((word) => word !== '' && lexicon.occursInHeadings(word)) ||
    lexicon.heading(piece.text) !== null
  );
}

/**
 * A unit under words that the vocabulary does not know belongs to whatever these say: it promises no results. What also
 * stands over the names on the unit's line is the table's title, and says nothing of one column.
 */
function standsUnderUnknown(
  cell: HeadingCell,
  parts: Piece[],
  names: HeadingCell[],
  lexicon: Lexicon,
): boolean {
  const unit = cell.meaning.bareUnit ? parts.find((p) => p.words[0] === cell.words[0]) : undefined;
  if (!unit) return false;
  const beside = names.filter((name) => Math.abs(name.bottom - cell.bottom) < 0.3 * cell.size);
  return parts.some(
    (p) =>
      standsUnder(p, unit) &&
      shareCovered(p, unit) >= OVER_EACH_OTHER &&
      !lexicon.heading(p.text) &&
      !beside.some((name) => shareCovered(p, name) >= OVER_EACH_OTHER),
  );
}

/** A unit right under a value is that value's, in a cell of two lines. */
function standsUnderNumber(cell: HeadingCell, values: Piece[]): boolean {
  if (!cell.meaning.bareUnit) return false;
  return values.some((value) => {
    const drop = cell.top - value.baseline;
    return (
      drop > LEADING.from * cell.size &&
      drop < WITHIN_CELL * cell.size &&
      shareCovered(value, cell) >= OVER_EACH_OTHER
    );
  });
}

/** Lines of one cell follow each other at less than this, in type sizes. */
const WITHIN_CELL = 1.35;

/** The stack itself, and every longer one that it begins. `parts` go down the page; those before `from` stand higher. */
function stacksFrom(stack: Piece[], parts: Piece[], from: number): Piece[][] {
  const last = stack.at(-1);
  if (!last || stack.length === MOST_LINES) return [stack];
  const stacks = [stack];
  for (let i = from; i < parts.length; i++) {
    const part = parts[i];
    if (!part || part.baseline - last.baseline > LEADING.to * SIZE_RATIO * last.size) break;
    if (standsUnder(last, part) && stack.every((s) => shareCovered(s, part) >= OVER_EACH_OTHER))
      stacks.push(...stacksFrom([...stack, part], parts, i + 1));
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
  const text = joinLines(stack.map((p) => p.text));
  const meaning = lexicon.heading(text) ?? lexicon.heading(text.replace(/ /g, ''));
  if (!meaning || isSectionUnder(stack, lexicon) || isUnitUnderUnits(stack, lexicon)) return [];
  const baselines = stack.map((p) => p.baseline);
  return [
    {
      ...span(stack),
      words: stack.flatMap((p) => p.words),
      text,
      meaning,
      top: Math.min(...baselines),
      bottom: Math.max(...baselines),
      size: Math.max(...stack.map((p) => p.size)),
    },
  ];
}

/** A panel's name under the heading of the names begins the first section: "Parameter" over "Heavy metals". */
function isSectionUnder(stack: Piece[], lexicon: Lexicon): boolean {
  const roles = stack.map((p) => lexicon.heading(p.text)?.roles[0]);
  return stack.length > 1 && roles.every((role) => role === 'analyte' || role === 'panel');
}

/** Under the heading of units the first row's own stands: "UOM" over "%". */
function isUnitUnderUnits(stack: Piece[], lexicon: Lexicon): boolean {
  const [first, ...others] = stack.map((p) => lexicon.heading(p.text));
  return first?.roles[0] === 'unit' && others.some((other) => other?.bareUnit);
}

/** A unit in brackets stands this near behind the heading that it belongs to, in type sizes: wide typefaces part them. */
const BRACKET_WITHIN = 1.6;

/** "Limits" and, with a wide space between, "(µg/kg)" are one heading. */
function withBracketsJoined(cells: HeadingCell[]): HeadingCell[] {
  const joined = new Map<HeadingCell, HeadingCell>();
  const gone = new Set<HeadingCell>();
  for (const unit of cells) {
    if (!unit.meaning.bareUnit || !/^[([]/.test(unit.text)) continue;
    const before = cells.find(
      (c) =>
        c !== unit &&
        !c.meaning.bareUnit &&
        c.meaning.unit === null &&
        Math.abs(c.bottom - unit.bottom) < 0.3 * unit.size &&
        unit.left - c.right > 0 &&
        unit.left - c.right < BRACKET_WITHIN * unit.size,
    );
    const meaning = before && withUnit(before.meaning, unit.meaning.unit);
    if (!before || !meaning) continue;
    gone.add(unit);
    joined.set(before, {
      ...before,
      ...span([before, unit]),
      words: [...before.words, ...unit.words],
      text: `${before.text} ${unit.text}`,
      meaning,
    });
  }
  return cells.filter((c) => !gone.has(c)).map((c) => joined.get(c) ?? c);
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
