import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry's first schema: one block of tables a room, then who may do what to them, then what nobody may do. */

const REGISTRY = `
  CREATE TABLE vendor (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    slug text NOT NULL,
    name text NOT NULL,
    website text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    version integer NOT NULL,
    CONSTRAINT vendor_pkey PRIMARY KEY (id),
    CONSTRAINT vendor_slug_key UNIQUE (slug)
  );

  CREATE TABLE product (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    vendor_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    form text NOT NULL,
    gtin text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    version integer NOT NULL,
    CONSTRAINT product_pkey PRIMARY KEY (id),
    CONSTRAINT product_gtin_key UNIQUE (gtin),
    CONSTRAINT product_vendor_id_slug_key UNIQUE (vendor_id, slug),
    CONSTRAINT product_form_check CHECK (form IN ('leaf-powder', 'crushed-leaf', 'capsule', 'tablet', 'extract', 'tincture', 'shot', 'gummy', 'tea', 'other')),
    CONSTRAINT product_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id)
  );

  CREATE TABLE lot (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    product_id uuid NOT NULL,
    code text NOT NULL,
    code_key text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT lot_pkey PRIMARY KEY (id),
    CONSTRAINT lot_product_id_code_key_key UNIQUE (product_id, code_key),
    CONSTRAINT lot_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id)
  );
  CREATE INDEX lot_code_key_idx ON lot (code_key);

  CREATE TABLE laboratory (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    slug text NOT NULL,
    name text NOT NULL,
    country text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    version integer NOT NULL,
    CONSTRAINT laboratory_pkey PRIMARY KEY (id),
    CONSTRAINT laboratory_slug_key UNIQUE (slug)
  );
`;

const ACCOUNTS = `
  CREATE TABLE account (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    password_hash text,
    disabled_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    version integer NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_role_check CHECK (role IN ('administrator', 'reviewer', 'uploader'))
  );

  CREATE TABLE account_vendor (
    account_id uuid NOT NULL,
    vendor_id uuid NOT NULL,
    CONSTRAINT account_vendor_pkey PRIMARY KEY (account_id, vendor_id),
    CONSTRAINT account_vendor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
    CONSTRAINT account_vendor_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id) ON DELETE CASCADE
  );

  CREATE TABLE session (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    secret_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3) NOT NULL DEFAULT now(),
    ended_at timestamptz(3),
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_secret_hash_key UNIQUE (secret_hash),
    CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  );
  CREATE INDEX session_account_id_idx ON session (account_id);

  CREATE TABLE api_key (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    secret_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3),
    last_used_at timestamptz(3),
    revoked_at timestamptz(3),
    CONSTRAINT api_key_pkey PRIMARY KEY (id),
    CONSTRAINT api_key_secret_hash_key UNIQUE (secret_hash),
    CONSTRAINT api_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  );
  CREATE INDEX api_key_account_id_idx ON api_key (account_id);
`;

const INTAKE = `
  CREATE TABLE document (
    sha256 text NOT NULL,
    size_bytes bigint NOT NULL,
    stored_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT document_pkey PRIMARY KEY (sha256)
  );

  CREATE TABLE certificate (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    document_sha256 text NOT NULL,
    file_name text,
    uploaded_by_id uuid NOT NULL,
    state text NOT NULL,
    state_reason jsonb,
    vendor_id uuid,
    product_id uuid,
    lot_id uuid,
    laboratory_id uuid,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    revision integer NOT NULL DEFAULT '1',
    CONSTRAINT certificate_pkey PRIMARY KEY (id),
    CONSTRAINT certificate_document_sha256_key UNIQUE (document_sha256),
    CONSTRAINT certificate_state_check CHECK (state IN ('queued', 'reading', 'in-review', 'unreadable', 'not-a-report', 'returned', 'rejected', 'published', 'superseded', 'withdrawn')),
    CONSTRAINT certificate_document_sha256_fkey FOREIGN KEY (document_sha256) REFERENCES document(sha256),
    CONSTRAINT certificate_uploaded_by_id_fkey FOREIGN KEY (uploaded_by_id) REFERENCES account(id),
    CONSTRAINT certificate_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id),
    CONSTRAINT certificate_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id),
    CONSTRAINT certificate_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id),
    CONSTRAINT certificate_laboratory_id_fkey FOREIGN KEY (laboratory_id) REFERENCES laboratory(id)
  );
  CREATE INDEX certificate_uploaded_by_id_idx ON certificate (uploaded_by_id);
  CREATE INDEX certificate_vendor_id_idx ON certificate (vendor_id);
  CREATE INDEX certificate_lot_id_idx ON certificate (lot_id);
  CREATE INDEX certificate_created_at_id_idx ON certificate (created_at, id);
  CREATE INDEX certificate_state_created_at_idx ON certificate (state, created_at);

  CREATE TABLE certificate_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    certificate_id uuid NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    kind text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT certificate_event_pkey PRIMARY KEY (id),
    CONSTRAINT certificate_event_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );
  CREATE INDEX certificate_event_certificate_id_id_idx ON certificate_event (certificate_id, id);

  CREATE TABLE idempotency_key (
    account_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    certificate_id uuid NOT NULL,
    duplicate boolean NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key),
    CONSTRAINT idempotency_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
    CONSTRAINT idempotency_key_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );
`;

