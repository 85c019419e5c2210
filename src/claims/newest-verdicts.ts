import type { EntityManager } from 'typeorm';
import { PublishedClaimVerdict } from './published-claim.entity';

/** The last verdict of each claim on a lot, or over all lots (null). By the index on claim, lot and id. */
export async function newestVerdicts(
  manager: EntityManager,
  claimIds: readonly string[],
  lotId: string | null,
): Promise<Map<string, PublishedClaimVerdict>> {
  const rows = await manager
    .createQueryBuilder(PublishedClaimVerdict, 'verdict')
    .distinctOn(['verdict.claimId'])
    .where('verdict.claimId = ANY(:claimIds::uuid[])', { claimIds })
    .andWhere(lotId === null ? 'verdict.lotId IS NULL' : 'verdict.lotId = :lotId', { lotId })
    .orderBy('verdict.claimId')
    .addOrderBy('verdict.id', 'DESC')
    .getMany();
  return new Map(rows.map((row) => [row.claimId, row]));
}
