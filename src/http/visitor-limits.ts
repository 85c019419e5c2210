import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DatabaseLimiter } from './database-limiter';
import { placeOf } from './place';
import { Problem } from './problem';

/** How often something may be done: by one party, or to one address. */
export interface Limit {
  name: string;
  times: number;
  hours: number;
}

/**
 * Counts what people without an account do and what somebody has to deal with, in the database: all copies of the service
 * count together, and a restart forgets nothing.
 */
@Injectable()
export class VisitorLimits {
  private readonly limiters = new Map<string, DatabaseLimiter>();

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Counts something that comes from an IP address.
   * @param what in the plural, for the refusal: "disputes"
   * @throws Problem `too-many-requests`
   */
  async countFrom(ip: string, limit: Limit, what: string): Promise<void> {
    const refusedFor = await this.take(limit, placeOf(ip));
    if (refusedFor === null) return;
    throw new Problem({
      code: 'too-many-requests',
      detail: `More than ${limit.times} ${what} came from your network within ${limit.hours === 1 ? 'an hour' : `${limit.hours} hours`}. Go on in ${Math.ceil(refusedFor / 60)} minutes.`,
      headers: { 'retry-after': String(refusedFor) },
    });
  }

  /** Counts something that is done to somebody. @returns whether there was room for it */
  async hasRoom(whom: string, limit: Limit): Promise<boolean> {
    return (await this.take(limit, whom)) === null;
  }

  /** @returns for how many seconds nothing more is let through; null when this was */
  private async take(limit: Limit, key: string): Promise<number | null> {
    try {
      await this.limiterOf(limit).consume(createHash('sha256').update(key).digest('base64url'));
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  private limiterOf({ name, times, hours }: Limit): DatabaseLimiter {
    const limiter =
      this.limiters.get(name) ??
      new DatabaseLimiter(this.database, 'visitor_act', {
        ...{ keyPrefix: name, points: times, duration: hours * 3600 },
        // Once for all: they share the table.
        clearExpiredByTimeout: this.limiters.size === 0,
      });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
