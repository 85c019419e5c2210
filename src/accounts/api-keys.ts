import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, LessThan, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { ApiKey } from './api-key.entity';
import { hashSecret, newSecret } from './secret';

const FORM = /^assay_[\w-]{43}$/;

/** `assay_` and the first six characters: enough to tell keys apart, nothing towards guessing the other 220 bits. */
const PREFIX_LENGTH = 12;

/** Keys that an account may hold at a time: more than anyone needs, fewer than somebody could fill a disk with. */
const MOST_KEYS = 50;

/** As with sessions: the note of the last use may be this old. */
const NOTE_EVERY = `interval '1 minute'`;

/** Keys for programs. Only hashes are kept. */
@Injectable()
export class ApiKeys {
  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes a key.
   * @param expiresAt null for one that holds until it is revoked
   * @returns the key itself, which nobody can ask for again, and its record
   * @throws Problem `too-many-keys`
   */
  async make(
    by: Actor,
    accountId: string,
    name: string,
    expiresAt: Date | null,
  ): Promise<{ secret: string; key: ApiKey }> {
    if ((await this.keys.countBy({ accountId, revokedAt: IsNull() })) >= MOST_KEYS)
      throw new Problem({
        code: 'too-many-keys',
        detail: `The account has ${MOST_KEYS} keys that are not revoked, and may not have more.`,
      });
    const secret = `assay_${newSecret()}`;
    const prefix = secret.slice(0, PREFIX_LENGTH);
    const key = await this.keys.manager.transaction(async (manager) => {
      const hashed = { prefix, secretHash: hashSecret(secret) };
      const made = await manager.save(manager.create(ApiKey, { accountId, name, expiresAt, ...hashed }));
      const after = { accountId, name, prefix, expiresAt };
      await this.audit.add(manager, {
        by,
        action: 'key-made',
        subject: { kind: 'api-key', id: made.id },
        after,
      });
      return made;
    });
    return { secret, key };
  }

  /** The key and its account, when it still holds; notes that it was used. */
  async find(secret: string): Promise<ApiKey | null> {
    if (!FORM.test(secret)) return null;
    const key = await this.keys
      .createQueryBuilder('key')
      .innerJoinAndSelect('key.account', 'account')
      .where('key.secretHash = :secretHash', { secretHash: hashSecret(secret) })
      .andWhere('key.revokedAt IS NULL AND account.disabledAt IS NULL')
      .andWhere('(key.expiresAt IS NULL OR key.expiresAt > now())')
      .getOne();
    if (key) await this.noteUse(key.id);
    return key;
  }

  /** An account's keys, newest first, the revoked ones too. */
  async list(accountId: string, { limit, after }: PageQuery): Promise<PageOf<ApiKey>> {
    const last = openCursor(after, ['time', 'uuid']);
    const rows = await this.keys.find({
      where: last
        ? [
            { accountId, createdAt: LessThan(new Date(last[0]!)) },
            { accountId, createdAt: new Date(last[0]!), id: LessThan(last[1]!) },
          ]
        : { accountId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (key) => [key.createdAt, key.id],
      (key) => key,
    );
  }

  /**
   * Revokes a key from this moment on; once revoked it stays so.
   * @param accountId whose key it must be, or undefined for anybody's
   * @throws Problem `not-found`
   */
  async revoke(by: Actor, id: string, accountId?: string): Promise<void> {
    await this.keys.manager.transaction(async (manager) => {
      const key = await manager.findOne(ApiKey, {
        where: { id, ...(accountId && { accountId }) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!key) throw new Problem({ code: 'not-found', detail: 'There is no key with this id.' });
      if (key.revokedAt !== null) return;
      await manager.update(ApiKey, { id }, { revokedAt: () => 'now()' });
      const before = { accountId: key.accountId, name: key.name, prefix: key.prefix };
      await this.audit.add(manager, { by, action: 'key-revoked', subject: { kind: 'api-key', id }, before });
    });
  }

  private async noteUse(id: string): Promise<void> {
    await this.keys
      .createQueryBuilder()
      .update()
      .set({ lastUsedAt: () => 'now()' })
      .where(`id = :id AND (last_used_at IS NULL OR last_used_at < now() - ${NOTE_EVERY})`, { id })
      .execute();
  }
}
