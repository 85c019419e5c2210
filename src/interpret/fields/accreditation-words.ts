import type { LabelLanguage, LabelsEverywhere } from '../../vocabulary/labels';
import type { Token } from './folding';
import { Phrases, type FoundPhrase } from './phrases';

/** How strong a word near a number says that the number is the laboratory's accreditation, the strongest first. */
export const STRENGTHS = ['accreditation', 'licence', 'certificate', 'other'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Which words speak of accreditation, licences, other registrations. */
export class AccreditationWords {
  private readonly phrases: Phrases<Strength>;
  private readonly standards: Set<string>;

  constructor(languages: LabelLanguage[], everywhere: LabelsEverywhere) {
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

  /** Whether a number names a standard, such as 17025:2017. */
  isStandard(text: string): boolean {
    return this.standards.has(text);
  }
}
