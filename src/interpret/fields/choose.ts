import { keyOf } from './folding';
import type { FieldCandidate } from './labelled-fields';

/** The candidate that a field takes, with its confidence after comparison with the others; null when there is none. */
export function choose(candidates: FieldCandidate[]): FieldCandidate | null {
  if (candidates.length === 0) return null;
  const strongest = Math.min(...candidates.map((candidate) => candidate.group));
  const group = candidates.filter((candidate) => candidate.group === strongest);
  const best = group.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  return compared(best, group);
}

/** Confidence first, rounded so that small differences do not beat the place; then the earlier in reading order stays. */
function rank(candidate: FieldCandidate): number {
  return Math.round(candidate.confidence * 10) - (candidate.run.page - 1) * 0.1;
}

/** Agreement on other places strengthens a value, a different value of equal strength weakens it. */
function compared(best: FieldCandidate, group: FieldCandidate[]): FieldCandidate {
  const [key, others] = [keyOf(best.value), group.filter((candidate) => candidate !== best)];
  const agree = others.some((candidate) => keyOf(candidate.value) === key);
  const differ = others.some(
    (candidate) => !isSame(keyOf(candidate.value), key) && rank(candidate) >= rank(best) - 0.1,
  );
  const weak = best.group > 0 ? ['weak-label'] : [];
  const doubts = [...new Set([...best.doubts, ...(differ ? ['several-values'] : []), ...weak])];
  const confidence =
    best.confidence - (differ ? 0.15 : 0) - 0.06 * best.group + (agree && !differ ? 0.02 : 0);
  return { ...best, doubts, confidence: Math.max(0.1, Math.min(0.99, confidence)) };
}

/** One key may be the other with more behind it: "GG4" and "GG4 flower". */
function isSame(one: string, other: string): boolean {
  return one === other || one.startsWith(other) || other.startsWith(one);
}
