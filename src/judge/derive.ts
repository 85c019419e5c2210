import type { DecimalText } from '../vocabulary/qualifier';
import type { Operand } from './decide';
import type { Content } from './content';
import { compare, isZero, quotient, sum, times } from './decimals';

/** The members of a sum or share: what is known of each, null where it was not measured. All in one unit. */
export type Members = readonly (Content | null)[];

/**
 * A sum of members: between the sum of their lower and the sum of their upper bounds. A sum that the certificate prints
 * is taken where it was measured; one that is only bounded is believed no further than its members allow.
 * Null where neither the sum nor any member was measured.
 */
export function sumOf(members: Members, printed: Content | null): Content | null {
  const known = members.filter((member) => member !== null);
  if (printed !== null && (known.length < members.length || printed.operand.spread !== 'below-range'))
    return printed;
  if (known.length === 0) return null;
  const added = add(known, known.length < members.length);
  if (printed === null) return added;
  return { ...added, from: [...printed.from, ...added.from], operand: wider(added.operand, printed.operand) };
}

function wider(sum: Operand, printed: Operand): Operand {
  const high =
    sum.high === null || printed.high === null || compare(sum.high, printed.high) > 0
      ? sum.high
      : printed.high;
  return { ...sum, high };
}

function add(known: readonly Content[], incomplete: boolean): Content {
  const highs = known.map(({ operand }) => operand.high);
  const bounded = highs.filter((high) => high !== null);
  const high = incomplete || bounded.length < highs.length ? null : sum(bounded);
  return {
    operand: {
      low: sum(known.map(({ operand }) => operand.low)),
      high,
      openHigh: known.some(({ operand }) => operand.openHigh),
      openLow: false,
      spread: incomplete ? 'missing-members' : spreadOfAll(known),
    },
    from: known.flatMap(({ from }) => from),
    notes: unique(known.flatMap(({ notes }) => notes)),
  };
}

/** One part's share of a total, in percent, where a total is known as such: from part ÷ total at their far ends. */
export function shareOfTotal(part: Content, total: Content): Content {
  const { low, high } = part.operand;
  const most = high === null ? null : quotient(times(high, '100'), total.operand.low, 'up');
  const least = total.operand.high === null ? null : quotient(times(low, '100'), total.operand.high, 'down');
  return {
    operand: { ...closed(least ?? '0', atMostAll(most)), spread: spreadOfAll([part, total]) },
    from: [...part.from, ...total.from],
    notes: unique([...part.notes, ...total.notes]),
  };
}

/**
 * One part's share of a total that its members make up, in percent: at most part ÷ (part + the least of the others).
 * Members that were not measured only make the share smaller, so the upper bound holds without them and the lower is 0.
 */
export function shareOfMembers(part: Content, others: Members): Content {
  const known = others.filter((member) => member !== null);
  const incomplete = known.length < others.length;
  const leastOthers = sum(known.map(({ operand }) => operand.low));
  const highs = known.map(({ operand }) => operand.high).filter((high) => high !== null);
  const mostOthers = incomplete || highs.length < known.length ? null : sum(highs);
  const { low, high } = part.operand;
  const most = high === null ? null : quotient(times(high, '100'), sum([high, leastOthers]), 'up');
  const least = mostOthers === null ? null : quotient(times(low, '100'), sum([low, mostOthers]), 'down');
  return {
    operand: {
      ...closed(least ?? '0', atMostAll(most)),
      spread: incomplete ? 'missing-members' : spreadOfAll([part, ...known]),
    },
    from: [...part.from, ...known.flatMap(({ from }) => from)],
    notes: unique([part, ...known].flatMap(({ notes }) => notes)),
  };
}

/** One content divided by another: from low ÷ high to high ÷ low, which has no end where the divisor may be zero. */
export function ratioOf(above: Content, below: Content): Content {
  const { low, high } = above.operand;
  const least = below.operand.high === null ? null : quotient(low, below.operand.high, 'down');
  const most = high === null || isZero(below.operand.low) ? null : quotient(high, below.operand.low, 'up');
  return {
    operand: { ...closed(least ?? '0', most), spread: spreadOfAll([above, below]) },
    from: [...above.from, ...below.from],
    notes: unique([...above.notes, ...below.notes]),
  };
}

/** A concentration times a mass: what is in a serving, a package, a day. */
export function amountIn(concentration: Content, grams: DecimalText): Content {
  const { low, high } = concentration.operand;
  return {
    ...concentration,
    operand: {
      ...concentration.operand,
      low: times(low, grams),
      high: high === null ? null : times(high, grams),
    },
  };
}

function closed(low: DecimalText, high: DecimalText | null): Omit<Operand, 'spread'> {
  return { low, high, openHigh: false, openLow: false };
}

/** Nothing is more than the whole. */
function atMostAll(percent: DecimalText | null): DecimalText {
  return percent === null || compare(percent, '100') > 0 ? '100' : percent;
}

/** Why the bounds of several contents together differ: what only bounds one of them weighs more than uncertainty. */
function spreadOfAll(contents: readonly Content[]): Operand['spread'] {
  const spreads = contents.map(({ operand }) => operand.spread);
  if (spreads.includes('missing-members')) return 'missing-members';
  if (spreads.includes('unknown-basis')) return 'unknown-basis';
  if (spreads.some((spread) => spread === 'below-range' || spread === 'above-range' || spread === 'members'))
    return 'members';
  return spreads.includes('uncertainty') ? 'uncertainty' : 'none';
}

function unique<Note>(notes: readonly Note[]): Note[] {
  return [...new Set(notes)];
}
