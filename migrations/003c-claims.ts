import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What vendors claim, what each claim was understood as, and when it was taken back. Nothing is ever changed. */
const CLAIMS = `
  CREATE TABLE claim (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    vendor_id uuid NOT NULL,
    product_id uuid,
    lot_ids uuid array NOT NULL,
    period_from date,
    period_until date,
    lots_on_sale integer,
    text text NOT NULL,
    source text NOT NULL,
    captured_on date NOT NULL,
    copy_sha256 text,
    entered_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT claim_pkey PRIMARY KEY (id),
    CONSTRAINT claim_period_check CHECK (period_until >= period_from),
    CONSTRAINT claim_lots_on_sale_check CHECK (lots_on_sale > 0),
    CONSTRAINT claim_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id),
    CONSTRAINT claim_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id),
    CONSTRAINT claim_entered_by_id_fkey FOREIGN KEY (entered_by_id) REFERENCES account(id)
  );
  CREATE INDEX claim_vendor_id_created_at_idx ON claim (vendor_id, created_at);

  CREATE TABLE claim_understanding (
    claim_id uuid NOT NULL,
    version integer NOT NULL,
    predicates jsonb NOT NULL,
    reason text,
    made_by_id uuid,
    rule_book_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT claim_understanding_pkey PRIMARY KEY (claim_id, version),
    CONSTRAINT claim_understanding_reason_check CHECK ((made_by_id IS NULL) = (reason IS NULL)),
    CONSTRAINT claim_understanding_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id),
    CONSTRAINT claim_understanding_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );

  CREATE TABLE claim_retirement (
    claim_id uuid NOT NULL,
    retired_on date NOT NULL,
    reason text NOT NULL,
    retired_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT claim_retirement_pkey PRIMARY KEY (claim_id),
    CONSTRAINT claim_retirement_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT claim_retirement_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id),
    CONSTRAINT claim_retirement_retired_by_id_fkey FOREIGN KEY (retired_by_id) REFERENCES account(id)
  );
`;

const PUBLISHED = `
  CREATE TABLE published.claim (
    claim_id uuid NOT NULL,
    version integer NOT NULL,
    vendor_id uuid NOT NULL,
    record jsonb NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT claim_pkey PRIMARY KEY (claim_id, version)
  );
  CREATE INDEX claim_vendor_id_claim_id_idx ON published.claim (vendor_id, claim_id);

  CREATE TABLE published.claim_verdict (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    claim_id uuid NOT NULL,
    lot_id uuid,
    understanding integer NOT NULL,
    word text NOT NULL,
    record jsonb NOT NULL,
    rule_book_hash text NOT NULL,
    made_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT claim_verdict_pkey PRIMARY KEY (id),
    CONSTRAINT claim_verdict_word_check CHECK (word IN ('supported', 'contradicted', 'not-covered', 'inconclusive')),
    CONSTRAINT claim_verdict_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES published.lot(id)
  );
  CREATE INDEX claim_verdict_claim_id_lot_id_id_idx ON published.claim_verdict (claim_id, lot_id, id);
  CREATE INDEX claim_verdict_lot_id_id_idx ON published.claim_verdict (lot_id, id);
`;

const TABLES = [
  'claim',
  'claim_understanding',
  'claim_retirement',
  'published.claim',
  'published.claim_verdict',
];

export class Claims1764000002003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIMS + PUBLISHED);
    for (const table of TABLES)
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO assaybook_service;
      `);
    await runner.query('GRANT SELECT ON published.claim, published.claim_verdict TO assaybook_public');
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
