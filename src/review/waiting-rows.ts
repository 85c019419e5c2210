import type { DataSource } from 'typeorm';
import type { CertificateState } from '../intake/certificate-state';
import { LEASE_HOLDS } from './leases';
import { RISK_SQL } from './risk-order';
import { WAITING_STATES, type WaitingView } from './waiting-query';

/** A certificate that waits, as the database has it. */
export interface WaitingRow {
  id: string;
  state: CertificateState;
  revision: number;
  fileName: string | null;
  uploadedById: string;
  createdAt: Date;
  waitingSince: Date;
  daysWaiting: number;
  results: number;
  lowConfidence: number;
  highFlags: number;
  mediumFlags: number;
  lowFlags: number;
  exceeds: number;
  mismatches: number;
  heldById: string | null;
  heldByName: string | null;
  heldUntil: Date | null;
  vendorSlug: string | null;
  vendorName: string | null;
  productSlug: string | null;
  productName: string | null;
  lot: string | null;
  /** What the list is ordered by before the time. */
  rank: number[];
}

/**
 * Everything that waits in the states of $1, a row each. A certificate waits since the event that brought it to its state;
 * its flags are those of the newest judgement of its newest reading.
 */
const WAITING = `
  SELECT certificate.id, certificate.state, certificate.revision, certificate.file_name,
         certificate.uploaded_by_id, certificate.created_at, since.at AS waiting_since,
         greatest(0, extract(day FROM now() - since.at))::int AS days_waiting,
         tally.results, tally.low_confidence,
         coalesce(judged.high_flags, 0) AS high_flags, coalesce(judged.medium_flags, 0) AS medium_flags,
         coalesce(judged.low_flags, 0) AS low_flags, coalesce(judged.exceeds, 0) AS exceeds,
         coalesce(judged.mismatches, 0) AS mismatches, judged.judged -> 'flags' AS flags,
         lease.held_by_id, holder.name AS held_by_name, lease.expires_at AS held_until,
         vendor.slug AS vendor_slug, vendor.name AS vendor_name,
         product.slug AS product_slug, product.name AS product_name, lot.code AS lot
    FROM certificate
    LEFT JOIN vendor ON vendor.id = certificate.vendor_id
    LEFT JOIN product ON product.id = certificate.product_id
    LEFT JOIN lot ON lot.id = certificate.lot_id
    LEFT JOIN review_lease lease ON lease.certificate_id = certificate.id AND ${LEASE_HOLDS}
    LEFT JOIN account holder ON holder.id = lease.held_by_id
    CROSS JOIN LATERAL (
      SELECT coalesce(max(at), certificate.updated_at) AS at FROM certificate_event
       WHERE certificate_id = certificate.id AND kind = certificate.state
    ) since
    LEFT JOIN LATERAL (
      SELECT id FROM reading WHERE certificate_id = certificate.id ORDER BY created_at DESC, id DESC LIMIT 1
    ) newest ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS results, (count(*) FILTER (WHERE confidence < 0.9))::int AS low_confidence
        FROM result WHERE reading_id = newest.id
    ) tally ON true
    LEFT JOIN LATERAL (
      SELECT * FROM judgement WHERE reading_id = newest.id ORDER BY created_at DESC, id DESC LIMIT 1
    ) judged ON true
   WHERE certificate.state = ANY ($1::text[])`;

const NAMES: Record<Exclude<keyof WaitingRow, 'rank'>, string> = {
  id: 'id',
  state: 'state',
  revision: 'revision',
  fileName: 'file_name',
  uploadedById: 'uploaded_by_id',
  createdAt: 'created_at',
  waitingSince: 'waiting_since',
  daysWaiting: 'days_waiting',
  results: 'results',
  lowConfidence: 'low_confidence',
  highFlags: 'high_flags',
  mediumFlags: 'medium_flags',
  lowFlags: 'low_flags',
  exceeds: 'exceeds',
  mismatches: 'mismatches',
  heldById: 'held_by_id',
  heldByName: 'held_by_name',
  heldUntil: 'held_until',
  vendorSlug: 'vendor_slug',
  vendorName: 'vendor_name',
  productSlug: 'product_slug',
  productName: 'product_name',
  lot: 'lot',
};

const MEMBERS = Object.entries(NAMES)
  .map(([member, column]) => `${column} AS "${member}"`)
  .join(', ');

