import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new version of a document that was returned or could not be read takes the place of the old, which stays. */
const REPLACED = `
  ALTER TABLE certificate
    ADD COLUMN replaces_id uuid,
    ADD CONSTRAINT certificate_replaces_id_key UNIQUE (replaces_id),
    ADD CONSTRAINT certificate_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES certificate(id),
    DROP CONSTRAINT certificate_state_check,
    ADD CONSTRAINT certificate_state_check CHECK (state IN ('queued', 'reading', 'in-review', 'second-review', 'unreadable', 'not-a-report', 'returned', 'replaced', 'rejected', 'published', 'superseded', 'withdrawn'));
`;

export class NewVersions1764000001004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPLACED);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
