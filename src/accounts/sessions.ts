import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Not, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { holdsUntil, isOlderThan } from '../database/clock';
import type { Caller } from '../http/caller';
import { lockAccount } from './account-lock';
import { wrongCredentials } from './password';
import { hashSecret, newSecret } from './secret';
import { Session } from './session.entity';

/**
 * How long a session lives, and how long without a request: within what NIST SP 800-63B-4, 2.2.3, asks of assurance
 * level 2 (24 hours, one hour). Times are the database's, so that every copy of the service agrees.
 */
const LIFETIME = `interval '12 hours'`;
const IDLE = `interval '1 hour'`;

/** How old the note of the last use may get before it is written again: reading should not cost a write each time. */
const NOTE_EVERY = `interval '1 minute'`;

/** That a session has not come to its end by itself. */
const HOLDS = `(${holdsUntil('expires_at', LIFETIME)} AND last_used_at > now() - ${IDLE})`;

/** Sign-ins that hold. Only hashes of their secrets are kept. */
@Injectable()
export class Sessions {
  constructor(
    @InjectRepository(Session) private readonly sessions: Repository<Session>,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Begins a session, and clears away the account's old ones that are over.
   * @param provedBy the hash that a password was held against: a session that an old password began would go on after the
   *   new one has ended the others
   * @returns the secret for the cookie, which nobody can ask for again, and when the session ends at the latest
   * @throws Problem `wrong-credentials` when the account has another password by now
   */
  async begin(accountId: string, provedBy?: string | null): Promise<{ secret: string; expiresAt: Date }> {
    return this.sessions.manager.transaction(async (manager) => {
      const account = await lockAccount(manager, accountId);
      if (provedBy !== undefined && account?.passwordHash !== provedBy) throw wrongCredentials();
      await over(manager).delete().andWhere('account_id = :accountId', { accountId }).execute();
      const secret = newSecret();
      const inserted = await manager.insert(Session, {
        accountId,
        secretHash: hashSecret(secret),
        expiresAt: () => `now() + ${LIFETIME}`,
      });
      const { id } = inserted.identifiers[0] as { id: string };
      const { expiresAt } = await manager.findOneByOrFail(Session, { id });
      const by: Actor = { accountId, via: 'session', credentialId: id };
      await this.audit.add(manager, { by, action: 'signed-in', subject: { kind: 'account', id: accountId } });
      return { secret, expiresAt };
    });
  }

  /** The session with this secret and its account, when it still holds; notes that it was used. */
  async find(secret: string): Promise<Session | null> {
    const session = await this.sessions
      .createQueryBuilder('session')
      .innerJoinAndSelect('session.account', 'account')
      .where('session.secretHash = :secretHash', { secretHash: hashSecret(secret) })
      .andWhere('session.endedAt IS NULL AND account.disabledAt IS NULL')
      .andWhere(HOLDS)
      .getOne();
    if (session) await this.noteUse(session.id);
    return session;
  }

  /**
   * Gives a session a new secret; the old one does not hold any more.
   * @returns the secret for the cookie
   */
  async renew(id: string): Promise<string> {
    const secret = newSecret();
    await this.sessions.update({ id }, { secretHash: hashSecret(secret) });
    return secret;
  }

  /** Ends the session with this secret, if it still holds. */
  async end(secret: string): Promise<void> {
    await this.sessions.manager.transaction(async (manager) => {
      const standing = { secretHash: hashSecret(secret), endedAt: IsNull() };
      const session = await manager.findOne(Session, {
        where: standing,
        lock: { mode: 'for_no_key_update' },
      });
      if (!session) return;
      const { id, accountId } = session;
      await manager.update(Session, { id }, { endedAt: () => 'now()' });
      const by: Actor = { accountId, via: 'session', credentialId: id };
      await this.audit.add(manager, {
        by,
        action: 'signed-out',
        subject: { kind: 'account', id: accountId },
      });
    });
  }

  /** An account's sessions that hold, the newest first. */
  standing(accountId: string): Promise<Session[]> {
    return this.sessions
      .createQueryBuilder('session')
      .where('session.accountId = :accountId AND session.endedAt IS NULL', { accountId })
      .andWhere(HOLDS)
      .orderBy('session.createdAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .getMany();
  }

  /** Ends every session of the caller's but the one that asks. */
  async endOthers(caller: Pick<Caller, 'accountId' | 'via' | 'credentialId'>): Promise<void> {
    const { accountId, credentialId } = caller;
    await this.sessions.manager.transaction(async (manager) => {
      await lockAccount(manager, accountId);
      await this.endAllOf(accountId, manager, credentialId);
      const subject = { kind: 'account', id: accountId };
      await this.audit.add(manager, { by: caller, action: 'signed-out-elsewhere', subject });
    });
  }

  /**
   * Ends an account's sessions, in the transaction that gives the reason for it and has locked the account. `except` names
   * one that stays.
   */
  async endAllOf(accountId: string, manager: EntityManager, except?: string): Promise<void> {
    await manager.update(
      Session,
      { accountId, endedAt: IsNull(), ...(except && { id: Not(except) }) },
      { endedAt: () => 'now()' },
    );
  }

  private async noteUse(id: string): Promise<void> {
    await this.sessions
      .createQueryBuilder()
      .update()
      .set({ lastUsedAt: () => 'now()' })
      .where(`id = :id AND ${isOlderThan('last_used_at', NOTE_EVERY)}`, { id })
      .execute();
  }
}

const over = (manager: EntityManager) =>
  manager.createQueryBuilder(Session, 'session').where(`(ended_at IS NOT NULL OR NOT ${HOLDS})`);
