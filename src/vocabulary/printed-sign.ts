import { foldWord } from './fold';
import type { SignWord, Vocabulary } from './vocabulary';

/** What stands before a number and makes it a bound or a rough one. */
export interface PrintedSign {
  readonly qualifier: '=' | '<' | '>';
  readonly flags: readonly ('approximate' | 'or-equal')[];
}

const NO_SIGN: PrintedSign = { qualifier: '=', flags: [] };
const ABOUT: PrintedSign = { qualifier: '=', flags: ['approximate'] };
const SIGNS: Readonly<Record<string, PrintedSign>> = {
  '<': { qualifier: '<', flags: [] },
  '>': { qualifier: '>', flags: [] },
  '=': NO_SIGN,
  '<=': { qualifier: '<', flags: ['or-equal'] },
  '≤': { qualifier: '<', flags: ['or-equal'] },
  '>=': { qualifier: '>', flags: ['or-equal'] },
  '≥': { qualifier: '>', flags: ['or-equal'] },
  '~': ABOUT,
  '≈': ABOUT,
};
const OF_WORDS: Readonly<Record<SignWord, PrintedSign>> = {
  less: { qualifier: '<', flags: [] },
  greater: { qualifier: '>', flags: [] },
  about: ABOUT,
};

const SIGN = /^(?:<=|>=|[<>≤≥=~≈])/;
/** Words up to a number, a space or full stop between. */
const WORDS = /^(\p{L}[\p{L}. ]*?[. ])\s*(?=[.,]?\d)/u;

/**
 * Parts the sign of a number from the rest: "< 10", "less than 10", "kleiner als 10", "ca. 10".
 * @param print as `plainPrint` writes it
 */
export function takeSign(vocabulary: Vocabulary, print: string): { sign: PrintedSign; rest: string } {
  const printed = SIGN.exec(print)?.[0];
  if (printed !== undefined)
    return { sign: SIGNS[printed] ?? NO_SIGN, rest: print.slice(printed.length).trimStart() };
  const [before, words] = WORDS.exec(print) ?? [];
  const word = words === undefined ? undefined : vocabulary.signWords.get(foldWord(words));
  if (before === undefined || word === undefined) return { sign: NO_SIGN, rest: print };
  return { sign: OF_WORDS[word], rest: print.slice(before.length) };
}
