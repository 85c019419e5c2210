import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a judgement was made by is more than the files: which unverified rule sets were switched on belongs to it. */
export class RulesHash1764000001002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE judgement RENAME COLUMN rule_book_hash TO rules_hash;
      ALTER TABLE published.lot_judgement RENAME COLUMN rule_book_hash TO rules_hash;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
