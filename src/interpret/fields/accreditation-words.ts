import { numberKey } from '../../vocabulary/accreditation-body';
import type { LabelLanguage, LabelsEverywhere } from '../../vocabulary/labels';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { fold, type Token } from './folding';
import { Phrases, type FoundPhrase } from './phrases';

/** How strong a word near a number says that the number is the laboratory's accreditation, the strongest first. */
export const STRENGTHS = ['accreditation', 'licence', 'certificate', 'other'] as const;
export type Strength = (typeof STRENGTHS)[number];

const LETTERS_THAT_TELL = 3;

/** Which words speak of accreditation, licences, other registrations. */
export class AccreditationWords {
  private readonly phrases: Phrases<Strength>;
  private readonly standards: Set<string>;
  private readonly registers: Set<string>;

  constructor(
    languages: LabelLanguage[],
    everywhere: LabelsEverywhere,
    private readonly forms: Pick<Vocabulary, 'accreditationForms' | 'licenceForms'>,
  ) {
    this.registers = new Set(everywhere.accreditationRegisters.map(fold));
    this.phrases = new Phrases([
      ...everywhere.accreditationBodies.map((body) => [body, 'accreditation'] as const),
      ...STRENGTHS.flatMap((strength) =>
        languages.flatMap(({ accreditationWords }) =>
          accreditationWords[strength].map((phrase) => [phrase, strength] as const),
        ),
      ),
    ]);
    this.standards = new Set(everywhere.standards);
  }

  /** The longest phrase that starts at a token, with its strength. */
  at(tokens: Token[], index: number): FoundPhrase<Strength> | null {
    return this.phrases.at(tokens, index);
  }

  isSpokenOf(tokens: Token[]): boolean {
    return tokens.some((_, at) => this.phrases.at(tokens, at) !== null);
  }

  /** Whether letters before a number belong to it: "VILAS 412". */
  isRegister(letters: string): boolean {
    return this.registers.has(fold(letters.trim()));
  }

  /**
   * What a number is by its own form, wherever it stands: "D-PL-14094-01-00" is an accreditation, "CMTL-00010" a licence.
   * Forms of fewer letters are those of other numbers too. Null where it tells nothing.
   */
  tellingStrength(number: string): Strength | null {
    if (this.isRegister(/^\p{Lu}+(?= \d)/u.exec(number)?.[0] ?? '')) return 'accreditation';
    if ((number.match(/\p{Lu}/gu) ?? []).length < LETTERS_THAT_TELL) return null;
    const key = numberKey(number);
    if (this.forms.accreditationForms.some((form) => form.test(key))) return 'accreditation';
    return this.forms.licenceForms.some((form) => form.number.test(key)) ? 'licence' : null;
  }

  /** Whether a number names a standard, such as 17025:2017. */
  isStandard(text: string): boolean {
    return this.standards.has(text);
  }
}
