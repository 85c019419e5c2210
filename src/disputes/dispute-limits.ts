import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { placeOf } from '../http/place';
import { Problem } from '../http/problem';

/** How many disputes one party may send in an hour. */
const LIMIT = { points: 10, duration: 3600 };

/** Keeps one party from sending disputes by the hundred. Counted in this process's memory. */
@Injectable()
export class DisputeLimits {
  private readonly limiter = new RateLimiterMemory(LIMIT);

  /** @throws Problem `too-many-requests` */
  async count({ ip }: FastifyRequest): Promise<void> {
    try {
      await this.limiter.consume(placeOf(ip));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Problem({
        code: 'too-many-requests',
        detail: `More than ${LIMIT.points} disputes came from your network within an hour. Go on in ${Math.ceil(seconds / 60)} minutes.`,
        headers: { 'retry-after': String(seconds) },
      });
    }
  }
}
