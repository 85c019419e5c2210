import type { FiledElsewhere } from '../judge/flags/elsewhere';
import { lotKey } from '../vocabulary/lot-key';

/** How other certificates are told of in flags: the SQL that names them, and what is made of its rows. */

/** At most so many other certificates of one kind are told; the rest is more of the same. */
export const MOST_TOLD = 20;

export interface OtherRow {
  id: string;
  readingId: string;
  lotId: string | null;
  lot: string | null;
  vendor: string | null;
  printedLot: string | null;
  reportNumber: string | null;
}

/** How another certificate is named: as filed, and as its newest reading prints. */
export const NAMED = `
  certificate.id, reading.id AS "readingId", certificate.lot_id AS "lotId", lot.code AS lot, vendor.name AS vendor,
  reading.fields ->> 'lot' AS "printedLot", reading.fields ->> 'reportNumber' AS "reportNumber"`;
const FILED = `
  LEFT JOIN lot ON lot.id = certificate.lot_id
  LEFT JOIN vendor ON vendor.id = certificate.vendor_id`;
export const JOINED = `
  JOIN certificate ON certificate.id = other.certificate_id
  JOIN reading ON reading.id = other.reading_id
  ${FILED}`;
/**
 * As `JOINED`, where `other` is a handful of rows whatever the planner thinks: each looks its certificate and reading up,
 * and none makes it read whole tables.
 */
export const JOINED_ONE_BY_ONE = `
  JOIN LATERAL (SELECT * FROM certificate WHERE id = other.certificate_id LIMIT 1) AS certificate ON true
  JOIN LATERAL (SELECT * FROM reading WHERE id = other.reading_id LIMIT 1) AS reading ON true
  ${FILED}`;
export const NEWEST = `NOT EXISTS (
  SELECT FROM fingerprint AS newer
   WHERE newer.certificate_id = other.certificate_id AND newer.created_at > other.created_at)`;

export function filed(row: OtherRow, lotId: string | null, printedLot: string | null): FiledElsewhere {
  const { id, vendor, reportNumber } = row;
  return {
    id,
    vendor,
    reportNumber,
    lot: row.lot ?? row.printedLot,
    sameLot: sameLot(row, lotId, printedLot),
  };
}

/** By what both are filed under, or failing that by what both print; null where neither tells. */
function sameLot(row: OtherRow, lotId: string | null, printedLot: string | null): boolean | null {
  if (row.lotId !== null && lotId !== null) return row.lotId === lotId;
  const [theirs, mine] = [lotKey(row.printedLot ?? ''), lotKey(printedLot ?? '')];
  return theirs === '' || mine === '' ? null : theirs === mine;
}
