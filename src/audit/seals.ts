import type { EntityManager } from 'typeorm';

/**
 * How a row is named and hashed. `id` and `hash` are SQL over the row, which is called `r`; `record_hash` is made in
 * migrations/007-audit-trail.ts.
 */
export interface Seal {
  table: string;
  id: string;
  hash: string;
}

/** A reading's hash is over its results too, in their order: the seal of what was read is one. */
const READING = `encode(sha256(convert_to(record_hash(r) || coalesce(
  (SELECT string_agg(record_hash(x), '' ORDER BY x.ordinal) FROM result x WHERE x.reading_id = r.id), ''), 'UTF8')), 'hex')`;

const row = (table: string, id = 'r.id::text'): Seal => ({ table, id, hash: 'record_hash(r)' });

/**
 * The evidence that entries vouch for. A table stands here when its rows are append-only and an entry's `records` names
 * each of them; `npm run verify` then finds a row that was changed, removed or smuggled in.
 */
export const SEALED = {
  document: row('document', 'r.sha256'),
  reading: { table: 'reading', id: 'r.id::text', hash: READING },
  correction: row('correction'),
  decision: row('decision'),
  'second-reading': row('second_reading'),
  publication: row('published.publication'),
  withdrawal: row('published.withdrawal', `r.certificate_id::text || '/' || r.kind`),
} satisfies Record<string, Seal>;

export type SealedTable = keyof typeof SEALED;

/**
 * The hash of a row as it stands in the transaction.
 * @throws Error when there is no such row: a defect of the caller, who has just written it
 */
export async function sealOf(manager: EntityManager, table: SealedTable, id: string): Promise<string> {
  const seal = SEALED[table];
  const rows = await manager.query<{ hash: string }[]>(
    `SELECT ${seal.hash} AS hash FROM ${seal.table} r WHERE ${whereOf(table)}`,
    table === 'withdrawal' ? id.split('/') : [id],
  );
  if (rows.length !== 1) throw new Error(`There is no ${table} ${id} to be sealed.`);
  return rows[0]!.hash;
}

/** By primary key and its own type, so that the index serves. */
function whereOf(table: SealedTable): string {
  if (table === 'document') return 'r.sha256 = $1';
  if (table === 'withdrawal') return 'r.certificate_id = $1 AND r.kind = $2';
  return 'r.id = $1';
}
