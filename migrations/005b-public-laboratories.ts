import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public's own copy of the laboratories that published certificates are assigned to. */
const LABORATORIES = `
  CREATE TABLE published.laboratory (
    slug text NOT NULL,
    name text NOT NULL,
    country text,
    search_key text NOT NULL,
    CONSTRAINT laboratory_pkey PRIMARY KEY (slug)
  );
  CREATE INDEX laboratory_search_key_slug_idx ON published.laboratory (search_key, slug);

  INSERT INTO published.laboratory (slug, name, country, search_key)
  SELECT DISTINCT ON (record #>> '{laboratory,slug}') record #>> '{laboratory,slug}', record #>> '{laboratory,name}',
         record #>> '{laboratory,country}', lower(record #>> '{laboratory,name}')
    FROM published.publication WHERE record #>> '{laboratory,slug}' IS NOT NULL
   ORDER BY record #>> '{laboratory,slug}', published_at DESC;

  GRANT SELECT, INSERT, UPDATE ON published.laboratory TO assaybook_service;
  GRANT SELECT ON published.laboratory TO assaybook_public;
`;

export class PublicLaboratories1764000001005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LABORATORIES);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
