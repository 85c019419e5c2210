import type { Entry } from './faults';
import { wordKey } from './product-form';

/** What reports say in words: the lists of `vocabulary/report-phrases.yaml`. */
export const PHRASE_LISTS = [
  'method',
  'signOff',
  'itemsTestedOnly',
  'decisionRule',
  'basis',
  'clientSampled',
  'subcontracted',
  'outsideScope',
  'advertising',
  'misspelt',
  'orderedOn',
  'manufacturedOn',
  'validUntil',
] as const;
export type PhraseList = (typeof PHRASE_LISTS)[number];

export interface ReportPhrases {
  /** For each list what finds its phrases in a text that `wordKey` folded. */
  patterns: Readonly<Record<PhraseList, RegExp>>;
  /** Domains of mail providers with whom anybody may have an address. */
  freeMail: ReadonlySet<string>;
}

/** Reads `report-phrases.yaml`. A phrase that folds to nothing would be found everywhere: a fault. */
export function readReportPhrases(file: Entry): ReportPhrases {
  file.allowOnly(...PHRASE_LISTS, 'freeMail');
  const patterns = PHRASE_LISTS.map((list) => [list, patternOf(file.at(list))] as const);
  return {
    patterns: Object.fromEntries(patterns) as Record<PhraseList, RegExp>,
    freeMail: new Set(file.at('freeMail').texts()),
  };
}

function patternOf(list: Entry): RegExp {
  const phrases = list.items().map((item) => {
    const words = item.text().split(/\s+/).map(wordPattern);
    if (words.some((word) => word === '')) item.fault(`"${item.text()}" has a word without a letter`);
    return words.join(' ');
  });
  return new RegExp(`(?<=^| )(?:${phrases.join('|')})(?= |$)`, 'u');
}

/** Folded text holds letters, digits and spaces only, so nothing in it needs escaping. */
function wordPattern(word: string): string {
  const key = wordKey(word);
  return key !== '' && word.endsWith('*') ? `${key}[^ ]*` : key;
}
