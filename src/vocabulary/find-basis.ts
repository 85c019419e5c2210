import { foldHeading } from './fold';
import type { PrintedBasis } from './headings';

/** The longest phrase, in words: "in der Trockenmasse", "i. d. TM", "on an as received basis". */
const LONGEST = 5;

/**
 * The basis that a text names, or null where it names none, or both: "dry weight unless as received". Phrases are runs of
 * whole words; case, accents and marks do not matter.
 */
export function findBasis(bases: ReadonlyMap<string, PrintedBasis>, text: string): PrintedBasis | null {
  const words = wordsOf(text);
  const found = new Set<PrintedBasis>();
  for (let start = 0; start < words.length; start++) {
    const length = lengthOfPhrase(bases, words, start);
    const basis = bases.get(keyOf(words.slice(start, start + length)));
    if (basis) found.add(basis);
    start += Math.max(0, length - 1);
  }
  const [first] = found;
  return found.size === 1 ? (first ?? null) : null;
}

/** A text without the basis that it ends with: "mg/kg" of "mg/kg dw", "% hm." of "% hm. v sušině". Null where none ends it. */
export function withoutBasis(bases: ReadonlyMap<string, PrintedBasis>, text: string): string | null {
  const spaces = [...text.matchAll(/\s+/g)].map((m) => m.index).slice(-LONGEST);
  const cut = spaces.find((at) => bases.has(keyOf(wordsOf(text.slice(at)))));
  return cut === undefined ? null : text.slice(0, cut).replace(/[,;]$/, '');
}

/**
 * Whether a text says that it holds for all results, and the text without the exceptions that it makes: of "Results are
 * on a dry weight basis unless otherwise noted" the part before "unless".
 */
export function ofAllResults(phrases: ReadonlySet<string>, text: string): { all: boolean; holds: string } {
  const spaces = [0, ...[...text.matchAll(/\s+/g)].map((m) => m.index)];
  for (const from of spaces)
    for (const to of [...spaces.slice(spaces.indexOf(from) + 1), text.length].slice(0, LONGEST)) {
      const phrase = keyOf(wordsOf(text.slice(from, to)));
      if (phrases.has(phrase)) return { all: true, holds: from === 0 ? text : text.slice(0, from) };
    }
  return { all: false, holds: text };
}

function lengthOfPhrase(bases: ReadonlyMap<string, PrintedBasis>, words: string[], start: number): number {
  for (let length = Math.min(LONGEST, words.length - start); length > 0; length--)
    if (bases.has(keyOf(words.slice(start, start + length)))) return length;
  return 0;
}

function keyOf(words: string[]): string {
  return words.map(foldHeading).join('');
}

function wordsOf(text: string): string[] {
  return text.split(/[\s()[\],;:/“”"'-]+/).filter((word) => word !== '');
}
