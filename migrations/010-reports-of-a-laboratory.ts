import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report is compared with others of its laboratory: they are found by it, the newest first. */
export class ReportsOfALaboratory1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX certificate_laboratory_id_created_at_idx ON certificate (laboratory_id, created_at)`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
