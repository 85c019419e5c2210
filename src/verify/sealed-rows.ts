import type { EntityManager } from 'typeorm';
import type { Seal } from '../audit/seals';
import type { Report } from './finding';

/**
 * Compares every row of a kind of evidence with the hash that the audit trail has of it: changed, removed and smuggled-in
 * rows differ.
 */
export async function* checkRows(manager: EntityManager, kind: string, seal: Seal): AsyncGenerator<Report> {
  const { id, hash, table } = seal;
  const rows = await manager.query<{ id: string; hash: string | null; sealed: string | null }[]>(
    `SELECT id, hash, sealed
     FROM (SELECT ${id} AS id, ${hash} AS hash FROM ${table} r) kept
     FULL JOIN (
       SELECT record->>'id' AS id, record->>'sha256' AS sealed
       FROM audit_entry, jsonb_array_elements(records) AS record WHERE record->>'table' = $1
     ) vouched USING (id)
     WHERE hash IS DISTINCT FROM sealed ORDER BY id`,
    [kind],
  );
  for (const row of rows) yield { about: `${kind} ${row.id}`, trouble: troubleOf(row) };
  const [count] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  yield { checked: count!.count };
}

function troubleOf({ hash, sealed }: { hash: string | null; sealed: string | null }): string {
  if (hash === null) return 'It was removed: the audit trail knows it.';
  if (sealed === null) return 'No entry of the audit trail vouches for it.';
  return 'It was changed after it was written.';
}
