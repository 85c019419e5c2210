import { searchKey } from '../search-key';

/** What people and recognisers take for each other: O and 0; I, l and 1. */
const LOOKALIKES: Record<string, string> = { o: '0', i: '1', l: '1' };

/**
 * The form in which everything in the register is found: letters and digits only, without case and accents, and with the
 * characters that are mistaken for each other made one. "KR-O425", "kr 0425" and "KR.0425" have the same. Two different
 * names may share one, so it finds and never identifies.
 *
 * @returns an empty string when nothing is left
 */
export function findKey(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[oil]/g, (letter) => LOOKALIKES[letter]!);
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz0123456789';

/** Longer texts are not codes that somebody mistyped, and would have too many neighbours. */
const LONGEST_MISTYPED = 24;

/**
 * Every key that one slip away from this one gives: a character left out, put in, replaced, or two swapped. Some hundred
 * exact look-ups cost the same in a register of any size, which a search by likeness does not.
 */
export function keysOneSlipAway(key: string): string[] {
  if (key.length < 3 || key.length > LONGEST_MISTYPED) return [];
  const near = new Set<string>();
  for (let at = 0; at <= key.length; at += 1) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    near.add(before + after.slice(1));
    if (after.length > 1) near.add(before + after[1]! + after[0]! + after.slice(2));
    for (const letter of ALPHABET) {
      near.add(before + letter + after);
      near.add(before + letter + after.slice(1));
    }
  }
  near.delete(key);
  return [...near];
}

/** The fewest characters that a part of what was asked needs to be looked up alone. */
const SHORTEST_PART = 3;

/** Of "green hill kr 0425": the keys of all runs of its words, the longest first, as each may be a name or a code. */
export function keysOfParts(asked: string): string[] {
  const words = asked.split(/\s+/).filter(Boolean).slice(0, 8);
  const runs: string[] = [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      runs.push(findKey(words.slice(from, from + length).join(' ')));
    }
  }
  const [whole = '', ...parts] = runs;
  return [...new Set([whole, ...parts.filter((part) => part.length >= SHORTEST_PART)])].filter(Boolean);
}
