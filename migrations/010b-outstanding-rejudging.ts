import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is to be judged anew because something else changed: a list of work. A row goes with the judgement; one that failed
 * waits until it is due again.
 */
const OUTSTANDING = `
  CREATE TABLE outstanding_rejudging (
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    due_at timestamptz(3) NOT NULL DEFAULT now(),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT outstanding_rejudging_pkey PRIMARY KEY (kind, subject_id),
    CONSTRAINT outstanding_rejudging_kind_check CHECK (kind IN ('lot', 'certificate'))
  );
  CREATE INDEX outstanding_rejudging_due_at_idx ON outstanding_rejudging (due_at);
`;

export class OutstandingRejudging1764000001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTSTANDING);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON outstanding_rejudging TO assaybook_service');
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
