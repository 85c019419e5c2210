import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done, by whom and why. The service adds; nobody changes or removes. */
const ENTRIES = `
  CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    account_id uuid,
    credential_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    before jsonb,
    after jsonb,
    reason text,
    records jsonb NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (id),
    CONSTRAINT audit_entry_actor_check CHECK (actor IN ('session', 'api-key', 'service', 'operator', 'visitor')),
    CONSTRAINT audit_entry_account_check CHECK ((account_id IS NOT NULL) = (actor IN ('session', 'api-key'))),
    CONSTRAINT audit_entry_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  );
  CREATE INDEX audit_entry_subject_kind_subject_id_idx ON audit_entry (subject_kind, subject_id);
  CREATE INDEX audit_entry_account_id_idx ON audit_entry (account_id);

  CREATE TABLE audit_link (
    seq bigint NOT NULL,
    entry_id bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_link_pkey PRIMARY KEY (seq),
    CONSTRAINT audit_link_entry_id_key UNIQUE (entry_id),
    CONSTRAINT audit_link_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(id)
  );
`;

/**
 * Chains an entry when its transaction commits: the last thing that a transaction does, so that the lock which puts
 * commits in one order is held for a moment only, and no other lock is waited for while it is held. Runs in the owner's
 * rights: the service itself may not write links.
 */
const CHAIN = `
  CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    last public.audit_link;
  BEGIN
    -- "auditlog" in ASCII
    PERFORM pg_advisory_xact_lock(7022629598041763687);
    SELECT * INTO last FROM public.audit_link ORDER BY seq DESC LIMIT 1;
    INSERT INTO public.audit_link (seq, entry_id, hash) VALUES (
      coalesce(last.seq, 0) + 1,
      NEW.id,
      encode(sha256(decode(coalesce(last.hash, repeat('0', 64)) || NEW.sha256, 'hex')), 'hex')
    );
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
`;

/**
 * The SHA-256 of a row as PostgreSQL writes it in JSON, without what is null: a column that a later migration adds
 * changes nothing for the rows that were there before, as long as it is null for them.
 */
const RECORD_HASH = `
  CREATE FUNCTION record_hash(record anyelement) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex')
    FROM jsonb_each(to_jsonb(record)) WHERE value <> 'null'::jsonb
  $$;
`;

const APPEND_ONLY = ['audit_entry', 'audit_link']
  .map(
    (table) => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`,
  )
  .join('');

const GRANTS = `
  GRANT SELECT, INSERT ON audit_entry TO assaybook_service;
  GRANT SELECT ON audit_link TO assaybook_service;
`;

export class AuditTrail1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENTRIES, CHAIN, RECORD_HASH, APPEND_ONLY, GRANTS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
