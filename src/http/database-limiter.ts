import {
  type IRateLimiterPostgresOptions,
  RateLimiterPostgres,
  type RateLimiterRes,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

/** How far the clocks of several copies of the service may be apart. */
const SLACK_MS = 60_000;

/**
 * Counts in a table of the database that all copies of the service share. A count that would last longer than the limit's own
 * duration was begun by a clock that was ahead: it is begun anew, so that nobody is shut out until that clock's time comes.
 */
export class DatabaseLimiter extends RateLimiterPostgres {
  constructor(
    private readonly database: DataSource,
    private readonly table: 'sign_in_attempt' | 'visitor_act',
    limit: Pick<IRateLimiterPostgresOptions, 'keyPrefix' | 'points' | 'duration' | 'clearExpiredByTimeout'>,
  ) {
    super({ ...limit, storeClient: database, storeType: 'typeorm', tableName: table, tableCreated: true });
  }

  override async consume(key: string | number, points?: number): Promise<RateLimiterRes> {
    const latest = Date.now() + this.duration * 1000 + SLACK_MS;
    await this.database.query(`DELETE FROM ${this.table} WHERE key = $1 AND expire > $2`, [
      this.getKey(key),
      latest,
    ]);
    return super.consume(key, points);
  }
}
