import { isIPv4, isIPv6 } from 'node:net';
import { Problem } from '../http/problem';

const MINUTE = 60_000;

/**
 * How many attempts may fail within how long: one account from one place, anything from one place, and one account from
 * everywhere. The first stops guessing without letting a stranger lock a person out; the others stop it when it is
 * spread over accounts or over places.
 */
const LIMITS = {
  accountFromPlace: { attempts: 5, windowMs: 15 * MINUTE },
  place: { attempts: 50, windowMs: 15 * MINUTE },
  account: { attempts: 100, windowMs: 60 * MINUTE },
};

/** How many counters are kept; beyond, the oldest go first. About 200 bytes each. */
const MOST_COUNTERS = 100_000;

interface Counter {
  attempts: number;
  endsAt: number;
}

/** An attempt that was let through. It counts as failed until it is said to have succeeded. */
export interface Attempt {
  succeeded(): void;
}

/** Counts attempts to sign in, in this process's memory: a restart forgets, a second copy counts for itself. */
export class SignInThrottle {
  private readonly counters = new Map<string, Counter>();

  /** @param now milliseconds, as Date.now gives them */
  constructor(private readonly now: () => number) {}

  /**
   * Lets an attempt through or refuses it. It counts at once, so that many at the same time do not slip by.
   *
   * @param address where the request comes from, an IP address
   * @throws Problem `too-many-attempts`
   */
  begin(email: string, address: string): Attempt {
    const place = placeOf(address);
    const limits = [
      { key: `both ${place} ${email}`, ...LIMITS.accountFromPlace },
      { key: `place ${place}`, ...LIMITS.place },
      { key: `account ${email}`, ...LIMITS.account },
    ];
    for (const { key, attempts } of limits) this.refuseAbove(key, attempts);
    for (const { key, windowMs } of limits) this.count(key, windowMs);
    return {
      succeeded: () => {
        this.counters.delete(limits[0]!.key);
        for (const { key } of limits.slice(1)) this.uncount(key);
      },
    };
  }

  private refuseAbove(key: string, most: number): void {
    const counter = this.current(key);
    if (!counter || counter.attempts < most) return;
    const seconds = Math.ceil((counter.endsAt - this.now()) / 1000);
    throw new Problem({
      code: 'too-many-attempts',
      detail: `Too many attempts to sign in failed. Try again in ${seconds} seconds.`,
      headers: { 'retry-after': String(seconds) },
    });
  }

  private count(key: string, windowMs: number): void {
    const counter = this.current(key);
    if (counter) {
      counter.attempts += 1;
      return;
    }
    if (this.counters.size >= MOST_COUNTERS) this.forget();
    this.counters.set(key, { attempts: 1, endsAt: this.now() + windowMs });
  }

  private uncount(key: string): void {
    const counter = this.current(key);
    if (counter) counter.attempts -= 1;
  }

  private current(key: string): Counter | undefined {
    const counter = this.counters.get(key);
    if (counter && counter.endsAt <= this.now()) this.counters.delete(key);
    return this.counters.get(key);
  }

  /** Makes room: what has ended goes, and if that is nothing, the tenth that was begun first. */
  private forget(): void {
    for (const [key, { endsAt }] of this.counters) if (endsAt <= this.now()) this.counters.delete(key);
    const excess = this.counters.size - MOST_COUNTERS * 0.9;
    let gone = 0;
    for (const key of this.counters.keys()) {
      if (gone >= excess) break;
      this.counters.delete(key);
      gone += 1;
    }
  }
}

/** What one party holds: an IPv4 address, or the /64 network that an IPv6 address lies in. */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || isIPv4(address)) return mapped ?? address;
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
