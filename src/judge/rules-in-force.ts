import type { RuleBook, RuleSet } from '../vocabulary/rule-set';
import type { VerdictNote } from './verdict';
import { dayOfAnalysis, type LotDossier } from './lot';

/** Which rules an operator wants judged. */
export interface RuleChoice {
  /** Null for all. */
  jurisdictions: readonly string[] | null;
  /** Rule sets whose unverified limits count too; `all` for every one. Off unless an operator says so. */
  unverified: readonly string[] | 'all';
}

export const VERIFIED_RULES: RuleChoice = { jurisdictions: null, unverified: [] };

/** A rule set that speaks of the lot, with what is not certain about that. */
export interface RuleInForce {
  set: RuleSet;
  notes: VerdictNote[];
  /** The set is for certain forms and the lot's is not known. */
  formUnknown: boolean;
}

/**
 * The rule sets that speak of a lot: of its kind of product and form, in force on the day of its analysis.
 * A proposed rule is none yet. Where the day is not known, the rules in force today's way (without an end) apply, and say so.
 */
export function rulesInForce(book: RuleBook, lot: LotDossier, choice: RuleChoice): RuleInForce[] {
  const days = lot.certificates.map((certificate) => dayOfAnalysis(certificate.reading.certificate));
  const day = latest(days);
  return book.ruleSets.flatMap((set) => {
    const chosen = choice.jurisdictions === null || choice.jurisdictions.includes(set.jurisdiction);
    if (!chosen || set.standing === 'proposed' || !isSwitchedOn(set, choice)) return [];
    if (!speaksOf(set, lot) || !inForce(set, day)) return [];
    const notes: VerdictNote[] = [];
    if (day === null && set.effectiveTo === null) notes.push('date-unknown');
    if (set.effectiveFrom === null) notes.push('start-unknown');
    return [{ set, notes, formUnknown: set.forms !== null && lot.form === null }];
  });
}

export function isSwitchedOn(set: RuleSet, { unverified }: RuleChoice): boolean {
  return set.verified || unverified === 'all' || unverified.includes(set.id);
}

/** The analytes that a rule set which counts has a limit for, whatever the product: their cells decide verdicts. */
export function limitedAnalytes({ ruleSets }: RuleBook, choice: RuleChoice): ReadonlySet<string> {
  const sets = ruleSets.filter((set) => isSwitchedOn(set, choice));
  return new Set(sets.flatMap(({ limits }) => limits.map(({ analyteId }) => analyteId)));
}

function speaksOf(set: RuleSet, lot: LotDossier): boolean {
  const ofCommodity =
    set.commodities === null || (lot.commodity !== null && set.commodities.includes(lot.commodity));
  return ofCommodity && (set.forms === null || lot.form === null || set.forms.includes(lot.form));
}

function inForce(set: RuleSet, day: string | null): boolean {
  if (day === null) return set.effectiveTo === null;
  return (set.effectiveFrom ?? '') <= day && day <= (set.effectiveTo ?? '9999');
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}
