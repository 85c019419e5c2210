import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accreditations of laboratories as people record them from the bodies' registers, and what ended them before their time.
 * Both are append-only: certificates were judged by them.
 */
const ACCREDITATIONS = `
  CREATE TABLE accreditation (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    laboratory_id uuid NOT NULL,
    body text NOT NULL,
    number text NOT NULL,
    scope_text text,
    scope jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    source text NOT NULL,
    recorded_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT accreditation_pkey PRIMARY KEY (id),
    CONSTRAINT accreditation_dates_check CHECK (valid_until >= valid_from),
    CONSTRAINT accreditation_laboratory_id_fkey FOREIGN KEY (laboratory_id) REFERENCES laboratory(id),
    CONSTRAINT accreditation_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES account(id)
  );
  CREATE INDEX accreditation_laboratory_id_created_at_idx ON accreditation (laboratory_id, created_at);

  CREATE TABLE accreditation_ending (
    accreditation_id uuid NOT NULL,
    ended_on date NOT NULL,
    because text NOT NULL,
    source text NOT NULL,
    note text,
    recorded_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT accreditation_ending_pkey PRIMARY KEY (accreditation_id),
    CONSTRAINT accreditation_ending_because_check CHECK (because IN ('suspended', 'withdrawn', 'given-up', 'recorded-in-error')),
    CONSTRAINT accreditation_ending_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id),
    CONSTRAINT accreditation_ending_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES account(id)
  );
`;

const APPEND_ONLY = ['accreditation', 'accreditation_ending'];

export class Accreditations1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCREDITATIONS);
    for (const table of APPEND_ONLY)
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
