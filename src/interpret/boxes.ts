import { BOUND_ROLES } from '../vocabulary/headings';
import type { Word } from '../read/page';
import { misalignment, overlap, shareCovered } from './box';
import { isValueLike, splitValues, type CellValue } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { cellOf, pieceOf, piecesOf, type Line, type Piece } from './lines';
import type { PrintedCell } from './reading';
import { SUM } from './total-words';

/** A result that stands by itself, outside tables: a name with its value beside, below or above it. */
export interface BoxedResult {
  name: PrintedCell;
  value: PrintedCell;
  unit: PrintedCell | null;
  status: PrintedCell | null;
  limit: PrintedCell | null;
  uncertainty: PrintedCell | null;
  method?: PrintedCell | null;
  lod?: PrintedCell | null;
  loq?: PrintedCell | null;
  words: Word[];
  /** The vocabulary does not know the name; the list that it stands in says that it is one. */
  unknown?: boolean;
  /** Where the value stands, seen from its name. */
  side: 'after' | 'right' | 'below' | 'above';
}

/** How far a value may stand from its name, in type sizes. */
const WITHIN = { down: 3.2, aside: 2.5 };
const RIGHT_WITHIN = 30;
const LONGEST_NAME = 9;
/** How much nearer a value must stand to go against the side on which the page's boxes have theirs. */
const AGAINST_THE_REST = 1.5;

/**
 * Results in boxes and label lines: "Total THC: 23.1 %", "Moisture  11.2 %", a large number with "Total alkaloids" below.
 * A name counts when the vocabulary knows it and it is a total or a property of the whole sample, or when a colon says
 * that it is a label. The value needs a unit, or words like "not detected".
 */
export function boxedResultsOf(lines: Line[], lexicon: Lexicon): BoxedResult[] {
  const pieces = lines.flatMap(piecesOf);
  const inline = pieces.flatMap((piece) => inOnePiece(piece, lexicon));
  const names = pieces.flatMap((piece) => nameAt(piece, pieces, lexicon));
  const right = names
    .filter((name) => isBoxName(name.text, lexicon))
    .flatMap((name) => besideName(name, pieces, lexicon));
  const taken = new Set([...inline, ...right].flatMap((r) => r.words));
  const open = names.filter((n) => !n.words.some((w) => taken.has(w)));
  const values = pieces.filter((p) => !p.words.some((w) => taken.has(w)) && !standsInRow(p, pieces, lexicon));
  return [...inline, ...right, ...overOrUnder(open, values, lexicon)];
}

/** What stands on a line with a known analyte before it is of that one's row, and of no name above or below. */
function standsInRow(value: Piece, pieces: Piece[], lexicon: Lexicon): boolean {
  return pieces.some(
    (p) =>
      p.right <= value.left &&
      Math.abs(p.baseline - value.baseline) < 0.3 * value.size &&
      lexicon.analyte(p.text) !== null &&
      !isValueLike(p.text, lexicon),
  );
}

/** "Total THC: 23.1 %" in one run of text. */
function inOnePiece(piece: Piece, lexicon: Lexicon): BoxedResult[] {
  for (let cut = Math.min(LONGEST_NAME, piece.words.length - 1); cut > 0; cut--) {
    if (!beginsValue(piece.words[cut], piece.words[cut - 1], lexicon)) continue;
    const name = piece.words.slice(0, cut);
    const value = piece.words.slice(cut);
    const values = isBoxName(text(name), lexicon) ? understood(text(name), text(value), null, lexicon) : [];
    if (values.length > 0) return values.map((v) => boxed(name, value, v, 'after'));
  }
  return [];
}

function beginsValue(word: Word | undefined, before: Word | undefined, lexicon: Lexicon): boolean {
  if (!word) return false;
  return before?.text.endsWith(':') || /^[<>≤≥~±=]|^\d/.test(word.text) || lexicon.kind(word.text) !== 'text';
}

