import { wordKey } from '../../vocabulary/product-form';
import type { Vocabulary } from '../../vocabulary/vocabulary';

/** The words of a name, folded; single letters tell nothing. */
export function wordsOfName(name: string): Set<string> {
  return new Set(
    wordKey(name)
      .split(' ')
      .filter((word) => word.length > 1),
  );
}

/** The words that tell one company from another: without legal forms and what laboratories are called. */
export function ownWords(name: string, { labels: { everywhere, languages } }: Vocabulary): Set<string> {
  const common = new Set(
    [
      ...everywhere.legalForms,
      ...languages.flatMap(({ laboratoryWords, weakLaboratoryWords }) => [
        ...laboratoryWords,
        ...weakLaboratoryWords,
      ]),
    ].flatMap((phrase) => wordKey(phrase).split(' ')),
  );
  return new Set([...wordsOfName(name)].filter((word) => !common.has(word)));
}

/** Whether two companies go by one name, whatever their legal forms. */
export function isSameCompany(one: string, other: string, vocabulary: Vocabulary): boolean {
  const [a, b] = [ownWords(one, vocabulary), ownWords(other, vocabulary)];
  return a.size > 0 && a.size === b.size && [...a].every((word) => b.has(word));
}
