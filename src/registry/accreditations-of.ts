import { type EntityManager, In } from 'typeorm';
import { Accreditation } from './accreditation.entity';

/** The accreditations of laboratories that count, by laboratory; those recorded in error never did. */
export async function accreditationsOf(
  manager: EntityManager,
  laboratoryIds: readonly string[],
): Promise<Map<string, Accreditation[]>> {
  const rows = await manager.find(Accreditation, {
    where: { laboratoryId: In([...laboratoryIds]) },
    relations: { ending: true },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const byLaboratory = new Map<string, Accreditation[]>(laboratoryIds.map((id) => [id, []]));
  for (const row of rows)
    if (row.ending?.because !== 'recorded-in-error') byLaboratory.get(row.laboratoryId)?.push(row);
  return byLaboratory;
}