/** A name in one line, or over two: "Total" over "Cannabinoids", "MOISTURE TEST RESULT". */
function nameAt(piece: Piece, above: Piece[], lexicon: Lexicon): Piece[] {
  if (piece.words.length > LONGEST_NAME) return [];
  for (let end = piece.words.length; end > 0; end--) {
    const rest = text(piece.words.slice(end));
    if (rest !== '' && !lexicon.headingRoles(rest).includes('result')) continue;
    const name = text(piece.words.slice(0, end));
    if (isBoxName(name, lexicon) || lexicon.analyte(name)?.exact) return [pieceOf(piece.words.slice(0, end))];
  }
  if (lexicon.unit(piece.text) !== null) return [];
  return above
    .filter((p) => {
      const rise = (piece.baseline - p.baseline) / piece.size;
      return rise > 0.3 && rise < 1.6 && shareCovered(p, piece) > 0.4;
    })
    .filter((p) => isBoxName(`${p.text} ${piece.text}`, lexicon))
    .map((p) => ({ ...pieceOf([...p.words, ...piece.words]), baseline: piece.baseline }));
}

function besideName(name: Piece, pieces: Piece[], lexicon: Lexicon): BoxedResult[] {
  const onLine = pieces
    .filter(
      (p) => p.left >= name.right && Math.abs(p.baseline - name.baseline) < 0.6 * Math.max(p.size, name.size),
    )
    .sort((a, b) => a.left - b.left);
  const [first, second] = onLine;
  if (!first || first.left - name.right > RIGHT_WITHIN * name.size) return [];
  if (isUnderBound(first, pieces, lexicon)) return [];
  const withUnit =
    second && isUnitAlone(second.text, lexicon) ? [...first.words, ...second.words] : first.words;
  for (const words of [withUnit, first.words]) {
    const values = understood(name.text, text(words).replace(/^:\s*/, ''), null, lexicon);
    if (values.length > 0) return values.map((v) => boxed(name.words, words, v, 'right'));
  }
  return [];
}

/** "Moisture 11.8   Water Activity 0.55": what is a name as well begins the next box. */
function isUnitAlone(text: string, lexicon: Lexicon): boolean {
  return lexicon.unit(text) !== null && lexicon.analyte(text) === null;
}

const BOUNDS: ReadonlySet<Role> = new Set(BOUND_ROLES);
/** How far above a value its heading may stand, in type sizes. */
const HEADED_WITHIN = 4;

/** "Limit" over a number says what it is, also where no table of results is known around it. */
function isUnderBound(value: Piece, pieces: Piece[], lexicon: Lexicon): boolean {
  return pieces.some((p) => {
    const rise = (value.baseline - p.baseline) / value.size;
    if (rise < 0.5 || rise > HEADED_WITHIN || shareCovered(p, value) < 0.4) return false;
    return BOUNDS.has(lexicon.heading(p.text)?.roles[0] ?? 'ignored');
  });
}

interface Near {
  name: Piece;
  piece: Piece;
  values: CellValue[];
  drop: number;
}

/**
 * Values above or below names: each value goes to the name nearest to it, and a name has its values on one side. Boxes of
 * one page are drawn alike, so the side on which most values stand is taken where it is nearly a tie.
 */
function overOrUnder(names: Piece[], pieces: Piece[], lexicon: Lexicon): BoxedResult[] {
  const candidates = pieces.map((piece) =>
    names.flatMap((name): Near[] => {
      const drop = (piece.baseline - name.baseline) / Math.max(piece.size, name.size);
      const apart = -overlap(piece, name) / name.size;
      if (Math.abs(drop) < 0.4 || Math.abs(drop) > WITHIN.down || apart > WITHIN.aside) return [];
      if (!isBoxName(name.text, lexicon) && !isTile(name, piece)) return [];
      const values = understood(name.text, piece.text, unitOver(piece, name, pieces, lexicon), lexicon);
      return values.length > 0 ? [{ name, piece, values, drop }] : [];
    }),
  );
  const nearest = (cost: (near: Near) => number) =>
    candidates.flatMap((c) => [...c].sort((a, b) => cost(a) - cost(b)).slice(0, 1));
  const below = nearest(distance).filter((n) => n.drop > 0).length * 2 >= nearest(distance).length;
  const chosen = nearest((n) => distance(n) + (n.drop > 0 === below ? 0 : AGAINST_THE_REST));
  return names.flatMap((name) => {
    const own = chosen.filter((n) => n.name === name).sort((a, b) => distance(a) - distance(b));
    const side = (own[0]?.drop ?? 0) > 0 ? 'below' : 'above';
    return own
      .filter((n) => n.drop > 0 === (side === 'below'))
      .flatMap((n) => n.values.map((v) => boxed(name.words, n.piece.words, v, side)));
  });
}