const READINGS = `
  CREATE TABLE reading (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    kind text NOT NULL,
    language text,
    page_count integer NOT NULL,
    fields jsonb NOT NULL,
    remarks jsonb NOT NULL,
    problems jsonb NOT NULL,
    stamp text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT reading_pkey PRIMARY KEY (id),
    CONSTRAINT reading_kind_check CHECK (kind IN ('lab-report', 'other')),
    CONSTRAINT reading_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );
  CREATE INDEX reading_certificate_id_created_at_idx ON reading (certificate_id, created_at);

  CREATE TABLE result (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    reading_id uuid NOT NULL,
    ordinal integer NOT NULL,
    page integer NOT NULL,
    panel text,
    printed jsonb NOT NULL,
    analyte_id text,
    qualifier text NOT NULL,
    value numeric,
    unit text,
    lod numeric,
    loq numeric,
    "limit" numeric,
    uncertainty numeric,
    status text,
    basis text,
    confidence numeric(4,3) NOT NULL,
    doubts text array NOT NULL,
    CONSTRAINT result_pkey PRIMARY KEY (id),
    CONSTRAINT result_reading_id_ordinal_key UNIQUE (reading_id, ordinal),
    CONSTRAINT result_confidence_check CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT result_number_check CHECK ((value IS NOT NULL) = (qualifier IN ('=', '<', '>'))),
    CONSTRAINT result_qualifier_check CHECK (qualifier IN ('=', '<', '>', 'nd', '<loq', '<lod', 'absent', 'present', 'pass', 'fail', 'tntc', 'trace', 'nt')),
    CONSTRAINT result_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id)
  );
`;

const REVIEW = `
  CREATE TABLE correction (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    certificate_revision integer NOT NULL,
    reading_id uuid NOT NULL,
    kind text NOT NULL,
    result_id uuid,
    before jsonb,
    after jsonb,
    reason text NOT NULL,
    undoes_id uuid,
    made_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT correction_pkey PRIMARY KEY (id),
    CONSTRAINT correction_undoes_id_key UNIQUE (undoes_id),
    CONSTRAINT correction_certificate_id_certificate_revision_key UNIQUE (certificate_id, certificate_revision),
    CONSTRAINT correction_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT correction_kind_check CHECK (kind IN ('result', 'added-result', 'no-result', 'field')),
    CONSTRAINT correction_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT correction_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id),
    CONSTRAINT correction_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id),
    CONSTRAINT correction_undoes_id_fkey FOREIGN KEY (undoes_id) REFERENCES correction(id),
    CONSTRAINT correction_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );

  CREATE TABLE decision (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    reading_id uuid,
    certificate_revision integer NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    acknowledged jsonb NOT NULL DEFAULT '[]',
    made_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT decision_pkey PRIMARY KEY (id),
    CONSTRAINT decision_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT decision_kind_check CHECK (kind IN ('approve', 'reject', 'return', 'withdraw')),
    CONSTRAINT decision_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
    CONSTRAINT decision_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id),
    CONSTRAINT decision_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );
  CREATE INDEX decision_certificate_id_created_at_idx ON decision (certificate_id, created_at);
`;

