import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to the published record, in the order in which it became visible. The database adds; nobody changes. */
const TABLE = `
  CREATE TABLE published.change (
    seq bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    vendor_id uuid NOT NULL,
    product_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    certificate_id uuid,
    publication_id uuid,
    version integer NOT NULL,
    reason text,
    superseded_by_id uuid,
    exceeded jsonb NOT NULL DEFAULT '[]',
    at timestamptz(3) NOT NULL,
    CONSTRAINT change_pkey PRIMARY KEY (seq),
    CONSTRAINT change_id_key UNIQUE (id),
    CONSTRAINT change_kind_check CHECK (kind IN ('published', 'amended', 'superseded', 'withdrawn', 'judged')),
    CONSTRAINT change_certificate_check CHECK ((certificate_id IS NULL) = (kind = 'judged')),
    CONSTRAINT change_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES published.lot(id)
  );
  CREATE INDEX change_vendor_id_seq_idx ON published.change (vendor_id, seq);
  CREATE INDEX change_at_seq_idx ON published.change (at, seq);
`;

/**
 * A row for each publication, withdrawal and lot judgement, numbered when its transaction commits: whoever has read up to
 * a number has missed nothing before it. The lock is the audit trail's own (007), so that both number commits in one
 * order and neither waits for the other. Runs in the owner's rights: the service itself may not write changes.
 */
const NOTE = `
  CREATE FUNCTION newly_exceeded(now jsonb, before jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_agg(pair ORDER BY pair), '[]')
      FROM (SELECT jsonb_build_object('ruleSet', v -> 'ruleSet', 'analyteId', v -> 'analyteId') AS pair
              FROM jsonb_array_elements(now -> 'verdicts') AS v WHERE v ->> 'word' = 'exceeds'
            EXCEPT
            SELECT jsonb_build_object('ruleSet', v -> 'ruleSet', 'analyteId', v -> 'analyteId')
              FROM jsonb_array_elements(before -> 'verdicts') AS v WHERE v ->> 'word' = 'exceeds') AS pairs
  $$;

  CREATE FUNCTION add_change(change published.change) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- "auditlog" in ASCII
    PERFORM pg_advisory_xact_lock(7022629598041763687);
    INSERT INTO published.change (seq, kind, vendor_id, product_id, lot_id, certificate_id, publication_id, version, reason,
                                  superseded_by_id, exceeded, at)
    SELECT coalesce((SELECT max(seq) FROM published.change), 0) + 1, change.kind, lot.vendor_id, lot.product_id, lot.id,
           change.certificate_id, change.publication_id, change.version, change.reason, change.superseded_by_id,
           coalesce(change.exceeded, '[]'), clock_timestamp()
      FROM published.lot WHERE lot.id = change.lot_id;
  END $$;

  CREATE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE change published.change;
  BEGIN
    change.kind := CASE NEW.version WHEN 1 THEN 'published' ELSE 'amended' END;
    change.lot_id := NEW.lot_id;
    change.certificate_id := NEW.certificate_id;
    change.publication_id := NEW.id;
    change.version := NEW.version;
    PERFORM public.add_change(change);
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    change published.change;
  BEGIN
    SELECT lot_id, id, version INTO change.lot_id, change.publication_id, change.version
      FROM published.publication WHERE certificate_id = NEW.certificate_id ORDER BY version DESC LIMIT 1;
    change.kind := NEW.kind;
    change.certificate_id := NEW.certificate_id;
    change.reason := NEW.reason;
    change.superseded_by_id := NEW.superseded_by_id;
    PERFORM public.add_change(change);
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_judgement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    change published.change;
  BEGIN
    change.kind := 'judged';
    change.lot_id := NEW.lot_id;
    change.version := NEW.version;
    change.exceeded := public.newly_exceeded(NEW.record, (
      SELECT record FROM published.lot_judgement WHERE lot_id = NEW.lot_id AND version = NEW.version - 1));
    PERFORM public.add_change(change);
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.publication
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_publication();
  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.withdrawal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_withdrawal();
  CREATE CONSTRAINT TRIGGER note AFTER INSERT ON published.lot_judgement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_judgement();
`;

/** What was published before there was a feed, in the order of its times. */
const EARLIER = `
  INSERT INTO published.change (seq, kind, vendor_id, product_id, lot_id, certificate_id, publication_id, version, reason,
                                superseded_by_id, exceeded, at)
  SELECT row_number() OVER (ORDER BY at, rank, version, subject), kind, vendor_id, product_id, lot.id, certificate_id,
         publication_id, version, reason, superseded_by_id, exceeded, at
    FROM (SELECT CASE version WHEN 1 THEN 'published' ELSE 'amended' END AS kind, lot_id, certificate_id,
                 id AS publication_id, version, NULL AS reason, NULL::uuid AS superseded_by_id, '[]'::jsonb AS exceeded,
                 published_at AS at, 1 AS rank, id AS subject
            FROM published.publication
           UNION ALL
          SELECT kind, newest.lot_id, w.certificate_id, newest.id, newest.version, reason, superseded_by_id, '[]', at, 2,
                 w.certificate_id
            FROM published.withdrawal w
           CROSS JOIN LATERAL (SELECT lot_id, id, version FROM published.publication p
                                WHERE p.certificate_id = w.certificate_id ORDER BY version DESC LIMIT 1) AS newest
           UNION ALL
          SELECT 'judged', j.lot_id, NULL, NULL, j.version, NULL, NULL, newly_exceeded(j.record, earlier.record),
                 j.made_at, 3, j.id
            FROM published.lot_judgement j
            LEFT JOIN published.lot_judgement earlier
              ON earlier.lot_id = j.lot_id AND earlier.version = j.version - 1) AS change
    JOIN published.lot ON lot.id = change.lot_id;
`;

const GRANTS = `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  GRANT SELECT ON published.change TO assaybook_service, assaybook_public;
`;

export class Changes1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, NOTE, EARLIER, GRANTS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
