import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Many lots may share a code: the first few of a key, and those of a vendor, are read from an index without reading all
 * that have it.
 */
const INDEXES = `
  DROP INDEX published.search_entry_key_idx;
  CREATE INDEX search_entry_key_kind_subject_id_idx ON published.search_entry (key, kind, subject_id);
  CREATE INDEX search_entry_vendor_id_key_idx ON published.search_entry (vendor_id, key);
`;

export class SearchByKey1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
