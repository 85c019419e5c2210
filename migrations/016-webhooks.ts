import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody is to be told, how far the change feed was taken in, and to whom it goes by webhook. A webhook's secret is
 * kept as it is, because what is sent is signed with it. A lot is watched by its code within the vendor, so that it can be
 * watched before anything of it is published. Nothing here is evidence: it is deleted with whoever asked for it.
 */
const TABLES = `
  CREATE TABLE watching_progress (
    id boolean NOT NULL DEFAULT true,
    seq bigint NOT NULL,
    looked_on date,
    CONSTRAINT watching_progress_pkey PRIMARY KEY (id),
    CONSTRAINT watching_progress_id_check CHECK (id)
  );
  INSERT INTO watching_progress (seq) SELECT coalesce(max(seq), 0) FROM published.change;

  CREATE TABLE told_event (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    body text NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT told_event_pkey PRIMARY KEY (id)
  );
  CREATE INDEX told_event_at_idx ON told_event (at);

  CREATE TABLE webhook (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    name text NOT NULL,
    url text NOT NULL,
    kinds text[] NOT NULL,
    vendor_id uuid,
    product_id uuid,
    lot_code text,
    lot_key text,
    secret text NOT NULL,
    previous_secret text,
    previous_until timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    failing_since timestamptz(3),
    rests_until timestamptz(3),
    disabled_at timestamptz(3),
    disabled_because text,
    CONSTRAINT webhook_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
    CONSTRAINT webhook_disabled_check CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
    CONSTRAINT webhook_because_check CHECK (disabled_because IN ('asked', 'gone', 'failing')),
    CONSTRAINT webhook_subject_check CHECK (vendor_id IS NOT NULL OR (product_id IS NULL AND lot_key IS NULL)),
    CONSTRAINT webhook_lot_check CHECK ((lot_code IS NULL) = (lot_key IS NULL))
  );
  CREATE INDEX webhook_account_id_created_at_id_idx ON webhook (account_id, created_at, id);
  CREATE INDEX webhook_created_at_id_idx ON webhook (created_at, id);

  CREATE TABLE webhook_delivery (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz(3) NOT NULL DEFAULT now(),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_delivery_webhook_id_event_id_key UNIQUE (webhook_id, event_id),
    CONSTRAINT webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES told_event(id) ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_state_check CHECK (state IN ('waiting', 'delivered', 'given-up'))
  );
  CREATE INDEX webhook_delivery_state_next_at_idx ON webhook_delivery (state, next_at);
  CREATE INDEX webhook_delivery_webhook_id_created_at_id_idx ON webhook_delivery (webhook_id, created_at, id);
  CREATE INDEX webhook_delivery_event_id_idx ON webhook_delivery (event_id);

  CREATE TABLE webhook_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    delivery_id uuid NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    milliseconds integer NOT NULL,
    status integer,
    trouble text,
    answer text NOT NULL,
    CONSTRAINT webhook_attempt_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_delivery(id) ON DELETE CASCADE
  );
  CREATE INDEX webhook_attempt_delivery_id_id_idx ON webhook_attempt (delivery_id, id);
`;

const GRANTS = `
  GRANT SELECT, UPDATE ON watching_progress TO assaybook_service;
  GRANT SELECT, INSERT, UPDATE, DELETE ON told_event, webhook, webhook_delivery, webhook_attempt TO assaybook_service;
`;

export class Webhooks1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, GRANTS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
