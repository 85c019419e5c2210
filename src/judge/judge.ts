import type { Limit, RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { UncertaintyUse } from './content';
import { judgeLimit } from './judge-limit';
import type { LotDossier } from './lot';
import { LotResults } from './lot-results';
import type { QuantityContext } from './quantities';
import { rulesInForce, VERIFIED_RULES, type RuleChoice } from './rules-in-force';
import type { AppliedLimit, Verdict, VerdictWord } from './verdict';

/** How to judge: which rules, and what a stated uncertainty does (guard band unless asked otherwise). */
export interface JudgeOptions extends RuleChoice {
  uncertainty: UncertaintyUse;
}

export const DEFAULT_OPTIONS: JudgeOptions = { ...VERIFIED_RULES, uncertainty: 'guard-band' };

/** How one rule set stands for a lot: what it asks for, and what of that was tested. */
export interface RuleSetSummary {
  ruleSet: string;
  /**
   * The gravest verdict of its limits: exceeds, then conditional, inconclusive, not-covered, within. A set of which
   * anything was not tested is never within.
   */
  word: VerdictWord;
  asked: number;
  /** Limits with any evidence. */
  tested: number;
  /** Limits for what no certificate of the lot has. */
  missing: (AppliedLimit & { analyteId: string })[];
  /** Duties that no laboratory result can show. */
  alsoRequires: readonly string[];
}

export interface LotJudgement {
  verdicts: Verdict[];
  summaries: RuleSetSummary[];
}

/** Judges a lot by every rule set that speaks of it: a verdict for each limit and result, and what was never tested. */
export function judgeLot(
  lot: LotDossier,
  book: RuleBook,
  vocabulary: Vocabulary,
  options: JudgeOptions = DEFAULT_OPTIONS,
): LotJudgement {
  const results = new LotResults(lot, vocabulary);
  const context: QuantityContext = {
    lot,
    results,
    derived: book.derived,
    vocabulary,
    use: options.uncertainty,
  };
  const verdicts: Verdict[] = [];
  const summaries: RuleSetSummary[] = [];
  for (const rule of rulesInForce(book, lot, options)) {
    const limits = rule.set.limits.filter((limit) => counts(limit, rule.set.id, options));
    const perLimit = limits.map((limit) => judgeLimit(rule, limit, context));
    verdicts.push(...perLimit.flat());
    summaries.push({
      ruleSet: rule.set.id,
      ...summarise(limits, perLimit),
      alsoRequires: rule.set.alsoRequires,
    });
  }
  return { verdicts, summaries };
}

function counts(limit: Limit, ruleSet: string, { unverified }: RuleChoice): boolean {
  return limit.verified || unverified === 'all' || unverified.includes(ruleSet);
}

const GRAVEST_FIRST: readonly VerdictWord[] = [
  'exceeds',
  'conditional',
  'inconclusive',
  'not-covered',
  'within',
];

function summarise(limits: readonly Limit[], perLimit: readonly Verdict[][]) {
  const words = new Set(perLimit.flat().map(({ word }) => word));
  const missing = limits.flatMap(({ analyteId }, i) => {
    const verdicts = perLimit[i] ?? [];
    const untested = verdicts.every(
      ({ reason, evidence }) => reason === 'not-tested' || evidence.length === 0,
    );
    return untested && verdicts[0] ? [{ ...verdicts[0].limit, analyteId }] : [];
  });
  return {
    word: GRAVEST_FIRST.find((word) => words.has(word)) ?? ('not-covered' as const),
    asked: limits.length,
    tested: limits.length - missing.length,
    missing,
  };
}
