import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a key may be used for, and the key that took its place. Keys that were made before may do what they could. */
const KEYS = `
  ALTER TABLE api_key
    ADD COLUMN scopes text[] NOT NULL DEFAULT '{read,upload,registry,review,administration}',
    ADD COLUMN replaced_by_id uuid,
    ADD CONSTRAINT api_key_replaced_by_id_fkey FOREIGN KEY (replaced_by_id) REFERENCES api_key(id) ON DELETE SET NULL;
`;

/** Ways in without a password: an invitation (one that holds for each account at most), and who a provider says one is. */
const WAYS_IN = `
  CREATE TABLE invitation (
    account_id uuid NOT NULL,
    secret_hash text NOT NULL,
    made_by_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT invitation_pkey PRIMARY KEY (account_id),
    CONSTRAINT invitation_secret_hash_key UNIQUE (secret_hash),
    CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
    CONSTRAINT invitation_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES account(id)
  );

  CREATE TABLE provider_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT provider_identity_pkey PRIMARY KEY (issuer, subject),
    CONSTRAINT provider_identity_account_id_issuer_key UNIQUE (account_id, issuer),
    CONSTRAINT provider_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  );

  GRANT SELECT, INSERT, UPDATE, DELETE ON invitation TO assaybook_service;
  GRANT SELECT, INSERT ON provider_identity TO assaybook_service;
`;

export class KeysAndInvitations1764000001011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(WAYS_IN);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
