import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The review desk: who has which certificate before them, who saw what, and the second person's own reading. */

/** A second review, and a way back from it. The constraints are replaced whole: PostgreSQL cannot add a word to one. */
const STEPS = `
  ALTER TABLE certificate
    DROP CONSTRAINT certificate_state_check,
    ADD CONSTRAINT certificate_state_check CHECK (state IN ('queued', 'reading', 'in-review', 'second-review', 'unreadable', 'not-a-report', 'returned', 'rejected', 'published', 'superseded', 'withdrawn'));
  ALTER TABLE decision
    DROP CONSTRAINT decision_kind_check,
    ADD CONSTRAINT decision_kind_check CHECK (kind IN ('approve', 'reject', 'return', 'send-back', 'withdraw'));
`;

const DESK = `
  CREATE TABLE review_lease (
    certificate_id uuid NOT NULL,
    held_by_id uuid NOT NULL,
    taken_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT review_lease_pkey PRIMARY KEY (certificate_id),
    CONSTRAINT review_lease_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT review_lease_held_by_id_fkey FOREIGN KEY (held_by_id) REFERENCES account(id)
  );

  CREATE TABLE review_view (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    name text NOT NULL,
    query jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT review_view_pkey PRIMARY KEY (id),
    CONSTRAINT review_view_account_id_name_key UNIQUE (account_id, name),
    CONSTRAINT review_view_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  );

  CREATE TABLE look (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    certificate_id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    thing text NOT NULL,
    content_sha256 text NOT NULL,
    certificate_revision integer NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT look_pkey PRIMARY KEY (id),
    CONSTRAINT look_certificate_id_account_id_kind_thing_content_sha256_key UNIQUE (certificate_id, account_id, kind, thing, content_sha256),
    CONSTRAINT look_kind_check CHECK (kind IN ('result', 'hold', 'word')),
    CONSTRAINT look_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT look_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  );

  CREATE TABLE second_reading (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    certificate_revision integer NOT NULL,
    "values" jsonb NOT NULL,
    differences jsonb NOT NULL,
    made_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT second_reading_pkey PRIMARY KEY (id),
    CONSTRAINT second_reading_decision_id_made_by_id_key UNIQUE (decision_id, made_by_id),
    CONSTRAINT second_reading_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT second_reading_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id),
    CONSTRAINT second_reading_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );
  CREATE INDEX second_reading_certificate_id_created_at_idx ON second_reading (certificate_id, created_at);
`;

const APPEND_ONLY = ['look', 'second_reading'];

const refuseChangeOf = (table: string): string => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const GRANTS = `
  GRANT SELECT, INSERT ON review_lease, review_view, look, second_reading TO assaybook_service;
  GRANT UPDATE, DELETE ON review_lease TO assaybook_service;
  GRANT DELETE ON review_view TO assaybook_service;
`;

export class ReviewDesk1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS + DESK);
    for (const table of APPEND_ONLY) await runner.query(refuseChangeOf(table));
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
