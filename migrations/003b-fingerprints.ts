import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What of each reading tells it from others: its text, its report number, its values. Looked up whenever a certificate is
 * judged, so each way of looking has its index; `keys` is the one that stays short with millions of rows, see
 * src/judge/flags/fingerprint.ts.
 */
const FINGERPRINTS = `
  CREATE TABLE fingerprint (
    reading_id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    text_hash text NOT NULL,
    report_key text,
    "values" text array NOT NULL,
    keys bigint array NOT NULL,
    panels text array NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT fingerprint_pkey PRIMARY KEY (reading_id),
    CONSTRAINT fingerprint_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id),
    CONSTRAINT fingerprint_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );
  CREATE INDEX fingerprint_certificate_id_created_at_idx ON fingerprint (certificate_id, created_at);
  CREATE INDEX fingerprint_text_hash_idx ON fingerprint (text_hash);
  CREATE INDEX fingerprint_report_key_idx ON fingerprint (report_key);
  CREATE INDEX fingerprint_keys_idx ON fingerprint USING gin (keys);
`;

export class Fingerprints1764000001003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FINGERPRINTS);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fingerprint
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON fingerprint TO assaybook_service;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
