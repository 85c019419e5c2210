import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { asListed, breachedPasswords } from './breached-passwords';

/** What people who guess know of the place: ASVS 5.0, 6.1.2. */
const OF_THE_PLACE = [
  'assaybook',
  'assay',
  'book',
  'registry',
  'certificate',
  'kratom',
  'reviewer',
  'administrator',
];

/** Below ten to the eighth guesses, so that whoever has a hash finds it within hours: zxcvbn's scores 0 to 2. */
const ENOUGH = 3;

/** Looking through more takes seconds; what begins as simply as that is refused as well. */
const LOOKED_THROUGH = 64;

interface Guesser {
  known: Set<string>;
  estimator: ZxcvbnFactory;
}

/** Made when the first password is set: 30 MB of lists. */
let guesser: Guesser | undefined;

function newGuesser(): Guesser {
  const long = breachedPasswords();
  const words = { ...dictionary, 'passwords-long': long.filter(({ length }) => length <= LOOKED_THROUGH) };
  return {
    known: new Set(long),
    estimator: new ZxcvbnFactory({ dictionary: words, graphs: adjacencyGraphs }),
  };
}

/**
 * Whether a password is among the first that somebody would try: the 49,000 most common ones, 12,000 long ones from breaches,
 * and what is made of either by putting together, repeating and dressing up, rows of keys, years, and words about its owner
 * and this place.
 *
 * By zxcvbn (Wheeler, USENIX Security 2016) with the lists of `@zxcvbn-ts/language-common`; nothing is asked over the network.
 * @param words that others know of the owner
 */
export function isSoonGuessed(password: string, words: string[]): boolean {
  const { known, estimator } = (guesser ??= newGuesser());
  if (known.has(asListed(password))) return true;
  const looked = [...password].slice(0, LOOKED_THROUGH).join('');
  return estimator.check(looked, [...OF_THE_PLACE, ...words]).score < ENOUGH;
}
