import type { DecimalText } from '../vocabulary/qualifier';
import type { Limit, RuleBasis, RuleSet } from '../vocabulary/rule-set';
import type { Unit } from '../vocabulary/vocabulary';
import { contentOf, type AmountUnknown, type Content, type NoContent } from './content';
import { compare, quotient } from './decimals';
import { amountIn } from './derive';
import type { Declared } from './lot';
import { contentsOf, type QuantityContext } from './quantities';
import type { VerdictReason } from './verdict';

/** How limits for an amount are met: the concentration's unit in which 1 × 1 g is one of the limit's unit, and whose mass counts. */
interface AmountRule {
  perGram: string;
  mass: (declared: Declared) => DecimalText | null;
  missing: VerdictReason;
}

const AMOUNTS: Readonly<Partial<Record<RuleBasis, AmountRule>>> = {
  'per-day': { perGram: 'ug/g', mass: ({ dailyGrams }) => dailyGrams, missing: 'intake-not-declared' },
  'per-serving': {
    perGram: 'mg/g',
    mass: ({ servingGrams }) => servingGrams,
    missing: 'serving-not-declared',
  },
  'per-package': {
    perGram: 'mg/g',
    mass: ({ packageGrams }) => packageGrams,
    missing: 'package-not-declared',
  },
};

/**
 * Contents for limits of an amount a day, a serving or a package: as printed in that unit, or the concentration times
 * the declared mass. Without a declared intake nothing is covered, and what can be said is the most grams a day that
 * would conform: limit ÷ concentration.
 */
export function amountOf(
  set: RuleSet,
  limit: Limit,
  unit: Unit,
  context: QuantityContext,
): (Content | NoContent | AmountUnknown)[] {
  const rule = AMOUNTS[set.basis];
  const perGram = rule && context.vocabulary.units.get(rule.perGram);
  if (!rule || !perGram) return [];
  const printed = printedAmounts(limit.analyteId, unit, context);
  if (printed.length > 0) return printed;
  const grams =
    unit.ucum === 'mg/{article}' ? context.lot.declared.unitGrams : rule.mass(context.lot.declared);
  if (set.maxDailyIntake !== null && grams !== null && compare(grams, set.maxDailyIntake) > 0)
    return [{ reason: 'intake-above-scope', covered: false, from: context.results.of(limit.analyteId) }];
  return contentsOf(limit.analyteId, perGram, context).map((content) => {
    if (!('operand' in content)) return content;
    if (grams !== null) return amountIn(content, grams);
    const most = set.basis === 'per-day' ? mostGrams(limit.value, content) : null;
    return { reason: rule.missing, covered: false, mostGramsADay: most, from: content.from };
  });
}

/** Results that the certificate itself prints per serving, package or day. */
function printedAmounts(analyteId: string, unit: Unit, context: QuantityContext): Content[] {
  return context.results
    .of(analyteId)
    .map((result) => contentOf(result, unit, context.vocabulary, context.use))
    .filter((content) => 'operand' in content);
}

function mostGrams(limit: DecimalText | null, { operand }: Content): DecimalText | null {
  return limit === null || operand.high === null ? null : quotient(limit, operand.high, 'down');
}
