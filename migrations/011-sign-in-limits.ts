import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often somebody tried to sign in, counted for all copies of the service together. The columns of `sign_in_attempt` are
 * those of rate-limiter-flexible, which alone reads and writes it; the keys are hashes, as people type passwords where the
 * e-mail belongs. `sign_in_place` tells from where an account was signed in to: an attack from elsewhere does not lock
 * its owner out there.
 */
const LIMITS = `
  CREATE TABLE sign_in_attempt (
    key varchar(255) NOT NULL,
    points integer NOT NULL DEFAULT 0,
    expire bigint,
    CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key)
  );

  CREATE TABLE sign_in_place (
    account_id uuid NOT NULL,
    place text NOT NULL,
    last_used_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT sign_in_place_pkey PRIMARY KEY (account_id, place),
    CONSTRAINT sign_in_place_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  );
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt, sign_in_place TO assaybook_service;
`;

export class SignInLimits1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIMITS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
