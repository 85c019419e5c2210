import type { Page, Word } from '../read/page';
import { ANY_SIGN, LOST_SIGN } from '../vocabulary/lost-sign';
import type { Lexicon } from './lexicon';

/** The Greek letters that stand at the head of names of substances. */
const LETTERS = ['α', 'β', 'γ', 'δ', 'ε', 'ω'];

/** How sure a word is whose letter was put back: a person looks at it. */
const PUT_BACK = 0.85;

/**
 * The pages with Greek letters put back where the text layer lost what they mean: "�9-THC" is printed Δ9-THC. A letter is
 * put back only where it makes a name that the vocabulary knows, and no other letter makes another; a sign that stands
 * for one letter throughout ("ſ-Myrcene", "ſ-Pinene") stands for the one that all its names allow. Words that were
 * changed are unsure. Pages without such signs come back as they are.
 */
export function withLostSigns(pages: Page[], lexicon: Lexicon): Page[] {
  const names = pages.flatMap((page) =>
    page.words.flatMap((word, i) => nameAt(page.words, word, i, lexicon)),
  );
  if (names.length === 0) return pages;
  const meanings = meaningsOf(names);
  const restored = new Map<Word, Word>();
  for (const name of names) {
    const letter = meanings.has(name.sign) ? meanings.get(name.sign) : onlyLetter(name);
    if (letter !== undefined && name.made.has(letter)) restored.set(name.word, withLetter(name.word, letter));
  }
  return pages.map((page) => ({ ...page, words: page.words.map((word) => restored.get(word) ?? word) }));
}

/** A word with a sign at its head, and the analyte that each letter in its place would make of it. */
interface NameWithSign {
  word: Word;
  sign: string;
  made: Map<string, string>;
}

function nameAt(words: Word[], word: Word, at: number, lexicon: Lexicon): NameWithSign[] {
  const [sign] = word.text.match(LOST_SIGN) ?? [];
  if (sign === undefined) return [];
  const next = words[at + 1];
  const besideIt = next && Math.abs(next.baseline - word.baseline) < 0.5 * word.size;
  for (const tail of besideIt ? ['', ` ${next.text}`] : ['']) {
    const made = madeBy(word.text, tail, lexicon);
    if (made.size > 0) return [{ word, sign, made }];
  }
  return [];
}

function madeBy(text: string, tail: string, lexicon: Lexicon): Map<string, string> {
  const made = new Map<string, string>();
  for (const letter of LETTERS) {
    const name = (putIn(text, letter) + tail).replace(/^[([]|[)\]]$/g, '');
    const analyte = lexicon.analyte(name);
    if (analyte?.exact) made.set(letter, analyte.id);
  }
  return made;
}

/** The letter, where all letters that make a name make the same. */
function onlyLetter({ made }: NameWithSign): string | undefined {
  return new Set(made.values()).size === 1 ? [...made.keys()][0] : undefined;
}

/**
 * For each sign that stands for one letter: the one that all its names allow, once letters that others have are out;
 * undefined where that leaves several. A sign whose names allow no letter together stands for several, and is not told.
 */
function meaningsOf(names: NameWithSign[]): Map<string, string | undefined> {
  const allowed = new Map<string, string[]>();
  for (const { sign, made } of names)
    if (!ANY_SIGN.test(sign))
      allowed.set(
        sign,
        (allowed.get(sign) ?? LETTERS).filter((letter) => made.has(letter)),
      );
  const meanings = new Map<string, string | undefined>();
  for (const [sign, letters] of allowed) if (letters.length > 0) meanings.set(sign, undefined);
  for (let changed = true; changed;) {
    changed = false;
    for (const sign of meanings.keys()) {
      const left = allowed.get(sign)!.filter((letter) => ![...meanings.values()].includes(letter));
      if (meanings.get(sign) !== undefined || left.length !== 1) continue;
      meanings.set(sign, left[0]);
      changed = true;
    }
  }
  return meanings;
}

function withLetter(word: Word, letter: string): Word {
  return { ...word, text: putIn(word.text, letter), confidence: Math.min(word.confidence, PUT_BACK) };
}

/** Of a number a delta is large, as in Δ9; before a hyphen it is small. */
function putIn(text: string, letter: string): string {
  return text.replace(LOST_SIGN, (sign: string, at: number) =>
    letter === 'δ' && /^\d/.test(text.slice(at + sign.length)) ? 'Δ' : letter,
  );
}
