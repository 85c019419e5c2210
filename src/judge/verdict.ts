import type { DecimalText } from '../vocabulary/qualifier';
import type { RuleBasis } from '../vocabulary/rule-set';

/**
 * What a result shows about a limit. `within` and `exceeds` are shown by the numbers; `conditional`: the uncertainty
 * spans the limit; `inconclusive`: there is evidence and it cannot decide; `not-covered`: there is none.
 */
export type VerdictWord = 'within' | 'exceeds' | 'conditional' | 'inconclusive' | 'not-covered';

/** Why a verdict is what it is, in a plain sentence for people. The codes are stable. */
export const VERDICT_REASONS = {
  'below-limit': 'The content is at or below the limit.',
  'above-minimum': 'The content is at or above the minimum.',
  'absent-in-mass': 'Not found in at least the mass that the rule asks for.',
  'not-detected': 'Not found, with a stated limit of detection.',
  'total-below-limit': 'The total is below the limit, so its part is too.',
  'absence-below-limit': 'Not found in the tested mass, which is fewer than the limit allows.',
  'bound-below-limit': 'Not everything was measured, but even so it cannot be above the limit.',
  'above-limit': 'The content is above the limit.',
  'below-minimum': 'The content is below the minimum.',
  present: 'Found, where nothing may be found.',
  'present-mass-not-stated': 'Found, where nothing may be found; the tested mass is not stated.',
  'uncertainty-spans-limit': 'The measurement uncertainty spans the limit.',
  'loq-above-limit': 'The method cannot see as little as the limit.',
  'above-measuring-range': 'Above what the method can count, and the limit is higher still.',
  'bound-unknown': 'Not found, but no limit of detection or quantification is stated that could be compared.',
  'unit-unknown': 'The unit is missing or unknown.',
  'unit-not-convertible': 'The unit cannot be converted into that of the limit.',
  'basis-unknown': 'It is not stated whether the number is for the dry or the received sample.',
  'sample-mass-too-small': 'Looked for in less than the mass that the rule asks for.',
  'sample-mass-too-large': 'Found in more than the mass that the rule speaks of.',
  'sample-mass-unknown': 'Not found, but the tested mass is not stated.',
  'word-without-number': 'The laboratory states its own verdict and no number.',
  estimated: 'The value is an estimate outside the calibrated range.',
  'count-below-one-in-mass-unknown': 'A count cannot show absence in the mass that the rule asks for.',
  'members-not-measured': 'Not all that the rule adds up was measured.',
  'sum-spans-limit': 'With the unquantified members at zero the sum is within, at their bounds it is not.',
  'total-bounds-only': 'Only the total was measured; the part may be less.',
  'not-tested': 'No certificate of this lot has this result.',
  'intake-not-declared': 'The limit is for a day, and no daily intake is declared.',
  'serving-not-declared': 'The limit is for a serving, and no mass of a serving is declared.',
  'package-not-declared': 'The limit is for a package, and no mass of a package is declared.',
  'intake-above-scope': 'The rule is for a smaller daily intake than the declared one.',
  'form-unknown': 'The rule is for certain product forms, and the form is not known.',
} as const;
export type VerdictReason = keyof typeof VERDICT_REASONS;

/** What bears on a verdict beside its reason, in a plain sentence for people. The codes are stable. */
export const VERDICT_NOTES = {
  'uncertainty-not-stated':
    'The laboratory states no measurement uncertainty, so the value alone was compared.',
  'limit-unverified': 'Nobody has yet seen the text that this limit is from.',
  'date-unknown': 'The day of the analysis is not known; the rules without an end were applied.',
  'start-unknown': 'The day from which the rule holds is not known.',
  'basis-not-stated': 'It is not stated whether the number is for the dry or the received sample.',
  'moisture-not-measured':
    'The moisture was not measured, so the number could not be brought to the basis of the rule.',
  'converted-to-dry-weight': 'The number was brought to the dry sample by the measured moisture.',
  'converted-to-as-received': 'The number was brought to the sample as received by the measured moisture.',
  'absence-bounds-count': 'Nothing found in a stated mass bounds the count.',
} as const;
export type VerdictNote = keyof typeof VERDICT_NOTES;

/** ILAC-G8:09/2019: 4.2.1 compares the value alone; 4.2.3 uses the expanded uncertainty as guard band. */
export type DecisionRule = 'simple-acceptance' | 'guard-band';

/** A limit as it was applied. */
export interface AppliedLimit {
  operator: 'max' | 'min' | 'absent-in';
  /** With its interpretation factor; null for `absent-in`. */
  value: DecimalText | null;
  strict: boolean;
  /** UCUM. */
  unit: string;
  /** Grams in which nothing may be found; null for any amount. */
  sampleMass: DecimalText | null;
  verified: boolean;
}

/** The numbers that were compared, in the limit's unit. */
export interface Compared {
  operator: 'max' | 'min' | 'absent-in';
  /** What the result shows: from `low` to `high`; `high` null where nothing bounds it from above. */
  low: DecimalText | null;
  high: DecimalText | null;
  /** The limit as it was applied, with its interpretation factor. */
  limit: DecimalText | null;
  strict: boolean;
  unit: string;
  /** For presence tests: grams tested and grams asked for. */
  testedMass: DecimalText | null;
  askedMass: DecimalText | null;
}

/** A result that a verdict rests on: which certificate of the lot, and which of its results. */
export interface Evidence {
  certificate: string;
  result: number;
}

export interface Verdict {
  ruleSet: string;
  /** SHA-256 of the rule set's file. */
  version: string;
  citation: string;
  analyteId: string;
  /** For whom the limit holds, where the set has several. */
  for: string | null;
  basis: RuleBasis;
  limit: AppliedLimit;
  /** Exceeding it forbids the product, asks for a warning, or is a comparison only. */
  meaning: 'limit' | 'warning-required' | 'benchmark-only';
  word: VerdictWord;
  reason: VerdictReason;
  /** Null where no number was compared. */
  decisionRule: DecisionRule | null;
  compared: Compared | null;
  evidence: Evidence[];
  notes: VerdictNote[];
  /** For limits a day: the most grams a day that would conform, where that can be said. */
  mostGramsADay: DecimalText | null;
}
