import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem';
import { IdempotencyKey } from './idempotency-key.entity';

/** How long a key leads back to its answer. */
const KEPT_DAYS = 30;

/** A request under an Idempotency-Key: two are the same when account, key and hash are. */
export interface KeyedRequest {
  accountId: string;
  key: string;
  requestHash: string;
}

/**
 * The key of a request, or null without one.
 * @throws Problem `invalid-idempotency-key`
 */
export function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new Problem({
    code: 'invalid-idempotency-key',
    detail: 'The header Idempotency-Key must hold 1 to 255 visible ASCII characters.',
  });
}

/** A hash over everything that was asked, in whatever order it was said. */
export function requestHashOf(parts: Record<string, string | undefined>): string {
  const said = Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/**
 * What the same request under the same key led to, or null when the key is new.
 * @throws Problem `idempotency-key-reused` when the key belongs to another request
 */
export async function findAnswered(
  manager: EntityManager,
  { accountId, key, requestHash }: KeyedRequest,
): Promise<IdempotencyKey | null> {
  const found = await manager.findOneBy(IdempotencyKey, { accountId, key });
  if (found && found.requestHash !== requestHash)
    throw new Problem({
      code: 'idempotency-key-reused',
      detail: 'This key was sent before with another file or other fields.',
    });
  return found;
}

/**
 * Remembers what a request led to. Of two at the same time, the second waits for the first's transaction and then gets the
 * first's answer.
 * @returns the answer that holds
 * @throws Problem `idempotency-key-reused`
 */
export async function rememberAnswer(
  manager: EntityManager,
  request: KeyedRequest,
  answer: Pick<IdempotencyKey, 'certificateId' | 'duplicate'>,
): Promise<Pick<IdempotencyKey, 'certificateId' | 'duplicate'>> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(IdempotencyKey)
    .values({ ...request, ...answer })
    .orIgnore()
    .updateEntity(false)
    .execute();
  return (await findAnswered(manager, request)) ?? answer;
}

/** Forgets keys that nobody will send again. */
export async function forgetOldKeys(manager: EntityManager): Promise<void> {
  await manager
    .createQueryBuilder()
    .delete()
    .from(IdempotencyKey)
    .where(`created_at < now() - make_interval(days => :days)`, { days: KEPT_DAYS })
    .execute();
}
