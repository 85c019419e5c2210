import type { DecimalText } from '../vocabulary/qualifier';
import { unitText } from '../vocabulary/unit-text';
import {
  VERDICT_NOTES,
  VERDICT_REASONS,
  type AppliedLimit,
  type Compared,
  type Verdict,
  type VerdictReason,
} from './verdict';

/** A verdict in a plain sentence or two: what was found, whose limit it is compared with, and what follows. */
export function verdictSentence(verdict: Verdict, analyteName: string): string {
  const { compared, limit, citation, reason, mostGramsADay, notes } = verdict;
  const who = verdict.for === null ? '' : ` (${verdict.for})`;
  const found = compared === null ? '' : `${comparedText(compared)}; `;
  const most = mostGramsADay === null ? '' : ` At most ${shortened(mostGramsADay)} g a day would conform.`;
  const unverified = notes.includes('limit-unverified') ? ` ${VERDICT_NOTES['limit-unverified']}` : '';
  return (
    `${analyteName}${who}: ${found}the limit is ${limitText(limit)} (${citation}). ` +
    `${reasonSentence(reason, limit)}${most}${unverified}`
  );
}

/** What the reasons say where the limit itself fails: nothing at it is within. */
const STRICT: Readonly<Partial<Record<VerdictReason, string>>> = {
  'below-limit': 'The content is below the limit.',
  'above-limit': 'The content is at or above the limit.',
  'above-minimum': 'The content is above the minimum.',
  'below-minimum': 'The content is at or below the minimum.',
  'bound-below-limit': 'Not everything was measured, but even so it cannot reach the limit.',
};

/** Why a verdict is what it is, for the limit that it is about. */
export function reasonSentence(reason: VerdictReason, { strict }: Pick<AppliedLimit, 'strict'>): string {
  return (strict ? STRICT[reason] : undefined) ?? VERDICT_REASONS[reason];
}

/** A limit for people: "at most 1.2 mg/kg", "absent in 25 g". */
export function limitText({ operator, value, strict, unit, sampleMass }: AppliedLimit): string {
  if (operator === 'absent-in') return sampleMass === null ? 'none at all' : `none in ${sampleMass} g`;
  const words = operator === 'max' ? (strict ? 'less than' : 'at most') : strict ? 'more than' : 'at least';
  return `${words} ${value} ${unitText(unit, null)}`.trim();
}

/** What was compared, for people: "0.64 mg/kg", "0 to 11 µg/kg", "not found in 10 g". */
export function comparedText({ operator, low, high, unit, testedMass }: Compared): string {
  if (operator === 'absent-in' && low === null)
    return `looked for in ${testedMass === null ? 'a mass that is not stated' : `${testedMass} g`}`;
  return intervalText(low, high, unit);
}

/** "0.64 mg/kg", "0 to 11 µg/kg", "300 CFU/g or more". */
export function intervalText(low: DecimalText | null, high: DecimalText | null, unit: string): string {
  const written = unitText(unit, null);
  if (high === null) return `${shortened(low)} ${written} or more`;
  return `${low === high ? shortened(low) : `${shortened(low)} to ${shortened(high)}`} ${written}`.trim();
}

/** Derived numbers carry twelve digits; four tell a person enough. Shorter ones stay as they are. */
export function shortened(decimal: DecimalText | null): string {
  if (decimal === null) return '';
  const digits = decimal.replace(/^0\.0*|\./g, '');
  return digits.length <= 6 ? decimal : String(Number(Number(decimal).toPrecision(4)));
}
