import type { LabelLanguage, Labels } from '../../vocabulary/labels';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { AccreditationWords } from './accreditation-words';
import { AmendmentWords } from './amendments';
import { MonthNames } from '../../vocabulary/printed-date';
import { LabelIndex } from './label-index';
import type { DocumentLanguages } from './language';
import { LaboratoryWords } from './laboratory-names';
import { LaboratoryPhrases } from './laboratory-phrases';
import { pageNumberPatterns } from './page-numbers';
import { Phrases } from './phrases';
import { Titles } from './titles';
import { ValueTexts } from './value-texts';

/** All that the vocabulary says for reading the certificates of one language, ready to be asked. */
export interface Wording {
  labels: Labels;
  languages: LabelLanguage[];
  /** ISO 639-1; null when the language is not known and every language's wordings count. */
  language: string | null;
  index: LabelIndex;
  values: ValueTexts;
  months: MonthNames;
  titles: Titles;
  pageNumbers: RegExp[];
  laboratoryWords: LaboratoryWords;
  laboratoryPhrases: LaboratoryPhrases;
  accreditationWords: AccreditationWords;
  amendmentWords: AmendmentWords;
  /** Words that reports are made of. */
  reportWords: Phrases<null>;
  /** Words between a report's number or place and its day. */
  beforeADay: Phrases<null>;
}

const made = new WeakMap<Vocabulary, Map<string, Wording>>();

/** The wording for a document's languages; made once for a vocabulary, for it never changes. */
export function wordingFor(vocabulary: Vocabulary, { main, spoken }: DocumentLanguages): Wording {
  const byLanguages = made.get(vocabulary) ?? new Map<string, Wording>();
  made.set(vocabulary, byLanguages);
  const key = `${main ?? ''}:${spoken.join(',')}`;
  const wording = byLanguages.get(key) ?? makeWording(vocabulary, main, spoken);
  byLanguages.set(key, wording);
  return wording;
}

function makeWording(vocabulary: Vocabulary, language: string | null, spoken: string[]): Wording {
  const { labels } = vocabulary;
  const languages = languagesFor(labels, spoken);
  const values = new ValueTexts(vocabulary, languages);
  const phrases = (of: (language: LabelLanguage) => string[]): Phrases<null> =>
    new Phrases(languages.flatMap((one) => of(one).map((phrase) => [phrase, null] as const)));
  return {
    labels,
    languages,
    language,
    index: new LabelIndex(languages),
    values,
    months: new MonthNames(languages),
    titles: new Titles(languages),
    pageNumbers: pageNumberPatterns(languages),
    laboratoryWords: new LaboratoryWords(languages, values),
    laboratoryPhrases: new LaboratoryPhrases(languages),
    accreditationWords: new AccreditationWords(languages, labels.everywhere, vocabulary),
    amendmentWords: new AmendmentWords(languages),
    reportWords: phrases((one) => one.reportWords),
    beforeADay: phrases((one) => one.beforeADay),
  };
}

/** Whose wordings count: those of the languages spoken, and English, which many labs print beside; all when none is known. */
function languagesFor({ languages }: Labels, spoken: string[]): LabelLanguage[] {
  const own = spoken.flatMap((code) => languages.filter((one) => one.language === code));
  if (own.length === 0) return languages;
  return [...own, ...languages.filter((one) => one.language === 'en' && !spoken.includes('en'))];
}
