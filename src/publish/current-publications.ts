import { type EntityManager, In } from 'typeorm';
import { Publication } from './publication.entity';
import { Withdrawal } from './withdrawal.entity';

/** What counts of a lot: the newest version of each certificate that was neither withdrawn nor superseded, oldest first. */
export async function currentPublications(manager: EntityManager, lotId: string): Promise<Publication[]> {
  const all = await manager.find(Publication, {
    where: { lotId },
    order: { publishedAt: 'ASC', version: 'ASC', id: 'ASC' },
  });
  const newest = new Map(all.map((publication) => [publication.certificateId, publication]));
  const gone = await manager.findBy(Withdrawal, { certificateId: In([...newest.keys()]) });
  for (const { certificateId } of gone) newest.delete(certificateId);
  return [...newest.values()];
}