const PUBLISHED = `
  CREATE TABLE published.vendor (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    website text,
    search_key text NOT NULL,
    CONSTRAINT vendor_pkey PRIMARY KEY (id),
    CONSTRAINT vendor_slug_key UNIQUE (slug)
  );
  CREATE INDEX vendor_search_key_id_idx ON published.vendor (search_key, id);

  CREATE TABLE published.lot (
    id uuid NOT NULL,
    vendor_id uuid NOT NULL,
    product_id uuid NOT NULL,
    product_slug text NOT NULL,
    product_name text NOT NULL,
    product_form text NOT NULL,
    gtin text,
    code text NOT NULL,
    code_key text NOT NULL,
    search_key text NOT NULL,
    CONSTRAINT lot_pkey PRIMARY KEY (id),
    CONSTRAINT lot_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES published.vendor(id)
  );
  CREATE INDEX lot_code_key_idx ON published.lot (code_key);
  CREATE INDEX lot_vendor_id_code_key_idx ON published.lot (vendor_id, code_key);

  CREATE TABLE published.publication (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    certificate_id uuid NOT NULL,
    version integer NOT NULL,
    lot_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    document_sha256 text NOT NULL,
    record jsonb NOT NULL,
    published_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT publication_pkey PRIMARY KEY (id),
    CONSTRAINT publication_certificate_id_version_key UNIQUE (certificate_id, version),
    CONSTRAINT publication_version_check CHECK (version > 0),
    CONSTRAINT publication_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES published.lot(id)
  );
  CREATE INDEX publication_document_sha256_idx ON published.publication (document_sha256);
  CREATE INDEX publication_published_at_id_idx ON published.publication (published_at, id);
  CREATE INDEX publication_lot_id_published_at_idx ON published.publication (lot_id, published_at);

  CREATE TABLE published.withdrawal (
    certificate_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    superseded_by_id uuid,
    decision_id uuid NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT withdrawal_pkey PRIMARY KEY (certificate_id, kind),
    CONSTRAINT withdrawal_reason_check CHECK (length(btrim(reason)) > 0),
    CONSTRAINT withdrawal_kind_check CHECK (kind IN ('withdrawn', 'superseded'))
  );
`;

/**
 * Tables whose rows are never changed or removed, by anybody: a trigger refuses it to the tables' owner too. To take
 * something back, a further row says so.
 */
const APPEND_ONLY = [
  'document',
  'certificate_event',
  'reading',
  'result',
  'correction',
  'decision',
  'published.publication',
  'published.withdrawal',
];

const REFUSE_CHANGE = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'restrict_violation', HINT = 'Add a row that says what changed instead.';
  END $$;
`;

const refuseChangeOf = (table: string): string => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/**
 * What the running service may do: read all, add to all, change what is no record, remove what is no evidence. Its role
 * is there already: roles belong to the whole server and are made by src/database/roles.ts.
 */
const SERVICE_GRANTS = `
  GRANT USAGE ON SCHEMA public, published TO assaybook_service;
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public, published TO assaybook_service;
  GRANT UPDATE ON vendor, product, lot, laboratory, account, session, api_key, certificate TO assaybook_service;
  GRANT UPDATE ON published.vendor, published.lot TO assaybook_service;
  GRANT DELETE ON account_vendor, session, idempotency_key TO assaybook_service;
`;

/** What the public look-up may do: select what is published. */
const PUBLIC_GRANTS = `
  GRANT USAGE ON SCHEMA published TO assaybook_public;
  GRANT SELECT ON ALL TABLES IN SCHEMA published TO assaybook_public;
`;

export class Foundation1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA published');
    for (const tables of [REGISTRY, ACCOUNTS, INTAKE, READINGS, REVIEW, PUBLISHED])
      await runner.query(tables);
    await runner.query(REFUSE_CHANGE);
    for (const table of APPEND_ONLY) await runner.query(refuseChangeOf(table));
    await runner.query(SERVICE_GRANTS + PUBLIC_GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
