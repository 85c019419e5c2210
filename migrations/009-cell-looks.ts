import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was seen in the pages' pictures where a reading has cells that matter (append-only), and which readings still wait
 * for that. The second is a list of work: a row goes when the first has its answer.
 */
const CELL_LOOKS = `
  CREATE TABLE cell_look (
    reading_id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    looked jsonb NOT NULL,
    not_looked_at jsonb NOT NULL,
    milliseconds integer NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT cell_look_pkey PRIMARY KEY (reading_id),
    CONSTRAINT cell_look_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id),
    CONSTRAINT cell_look_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );

  CREATE TABLE outstanding_look (
    reading_id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    worker integer,
    takes integer NOT NULL DEFAULT 0,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT outstanding_look_pkey PRIMARY KEY (reading_id),
    CONSTRAINT outstanding_look_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id),
    CONSTRAINT outstanding_look_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  );
`;

export class CellLooks1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CELL_LOOKS);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cell_look
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON cell_look TO assaybook_service;
      GRANT SELECT, INSERT, UPDATE, DELETE ON outstanding_look TO assaybook_service;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
