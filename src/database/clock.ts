/**
 * Clocks are set: a machine starts with a wrong one, and somebody or NTP puts it right. What was written while it was ahead
 * names moments that are far away then. The rule for all of them: **a moment that is farther away than the service ever sets
 * one was set by a clock that was ahead**, so nothing holds and nothing waits until then. (docs/decisions/083)
 *
 * These are SQL conditions over the database's clock, which all copies of the service share.
 */

/** How far two clocks may be apart, or one statement after the next, before a moment counts as too far away. */
const SLACK = `interval '1 minute'`;

const tooFar = (moment: string, longest: string) => `${moment} > now() + ${longest} + ${SLACK}`;

/**
 * That what ends at a moment still holds.
 * @param moment SQL, e.g. a column
 * @param longest SQL, the longest interval for which the service ever lets it hold
 */
export const holdsUntil = (moment: string, longest: string): string =>
  `(${moment} > now() AND NOT ${tooFar(moment, longest)})`;

/**
 * That what waits for a moment has waited enough.
 * @param longest SQL, the longest interval for which the service ever lets it wait
 */
export const isDue = (moment: string, longest: string): string =>
  `(${moment} <= now() OR ${tooFar(moment, longest)})`;

/** That a moment that has passed lies so far back; one that is still to come was noted by a clock that was ahead, too. */
export const isOlderThan = (moment: string, age: string): string =>
  `(${moment} < now() - ${age} OR ${tooFar(moment, "interval '0'")})`;
