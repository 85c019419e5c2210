import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sequence that orders the rows of a transaction shared its table's being unlogged. When the power fails before
 * PostgreSQL's first checkpoint after that, PostgreSQL 18.4 makes the sequence anew from what it has not written down yet,
 * and answers from then on "bad magic number in sequence": no row that is sealed could be added any more. A logged sequence
 * comes back like everything else. Made anew and not altered, so that a broken one is mended.
 */
const LOGGED = `
  ALTER TABLE unsealed_row ALTER COLUMN ordinal DROP IDENTITY;
  ALTER TABLE unsealed_row ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY;
  ALTER SEQUENCE unsealed_row_ordinal_seq SET LOGGED;
`;

export class CountedThoughThePowerFails1764000004020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOGGED);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
