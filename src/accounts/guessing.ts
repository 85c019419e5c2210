import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

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

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether a password is among the first that somebody would try: the 49,000 most common ones and what is made of them by
 * putting together, repeating and dressing up, rows of keys, years, and words about its owner and this place.
 *
 * By zxcvbn (Wheeler, USENIX Security 2016) with the lists of `@zxcvbn-ts/language-common`; nothing is asked over the network.
 * @param words that others know of the owner
 */
export function isSoonGuessed(password: string, words: string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const looked = [...password].slice(0, LOOKED_THROUGH).join('');
  return estimator.check(looked, [...OF_THE_PLACE, ...words]).score < ENOUGH;
}
