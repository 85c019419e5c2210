import type { Panel } from '../vocabulary/analyte';
import { boxAround, overlap, type Extent } from './box';
import type { Lexicon } from './lexicon';
import { pieceOf, piecesOf, type Line, type Piece } from './lines';
import type { PrintedCell } from './reading';
import { isStandardName } from './standards';

/** What a line says of a method, and how: under a label of its own, or as a part of a title. */
export interface SaidMethod {
  cell: PrintedCell;
  labelled: boolean;
}

/**
 * The method that a line over or between rows names, or null: "Method: EPA 6020B", "Toxic elements (M-002, ICP-MS)",
 * "Potency by HPLC". A standard or the laboratory's own number counts before a technique, which many methods share.
 * @param place where the table stands: what is printed beside it is not its own
 * @param panel of which the table is: what a title says of another is not its own either
 */
export function methodOn(
  line: Line,
  place: Extent,
  lexicon: Lexicon,
  panel: Panel | null = null,
): SaidMethod | null {
  const pieces = piecesOf(line).filter((piece) => overlap(piece, place) > 0);
  const labelled = underLabel(pieces, lexicon);
  if (labelled) return { cell: labelled, labelled: true };
  const clauses = ofPanel(
    panel,
    pieces.flatMap((piece) => clausesOf(piece, lexicon)),
    lexicon,
  );
  const first = (find: (words: Piece['words']) => Piece['words'] | null) =>
    clauses.map(find).find((words) => words !== null) ?? null;
  const technique = first((words) => techniqueIn(words, lexicon));
  const title = pieces.findIndex((piece) => isTitle(piece, lexicon));
  const behind = title < 0 ? [] : pieces.slice(title).flatMap(({ words }) => words);
  const number = first((words) => {
    const found = ownNumberIn(words, lexicon);
    return found?.every((word) => behind.includes(word)) ? found : null;
  });
  // "Method CS-030 (USP <467>)": what the word stands before is the method, and the standard what it follows.
  const called = clauses.some((words) => number !== null && isCalledMethod(words, number, lexicon));
  const found = (called ? number : null) ?? first(standardIn) ?? number ?? technique;
  return found ? { cell: cellIn(found), labelled: false } : null;
}

/** Behind what names a panel or a technique a number is a method's; one before it is the sample's or the lot's. */
function isTitle({ text, words }: Piece, lexicon: Lexicon): boolean {
  return lexicon.panel(text) !== null || techniqueIn(words, lexicon) !== null;
}

/** "Total Metals by ICP-MS  Method: EPA 6020B": a label that ends a run of words, and what follows it up to the next label. */
function underLabel(pieces: Piece[], lexicon: Lexicon): PrintedCell | null {
  for (const [i, { words }] of pieces.entries())
    for (const [end, word] of words.entries()) {
      if (!word.text.endsWith(':') || !isMethodLabel(words.slice(0, end + 1), lexicon)) continue;
      const isLast = end === words.length - 1;
      const said = upToNextLabel(isLast ? (pieces[i + 1]?.words ?? []) : words.slice(end + 1), lexicon);
      if (said.length > 0 && namesMethod(said, lexicon)) return cellIn(said);
    }
  return null;
}

const LONGEST_LABEL = 4;

/** Words before a label are no part of it where they end a clause of their own: "by ICP-MS Method:", not "Sampling Method:". */
function isMethodLabel(words: Piece['words'], lexicon: Lexicon): boolean {
  const last = words.slice(-LONGEST_LABEL);
  return last.some((_, i) => {
    const before = words.at(i - last.length - 1);
    const begins =
      i === last.length - words.length || (before !== undefined && endsClause(before.text, lexicon));
    return begins && lexicon.headingRoles(textFrom(last.slice(i))).includes('method');
  });
}

function endsClause(word: string, lexicon: Lexicon): boolean {
  return (
    /[)\],;.]$|^[–—|·•-]$/.test(word) ||
    lexicon.isTechnique(word) ||
    lexicon.panel(word) !== null ||
    lexicon.unit(word) !== null
  );
}

/**
 * What a label says goes on to the end of its run or its sentence. Where another label follows in the run, that one's own
 * words are left out: those without a digit that are no technique.
 */
function upToNextLabel(words: Piece['words'], lexicon: Lexicon): Piece['words'] {
  const stop = words.findIndex((word) => SENTENCE_END.test(word.text));
  return withoutLabels(stop < 0 ? words : words.slice(0, stop + 1), lexicon);
}

function withoutLabels(words: Piece['words'], lexicon: Lexicon): Piece['words'] {
  const label = words.findIndex((word) => word.text.endsWith(':'));
  if (label < 0) return words;
  const last = words
    .slice(0, label)
    .findLastIndex(({ text }) => /\d/.test(text) || lexicon.isTechnique(bare(text)));
  return words.slice(0, last + 1);
}

/** A full stop that is none of an abbreviation such as "mod." or "Ph. Eur.". */
const SENTENCE_END = /(?:[\p{Lu}\d)\]]|\p{L}{4})\.$/u;

/** "Reference: 4711" names no method; a standard, a number with letters, or a technique does. */
export function namesMethod(words: Piece['words'], lexicon: Lexicon): boolean {
  return (
    standardIn(words) !== null ||
    techniqueIn(words, lexicon) !== null ||
    words.some((word) => isOwnNumber(bare(word.text), lexicon))
  );
}

