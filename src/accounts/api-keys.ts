import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { isOlderThan } from '../database/clock';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { type Scope, SCOPES } from '../http/key-scope';
import { Problem } from '../http/problem';
import { lockAccount } from './account-lock';
import { ApiKey } from './api-key.entity';
import { hashSecret, newSecret } from './secret';

const FORM = /^assay_[\w-]{43}$/;

/** `assay_` and the first six characters: enough to tell keys apart, nothing towards guessing the other 220 bits. */
const PREFIX_LENGTH = 12;

/** Keys that an account may hold at a time: more than anyone needs, fewer than somebody could fill a disk with. */
const MOST_KEYS = 50;

/** As with sessions: the note of the last use may be this old. */
const NOTE_EVERY = `interval '1 minute'`;

/** What a new key is to be. Without `scopes` it may be used for everything; `expiresAt` null: until it is revoked. */
export interface WantedKey {
  accountId: string;
  name: string;
  scopes?: Scope[];
  expiresAt: Date | null;
}

/** A key that was just made: the key itself, and its record. */
export interface MadeKey {
  secret: string;
  key: ApiKey;
}

/** Keys for programs. Only hashes are kept. */
@Injectable()
export class ApiKeys {
  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes a key.
   * @returns the key itself, which nobody can ask for again, and its record
   * @throws Problem `too-many-keys`
   */
  async make(by: Actor, wanted: WantedKey): Promise<MadeKey> {
    return this.keys.manager.transaction(async (manager) => {
      const made = await insertNew(manager, wanted);
      const after = { ...wanted, prefix: made.key.prefix };
      await this.audit.add(manager, { by, action: 'key-made', subject: subjectOf(made.key), after });
      return made;
    });
  }

  /**
   * Makes a key that takes another's place: the same name and scopes, for as long as the other was made for. The other ends
   * after the overlap, if it does not before.
   * @param accountId whose key it must be, or undefined for anybody's
   * @throws Problem `not-found`, `key-over`, `too-many-keys`
   */
  async rotate(by: Actor, id: string, overlapHours: number, accountId?: string): Promise<MadeKey> {
    return this.keys.manager.transaction(async (manager) => {
      const old = await lockKey(manager, id, accountId);
      if (isOver(old))
        throw new Problem({
          code: 'key-over',
          detail: 'The key was revoked, has ended, or was replaced already.',
        });
      const { name, scopes, createdAt, expiresAt } = old;
      const end = expiresAt && new Date(Date.now() + (expiresAt.getTime() - createdAt.getTime()));
      const made = await insertNew(manager, { accountId: old.accountId, name, scopes, expiresAt: end });
      const ending = `LEAST(expires_at, now() + make_interval(hours => ${overlapHours}))`;
      await manager.update(ApiKey, { id }, { replacedById: made.key.id, expiresAt: () => ending });
      const after = { replacedBy: made.key.id, prefix: made.key.prefix, expiresAt: end, overlapHours };
      await this.audit.add(manager, { by, action: 'key-rotated', subject: subjectOf(old), after });
      return made;
    });
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
      const key = await lockKey(manager, id, accountId);
      if (key.revokedAt !== null) return;
      await manager.update(ApiKey, { id }, { revokedAt: () => 'now()' });
      const before = { accountId: key.accountId, name: key.name, prefix: key.prefix };
      await this.audit.add(manager, { by, action: 'key-revoked', subject: subjectOf(key), before });
    });
  }

  private async noteUse(id: string): Promise<void> {
    await this.keys
      .createQueryBuilder()
      .update()
      .set({ lastUsedAt: () => 'now()' })
      .where(`id = :id AND (last_used_at IS NULL OR ${isOlderThan('last_used_at', NOTE_EVERY)})`, { id })
      .execute();
  }
}

const subjectOf = ({ id }: ApiKey) => ({ kind: 'api-key', id });

const isOver = ({ revokedAt, replacedById, expiresAt }: ApiKey): boolean =>
  revokedAt !== null || replacedById !== null || (expiresAt !== null && expiresAt.getTime() <= Date.now());

/** @throws Problem `too-many-keys` */
async function insertNew(manager: EntityManager, wanted: WantedKey): Promise<MadeKey> {
  const { accountId, name, scopes = [...SCOPES], expiresAt } = wanted;
  // Two at once would both find room for one.
  await lockAccount(manager, accountId);
  const standing = await manager
    .createQueryBuilder(ApiKey, 'key')
    .where('key.accountId = :accountId AND key.revokedAt IS NULL', { accountId })
    .andWhere('(key.expiresAt IS NULL OR key.expiresAt > now())')
    .getCount();
  if (standing >= MOST_KEYS)
    throw new Problem({
      code: 'too-many-keys',
      detail: `The account has ${MOST_KEYS} keys that hold, and may not have more.`,
    });
  const secret = `assay_${newSecret()}`;
  const hashed = { prefix: secret.slice(0, PREFIX_LENGTH), secretHash: hashSecret(secret) };
  const key = await manager.save(manager.create(ApiKey, { accountId, name, scopes, expiresAt, ...hashed }));
  return { secret, key };
}

/** @throws Problem `not-found` */
async function lockKey(manager: EntityManager, id: string, accountId?: string): Promise<ApiKey> {
  const key = await manager.findOne(ApiKey, {
    where: { id, ...(accountId && { accountId }) },
    lock: { mode: 'for_no_key_update' },
  });
  if (!key) throw new Problem({ code: 'not-found', detail: 'There is no key with this id.' });
  return key;
}
