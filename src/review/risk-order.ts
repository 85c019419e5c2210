/** What is known of a certificate that waits, as far as it says how urgent it is. */
export interface Risk {
  highFlags: number;
  mediumFlags: number;
  lowFlags: number;
  exceeds: number;
  mismatches: number;
  lowConfidence: number;
  /** Whole days that it has waited in its state. */
  daysWaiting: number;
}

/** Longer than this a certificate does not wait behind others, whatever they are: nothing may be starved. */
export const OVERDUE_DAYS = 7;

interface RiskLevel {
  code: string;
  /** How much there is of it; the more, the sooner. The same in SQL, over the columns of the waiting list. */
  amount: (risk: Risk) => number;
  sql: string;
  says: (amount: number) => string;
}

const counted = (one: string, several: string) => (amount: number) =>
  amount === 1 ? one : several.replace('#', String(amount));

/**
 * The order of the queue by risk, the gravest first. Two certificates are compared level by level, and the first level on
 * which they differ decides; when none does, the one that waits longer comes first. There are no weights: whoever asks why
 * one stands before the other is answered with one sentence.
 */
export const RISK_ORDER: readonly RiskLevel[] = [
  {
    code: 'overdue',
    amount: ({ daysWaiting }) => (daysWaiting >= OVERDUE_DAYS ? 1 : 0),
    sql: `(days_waiting >= ${OVERDUE_DAYS})::int`,
    says: () => `Waits for ${OVERDUE_DAYS} days or longer.`,
  },
  {
    code: 'high-flags',
    amount: ({ highFlags }) => highFlags,
    sql: 'high_flags',
    says: counted('One flag of high severity.', '# flags of high severity.'),
  },
  {
    code: 'exceeds',
    amount: ({ exceeds }) => exceeds,
    sql: 'exceeds',
    says: counted('Exceeds one limit.', 'Exceeds # limits.'),
  },
  {
    code: 'mismatches',
    amount: ({ mismatches }) => mismatches,
    sql: 'mismatches',
    says: counted('One printed status or limit is not ours.', '# printed statuses or limits are not ours.'),
  },
  {
    code: 'low-confidence',
    amount: ({ lowConfidence }) => lowConfidence,
    sql: 'low_confidence',
    says: counted('One value was read with doubt.', '# values were read with doubt.'),
  },
  {
    code: 'medium-flags',
    amount: ({ mediumFlags }) => mediumFlags,
    sql: 'medium_flags',
    says: counted('One flag of medium severity.', '# flags of medium severity.'),
  },
];

/** Why a certificate stands where it stands, the gravest first; nothing for one that only waits. */
export function reasonsOf(risk: Risk): { code: string; message: string }[] {
  return RISK_ORDER.map(({ code, amount, says }) => ({ code, amount: amount(risk), says }))
    .filter(({ amount }) => amount > 0)
    .map(({ code, amount, says }) => ({ code, message: says(amount) }));
}

/** Smaller comes first, level by level: what rows are ordered by. */
export const RISK_SQL = `ARRAY[${RISK_ORDER.map(({ sql }) => `-(${sql})`).join(', ')}]`;
