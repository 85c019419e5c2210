import type { Word } from '../read/page';
import { boxAround } from './box';

/** Small capitals are set at this share of the type size of the capital before them. */
const SMALLER = { from: 0.6, to: 0.92 };
/** They follow it with no space between, in type sizes. */
const GAP = 0.12;

/** Joins a capital to the small capitals after it: "T" and "EST" are "TEST". Other words come back unchanged. */
export function joinSmallCaps(words: Word[]): Word[] {
  const capitals = words.filter((w) => /^\p{Lu}$/u.test(w.text));
  if (capitals.length === 0) return words;
  const gone = new Set<Word>();
  const joined = new Map<Word, Word>();
  for (const capital of capitals) {
    const rest = words.find((w) => w !== capital && !gone.has(w) && goesOn(capital, w));
    if (!rest) continue;
    gone.add(rest);
    joined.set(capital, {
      ...capital,
      text: capital.text + rest.text,
      box: boxAround([capital.box, rest.box]),
      confidence: Math.min(capital.confidence, rest.confidence),
    });
  }
  return words.filter((w) => !gone.has(w)).map((w) => joined.get(w) ?? w);
}

function goesOn(capital: Word, rest: Word): boolean {
  if (!/^\p{Lu}+[\p{P}]?$/u.test(rest.text) || rest.rotation !== capital.rotation) return false;
  const share = rest.size / capital.size;
  const gap = Math.abs(rest.box.x - capital.box.x - capital.box.width);
  return (
    share >= SMALLER.from &&
    share <= SMALLER.to &&
    gap < GAP * capital.size &&
    Math.abs(rest.baseline - capital.baseline) < 0.05 * capital.size
  );
}
