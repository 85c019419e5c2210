import type { EntityManager } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import type { PublicLotSummary } from './published-views';

interface Row {
  id: string;
  code: string;
  slug: string;
  name: string;
  form: string;
  gtin: string | null;
  current: number;
  superseded: number;
  withdrawn: number;
  lastTested: string | null;
  lastPublishedAt: Date;
  panels: string[];
}

/** The newest version of each certificate of the vendor's lots with its standing, summed up by lot, newest lot first. */
const SUMMARIES = `
  WITH newest AS (
    SELECT DISTINCT ON (publication.certificate_id) publication.*
      FROM published.publication JOIN published.lot ON lot.id = publication.lot_id
     WHERE lot.vendor_id = $1
     ORDER BY publication.certificate_id, publication.version DESC
  ), certificate AS (
    SELECT newest.*, coalesce((
             SELECT max(kind) FROM published.withdrawal WHERE certificate_id = newest.certificate_id
           ), 'current') AS standing
      FROM newest
  ), page AS (
    SELECT lot_id,
           max(published_at) AS last,
           max(record #>> '{certificate,tested}') FILTER (WHERE standing = 'current') AS tested,
           count(*) FILTER (WHERE standing = 'current')::int AS current,
           count(*) FILTER (WHERE standing = 'superseded')::int AS superseded,
           count(*) FILTER (WHERE standing = 'withdrawn')::int AS withdrawn
      FROM certificate
     GROUP BY lot_id
    HAVING $2::timestamptz IS NULL OR (max(published_at), lot_id) < ($2, $3::uuid)
     ORDER BY last DESC, lot_id DESC
     LIMIT $4
  )
  SELECT lot.id, lot.code, lot.product_slug AS slug, lot.product_name AS name, lot.product_form AS form, lot.gtin,
         page.current, page.superseded, page.withdrawn, page.tested AS "lastTested", page.last AS "lastPublishedAt",
         ARRAY(
           SELECT DISTINCT result ->> 'panel'
             FROM certificate, jsonb_array_elements(certificate.record -> 'results') AS result
            WHERE certificate.lot_id = lot.id AND standing = 'current'
              AND result ->> 'panel' IS NOT NULL AND result ->> 'qualifier' <> 'nt'
         ) AS panels
    FROM page JOIN published.lot ON lot.id = page.lot_id
   ORDER BY page.last DESC, lot.id DESC`;

/** A page of a vendor's lots that have something published, newest publication first. */
export async function lotSummaries(
  manager: EntityManager,
  vendorId: string,
  { limit, after }: PageQuery,
): Promise<PageOf<PublicLotSummary>> {
  const [last, lot] = openCursor(after, ['time', 'uuid']) ?? [null, null];
  const rows = await manager.query<Row[]>(SUMMARIES, [vendorId, last, lot, limit + 1]);
  return pageOf(rows, limit, (row) => [row.lastPublishedAt, row.id], summaryOf);
}

function summaryOf(row: Row): PublicLotSummary {
  const { code, slug, name, form, gtin, current, superseded, withdrawn } = row;
  return {
    code,
    product: { slug, name, form, gtin },
    certificates: { current, superseded, withdrawn },
    lastTested: row.lastTested,
    lastPublishedAt: row.lastPublishedAt.toISOString(),
    panels: row.panels,
  };
}
