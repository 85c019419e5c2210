import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes become changes of the published record, numbered as all others are (014). */
const COLUMNS = `
  ALTER TABLE published.change
    ADD COLUMN result_id uuid,
    ADD COLUMN dispute_id uuid,
    DROP CONSTRAINT change_kind_check,
    ADD CONSTRAINT change_kind_check CHECK (kind IN ('published', 'amended', 'superseded', 'withdrawn', 'judged',
                                                     'disputed', 'dispute-answered', 'dispute-decided')),
    ADD CONSTRAINT change_dispute_check CHECK ((dispute_id IS NOT NULL) = (kind IN ('disputed', 'dispute-answered', 'dispute-decided'))),
    ADD CONSTRAINT change_result_check CHECK ((result_id IS NOT NULL) = (dispute_id IS NOT NULL));
`;

const NOTE = `
  CREATE OR REPLACE FUNCTION add_change(change published.change) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- "auditlog" in ASCII
    PERFORM pg_advisory_xact_lock(7022629598041763687);
    INSERT INTO published.change (seq, kind, vendor_id, product_id, lot_id, certificate_id, publication_id, version, reason,
                                  superseded_by_id, exceeded, result_id, dispute_id, at)
    SELECT coalesce((SELECT max(seq) FROM published.change), 0) + 1, change.kind, lot.vendor_id, lot.product_id, lot.id,
           change.certificate_id, change.publication_id, change.version, change.reason, change.superseded_by_id,
           coalesce(change.exceeded, '[]'), change.result_id, change.dispute_id, clock_timestamp()
      FROM published.lot WHERE lot.id = change.lot_id;
  END $$;

  CREATE FUNCTION add_dispute_change(kind text, dispute uuid, reason text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE change published.change;
  BEGIN
    SELECT c.lot_id, c.id, c.publication_id, c.version, d.result_id, d.id
      INTO change.lot_id, change.certificate_id, change.publication_id, change.version, change.result_id, change.dispute_id
      FROM published.dispute d JOIN published.certificate c ON c.id = d.certificate_id WHERE d.id = dispute;
    change.kind := kind;
    change.reason := reason;
    PERFORM public.add_change(change);
  END $$;

  CREATE FUNCTION note_dispute() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    PERFORM public.add_dispute_change('disputed', NEW.id, NULL);
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_dispute_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    PERFORM public.add_dispute_change('dispute-answered', NEW.dispute_id, NULL);
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_dispute_outcome() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    PERFORM public.add_dispute_change('dispute-decided', NEW.dispute_id, NEW.reason);
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.dispute
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_dispute();
  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.dispute_statement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'reply') EXECUTE FUNCTION note_dispute_statement();
  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.dispute_outcome
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_dispute_outcome();
`;

/**
 * Disputes from before they were in the feed come at its end, with the moment in which they came into it: whoever has read
 * up to there gets them still.
 */
const EARLIER = `
  DO $$
  DECLARE act record;
  BEGIN
    FOR act IN
      SELECT 'disputed' AS kind, id, NULL AS reason, made_at, 1 AS rank FROM published.dispute
      UNION ALL
      SELECT 'dispute-answered', dispute_id, NULL, made_at, 2 FROM published.dispute_statement WHERE kind = 'reply'
      UNION ALL
      SELECT 'dispute-decided', dispute_id, reason, made_at, 3 FROM published.dispute_outcome
      ORDER BY made_at, rank
    LOOP
      PERFORM add_dispute_change(act.kind, act.id, act.reason);
    END LOOP;
  END $$;
`;

export class DisputesInTheFeed1764000002016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, NOTE, EARLIER]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
