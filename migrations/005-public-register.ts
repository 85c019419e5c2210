import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the register of the public is found by and listed from, so that no look-up digs in records: what can be searched,
 * each certificate as it stands today, and each lot summed up. All of it follows from the publications and is written in
 * their transaction.
 */

const TABLES = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

  CREATE TABLE published.search_entry (
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    vendor_id uuid NOT NULL,
    product_id uuid,
    lot_id uuid,
    text text NOT NULL,
    key text COLLATE "C" NOT NULL,
    words text NOT NULL,
    CONSTRAINT search_entry_pkey PRIMARY KEY (kind, subject_id),
    CONSTRAINT search_entry_kind_check CHECK (kind IN ('vendor', 'product', 'lot', 'report'))
  );
  CREATE INDEX search_entry_key_idx ON published.search_entry (key);
  CREATE INDEX search_entry_words_idx ON published.search_entry USING gin (words public.gin_trgm_ops);

  CREATE TABLE published.certificate (
    id uuid NOT NULL,
    publication_id uuid NOT NULL,
    version integer NOT NULL,
    vendor_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    standing text NOT NULL,
    laboratory_slug text,
    laboratory_name text,
    report_number text,
    tested text,
    reported text,
    panels text array NOT NULL,
    results integer NOT NULL,
    published_at timestamptz(3) NOT NULL,
    CONSTRAINT certificate_pkey PRIMARY KEY (id),
    CONSTRAINT certificate_standing_check CHECK (standing IN ('current', 'superseded', 'withdrawn')),
    CONSTRAINT certificate_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES published.publication(id),
    CONSTRAINT certificate_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES published.lot(id)
  );
  CREATE INDEX certificate_lot_id_published_at_idx ON published.certificate (lot_id, published_at);
  CREATE INDEX certificate_laboratory_slug_published_at_id_idx
    ON published.certificate (laboratory_slug, published_at, id);

  ALTER TABLE published.lot
    ADD COLUMN current integer NOT NULL DEFAULT '0',
    ADD COLUMN superseded integer NOT NULL DEFAULT '0',
    ADD COLUMN withdrawn integer NOT NULL DEFAULT '0',
    ADD COLUMN last_tested text,
    ADD COLUMN last_published_at timestamptz(3) NOT NULL DEFAULT now(),
    ADD COLUMN panels text array NOT NULL DEFAULT '{}';
  CREATE INDEX lot_vendor_id_last_published_at_id_idx ON published.lot (vendor_id, last_published_at, id);
  CREATE INDEX lot_product_id_last_published_at_id_idx ON published.lot (product_id, last_published_at, id);
  CREATE INDEX lot_vendor_id_product_slug_idx ON published.lot (vendor_id, product_slug);
  CREATE INDEX lot_gtin_code_key_idx ON published.lot (gtin, code_key);

  ALTER TABLE published.vendor ADD COLUMN lots integer NOT NULL DEFAULT '0';
  CREATE INDEX vendor_search_key_idx ON published.vendor USING gin (search_key public.gin_trgm_ops);

  GRANT SELECT, INSERT, UPDATE ON published.search_entry, published.certificate TO assaybook_service;
  GRANT SELECT ON published.search_entry, published.certificate TO assaybook_public;
`;

/** The keys as src/publish/search/find-key.ts makes them, for what was published before there were any. */
const FOLDED = `lower(regexp_replace(normalize(%s, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;
const folded = (text: string): string => FOLDED.replace('%s', text);
const key = (words: string): string =>
  `translate(regexp_replace(${words}, '[^[:alnum:]]', '', 'g'), 'oil', '011')`;
const entry = (words: string): string => `${key(words)}, ${words}`;

const EARLIER = `
  INSERT INTO published.certificate
  SELECT DISTINCT ON (p.certificate_id) p.certificate_id, p.id, p.version, lot.vendor_id, p.lot_id,
         coalesce((SELECT max(kind) FROM published.withdrawal w WHERE w.certificate_id = p.certificate_id), 'current'),
         p.record #>> '{laboratory,slug}',
         coalesce(p.record #>> '{laboratory,name}', p.record #>> '{certificate,laboratory}'),
         p.record #>> '{certificate,reportNumber}', p.record #>> '{certificate,tested}',
         p.record #>> '{certificate,reported}',
         ARRAY(SELECT DISTINCT result ->> 'panel' FROM jsonb_array_elements(p.record -> 'results') AS result
                WHERE result ->> 'panel' IS NOT NULL AND result ->> 'qualifier' <> 'nt' ORDER BY 1),
         jsonb_array_length(p.record -> 'results'), p.published_at
    FROM published.publication p JOIN published.lot ON lot.id = p.lot_id
   ORDER BY p.certificate_id, p.version DESC;

  UPDATE published.lot SET
    current = sum.current, superseded = sum.superseded, withdrawn = sum.withdrawn,
    last_tested = sum.tested, last_published_at = sum.published_at,
    panels = ARRAY(SELECT DISTINCT panel FROM published.certificate c, unnest(c.panels) AS panel
                    WHERE c.lot_id = lot.id AND c.standing = 'current' ORDER BY 1)
  FROM (SELECT lot_id, max(published_at) AS published_at,
               max(tested) FILTER (WHERE standing = 'current') AS tested,
               count(*) FILTER (WHERE standing = 'current')::int AS current,
               count(*) FILTER (WHERE standing = 'superseded')::int AS superseded,
               count(*) FILTER (WHERE standing = 'withdrawn')::int AS withdrawn
          FROM published.certificate GROUP BY lot_id) AS sum
  WHERE sum.lot_id = lot.id;

  UPDATE published.vendor SET lots = (SELECT count(*) FROM published.lot WHERE vendor_id = vendor.id);

  INSERT INTO published.search_entry (kind, subject_id, vendor_id, product_id, lot_id, text, key, words)
  SELECT 'vendor', id, id, NULL, NULL, name, ${entry('search_key')} FROM published.vendor
   UNION ALL
  SELECT * FROM (SELECT DISTINCT ON (product_id) 'product', product_id, vendor_id, product_id, NULL::uuid, product_name,
         ${entry(folded('product_name'))} FROM published.lot ORDER BY product_id) AS product
   UNION ALL
  SELECT 'lot', id, vendor_id, product_id, id, code, ${entry('search_key')} FROM published.lot
   UNION ALL
  SELECT 'report', certificate.id, certificate.vendor_id, lot.product_id, lot.id, report_number,
         ${entry(folded('report_number'))}
    FROM published.certificate JOIN published.lot ON lot.id = lot_id WHERE report_number IS NOT NULL;
`;

export class PublicRegister1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(EARLIER);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
