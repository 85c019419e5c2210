import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which clock was seen last, and how often it was set: a single row, made by whoever looks first. */
const MARK = `
  CREATE TABLE clock_mark (
    single boolean NOT NULL DEFAULT true,
    at timestamptz(3) NOT NULL,
    times_set integer NOT NULL DEFAULT 0,
    CONSTRAINT clock_mark_pkey PRIMARY KEY (single),
    CONSTRAINT clock_mark_single_check CHECK (single)
  );
  GRANT SELECT, INSERT, UPDATE ON clock_mark TO assaybook_service;
`;

/**
 * What is written of a certificate is dated no earlier than what was written of it before: the newest reading, judgement,
 * decision or publication is the one that was written last, though the clock was set back in between. The date is then a
 * millisecond after the one that it follows.
 */
const IN_ORDER = `
  CREATE FUNCTION date_in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
  DECLARE
    last timestamptz;
  BEGIN
    EXECUTE format('SELECT max(%I) FROM %I.%I WHERE certificate_id = $1', TG_ARGV[0], TG_TABLE_SCHEMA, TG_TABLE_NAME)
       INTO last USING NEW.certificate_id;
    IF TG_ARGV[0] = 'published_at' THEN
      NEW.published_at := greatest(NEW.published_at, last + interval '1 millisecond' * (last > NEW.published_at)::int);
    ELSE
      NEW.created_at := greatest(NEW.created_at, last + interval '1 millisecond' * (last > NEW.created_at)::int);
    END IF;
    RETURN NEW;
  END $$;
`;

const DATED: [table: string, column: string][] = [
  ['reading', 'created_at'],
  ['judgement', 'created_at'],
  ['fingerprint', 'created_at'],
  ['second_reading', 'created_at'],
  ['decision', 'created_at'],
  ['published.publication', 'published_at'],
];

const TRIGGERS = DATED.map(
  ([table, column]) => `
  CREATE TRIGGER date_in_order BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION date_in_order('${column}');`,
).join('');

export class ClocksThatAreSet1764000001019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MARK, IN_ORDER, TRIGGERS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
