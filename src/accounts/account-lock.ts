import type { EntityManager } from 'typeorm';
import { Account } from './account.entity';

/**
 * An account with its password's hash, which nobody else changes until the transaction ends. Others may refer to it
 * meanwhile: what somebody does waits for nobody who changes their account, or it could be waited for in turn.
 * Whoever locks an account locks it before its sessions, keys and invitations.
 */
export function lockAccount(manager: EntityManager, id: string): Promise<Account | null> {
  return manager
    .createQueryBuilder(Account, 'account')
    .addSelect('account.passwordHash')
    .where('account.id = :id', { id })
    .setLock('for_no_key_update')
    .getOne();
}
