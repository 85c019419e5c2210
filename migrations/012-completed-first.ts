import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an uploader wants to complete what a certificate lacks before reviewers see it. */
const COMPLETED_FIRST = `
  ALTER TABLE certificate ADD COLUMN completed_first boolean NOT NULL DEFAULT false;
`;

export class CompletedFirst1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMPLETED_FIRST);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
