/**
 * Many typefaces draw fi and fl as one glyph, and some documents do not say which letters it stands for, or say that it is
 * a sign like ×. Inside a word of a language with Latin letters, what stands around it tells.
 */

/** Such a glyph between letters, or before the small letters of a word: never beside a digit. */
const LOST = /(?<=\p{L})[\uFFFD\u00D7](?=\p{Ll})|^\uFFFD(?=\p{Ll}{2})/gu;

/** The word with its ligatures put back; a word that has lost none is returned as it is. */
export function withLigatures(text: string): string {
  return text.replace(LOST, (_glyph, at: number) => ligature(text.slice(0, at), text.slice(at + 1)));
}

function ligature(before: string, after: string): 'fi' | 'fl' {
  // What follows fl is a vowel or y: a-fl-atoxin, butter-fl-y. Before a consonant stands fi: certi-fi-cate, pro-fi-le.
  if (!/^[aeiouyáéíóúàèùäöü]/i.test(after)) return 'fi';
  // speci-fi-ed, modi-fi-er, quanti-fi-able; and field.
  if (/i$/i.test(before) && /^(ed|er|es|able)/.test(after)) return 'fi';
  return /^eld/.test(after) ? 'fi' : 'fl';
}