/** Where the page before ended: rank, time and id of its last row. */
export interface WaitingPlace {
  rank: number[];
  at: string;
  id: string;
}

/** The rows after a place, in the order of the view. */
export function waitingRows(
  database: DataSource,
  view: WaitingView,
  accountId: string,
  after: WaitingPlace | null,
  limit: number,
): Promise<WaitingRow[]> {
  const values: unknown[] = [view.state ? [view.state] : WAITING_STATES];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(view, accountId, given);
  const rank = view.sort === 'risk' ? RISK_SQL : 'ARRAY[]::int[]';
  const place = after
    ? `WHERE (rank, waiting_since, id) > (${given(after.rank)}::int[], ${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`
    : '';
  const sql = `
    WITH waiting AS (${WAITING}),
         ranked AS (SELECT *, ${rank} AS rank FROM waiting ${conditions})
    SELECT ${MEMBERS}, rank FROM ranked ${place}
     ORDER BY rank, waiting_since, id LIMIT ${given(limit)}`;
  return database.query<WaitingRow[]>(sql, values);
}

const SEVERITY_COLUMNS = { high: 'high_flags', medium: 'medium_flags', low: 'low_flags' };

function conditionsOf(
  { vendor, severity, flag, claimed, days }: WaitingView,
  accountId: string,
  given: (value: unknown) => string,
): string {
  const conditions = [
    vendor !== undefined && `vendor_slug = ${given(vendor)}`,
    severity !== undefined && `${SEVERITY_COLUMNS[severity]} > 0`,
    flag !== undefined && `flags @> ${given(JSON.stringify([{ id: flag }]))}::jsonb`,
    days !== undefined && `days_waiting >= ${given(days)}`,
    claimed === 'nobody' && 'held_by_id IS NULL',
    claimed === 'me' && `held_by_id = ${given(accountId)}`,
    claimed === 'others' && `held_by_id <> ${given(accountId)}`,
  ].filter((condition) => condition !== false);
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** How much waits, and for how long. */
export interface WaitingTotals {
  waiting: number;
  inReview: number;
  secondReview: number;
  unreadable: number;
  notAReport: number;
  claimed: number;
  mine: number;
  oldest: Date | null;
  medianSeconds: number | null;
}

export async function waitingTotals(database: DataSource, accountId: string): Promise<WaitingTotals> {
  const of = (state: CertificateState) => `(count(*) FILTER (WHERE state = '${state}'))::int`;
  const [totals] = await database.query<[WaitingTotals]>(
    `WITH waiting AS (${WAITING})
     SELECT count(*)::int AS waiting, ${of('in-review')} AS "inReview", ${of('second-review')} AS "secondReview",
            ${of('unreadable')} AS unreadable, ${of('not-a-report')} AS "notAReport",
            count(held_by_id)::int AS claimed, (count(*) FILTER (WHERE held_by_id = $2))::int AS mine,
            min(waiting_since) AS oldest,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM now() - waiting_since))::float8
              AS "medianSeconds"
       FROM waiting`,
    [WAITING_STATES, accountId],
  );
  return totals;
}

/** What of something there is among all that waits. */
export interface WaitingShare {
  id: string;
  name: string;
  certificates: number;
}

/** The vendors of what waits, by name, and the flags on it, the gravest first: what one can choose from. */
export async function waitingShares(
  database: DataSource,
): Promise<{ vendors: WaitingShare[]; flags: WaitingShare[] }> {
  const [shares] = await database.query<[{ vendors: WaitingShare[]; flags: WaitingShare[] }]>(
    `WITH waiting AS (${WAITING}),
          vendors AS (SELECT vendor_slug AS id, vendor_name AS name, count(*)::int AS certificates
                        FROM waiting WHERE vendor_slug IS NOT NULL GROUP BY 1, 2),
          flags AS (SELECT flag ->> 'id' AS id, flag ->> 'severity' AS name, count(DISTINCT waiting.id)::int AS certificates
                      FROM waiting CROSS JOIN LATERAL jsonb_array_elements(flags) AS flag GROUP BY 1, 2)
     SELECT (SELECT coalesce(json_agg(vendors ORDER BY name), '[]') FROM vendors) AS vendors,
            (SELECT coalesce(json_agg(flags ORDER BY array_position(ARRAY['high', 'medium', 'low', 'information'], name), id), '[]')
               FROM flags) AS flags`,
    [WAITING_STATES],
  );
  return shares;
}
