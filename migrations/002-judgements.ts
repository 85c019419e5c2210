import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verdicts and flags: on each certificate for its reviewers, on each lot for the public; and what judging needs to know. */

/** What is declared of a product, as decimal text to the last digit: limits for a serving or a day need it. */
const PRODUCT_FACTS = `
  ALTER TABLE product
    ADD COLUMN commodity text,
    ADD COLUMN serving_grams numeric,
    ADD COLUMN daily_grams numeric,
    ADD COLUMN package_grams numeric,
    ADD COLUMN unit_grams numeric,
    ADD CONSTRAINT product_masses_check CHECK (least(serving_grams, daily_grams, package_grams, unit_grams) > 0);
`;

const JUDGEMENTS = `
  CREATE TABLE judgement (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    reading_id uuid NOT NULL,
    certificate_revision integer NOT NULL,
    basis text NOT NULL,
    judged jsonb NOT NULL,
    exceeds integer NOT NULL,
    mismatches integer NOT NULL,
    high_flags integer NOT NULL,
    medium_flags integer NOT NULL,
    low_flags integer NOT NULL,
    rule_book_hash text NOT NULL,
    stamp text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT judgement_pkey PRIMARY KEY (id),
    CONSTRAINT judgement_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT judgement_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id)
  );
  CREATE INDEX judgement_certificate_id_created_at_idx ON judgement (certificate_id, created_at);
  CREATE INDEX judgement_reading_id_idx ON judgement (reading_id);

  CREATE TABLE rule_set_switch (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    rule_set text NOT NULL,
    unverified_limits boolean NOT NULL,
    reason text NOT NULL,
    made_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT rule_set_switch_pkey PRIMARY KEY (id),
    CONSTRAINT rule_set_switch_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT rule_set_switch_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );
  CREATE INDEX rule_set_switch_rule_set_id_idx ON rule_set_switch (rule_set, id);
`;

const PUBLISHED = `
  CREATE TABLE published.lot_judgement (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    lot_id uuid NOT NULL,
    version integer NOT NULL,
    publication_ids uuid[] NOT NULL,
    record jsonb NOT NULL,
    rule_book_hash text NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT lot_judgement_pkey PRIMARY KEY (id),
    CONSTRAINT lot_judgement_lot_id_version_key UNIQUE (lot_id, version),
    CONSTRAINT lot_judgement_version_check CHECK (version > 0),
    CONSTRAINT lot_judgement_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES published.lot(id)
  );
`;

const APPEND_ONLY = ['judgement', 'rule_set_switch', 'published.lot_judgement'];

const refuseChangeOf = (table: string): string => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const GRANTS = `
  GRANT SELECT, INSERT ON judgement, rule_set_switch, published.lot_judgement TO assaybook_service;
  GRANT SELECT ON published.lot_judgement TO assaybook_public;
`;

export class Judgements1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [PRODUCT_FACTS, JUDGEMENTS, PUBLISHED]) await runner.query(tables);
    for (const table of APPEND_ONLY) await runner.query(refuseChangeOf(table));
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
