import type { Word } from '../read/page';
import { boxAround } from './box';

/** Exponents, and the marks of footnotes: "3", "1,2", "a". */
const RAISED = /^(?:[-−+]?\d{1,2}|\d(?:,\d)+|[a-e](?:,[a-e])*)$/;
/** A raised mark is smaller than the letters beside it and stands higher, both in units of their type size. */
const SMALLER_THAN = 0.85;
const RISE = { from: 0.08, to: 0.9 };
const GAP = { from: -0.25, to: 0.3 };
/** Right behind a ten a smaller number is its exponent, however little it is raised. */
const EXPONENT = { rise: 0.05, gap: 0.1, smallerThan: 0.9 };

/**
 * Joins raised digits to what they belong to, with `^` before them: `10` with a small raised `3` is `10^3` (or counts
 * would read as one hundred and three), `0,64` with a footnote's `1` is `0,64^1` and not `0,641`. The raised number in
 * the middle of a name (`Δ⁹-THC`) is joined as it stands. Other words come back unchanged.
 */
export function joinSuperscripts(words: Word[]): Word[] {
  const gone = new Set<Word>();
  const joined = new Map<Word, Word>();
  for (const mark of words.filter((w) => RAISED.test(w.text)).sort(acrossThenDown)) {
    const base = words.find((w) => w !== mark && !gone.has(w) && carries(joined.get(w) ?? w, mark));
    if (!base) continue;
    gone.add(mark);
    joined.set(base, withRaised(joined.get(base) ?? base, mark));
  }
  return words.filter((w) => !gone.has(w)).map((w) => joined.get(w) ?? w);
}

function acrossThenDown(a: Word, b: Word): number {
  return a.box.x - b.box.x || a.baseline - b.baseline;
}

function carries(base: Word, mark: Word): boolean {
  if (base.rotation !== mark.rotation || mark.size > EXPONENT.smallerThan * base.size) return false;
  const gap = (mark.box.x - base.box.x - base.box.width) / base.size;
  const rise = (base.baseline - mark.baseline) / base.size;
  const isExponent = base.text === '10' && gap < EXPONENT.gap && rise > EXPONENT.rise;
  const isMark = mark.size <= SMALLER_THAN * base.size && rise > RISE.from;
  return gap > GAP.from && gap < GAP.to && (isExponent || isMark) && rise < RISE.to;
}

function withRaised(base: Word, mark: Word): Word {
  const partOfName = /[Δ∆δ]$/.test(base.text);
  return {
    ...base,
    text: base.text + (partOfName ? '' : '^') + mark.text.replace('−', '-'),
    box: boxAround([base.box, mark.box]),
    confidence: Math.min(base.confidence, mark.confidence),
  };
}
