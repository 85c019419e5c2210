import type { LabelLanguage, Labels } from '../../vocabulary/labels';
import { fold, wordsOf } from './folding';

/** Fewer words than this, or less evidence, and the language is left open. */
const FEWEST_WORDS = 8;
const ENOUGH = 3;
/** The likeliest language has this many times the evidence of the next. */
const CLEARLY = 1.4;
/** A language with this share of the likeliest one's evidence has a part in the document. */
const SHARE = 0.3;
const REPORT_WORD = 2;
const LETTER = 0.5;
/** Reading every word of a long report tells no more than these. */
const MOST_WORDS = 3000;

/** The languages of a document: the one it is written in, and all that have a part in it. */
export interface DocumentLanguages {
  /** ISO 639-1; null when there is too little text or no clear answer. */
  main: string | null;
  /** Those with a fair share of the evidence, the main one first; empty when too little is there to tell. */
  spoken: string[];
}

/**
 * The languages of a document, by their small words, the words that reports are made of, and letters that one language
 * has and the others lack. Reports in two languages are common.
 */
export function languagesOf(texts: string[], labels: Labels): DocumentLanguages {
  const words = texts
    .flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
    .slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return { main: null, spoken: [] };
  const folded = ` ${texts.flatMap(wordsOf).slice(0, MOST_WORDS).join(' ')} `;
  const sharers = sharersOf(labels.languages);
  const scores = labels.languages
    .map((language) => ({ language: language.language, score: scoreOf(language, words, folded, sharers) }))
    .sort((a, b) => b.score - a.score || a.language.localeCompare(b.language));
  const [best, second] = scores;
  if (!best || best.score < ENOUGH) return { main: null, spoken: [] };
  const spoken = scores.filter(({ score }) => score >= ENOUGH && score >= SHARE * best.score);
  return {
    main: best.score < CLEARLY * (second?.score ?? 0) ? null : best.language,
    spoken: spoken.map(({ language }) => language),
  };
}

/** How many languages have each small word: one that several share tells less. */
function sharersOf(languages: LabelLanguage[]): Map<string, number> {
  const sharers = new Map<string, number>();
  for (const { stopWords } of languages)
    for (const word of new Set(stopWords.map(fold))) sharers.set(word, (sharers.get(word) ?? 0) + 1);
  return sharers;
}

interface SmallWords {
  small: Set<string>;
  letters: Set<string>;
  /** Titles and words of reports, folded, with a space on either side. */
  phrases: string[];
}

const prepared = new WeakMap<LabelLanguage, SmallWords>();

/** What a language is told by: the same for every document. */
function smallWordsOf(language: LabelLanguage): SmallWords {
  const known = prepared.get(language) ?? {
    small: new Set(language.stopWords.map(fold)),
    letters: new Set(language.letters),
    phrases: [...language.titles, ...language.reportWords].map((phrase) => ` ${wordsOf(phrase).join(' ')} `),
  };
  prepared.set(language, known);
  return known;
}

function scoreOf(
  language: LabelLanguage,
  words: string[],
  folded: string,
  sharers: Map<string, number>,
): number {
  const { small, letters, phrases } = smallWordsOf(language);
  let score = 0;
  for (const word of words) {
    const key = fold(word);
    if (small.has(key)) score += 1 / (sharers.get(key) ?? 1) ** 2;
    if (letters.size > 0 && [...word].some((letter) => letters.has(letter))) score += LETTER;
  }
  const known = phrases.filter((phrase) => folded.includes(phrase));
  return score + REPORT_WORD * known.length;
}
