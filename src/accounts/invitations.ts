import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { lockAccount } from './account-lock';
import { Account } from './account.entity';
import { Invitation } from './invitation.entity';
import { hashNewPassword } from './password';
import { hashSecret, newSecret } from './secret';
import { Sessions } from './sessions';

/** Long enough for somebody who is away for a few days; whoever comes later is invited again. */
const LIFETIME = `interval '7 days'`;

/** Links by which people set the password of the account that an administrator made for them, or whose password is lost. */
@Injectable()
export class Invitations {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes an invitation; one that the account had before does not hold any more.
   * @returns the link's secret, which nobody can ask for again, and when it ends
   * @throws Problem `not-found`, also for an account that is disabled
   */
  async make(by: Caller, accountId: string): Promise<{ secret: string; expiresAt: Date }> {
    const secret = newSecret();
    return this.database.transaction(async (manager) => {
      const account = await manager.findOneBy(Account, { id: accountId });
      if (!account || account.disabledAt)
        throw new Problem({ code: 'not-found', detail: 'There is no account with this id that is enabled.' });
      await manager.delete(Invitation, { accountId });
      await manager.insert(Invitation, {
        ...{ accountId, secretHash: hashSecret(secret), madeById: by.accountId },
        expiresAt: () => `now() + ${LIFETIME}`,
      });
      const { expiresAt } = await manager.findOneByOrFail(Invitation, { accountId });
      const subject = subjectOf(accountId);
      await this.audit.add(manager, { by, action: 'invitation-made', subject, after: { expiresAt } });
      return { secret, expiresAt };
    });
  }

  /** Takes an account's invitation back, if it has one. */
  async takeBack(by: Caller, accountId: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { affected } = await manager.delete(Invitation, { accountId });
      if (!affected) return;
      await this.audit.add(manager, { by, action: 'invitation-taken-back', subject: subjectOf(accountId) });
    });
  }

  /** @throws Problem `invitation-over` */
  whose(secret: string): Promise<Invitation> {
    return find(this.database.manager, secret);
  }

  /**
   * Sets the account's password and uses the invitation up. The account's sessions end: a password that is set anew may be
   * one that somebody else knew.
   * @throws Problem `invitation-over`; `invalid-input` when the password will not do
   */
  async take(secret: string, password: string): Promise<Account> {
    // First without a hash, which costs: nobody should have one made for a link that does not hold.
    const { account: owner } = await this.whose(secret);
    const passwordHash = await hashNewPassword(password, owner!);
    return this.database.transaction(async (manager) => {
      await lockAccount(manager, owner!.id);
      // Found anew under the lock: an account that was disabled meanwhile stays so.
      const { secretHash, account: found } = await find(manager, secret);
      const account = found!;
      const { affected } = await manager.delete(Invitation, { secretHash });
      // Of two at the same time, the second finds it used.
      if (!affected) throw over();
      await manager.update(Account, { id: account.id }, { passwordHash });
      await this.sessions.endAllOf(account.id, manager);
      const subject = subjectOf(account.id);
      const after = { password: 'changed' };
      await this.audit.add(manager, { by: 'visitor', action: 'invitation-taken', subject, after });
      return account;
    });
  }
}

const subjectOf = (id: string) => ({ kind: 'account', id });

async function find(manager: EntityManager, secret: string): Promise<Invitation> {
  const invitation = await manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoinAndSelect('invitation.account', 'account')
    .where('invitation.secretHash = :secretHash', { secretHash: hashSecret(secret) })
    .andWhere('invitation.expiresAt > now() AND account.disabledAt IS NULL')
    .getOne();
  if (!invitation) throw over();
  return invitation;
}

const over = (): Problem =>
  new Problem({
    code: 'invitation-over',
    detail: 'This invitation was used, taken back or replaced, or its time is over.',
  });
