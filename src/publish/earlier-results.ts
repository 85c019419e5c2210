import { ApiProperty } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';

const TEXT = { type: String, nullable: true } as const;

/** What was published of the same analyte in another lot. */
export class EarlierResult {
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty({ description: 'The product’s name.' }) product: string;
  @ApiProperty({ description: 'The lot’s code.' }) lot: string;
  @ApiProperty({
    format: 'date',
    description: 'Of the report, or else of the test, or else of the publication.',
  })
  day: string;
  @ApiProperty(TEXT) laboratory: string | null;
  @ApiProperty({ description: 'As printed.' }) printed: string;
  @ApiProperty({ description: 'Only =, < and > come with a value.' }) qualifier: string;
  @ApiProperty({ ...TEXT, description: 'A decimal number as text, in the unit.' }) value: string | null;
  @ApiProperty({ ...TEXT, description: 'UCUM. Units of several laboratories may differ.' }) unit:
    string | null;
}

/** How many lots are looked back at. */
const MOST = 60;

/**
 * The newest record of each certificate of the vendor that counts, in order of their days. Older versions, and what was
 * withdrawn or superseded, say nothing about a lot any more.
 */
const EARLIER = `
  WITH newest AS (
    SELECT DISTINCT ON (publication.certificate_id) publication.*
      FROM published.publication
      JOIN published.lot ON lot.id = publication.lot_id
     WHERE lot.vendor_id = $1 AND publication.certificate_id <> $3
     ORDER BY publication.certificate_id, publication.version DESC
  )
  SELECT newest.certificate_id AS "certificateId", newest.id AS "publicationId",
         record #>> '{product,name}' AS product, record #>> '{lot,code}' AS lot,
         coalesce(record #>> '{certificate,reported}', record #>> '{certificate,tested}',
                  to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS day,
         record #>> '{certificate,laboratory}' AS laboratory,
         result ->> 'printed' AS printed, result ->> 'qualifier' AS qualifier,
         result ->> 'value' AS value, result ->> 'unit' AS unit
    FROM newest, jsonb_array_elements(record -> 'results') AS result
   WHERE result ->> 'analyteId' = $2
     AND NOT EXISTS (SELECT FROM published.withdrawal WHERE withdrawal.certificate_id = newest.certificate_id)
   ORDER BY day DESC, newest.published_at DESC, newest.id
   LIMIT ${MOST}`;

/** What was published of an analyte in the vendor's other lots, the oldest first; the newest 60. */
export async function earlierResults(
  manager: EntityManager,
  { vendorId, analyteId, certificateId }: { vendorId: string; analyteId: string; certificateId: string },
): Promise<EarlierResult[]> {
  const found = await manager.query<EarlierResult[]>(EARLIER, [vendorId, analyteId, certificateId]);
  return found.reverse();
}
