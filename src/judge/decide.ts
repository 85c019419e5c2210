import type { DecimalText } from '../vocabulary/qualifier';
import { compare } from './decimals';
import type { DecisionRule, VerdictReason, VerdictWord } from './verdict';

/** What is known of a content, in the limit's unit. */
export interface Operand {
  low: DecimalText;
  /** Null where nothing bounds it from above. */
  high: DecimalText | null;
  /** The content is below `high`, not at it (`< 10`); above `low`, not at it (`> 300`). */
  openHigh: boolean;
  openLow: boolean;
  /**
   * Why the bounds differ: the measurement's uncertainty, or a word that only bounds the content (`<`, ND, >), or members
   * of a sum or share that were not quantified, or not measured, or a sample whose water is not known.
   */
  spread:
    'none' | 'uncertainty' | 'below-range' | 'above-range' | 'members' | 'missing-members' | 'unknown-basis';
}

/** A limit as applied: interpretation factor included. */
export interface Threshold {
  operator: 'max' | 'min';
  value: DecimalText;
  /** The limit itself fails. */
  strict: boolean;
}

export interface Decided {
  word: VerdictWord;
  reason: VerdictReason;
  decisionRule: DecisionRule;
}

const SPANNING: Readonly<Record<Operand['spread'], { word: VerdictWord; reason: VerdictReason }>> = {
  none: { word: 'conditional', reason: 'uncertainty-spans-limit' },
  uncertainty: { word: 'conditional', reason: 'uncertainty-spans-limit' },
  'below-range': { word: 'inconclusive', reason: 'loq-above-limit' },
  'above-range': { word: 'inconclusive', reason: 'above-measuring-range' },
  members: { word: 'inconclusive', reason: 'sum-spans-limit' },
  'missing-members': { word: 'inconclusive', reason: 'members-not-measured' },
  'unknown-basis': { word: 'inconclusive', reason: 'basis-unknown' },
};

/**
 * Compares what is known of a content with a limit: shown on one side of it, on the other, or on neither.
 * Source: ILAC-G8:09/2019, 4.2.1 where no uncertainty is stated and 4.2.3 with the guard band U where one is.
 */
export function decide(operand: Operand, threshold: Threshold): Decided {
  const decisionRule = operand.spread === 'uncertainty' ? 'guard-band' : 'simple-acceptance';
  const isMax = threshold.operator === 'max';
  if (isMax ? allBelow(operand, threshold) : allAbove(operand, threshold)) {
    const incomplete = operand.spread === 'missing-members';
    return {
      word: 'within',
      reason: incomplete ? 'bound-below-limit' : isMax ? 'below-limit' : 'above-minimum',
      decisionRule,
    };
  }
  if (isMax ? noneBelow(operand, threshold) : noneAbove(operand, threshold))
    return { word: 'exceeds', reason: isMax ? 'above-limit' : 'below-minimum', decisionRule };
  return { ...SPANNING[operand.spread], decisionRule };
}

/** Every possible content conforms to the maximum. */
function allBelow({ high, openHigh }: Operand, { value, strict }: Threshold): boolean {
  if (high === null) return false;
  const difference = compare(high, value);
  return strict && !openHigh ? difference < 0 : difference <= 0;
}

/** No possible content conforms to the maximum. */
function noneBelow({ low, openLow }: Operand, { value, strict }: Threshold): boolean {
  const difference = compare(low, value);
  return strict || openLow ? difference >= 0 : difference > 0;
}

/** Every possible content conforms to the minimum. */
function allAbove({ low, openLow }: Operand, { value, strict }: Threshold): boolean {
  const difference = compare(low, value);
  return strict && !openLow ? difference > 0 : difference >= 0;
}

/** No possible content conforms to the minimum. */
function noneAbove({ high, openHigh }: Operand, { value, strict }: Threshold): boolean {
  if (high === null) return false;
  const difference = compare(high, value);
  return strict || openHigh ? difference <= 0 : difference < 0;
}
