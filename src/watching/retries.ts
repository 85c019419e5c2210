/**
 * Seconds between an attempt that failed and the next: the schedule that the Standard Webhooks specification gives as its
 * example (spec/standard-webhooks.md, "Deliverability and reliability"), ten attempts within about three days.
 */
const DELAYS_S = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** The longest of them, spread, as SQL. */
export const LONGEST_DELAY = `interval '27 hours'`;

/** Spread, so that what failed together is not tried again together. */
const JITTER = 0.1;

/**
 * How long to wait after that many attempts, in seconds; null when there is no further one.
 * @param random from 0 to below 1
 */
export function delayAfter(attempts: number, random: number): number | null {
  const delay = DELAYS_S[attempts - 1];
  return delay === undefined ? null : delay * (1 - JITTER + 2 * JITTER * random);
}
