import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those who watch by e-mail. Their addresses are nowhere else, and go with their last watch; of a link only the hash is
 * kept. `mail` holds what is still to be sent, and nothing that was.
 */
const TABLES = `
  CREATE TABLE watcher (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    told_at timestamptz(3),
    refusals integer NOT NULL DEFAULT 0,
    CONSTRAINT watcher_pkey PRIMARY KEY (id),
    CONSTRAINT watcher_email_key UNIQUE (email)
  );

  CREATE TABLE watch (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    watcher_id uuid NOT NULL,
    kinds text[] NOT NULL,
    vendor_id uuid,
    product_id uuid,
    lot_code text,
    lot_key text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    confirmed_at timestamptz(3),
    CONSTRAINT watch_pkey PRIMARY KEY (id),
    CONSTRAINT watch_watcher_id_fkey FOREIGN KEY (watcher_id) REFERENCES watcher(id) ON DELETE CASCADE,
    CONSTRAINT watch_subject_check CHECK (vendor_id IS NOT NULL OR (product_id IS NULL AND lot_key IS NULL)),
    CONSTRAINT watch_lot_check CHECK ((lot_code IS NULL) = (lot_key IS NULL))
  );
  CREATE INDEX watch_watcher_id_idx ON watch (watcher_id);

  CREATE TABLE watch_link (
    secret_hash text NOT NULL,
    watcher_id uuid NOT NULL,
    purpose text NOT NULL,
    watch_ids uuid[] NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT watch_link_pkey PRIMARY KEY (secret_hash),
    CONSTRAINT watch_link_watcher_id_fkey FOREIGN KEY (watcher_id) REFERENCES watcher(id) ON DELETE CASCADE,
    CONSTRAINT watch_link_purpose_check CHECK (purpose IN ('confirm', 'see'))
  );
  CREATE INDEX watch_link_watcher_id_idx ON watch_link (watcher_id);

  CREATE TABLE mail (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    watcher_id uuid,
    watch_id uuid,
    webhook_id uuid,
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz(3) NOT NULL DEFAULT now(),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT mail_pkey PRIMARY KEY (id),
    CONSTRAINT mail_kind_check CHECK (kind IN ('confirmation', 'known', 'news', 'webhook-disabled')),
    CONSTRAINT mail_watcher_id_fkey FOREIGN KEY (watcher_id) REFERENCES watcher(id) ON DELETE CASCADE,
    CONSTRAINT mail_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watch(id) ON DELETE CASCADE,
    CONSTRAINT mail_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE
  );
  CREATE INDEX mail_next_at_idx ON mail (next_at);
  CREATE INDEX mail_watcher_id_idx ON mail (watcher_id);
  CREATE INDEX mail_watch_id_idx ON mail (watch_id);
  CREATE INDEX mail_webhook_id_idx ON mail (webhook_id);

  CREATE TABLE watch_notice (
    watcher_id uuid NOT NULL,
    event_id uuid NOT NULL,
    watch_ids uuid[] NOT NULL,
    mail_id uuid,
    told_at timestamptz(3),
    CONSTRAINT watch_notice_pkey PRIMARY KEY (watcher_id, event_id),
    CONSTRAINT watch_notice_watcher_id_fkey FOREIGN KEY (watcher_id) REFERENCES watcher(id) ON DELETE CASCADE,
    CONSTRAINT watch_notice_event_id_fkey FOREIGN KEY (event_id) REFERENCES told_event(id) ON DELETE CASCADE,
    CONSTRAINT watch_notice_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id) ON DELETE SET NULL
  );
  CREATE INDEX watch_notice_event_id_idx ON watch_notice (event_id);
  CREATE INDEX watch_notice_mail_id_idx ON watch_notice (mail_id);
`;

/**
 * How often visitors did what is limited, for all copies of the service together. The columns are those of
 * rate-limiter-flexible, which alone reads and writes it; the keys are hashes.
 */
const LIMITS = `
  CREATE TABLE visitor_act (
    key varchar(255) NOT NULL,
    points integer NOT NULL DEFAULT 0,
    expire bigint,
    CONSTRAINT visitor_act_pkey PRIMARY KEY (key)
  );
`;

/** A restored backup brings this row, too, and wants a schema without rows: whoever follows the feed first makes it. */
const PROGRESS = `
  DELETE FROM watching_progress;
  GRANT INSERT ON watching_progress TO assaybook_service;
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE, DELETE ON watcher, watch, watch_link, mail, watch_notice, visitor_act TO assaybook_service;
`;

export class Watches1764000003016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, LIMITS, PROGRESS, GRANTS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
