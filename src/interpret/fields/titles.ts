import type { LabelLanguage } from '../../vocabulary/labels';
import { tokensOf, wordsOf } from './folding';
import { Phrases } from './phrases';

/** A title in a text, from one letter to another. */
export interface FoundTitle {
  /** How many words it has. */
  length: number;
  from: number;
  to: number;
}

/** Finds the titles of reports ("Certificate of Analysis") and of documents that are none ("Invoice"). */
export class Titles {
  private readonly own: Phrases<null>;
  private readonly others: Phrases<null>;
  /** Titles as they are printed when the typeface's ligatures are lost: "certi cate of analysis". */
  private readonly lossy: { text: string; length: number }[];

  constructor(languages: LabelLanguage[]) {
    const titles = languages.flatMap((language) => language.titles);
    this.own = new Phrases(titles.map((title) => [title, null]));
    this.others = new Phrases(
      languages.flatMap((language) => language.otherTitles).map((title) => [title, null]),
    );
    this.lossy = titles
      .map((title) => ({ plain: wordsOf(title).join(' '), length: wordsOf(title).length }))
      .map(({ plain, length }) => ({ plain, text: plain.replace(/ffi|ffl|fi|fl|ff/g, ' '), length }))
      .filter(({ plain, text }) => plain !== text);
  }

  /** The longest title of a report in a text. */
  find(text: string): FoundTitle | null {
    return findIn(text, this.own) ?? this.findLossy(text);
  }

  /** The longest title of some other document in a text. */
  findOther(text: string): FoundTitle | null {
    return findIn(text, this.others);
  }

  /** A lost ligature leaves a space or a sign of its own inside the word. */
  private findLossy(text: string): FoundTitle | null {
    if (!/\p{Ll}[^\p{L}\p{N}]\p{Ll}/u.test(text)) return null;
    const folded = text.toLowerCase().replace(/(?<=\p{L})[^\p{L}\p{N}](?=\p{Ll})/gu, ' ');
    for (const title of this.lossy) {
      const from = folded.indexOf(title.text);
      if (from >= 0) return { length: title.length, from, to: from + title.text.length };
    }
    return null;
  }
}

function findIn(text: string, phrases: Phrases<null>): FoundTitle | null {
  const tokens = tokensOf(text);
  const found = phrases.longest(tokens);
  const [first, last] = [tokens[found?.from ?? -1], tokens[(found?.to ?? 0) - 1]];
  return found && first && last ? { length: found.length, from: first.start, to: last.end } : null;
}
