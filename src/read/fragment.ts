import type { ConcealedText } from './page';

/**
 * A run of letters without white space, placed on its own writing line: `start` and `end` are measured along the
 * direction of writing and `across` downward from it, in points, so that turned text is handled like upright text.
 */
export interface Fragment {
  text: string;
  font: string;
  /** Type size in points. */
  size: number;
  /** Degrees clockwise from upright, 0 to 359. */
  rotation: number;
  start: number;
  end: number;
  across: number;
  /** What the document adds between letters, in points: wide tracking is no space between words. */
  tracking: number;
  /** The document itself puts a space after it. */
  spaced: boolean;
  /** What keeps it from being seen: no ink, no opacity, or a layer that is switched off; null when it is seen. */
  hidden: ConcealedText['how'] | null;
  /** What keeps it from being seen, unless the page's picture shows that it is; null when it is seen for all that is known. */
  suspect: Suspicion | null;
  /** What it is drawn in, as CSS writes it; null for a pattern. */
  colour: string | null;
  /** When it was drawn: larger is later, and lies on top. */
  order: number;
  /** Which of the page's text operators drew it, 0 for the first, and which others, where several did. */
  shownBy: number;
  alsoBy: number[] | null;
}

/** What may keep text from being seen, where something that only a picture can tell has a part in it. */
export type Suspicion = Extract<ConcealedText['how'], 'page-coloured' | 'covered'>;

/** Letters of one word stand closer than this, in units of the type size; pdf.js and poppler draw the line there, too. */
export const GAP_IN_WORD = 0.1;
/** Where the document itself puts a space, only letters that touch are still one word. */
export const GAP_DESPITE_SPACE = 0.03;
/** Kerning and slanted type let letters overlap this much. */
export const OVERLAP_IN_WORD = -0.2;
/** Letters of one word stand on one line, give or take this much of the type size: less than a superscript's rise. */
export const UNEVENNESS = 0.12;
/** Letters of one word are of one size, give or take this much: more is a superscript, a subscript or a footnote mark. */
export const SIZE_RATIO = 1.15;

/** Tracking up to this much of the type size is a style of type; more is a way of jumping to the next column. */
export const MOST_TRACKING = 0.4;
/** Boxes, blocks, shapes, ticks and crosses: they stand for themselves, however close to a word they are drawn. */
const SYMBOL = /[\u2500-\u27BF]/;

/** Whether `next` stands so close behind `word`, on the same line and in the same size, that both are one word. */
export function continues(word: Fragment, next: Fragment): boolean {
  const size = Math.max(word.size, next.size);
  return (
    word.rotation === next.rotation &&
    word.hidden === next.hidden &&
    word.suspect === next.suspect &&
    isClose(word, next.start, size, Math.min(word.tracking, next.tracking)) &&
    (size / Math.min(word.size, next.size) < SIZE_RATIO ||
      isInSmallCapitals(word, next) ||
      isBorrowedLetter(word, next)) &&
    Math.abs(word.across - next.across) <= UNEVENNESS * size &&
    isSymbol(word.text) === isSymbol(next.text)
  );
}

/**
 * The same of letters that begin at `start`, where the text operator that drew them drew all of the word, too, so that all
 * but the place is alike, and no symbol is among them.
 */
export function continuesAtOnce(word: Fragment, start: number): boolean {
  return isClose(word, start, word.size, word.tracking);
}

function isClose(word: Fragment, start: number, size: number, tracked: number): boolean {
  const gap = (start - word.end) / size;
  const tracking = Math.min(MOST_TRACKING, Math.max(0, tracked / size));
  return gap > OVERLAP_IN_WORD && gap - tracking < (word.spaced ? GAP_DESPITE_SPACE : GAP_IN_WORD);
}

/** Whether it holds a sign that stands for itself. */
export function isSymbol(text: string): boolean {
  return (text.length > 1 || text > '~') && SYMBOL.test(text);
}

/** Small capitals are at least this much of the type size, and stand on the very line of the large ones. */
const SMALL_CAPITALS = { from: 0.6, unevenness: 0.02 };

/** "T" with "EST" smaller beside it: a word in small capitals, unlike a raised or lowered mark. */
function isInSmallCapitals(word: Fragment, next: Fragment): boolean {
  return (
    next.size < word.size &&
    next.size > SMALL_CAPITALS.from * word.size &&
    word.font === next.font &&
    Math.abs(word.across - next.across) <= SMALL_CAPITALS.unevenness * word.size &&
    /^\P{Ll}*\p{Lu}$/u.test(word.text) &&
    /^\p{Lu}[\p{Lu}\p{P}]*$/u.test(next.text)
  );
}

/** Letters that a typeface lacks are set from another one, whose measure may be down to this share of its own. */
const BORROWED = 0.5;

/** "laborato" with "ř" smaller beside it, or "č" before a full stop: a letter of the word on the very same line, unlike a mark. */
function isBorrowedLetter(word: Fragment, next: Fragment): boolean {
  const [small, large] = next.size < word.size ? [next, word] : [word, next];
  return (
    small.size > BORROWED * large.size &&
    isForeignLetter(small.text) &&
    Math.abs(word.across - next.across) <= SMALL_CAPITALS.unevenness * large.size &&
    Math.abs(next.start - word.end) < GAP_DESPITE_SPACE * large.size
  );
}

function isForeignLetter(text: string): boolean {
  return text.length <= 2 && /^[^\p{ASCII}\P{Ll}]+$/u.test(text);
}

/** Makes `next` part of `word`. */
export function extend(word: Fragment, next: Fragment): void {
  if (next.size > word.size && isForeignLetter(word.text)) word.size = next.size;
  word.text += next.text;
  word.end = Math.max(word.end, next.end);
  word.spaced = next.spaced;
  word.tracking = next.tracking;
  word.order = Math.max(word.order, next.order);
  if (next.shownBy !== word.shownBy || next.alsoBy)
    word.alsoBy = [...(word.alsoBy ?? []), next.shownBy, ...(next.alsoBy ?? [])];
}