/** A title taken apart where brackets, commas, strokes and dashes part what it says. */
function clausesOf({ words }: Piece, lexicon: Lexicon): Piece['words'][] {
  const clauses: Piece['words'][] = [[]];
  for (const word of words) {
    if (/^[([]|^[–—|·•-]$/.test(word.text)) clauses.push([]);
    if (!/^[–—|·•-]$/.test(word.text)) clauses.at(-1)?.push(word);
    if (/[)\],;]$/.test(word.text)) clauses.push([]);
  }
  return clauses.map((clause) => withoutLabels(clause, lexicon)).filter((clause) => clause.length > 0);
}

/** Of "Mycotoxins (ELISA) & Heavy Metals (ICP-MS)" the clauses from the one that names the panel up to that of the next. */
function ofPanel(panel: Panel | null, clauses: Piece['words'][], lexicon: Lexicon): Piece['words'][] {
  const named = clauses.map((words) => lexicon.panel(textFrom(words)));
  const start = panel === null ? -1 : named.indexOf(panel);
  if (start < 0) return clauses;
  const next = named.findIndex((one, i) => i > start && one !== null && one !== panel);
  const others = named.slice(0, start).some((one) => one !== null);
  return others || next >= 0 ? clauses.slice(start, next < 0 ? undefined : next) : clauses;
}

/** The standard of what makes a laboratory competent is none of a method: ISO/IEC 17025. */
const OF_LABORATORIES = /17025/;

function standardIn(words: Piece['words']): Piece['words'] | null {
  const text = textFrom(words);
  return isStandardName(text) && !OF_LABORATORIES.test(text) ? words : null;
}

/**
 * "ML-08", "SOP HD-11", "in-house CC-HP-31", "WI-10-04 Rev 7": a number of the laboratory's own, alone, behind words for
 * methods or techniques, or behind what it is the method of: "Terpenes by SOP-109", "HPLC-PDA / TM-002".
 */
function ownNumberIn(words: Piece['words'], lexicon: Lexicon): Piece['words'] | null {
  const revised = words.findIndex((word) => REVISION.test(bare(word.text)));
  const end = revised > 0 && revised === words.length - 2 ? revised - 1 : words.length - 1;
  const [last, before] = [words[end], words.slice(0, end)];
  if (!last || !isOwnNumber(bare(last.text), lexicon)) return null;
  const number = words.slice(end);
  if (before.length === 0) return number;
  const text = textFrom(before);
  if (lexicon.isMethodWord(text) || isSubject(before, lexicon)) return number;
  return lexicon.headingRoles(text).includes('method') ? words : null;
}

const REVISION = /^(?:rev|revision|ver|version|v|ed|edition)\.?$/i;

/** "Residual Solvents by", "HPLC-PDA /": what the number after it is the method of. */
function isSubject(words: Piece['words'], lexicon: Lexicon): boolean {
  const [last, subject] = [words.at(-1), words.slice(0, -1)];
  if (!last || subject.length === 0) return false;
  if (/^[/|]$/.test(last.text)) return lexicon.isTechnique(textFrom(subject));
  return lexicon.isMethodWord(last.text) && lexicon.panel(textFrom(subject)) !== null;
}

function isCalledMethod(words: Piece['words'], number: Piece['words'], lexicon: Lexicon): boolean {
  const last = number.at(-1);
  const before = last ? words[words.indexOf(last) - 1] : undefined;
  return before !== undefined && lexicon.headingRoles(bare(before.text)).includes('method');
}

const OWN_NUMBER = /^\p{Lu}[\p{L}\d]*(?:[-._/][\p{L}\d]+)+$/u;
const SHORTEST_NUMBER = 5;

function isOwnNumber(text: string, lexicon: Lexicon): boolean {
  return (
    text.length >= SHORTEST_NUMBER &&
    OWN_NUMBER.test(text) &&
    /\d/.test(text) &&
    lexicon.analyte(text) === null &&
    lexicon.unit(text) === null
  );
}

const LONGEST_TECHNIQUE = 3;

function techniqueIn(words: Piece['words'], lexicon: Lexicon): Piece['words'] | null {
  for (let length = Math.min(LONGEST_TECHNIQUE, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      const isWhole = [run[0], run.at(-1)].every((word) => /[\p{L}\d]/u.test(word?.text ?? ''));
      if (isWhole && lexicon.isTechnique(textFrom(run)))
        return [...run, ...secondTechnique(words.slice(start + length), lexicon)];
    }
  return null;
}

/** "LC-MS/MS & GC-MS/MS": what goes on behind a first technique with a second one. */
function secondTechnique([sign, ...after]: Piece['words'], lexicon: Lexicon): Piece['words'] {
  if (!sign || !/^[&+/]$/.test(sign.text)) return [];
  const second = techniqueIn(after, lexicon);
  return second && second[0] === after[0] ? [sign, ...second] : [];
}

function textFrom(words: Piece['words']): string {
  return bare(words.map((word) => word.text).join(' '));
}

/** Without the brackets and marks that part a clause from the next. */
function bare(text: string): string {
  const opened = text.replace(/^[([]+/, '').replace(/[,;:]+$|(?<=[\p{Lu}\d)\]])\.$/u, '');
  return /[([]/.test(opened) ? opened : opened.replace(/[)\]]+$/, '');
}

function cellIn(words: Piece['words']): PrintedCell {
  return { text: bare(pieceOf(words).text), box: boxAround(words.map((word) => word.box)) };
}
