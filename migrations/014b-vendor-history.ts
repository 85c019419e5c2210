import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a document which was filed under a vendor was rejected, and on which day: nothing else of it becomes public. */
const TABLES = `
  CREATE TABLE published.rejection (
    decision_id uuid NOT NULL,
    vendor_id uuid NOT NULL,
    day date NOT NULL,
    CONSTRAINT rejection_pkey PRIMARY KEY (decision_id)
  );
  CREATE INDEX rejection_vendor_id_day_idx ON published.rejection (vendor_id, day);
  CREATE INDEX change_vendor_id_kind_seq_idx ON published.change (vendor_id, kind, seq);

  INSERT INTO published.rejection (decision_id, vendor_id, day)
  SELECT decision.id, certificate.vendor_id, (decision.created_at AT TIME ZONE 'UTC')::date
    FROM decision JOIN certificate ON certificate.id = decision.certificate_id
   WHERE decision.kind = 'reject' AND certificate.vendor_id IS NOT NULL;

  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.rejection
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  GRANT SELECT, INSERT ON published.rejection TO assaybook_service;
  GRANT SELECT ON published.rejection TO assaybook_public;
`;

export class VendorHistory1764000001014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
