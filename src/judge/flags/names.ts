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

/** What `ownWords` leaves out, folded once for each vocabulary: every judgement of a lot asks for it many times. */
const commonOf = new WeakMap<Vocabulary, Set<string>>();

function commonWords(vocabulary: Vocabulary): Set<string> {
  const known = commonOf.get(vocabulary);
  if (known) return known;
  const { everywhere, languages } = vocabulary.labels;
  const phrases = languages.flatMap(({ laboratoryWords, weakLaboratoryWords }) => [
    ...laboratoryWords,
    ...weakLaboratoryWords,
  ]);
  const words = [...everywhere.legalForms, ...phrases].flatMap((phrase) => wordKey(phrase).split(' '));
  const common = new Set(words);
  commonOf.set(vocabulary, common);
  return common;
}

/** The words that tell one company from another: without legal forms and what laboratories are called. */
export function ownWords(name: string, vocabulary: Vocabulary): Set<string> {
  const common = commonWords(vocabulary);
  return new Set([...wordsOfName(name)].filter((word) => !common.has(word)));
}

/** Whether two companies go by one name, whatever their legal forms. */
export function isSameCompany(one: string, other: string, vocabulary: Vocabulary): boolean {
  const [a, b] = [ownWords(one, vocabulary), ownWords(other, vocabulary)];
  return a.size > 0 && a.size === b.size && [...a].every((word) => b.has(word));
}
