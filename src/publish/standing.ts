import { type EntityManager, In } from 'typeorm';
import { Publication } from './publication.entity';
import type { PublicationView, Standing } from './published-views';
import { Withdrawal } from './withdrawal.entity';

/** Where the document of a publication is offered. */
export const documentPath = (publicationId: string): string =>
  `/api/v1/publications/${publicationId}/document`;

/** Adds to publications how they stand today, in the order given. */
export async function withStanding(
  manager: EntityManager,
  publications: readonly Publication[],
): Promise<PublicationView[]> {
  const certificateIds = [...new Set(publications.map(({ certificateId }) => certificateId))];
  if (certificateIds.length === 0) return [];
  const withdrawals = await manager.findBy(Withdrawal, { certificateId: In(certificateIds) });
  const newest = await newestVersions(manager, certificateIds);
  return publications.map((publication) => {
    const changes = withdrawals.filter(({ certificateId }) => certificateId === publication.certificateId);
    return viewOf(publication, changes, newest.get(publication.certificateId) ?? publication.version);
  });
}

async function newestVersions(
  manager: EntityManager,
  certificateIds: string[],
): Promise<Map<string, number>> {
  const rows = await manager
    .createQueryBuilder(Publication, 'publication')
    .select('publication.certificateId', 'id')
    .addSelect('max(publication.version)', 'version')
    .where({ certificateId: In(certificateIds) })
    .groupBy('publication.certificateId')
    .getRawMany<{ id: string; version: number }>();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * A publication as it stands: a withdrawal weighs more than a replacement by another certificate, and that more than a
 * newer version of the same one.
 */
export function viewOf(
  publication: Publication,
  changes: readonly Withdrawal[],
  newestVersion: number,
): PublicationView {
  const { id, certificateId, version, publishedAt, record } = publication;
  const change =
    changes.find(({ kind }) => kind === 'withdrawn') ?? changes.find(({ kind }) => kind === 'superseded');
  const standing: Standing = change?.kind ?? (version < newestVersion ? 'amended' : 'current');
  return {
    id,
    certificateId,
    version,
    publishedAt: publishedAt.toISOString(),
    standing,
    change: change
      ? {
          kind: change.kind,
          at: change.at.toISOString(),
          reason: change.reason,
          supersededBy: change.supersededById,
        }
      : null,
    document: standing === 'withdrawn' ? null : documentPath(id),
    record,
  };
}
