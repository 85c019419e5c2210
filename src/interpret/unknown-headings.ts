import { overlap, shareCovered, span, type Extent } from './box';
import { readHeading } from './heading';
import type { ColumnHeading } from './heading-bands';
import type { HeadingCell, HeadingSearch } from './heading-cells';
import { isBetween, isOnLineOf } from './heading-lines';
import type { Lexicon } from './lexicon';
import { joinLines, pieceOf, type Piece } from './lines';
import { isOneOfSamples, namesUnder, referencesBeside } from './sample-references';

/**
 * Texts beside headings that the vocabulary does not know head columns, too: what stands under them is not guessed. They
 * count between known headings, just before them, and after them where they stand over values or units.
 */
export function withUnknown(
  band: HeadingCell[],
  named: boolean,
  search: HeadingSearch,
  lexicon: Lexicon,
): ColumnHeading[] {
  const known = new Set(search.cells.flatMap((c) => c.words));
  const all = span(band);
  const roles = new Set(band.flatMap((c) => c.meaning.roles));
  const asks = named && roles.has('unit') && !roles.has('result');
  const references = referencesBeside(
    all,
    search.values.filter((p) => band.some((c) => isOnLineOf(p, c))),
    lexicon,
  );
  const values = new Set(search.values.filter((v) => !references.includes(v) && (!asks || !isCode(v.text))));
  const candidates = search.pieces.filter(
    (p) =>
      band.some((c) => isOnLineOf(p, c) && !isBetween([...values], p, c)) &&
      !p.words.some((w) => known.has(w)) &&
      p.words.length <= 4 &&
      !p.text.endsWith(':') &&
      !values.has(p) &&
      band.every((c) => overlap(c, p) < 0),
  );
  const lone = [
    ...candidates.filter((p) => p.right <= all.right),
    ...furtherHeadings(candidates, all, search, lexicon),
  ];
  const numbers = lone.map((p) => p.text);
  const referredTo = namesUnder(
    lone.filter((p) => references.includes(p) || isOneOfSamples(p.text, numbers, lexicon)),
    search,
    lexicon,
  );
  const unknown = stacked([...lone, ...referredTo]).map((stack): ColumnHeading => {
    const baselines = stack.map((p) => p.baseline);
    const text = joinLines(stack.map((p) => p.text));
    return {
      ...pieceOf(stack.flatMap((p) => p.words)),
      text,
      meaning: nearlyKnown(text, lexicon),
      top: Math.min(...baselines),
      bottom: Math.max(...baselines),
    };
  });
  return [...band, ...nearest(unknown, all, named)].sort((a, b) => a.left - b.left);
}

/** "1933/1", "24-118": the number of a sample, whose results stand under it where nothing else heads them. */
function isCode(text: string): boolean {
  return /^\p{Lu}{0,4}\d{2,}[/-]\d{1,4}$/u.test(text);
}

/**
 * How far right of the last known heading one that nobody knows may begin, and its first value below it, in type sizes;
 * below the number of a sample stand its name and lot first. A number on the right of its column may just miss a heading
 * in the middle.
 */
const FURTHER_WITHIN = { aside: 20, down: 8, askew: 1 };
const BELOW_SAMPLE = { down: 12, askew: 2 };

/** Right of the known headings anything may stand: a name with its value, another box. Over a cell, it heads a column. */
function furtherHeadings(pieces: Piece[], known: Extent, search: HeadingSearch, lexicon: Lexicon): Piece[] {
  const further: Piece[] = [];
  let right = known.right;
  const texts = pieces.map((p) => p.text);
  for (const piece of pieces.filter((p) => p.right > known.right).sort((a, b) => a.left - b.left)) {
    if (piece.left > right + FURTHER_WITHIN.aside * piece.size) break;
    if (isCellOfName(piece, known, search, lexicon)) continue;
    const within = isOneOfSamples(piece.text, texts, lexicon) ? BELOW_SAMPLE : FURTHER_WITHIN;
    if (lexicon.analyte(piece.text) !== null || !standsOverCell(piece, within, search, lexicon)) continue;
    further.push(piece);
    right = Math.max(right, piece.right);
  }
  return further;
}

/** "Ethanol  20 / 50" beside the headings of another table: figures behind a known name are a cell of its row. */
function isCellOfName(piece: Piece, known: Extent, { pieces }: HeadingSearch, lexicon: Lexicon): boolean {
  if (/\p{L}/u.test(piece.text)) return false;
  return pieces.some(
    (p) =>
      p.left >= known.right &&
      p.right <= piece.left &&
      Math.abs(p.baseline - piece.baseline) < 0.3 * piece.size &&
      lexicon.analyte(p.text) !== null,
  );
}

/** Over a value or a unit, so many type sizes below and beside at most. */
function standsOverCell(
  piece: Piece,
  within: { down: number; askew: number },
  { pieces, values }: HeadingSearch,
  lexicon: Lexicon,
): boolean {
  const units = pieces.filter((p) => overlap(p, piece) > 0 && lexicon.unit(p.text) !== null);
  return [...values, ...units].some((v) => {
    const drop = (v.baseline - piece.baseline) / piece.size;
    return drop > 0.6 && drop < within.down && overlap(v, piece) > -within.askew * piece.size;
  });
}

/** Texts that the vocabulary does not know, each with what stands right under it: "Action Level" over "cfu/g". */
function stacked(pieces: Piece[]): Piece[][] {
  const stacks: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const over = stacks.find((stack) =>
      stack.every((p) => shareCovered(p, piece) > 0.4 && piece.baseline - p.baseline > 0.4 * p.size),
    );
    if (over) over.push(piece);
    else stacks.push([piece]);
  }
  return stacks;
}

/**
 * A heading of some length that is one letter off (cut at the edge of its cell, misread) is taken for what it nearly is.
 * A unit by itself is not: what it stands under is unknown.
 */
function nearlyKnown(text: string, lexicon: Lexicon): ColumnHeading['meaning'] {
  const meaning = readHeading(text, {
    ...lexicon,
    headingRoles: (phrase) => lexicon.nearlyHeadingRoles(phrase),
  });
  return meaning?.bareUnit ? null : meaning;
}

/** Of the unknown texts before the first heading, the nearest one may stand over the names when no heading does. */
function nearest(unknown: ColumnHeading[], known: Extent, named: boolean): ColumnHeading[] {
  const before = unknown.filter((u) => u.right <= known.left).sort((a, b) => b.right - a.right);
  return [...before.slice(0, named ? 0 : 1), ...unknown.filter((u) => u.right > known.left)];
}
