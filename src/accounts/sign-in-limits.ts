import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DatabaseLimiter } from '../http/database-limiter';
import { placeOf } from '../http/place';
import { Problem } from '../http/problem';
import type { Account } from './account.entity';
import { SignInPlace } from './sign-in-place.entity';

const MINUTE_S = 60;

/**
 * How many attempts may fail within how long: one account from one place, anything from one place, and one account from
 * all the places that its owner never signed in from. The first stops guessing; the others stop it when it is spread over
 * accounts or over places. None lasts longer than an hour, and an invitation by an administrator gets around them all, so
 * that nobody is locked out for good.
 */
const LIMITS = {
  accountFromPlace: { points: 5, duration: 15 * MINUTE_S },
  place: { points: 50, duration: 15 * MINUTE_S },
  accountFromElsewhere: { points: 100, duration: 60 * MINUTE_S },
};

/** How long a place stays known without being used. */
const KNOWN_FOR = `interval '180 days'`;

/** An attempt that was let through. It counts as failed until it is said to have succeeded. */
export interface Attempt {
  succeeded(account: Account): Promise<void>;
}

/** Counts attempts to sign in, in the database: all copies of the service count together, and a restart forgets nothing. */
@Injectable()
export class SignInLimits {
  private readonly accountFromPlace: DatabaseLimiter;
  private readonly place: DatabaseLimiter;
  private readonly accountFromElsewhere: DatabaseLimiter;

  constructor(@InjectDataSource() private readonly database: DataSource) {
    const limiter = (name: keyof typeof LIMITS) =>
      new DatabaseLimiter(database, 'sign_in_attempt', {
        ...{ keyPrefix: name, ...LIMITS[name] },
        // Once for all three: they share the table.
        clearExpiredByTimeout: name === 'place',
      });
    this.accountFromPlace = limiter('accountFromPlace');
    this.place = limiter('place');
    this.accountFromElsewhere = limiter('accountFromElsewhere');
  }

  /**
   * Lets an attempt through or refuses it. It counts at once, so that many at the same time do not slip by. One that a
   * limit refuses does not count for those after it: hammering from one place does not use up what others have.
   *
   * @param email as accounts are found by; it need not be anybody's
   * @param address where the request comes from, an IP address
   * @throws Problem `too-many-attempts`
   */
  async begin(email: string, address: string): Promise<Attempt> {
    const place = placeOf(address);
    const [both, account] = [keyOf(email, place), keyOf(email)];
    const isKnown = await this.isKnown(email, place);
    await take(this.accountFromPlace, both);
    await take(this.place, place);
    if (!isKnown) await take(this.accountFromElsewhere, account);
    return {
      succeeded: async ({ id }) => {
        await this.accountFromPlace.delete(both);
        await this.place.reward(place, 1);
        if (!isKnown) await this.accountFromElsewhere.reward(account, 1);
        await this.remember(id, place);
      },
    };
  }

  private isKnown(email: string, place: string): Promise<boolean> {
    return this.database.manager
      .createQueryBuilder(SignInPlace, 'known')
      .innerJoin('known.account', 'account')
      .where('account.email = :email AND known.place = :place', { email, place })
      .andWhere(`known.lastUsedAt > now() - ${KNOWN_FOR}`)
      .getExists();
  }

  private async remember(accountId: string, place: string): Promise<void> {
    const { manager } = this.database;
    await manager
      .createQueryBuilder()
      .delete()
      .from(SignInPlace)
      .where(`account_id = :accountId AND last_used_at < now() - ${KNOWN_FOR}`, { accountId })
      .execute();
    await manager.query(
      `INSERT INTO sign_in_place (account_id, place) VALUES ($1, $2)
       ON CONFLICT (account_id, place) DO UPDATE SET last_used_at = now()`,
      [accountId, place],
    );
  }
}

/** Hashed: what was typed as an email may be a password, and may be longer than the column. */
const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

async function take(limiter: DatabaseLimiter, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem({
      code: 'too-many-attempts',
      detail: `Too many attempts to sign in failed. Try again in ${seconds} seconds.`,
      headers: { 'retry-after': String(seconds) },
    });
  }
}
