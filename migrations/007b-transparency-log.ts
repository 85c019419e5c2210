import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public transparency log: its leaves, the hashes over whole tiles, and what was signed, by which key. */
const LOG = `
  CREATE TABLE published.log_leaf (
    index bigint NOT NULL,
    leaf text NOT NULL,
    hash text NOT NULL,
    subject text NOT NULL,
    audit_seq bigint NOT NULL,
    CONSTRAINT log_leaf_pkey PRIMARY KEY (index),
    CONSTRAINT log_leaf_subject_key UNIQUE (subject),
    CONSTRAINT log_leaf_leaf_check CHECK (octet_length(leaf) <= 65535)
  );

  CREATE TABLE published.log_node (
    level integer NOT NULL,
    index bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT log_node_pkey PRIMARY KEY (level, index),
    CONSTRAINT log_node_level_check CHECK (level > 0)
  );

  CREATE TABLE published.log_checkpoint (
    size bigint NOT NULL,
    note text NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT log_checkpoint_pkey PRIMARY KEY (size)
  );

  CREATE TABLE published.log_key (
    since bigint NOT NULL,
    verifier text NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT log_key_pkey PRIMARY KEY (since)
  );
`;

const TABLES = ['log_leaf', 'log_node', 'log_checkpoint', 'log_key'].map((table) => `published.${table}`);

const APPEND_ONLY = TABLES.map(
  (table) => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`,
).join('');

const GRANTS = `
  GRANT SELECT, INSERT ON ${TABLES.join(', ')} TO assaybook_service;
  GRANT SELECT ON ${TABLES.join(', ')} TO assaybook_public;
`;

export class TransparencyLog1764000001007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LOG, APPEND_ONLY, GRANTS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
