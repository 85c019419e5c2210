import { tokensOf, wordsOf, type Token } from './folding';

/** A phrase found in some tokens: from the first of them to (not including) the last. */
export interface FoundPhrase<Meaning> {
  phrase: string;
  meaning: Meaning;
  /** How many words the phrase has. */
  length: number;
  from: number;
  to: number;
}

interface Entry<Meaning> {
  words: string[];
  meaning: Meaning;
}

/** Phrases of the vocabulary, found in text by their words; case, accents and marks between words do not count. */
export class Phrases<Meaning> {
  private readonly byFirstWord = new Map<string, Entry<Meaning>[]>();

  constructor(entries: Iterable<readonly [string, Meaning]>) {
    for (const [phrase, meaning] of entries) {
      const words = wordsOf(phrase);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.byFirstWord.get(first) ?? [];
      this.byFirstWord.set(
        first,
        [...known, { words, meaning }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }

  /** The longest phrase that starts at a token; null when none does. */
  at(tokens: Token[], from: number): FoundPhrase<Meaning> | null {
    for (const { words, meaning } of this.byFirstWord.get(tokens[from]?.text ?? '') ?? []) {
      const to = endOf(words, tokens, from);
      if (to !== null) return { phrase: words.join(' '), meaning, length: words.length, from, to };
    }
    return null;
  }

  /** Every phrase in some tokens, the longest at each place. */
  all(tokens: Token[]): FoundPhrase<Meaning>[] {
    const found: FoundPhrase<Meaning>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const phrase = this.at(tokens, from);
      if (phrase) found.push(phrase);
    }
    return found;
  }

  /** The phrase of most words in some tokens, of equals the first. */
  longest(tokens: Token[]): FoundPhrase<Meaning> | null {
    return this.all(tokens).reduce<FoundPhrase<Meaning> | null>(
      (best, found) => (best && best.length >= found.length ? best : found),
      null,
    );
  }

  /** Whether a text holds one of them. */
  isIn(text: string): boolean {
    const tokens = tokensOf(text);
    return tokens.some((_, at) => this.at(tokens, at) !== null);
  }
}

/** Where a phrase that starts at a token ends. Marks may stand between its words. */
function endOf(words: string[], tokens: Token[], from: number): number | null {
  let at = from;
  for (const word of words) {
    while (at > from && tokens[at]?.isWord === false) at++;
    if (tokens[at]?.text !== word) return null;
    at++;
  }
  return at;
}