/** A value set larger than its name, in the middle over or under it, is there to be read: "1.52 %" over "Mitragynine". */
function isTile(name: Piece, value: Piece): boolean {
  return value.size >= 1.25 * name.size && misalignment(name, value) < name.size;
}

function distance(near: Near): number {
  return Math.abs(near.drop) + Math.max(0, -overlap(near.piece, near.name)) / near.name.size;
}

/** A unit that stands right over a value, under the name of the box. */
function unitOver(value: Piece, name: Piece, pieces: Piece[], lexicon: Lexicon): string | null {
  const over = pieces.find(
    (p) =>
      value.baseline - p.baseline > 0.3 * value.size &&
      value.baseline - p.baseline < 1.6 * value.size &&
      shareCovered(p, value) > 0.4 &&
      p.text !== name.text &&
      lexicon.unit(p.text) !== null,
  );
  return over?.text ?? null;
}

/** Values that can be understood without a column: with a unit, or in words. */
function understood(name: string, printed: string, unit: string | null, lexicon: Lexicon): CellValue[] {
  const property = nameIn(name, lexicon)?.panel === 'physical';
  const values = splitValues(printed, lexicon).map((v) => ({ ...v, unit: v.unit ?? unit }));
  const clear = values.filter((v) => {
    // "≥ 12" says what is asked, not what was found.
    if (/^[≥≤]/.test(v.text)) return false;
    if (v.unit === null && property && isItsOwnUnit(name, v.text, lexicon)) return true;
    if (v.unit !== null && property) return !MASS_OR_VOLUME.test(v.unit) && !DENSITY.test(v.unit);
    return v.unit !== null || (!property && lexicon.kind(v.text) === 'qualifier' && /\p{L}/u.test(v.text));
  });
  return clear.length === values.length ? clear : [];
}

/** "Water Activity 0.57", "pH: 6.8": the name of such a property says in what it is; "aw" alone is the unit of another. */
function isItsOwnUnit(name: string, value: string, lexicon: Lexicon): boolean {
  if (!/\s\S|:$/.test(name)) return false;
  return /^\d{1,2}[.,]\d+$/.test(value) && lexicon.unit(name.replace(/\s*:\s*$/, '')) !== null;
}

/** What amounts of a liquid are converted by stands among the records of its sample. */
const DENSITY = /^g\s?\/\s?m[lL]$/;
/** Weights of samples and packages stand on every report and are no test results. */
export const MASS_OR_VOLUME = /^(?:[mk]?g|grams?|[mµuμ]?l|lbs?|oz)\.?$/i;

function isBoxName(printed: string, lexicon: Lexicon): boolean {
  const analyte = nameIn(printed, lexicon);
  if (isValueLike(printed, lexicon)) return false;
  // "Other cannabinoids" is a sum, too, though no analyte of its own.
  if (!analyte) return SUM.test(printed) && lexicon.panel(printed) !== null && printed.split(' ').length <= 3;
  return SUM.test(printed) || analyte.panel === 'physical' || /:\s*$/.test(printed);
}

/** The analyte that a box's name says, without the formula of a sum and without "per container". */
function nameIn(printed: string, lexicon: Lexicon): ReturnType<Lexicon['analyte']> {
  const name = printed.replace(/\s*:\s*$/, '').replace(/\s*\([^()]*[*+×][^()]*\)$/, '');
  return lexicon.analyte(name) ?? (SUM.test(name) ? lexicon.analyte(name.replace(/\/.*$/, '')) : null);
}

function boxed(name: Word[], words: Word[], value: CellValue, side: BoxedResult['side']): BoxedResult {
  const cell = cellOf(words);
  const nameCell = cellOf(name);
  return {
    name: { ...nameCell, text: nameCell.text.replace(/\s*:\s*$/, '') },
    value: { ...cell, text: value.text },
    unit: value.unit === null ? null : { ...cell, text: value.unit },
    status: value.status === null ? null : { ...cell, text: value.status },
    limit: value.limit === null ? null : { ...cell, text: value.limit },
    uncertainty: value.uncertainty === null ? null : { ...cell, text: value.uncertainty },
    words: [...name, ...words],
    side,
  };
}

function text(words: Word[]): string {
  return words.map((w) => w.text).join(' ');
}
