import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of rows that decide what is shown, by table, with the columns that name a row. As in src/audit/seals.ts. */
const SEALED: [kind: string, table: string, key: string[]][] = [
  ['accreditation', 'accreditation', ['id']],
  ['accreditation-ending', 'accreditation_ending', ['accreditation_id']],
  ['rule-set-switch', 'rule_set_switch', ['id']],
  ['fingerprint', 'fingerprint', ['reading_id']],
  ['cell-look', 'cell_look', ['reading_id']],
  ['judgement', 'judgement', ['id']],
  ['look', 'look', ['id']],
  ['claim', 'claim', ['id']],
  ['claim-understanding', 'claim_understanding', ['claim_id', 'version']],
  ['claim-retirement', 'claim_retirement', ['claim_id']],
  ['dispute', 'dispute', ['id']],
  ['lot-judgement', 'published.lot_judgement', ['id']],
  ['rejection', 'published.rejection', ['decision_id']],
  ['published-claim', 'published.claim', ['claim_id', 'version']],
  ['claim-verdict', 'published.claim_verdict', ['id']],
  ['published-dispute', 'published.dispute', ['id']],
  ['dispute-statement', 'published.dispute_statement', ['id']],
  ['dispute-outcome', 'published.dispute_outcome', ['id']],
  ['change', 'published.change', ['seq']],
];

/** Rows of transactions that have not ended. Empty whenever anybody else looks, so that it need not survive a crash. */
const UNSEALED = `
  CREATE UNLOGGED TABLE unsealed_row (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT unsealed_row_pkey PRIMARY KEY (transaction, ordinal)
  );
`;

/**
 * A row is hashed as it is written, and when its transaction commits, an entry of the audit trail vouches for all rows of the
 * transaction (500 at a time). In the database, so that no way of writing a row can leave it out. The entry's hash is over
 * its canonical JSON (RFC 8785), as entryHash of src/audit/canonical.ts makes it: members in order, no space; nothing here
 * needs escaping. Both run in the owner's rights: the service itself may touch neither.
 */
const SEAL = `
  CREATE FUNCTION seal_row() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
  DECLARE
    whole jsonb := to_jsonb(NEW);
  BEGIN
    INSERT INTO public.unsealed_row (kind, id, sha256)
    SELECT TG_ARGV[0],
           (SELECT string_agg(whole ->> name, '/' ORDER BY place)
              FROM unnest(TG_ARGV) WITH ORDINALITY AS argument(name, place) WHERE place > 1),
           public.record_hash(NEW);
    RETURN NULL;
  END $$;

  CREATE FUNCTION seal_transaction() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    sealed jsonb;
    told text;
    now timestamptz;
  BEGIN
    LOOP
      WITH taken AS (
        DELETE FROM public.unsealed_row r USING (
          SELECT ordinal FROM public.unsealed_row WHERE transaction = pg_current_xact_id() ORDER BY ordinal LIMIT 500) next
        WHERE r.transaction = pg_current_xact_id() AND r.ordinal = next.ordinal RETURNING r.*)
      SELECT jsonb_agg(jsonb_build_object('table', kind, 'id', id, 'sha256', sha256) ORDER BY ordinal),
             string_agg(format('{"id":"%s","sha256":"%s","table":"%s"}', id, sha256, kind), ',' ORDER BY ordinal)
        INTO sealed, told FROM taken;
      EXIT WHEN sealed IS NULL;
      now := date_trunc('milliseconds', clock_timestamp());
      INSERT INTO public.audit_entry (at, actor, action, subject_kind, subject_id, records, sha256)
      VALUES (now, 'service', 'rows-sealed', 'transaction', pg_current_xact_id()::text, sealed, encode(sha256(convert_to(
        format('{"accountId":null,"action":"rows-sealed","actor":"service","after":null,"at":"%s","before":null,'
               '"credentialId":null,"reason":null,"records":[%s],"subjectId":"%s","subjectKind":"transaction"}',
               to_char(now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), told, pg_current_xact_id()), 'UTF8')), 'hex'));
    END LOOP;
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER seal_transaction AFTER INSERT ON unsealed_row
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_transaction();
`;

/** From now on, and then what was there before: an older copy that adds rows meanwhile waits for the trigger. */
const TRIGGERS = SEALED.map(
  ([kind, table, key]) => `
  CREATE TRIGGER seal AFTER INSERT ON ${table}
    FOR EACH ROW EXECUTE FUNCTION seal_row(${[kind, ...key].map((text) => `'${text}'`).join(', ')});
  INSERT INTO unsealed_row (kind, id, sha256)
  SELECT '${kind}', concat_ws('/', ${key.map((column) => `r.${column}`).join(', ')}), record_hash(r)
  FROM ${table} r ORDER BY ${key.map((column) => `r.${column}`).join(', ')};
`,
).join('');

/**
 * A change is added at commit, under the lock that puts commits in one order, and nothing may be waited for under it. Checking
 * this key waits for whoever holds the lot, who may wait for the lock in turn. The lot's row is what the change was made from,
 * and lots are never removed.
 */
const NO_WAITING = 'ALTER TABLE published.change DROP CONSTRAINT change_lot_id_fkey;';

/** At once: a restored backup is verified in the transaction that migrates it. */
const AT_ONCE = `
  SET CONSTRAINTS seal_transaction, chain IMMEDIATE;
  SET CONSTRAINTS seal_transaction, chain DEFERRED;
`;

export class Seals1764000002018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NO_WAITING, UNSEALED, SEAL, TRIGGERS, AT_ONCE]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
