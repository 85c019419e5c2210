import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Configuration } from '../configuration';
import type { Caller } from './caller';
import { isThisMachine, placeOf } from './place';
import { Problem } from './problem';

const WINDOW_S = 60;

/**
 * How many requests one party may make in a minute: each key and each session by itself, and whoever shows neither by
 * their place. Counted in this process's memory: reading a public page should not cost a write, so several copies allow
 * as many times as much.
 */
@Injectable()
export class RateLimits {
  private readonly perCaller: RateLimiterMemory | null;
  private readonly perAddress: RateLimiterMemory | null;

  constructor({ requestsPerCaller, requestsPerAddress }: Configuration) {
    this.perCaller = limiterOf(requestsPerCaller);
    this.perAddress = limiterOf(requestsPerAddress);
  }

  /**
   * Counts a request of somebody known, and tells them how far they are.
   * @throws Problem `too-many-requests`
   */
  async countCaller({ credentialId }: Caller, reply: FastifyReply): Promise<void> {
    if (!this.perCaller) return;
    const told = await take(this.perCaller, 'caller', credentialId);
    void reply.headers(told);
  }

  /**
   * Counts a request of nobody known. This machine's own do not count: where TRUST_PROXY does not name a proxy on it,
   * everybody would seem to come from here. Answers do not tell how far one is, as shared caches keep them.
   * @throws Problem `too-many-requests`
   */
  async countAddress({ ip }: FastifyRequest): Promise<void> {
    if (this.perAddress && !isThisMachine(ip)) await take(this.perAddress, 'address', placeOf(ip));
  }
}

const limiterOf = (points: number): RateLimiterMemory | null =>
  points > 0 ? new RateLimiterMemory({ points, duration: WINDOW_S }) : null;

/** @returns the headers that tell of the limit */
async function take(limiter: RateLimiterMemory, name: string, key: string): Promise<Record<string, string>> {
  try {
    return headersOf(limiter, name, await limiter.consume(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = secondsOf(refusal);
    throw new Problem({
      code: 'too-many-requests',
      detail: `More than ${limiter.points} requests came within a minute. Go on in ${seconds} seconds.`,
      headers: { ...headersOf(limiter, name, refusal), 'retry-after': String(seconds) },
    });
  }
}

/** As draft-ietf-httpapi-ratelimit-headers-10 writes them: how many in how long, how many are left until when. */
function headersOf(limiter: RateLimiterMemory, name: string, at: RateLimiterRes): Record<string, string> {
  return {
    'ratelimit-policy': `"${name}";q=${limiter.points};w=${WINDOW_S}`,
    ratelimit: `"${name}";r=${at.remainingPoints};t=${secondsOf(at)}`,
  };
}

/** Never more than the window, though the clock was set back: what is counted is forgotten by the process's own time. */
const secondsOf = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.min(WINDOW_S, Math.max(1, Math.ceil(msBeforeNext / 1000)));
