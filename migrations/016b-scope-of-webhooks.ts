import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key may be made for webhooks alone; those that were made for everything may do this, too. */
const SCOPES = `
  ALTER TABLE api_key ALTER COLUMN scopes SET DEFAULT '{read,upload,registry,review,administration,webhooks}';
  UPDATE api_key SET scopes = array_append(scopes, 'webhooks')
   WHERE scopes @> '{read,upload,registry,review,administration}';
`;

export class ScopeOfWebhooks1764000001016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCOPES);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
