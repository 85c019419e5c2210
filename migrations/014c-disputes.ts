import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent: read by the registry's people before its words are shown. The address can be forgotten. */
const RECEIVED = `
  CREATE TABLE dispute (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    text text NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT dispute_pkey PRIMARY KEY (id),
    CONSTRAINT dispute_text_check CHECK (length(btrim(text)) > 0)
  );

  CREATE TABLE dispute_contact (
    dispute_id uuid NOT NULL,
    email text NOT NULL,
    CONSTRAINT dispute_contact_pkey PRIMARY KEY (dispute_id),
    CONSTRAINT dispute_contact_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES dispute(id)
  );
  GRANT SELECT, INSERT, DELETE ON dispute_contact TO assaybook_service;
`;

/** That a value is disputed and until when an answer is due; what was said of it; how it was moderated. */
const PUBLISHED = `
  CREATE TABLE published.dispute (
    id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    result_id uuid NOT NULL,
    vendor_id uuid NOT NULL,
    answer_due date NOT NULL,
    made_at timestamptz(3) NOT NULL,
    CONSTRAINT dispute_pkey PRIMARY KEY (id)
  );
  CREATE INDEX dispute_certificate_id_made_at_idx ON published.dispute (certificate_id, made_at);
  CREATE INDEX dispute_vendor_id_made_at_idx ON published.dispute (vendor_id, made_at);

  CREATE TABLE published.dispute_statement (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    dispute_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT dispute_statement_pkey PRIMARY KEY (id),
    CONSTRAINT dispute_statement_kind_check CHECK (kind IN ('dispute', 'reply')),
    CONSTRAINT dispute_statement_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES published.dispute(id)
  );
  CREATE INDEX dispute_statement_dispute_id_made_at_idx ON published.dispute_statement (dispute_id, made_at);

  CREATE TABLE published.dispute_outcome (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    dispute_id uuid NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT dispute_outcome_pkey PRIMARY KEY (id),
    CONSTRAINT dispute_outcome_outcome_check CHECK (outcome IN ('shown', 'spam', 'legal-hold')),
    CONSTRAINT dispute_outcome_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT dispute_outcome_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES published.dispute(id)
  );
  CREATE INDEX dispute_outcome_dispute_id_id_idx ON published.dispute_outcome (dispute_id, id);
  GRANT SELECT ON published.dispute, published.dispute_statement, published.dispute_outcome TO assaybook_public;
`;

const TABLES = ['dispute', 'published.dispute', 'published.dispute_statement', 'published.dispute_outcome'];

export class Disputes1764000002014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECEIVED + PUBLISHED);
    for (const table of TABLES)
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO assaybook_service;
      `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
