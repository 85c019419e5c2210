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
 * The evidence that the entry of an act vouches for: whoever acts names each row in the entry's `records`.
 */
const BY_ACTS = {
  document: row('document', 'r.sha256'),
  reading: { table: 'reading', id: 'r.id::text', hash: READING },
  correction: row('correction'),
  decision: row('decision'),
  'second-reading': row('second_reading'),
  publication: row('published.publication'),
  withdrawal: row('published.withdrawal', `r.certificate_id::text || '/' || r.kind`),
} satisfies Record<string, Seal>;

/**
 * What else decides what is shown. The database itself vouches for each row when its transaction commits, in an entry
 * `rows-sealed` (migrations/018c-seals.ts), whoever writes it.
 */
export const BY_THE_DATABASE = {
  accreditation: row('accreditation'),
  'accreditation-ending': row('accreditation_ending', 'r.accreditation_id::text'),
  'rule-set-switch': row('rule_set_switch'),
  fingerprint: row('fingerprint', 'r.reading_id::text'),
  'cell-look': row('cell_look', 'r.reading_id::text'),
  judgement: row('judgement'),
  look: row('look'),
  claim: row('claim'),
  'claim-understanding': row('claim_understanding', `r.claim_id::text || '/' || r.version`),
  'claim-retirement': row('claim_retirement', 'r.claim_id::text'),
  dispute: row('dispute'),
  'lot-judgement': row('published.lot_judgement'),
  rejection: row('published.rejection', 'r.decision_id::text'),
  'published-claim': row('published.claim', `r.claim_id::text || '/' || r.version`),
  'claim-verdict': row('published.claim_verdict'),
  'published-dispute': row('published.dispute'),
  'dispute-statement': row('published.dispute_statement'),
  'dispute-outcome': row('published.dispute_outcome'),
  change: row('published.change', 'r.seq::text'),
} satisfies Record<string, Seal>;

/**
 * Every kind of row that an entry vouches for: append-only, so that `npm run verify` finds one that was changed, removed or
 * smuggled in.
 */
export const SEALED: Record<string, Seal> = { ...BY_ACTS, ...BY_THE_DATABASE };

export type SealedTable = keyof typeof BY_ACTS;

/**
 * The hash of a row as it stands in the transaction.
 * @throws Error when there is no such row: a defect of the caller, who has just written it
 */
export async function sealOf(manager: EntityManager, table: SealedTable, id: string): Promise<string> {
  const seal = BY_ACTS[table];
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
