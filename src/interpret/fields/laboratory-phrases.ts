import type { LabelLanguage } from '../../vocabulary/labels';
import { wordsOf, type Token } from './folding';

/** A sentence in which a laboratory names itself: the words before its name, the words after it, or both. */
export interface LaboratoryPhrase {
  printed: string;
  before: string[];
  after: string[];
}

/** Such sentences by the word that they are recognised by: the first before the name or, where there is none, after it. */
export class LaboratoryPhrases {
  private readonly byFirstWord = new Map<string, LaboratoryPhrase[]>();

  constructor(languages: LabelLanguage[]) {
    for (const printed of languages.flatMap((language) => language.laboratoryPhrases)) {
      const [before = '', after = ''] = printed.split('{lab}');
      const phrase = { printed, before: wordsOf(before), after: wordsOf(after) };
      const first = phrase.before[0] ?? phrase.after[0] ?? '';
      this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), phrase]);
    }
  }

  /** The phrases that may stand at a token. */
  startingWith(token: Token): LaboratoryPhrase[] {
    return this.byFirstWord.get(token.text) ?? [];
  }
}
