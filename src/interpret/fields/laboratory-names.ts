import { fold, wordsOf } from './folding';
import type { LabelLanguage } from '../../vocabulary/labels';
import { Phrases } from './phrases';
import type { Run } from './run';
import type { ValueTexts } from './value-texts';

/** A name that may be the laboratory's, where it was found, and how much speaks for it. */
export interface NamedLaboratory {
  name: string;
  run: Run;
  weight: number;
  because: 'label' | 'sentence' | 'letterhead';
  /** Which sentence names it; two different ones say more than one that every page repeats. */
  phrase: string | null;
}

/** "Agris Labor Fr. Mareike Stölting": a name that goes on with a person's. */
const PERSON = /\s(?:Fr|Hr|Frau|Herr|Mrs?|Ms)\.?\s\p{Lu}/u;

/** What the words of a name say of whose it is. */
export class LaboratoryWords {
  private readonly strong: Set<string>;
  private readonly weak: Set<string>;
  private readonly general: Set<string>;
  private readonly accreditation: Set<string>;
  private readonly signatories: Phrases<null>;
  private readonly foreign: Phrases<null>;

  constructor(
    languages: LabelLanguage[],
    private readonly values: ValueTexts,
  ) {
    this.strong = new Set(languages.flatMap((language) => language.laboratoryWords).map(fold));
    this.weak = new Set(languages.flatMap((language) => language.weakLaboratoryWords).map(fold));
    const common = languages.flatMap(({ titles, stopWords, reportWords, others, fields }) => [
      ...titles.flatMap((title) => wordsOf(title)),
      ...stopWords,
      ...reportWords,
      ...others,
      ...fields.client.flat(),
    ]);
    this.general = new Set([...this.strong, ...this.weak, ...common.map(fold)]);
    this.accreditation = new Set(
      languages
        .flatMap((language) => language.accreditationWords.accreditation.filter((word) => word.length > 3))
        .map(fold),
    );
    this.signatories = new Phrases(
      languages.flatMap(({ signatoryWords }) => signatoryWords.map((word) => [word, null] as const)),
    );
    this.foreign = new Phrases(
      languages.flatMap(({ notTheLaboratory }) => notTheLaboratory.map((word) => [word, null] as const)),
    );
  }

  /** Whether a name says that it is a laboratory's, or only may. */
  kindOf(name: string): 'laboratory' | 'likely' | 'company' | null {
    const words = wordsOf(name);
    if (words.some((word) => this.strong.has(word) || (word.length > 5 && /labs?$|laborator/.test(word))))
      return 'laboratory';
    if (words.some((word) => this.weak.has(word))) return 'likely';
    return this.values.endsLegally(name) || this.values.beginsLegally(name) ? 'company' : null;
  }

  /** A name has a word of its own: more than "laboratory", "company", "the". */
  hasOwnWord(name: string): boolean {
    if (PERSON.test(name)) return false;
    return wordsOf(name).some(
      (word) => !this.general.has(word) && !this.values.endsLegally(`x ${word}`) && /\p{L}{2}/u.test(word),
    );
  }

  /** "accredited testing laboratory no. 1316" speaks of the laboratory and is not its name. */
  speaksOfAccreditation(name: string): boolean {
    return /\d{3}/.test(name) || wordsOf(name).some((word) => this.accreditation.has(word));
  }

  /** "Lab director", and who signs as one. */
  isSignatory(name: string): boolean {
    return this.signatories.isIn(name);
  }

  /** The makers of the software that printed the report name themselves, too ("Powered by …"). */
  isForeign(text: string): boolean {
    return this.foreign.isIn(text);
  }
}
