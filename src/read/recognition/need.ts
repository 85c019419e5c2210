import type { PageSource, Word } from '../page';

/** Why a page's picture may say more than its text layer. */
export type Reason = Extract<PageSource, { kind: 'ocr' }>['because'];

export interface Need {
  reason: Reason;
  /** Whether the words alone prove it; if not, the picture has to show ink that the words leave out. */
  certain: boolean;
}

/** A share of letters without meaning from which a text layer is not worth reading. */
const GARBLED_SHARE = 0.2;
/** Long words without a vowel: abbreviations and codes stay far below this share, a shifted alphabet far above. */
const VOWELLESS_SHARE = 0.6;
const ENOUGH_LONG_WORDS = 15;
/** Pages with fewer words may be a picture with a stamp on it. */
const FEW_WORDS = 40;

/** U+FFFD, control characters, and the private use area, where letters without meaning end up. */
const MEANINGLESS = /[\uFFFD\u0000-\u001F\u007F-\u009F\uE000-\uF8FF]/gu;
const VOWEL = /[aeiouyαεηιουω]/;

/** Whether a page should be recognised from its picture, and why; null when its text layer will do. */
export function needOfRecognition(words: Word[]): Need | null {
  if (words.length === 0) return { reason: 'no-text', certain: true };
  if (isGarbled(words)) return { reason: 'garbled-text', certain: true };
  if (words.length < FEW_WORDS) return { reason: 'watermark-only', certain: false };
  return null;
}

function isGarbled(words: Word[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const meaningless = words.reduce((sum, { text }) => sum + (text.match(MEANINGLESS)?.length ?? 0), 0);
  if (meaningless / letters > GARBLED_SHARE) return true;
  const long = words.map(({ text }) => plain(text)).filter((text) => /^\p{Ll}{4,}$/u.test(text));
  const vowelless = long.filter((text) => !VOWEL.test(text)).length;
  return long.length >= ENOUGH_LONG_WORDS && vowelless / long.length > VOWELLESS_SHARE;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
