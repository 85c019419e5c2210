import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { LotJudgement } from './lot-judgement.entity';
import { PublishedLot } from './published-lot.entity';

/** What was made of everything that counts of a lot. */
export type LotJudged = Pick<LotJudgement, 'lotId' | 'publicationIds' | 'record' | 'rulesHash'>;

/**
 * Lets nobody else change what counts of a lot until the transaction ends.
 * @returns false when nothing of the lot was ever published
 */
export async function lockLot(manager: EntityManager, lotId: string): Promise<boolean> {
  // Not against what refers to it: a claim that is entered meanwhile waits for nobody who waits for the claims.
  const lock = { mode: 'for_no_key_update' } as const;
  return (await manager.findOne(PublishedLot, { where: { id: lotId }, lock })) !== null;
}

/**
 * Publishes what everything that counts of a lot shows together, as its next version; nothing when that is what is published
 * already. The lot must be locked.
 */
export async function publishJudgement(manager: EntityManager, judged: LotJudged): Promise<void> {
  const { lotId } = judged;
  const last = await manager.findOne(LotJudgement, { where: { lotId }, order: { version: 'DESC' } });
  if (last && isSame(last, judged)) return;
  const version = (last?.version ?? 0) + 1;
  await manager.insert(LotJudgement, { ...judged, record: judged.record as object, version });
}

/** Compared as data: PostgreSQL keeps the members of jsonb in an order of its own. */
function isSame(last: LotJudgement, { publicationIds, record, rulesHash }: LotJudged): boolean {
  const plain: unknown = JSON.parse(JSON.stringify({ publicationIds, record, rulesHash }));
  return isDeepStrictEqual(plain, {
    publicationIds: last.publicationIds,
    record: last.record,
    rulesHash: last.rulesHash,
  });
}

/** Lots whose newest judgement was made by other rules, or that have none though something of them was published. */
export async function lotsJudgedOtherwise(
  manager: EntityManager,
  rulesHash: string,
  most: number,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT lot.id FROM published.lot
      WHERE (SELECT rules_hash FROM published.lot_judgement WHERE lot_id = lot.id ORDER BY version DESC LIMIT 1)
            IS DISTINCT FROM $1
        AND EXISTS (SELECT FROM published.publication WHERE lot_id = lot.id)
      ORDER BY lot.id LIMIT $2`,
    [rulesHash, most],
  );
  return rows.map(({ id }) => id);
}
