import type { EntityManager } from 'typeorm';
import type { Certificate } from '../intake/certificate.entity';
import type { AssessedElsewhere, FieldPlaces, VendorHabit } from '../judge/flags/elsewhere';
import { filed, JOINED, MOST_TOLD, NAMED, NEWEST, type OtherRow } from './told-elsewhere';

/** What only many reports of one vendor or one laboratory show. */

/** The newest published reports of the laboratory: reviewed, so what they look like is known. */
const LAYOUTS = `
  SELECT reading.remarks -> 'fieldEvidence' AS places
    FROM certificate
    JOIN LATERAL (
      SELECT remarks FROM reading WHERE reading.certificate_id = certificate.id
       ORDER BY created_at DESC, id DESC LIMIT 1
    ) AS reading ON true
   WHERE certificate.laboratory_id = $1 AND certificate.id <> $2 AND certificate.state = 'published'
   ORDER BY certificate.created_at DESC, certificate.id
   LIMIT ${MOST_TOLD}`;

export async function layoutsOf(
  manager: EntityManager,
  { id, laboratoryId }: Certificate,
): Promise<FieldPlaces[]> {
  if (laboratoryId === null) return [];
  const rows = await manager.query<{ places: FieldPlaces | null }[]>(LAYOUTS, [laboratoryId, id]);
  return rows.flatMap(({ places }) => places ?? []);
}

/** Other published reports of the laboratory that say pass or fail. */
const ASSESSED = `
  SELECT ${NAMED}, array_agg(DISTINCT result.analyte_id ORDER BY result.analyte_id) AS "analyteIds"
    FROM fingerprint AS other ${JOINED}
    JOIN result ON result.reading_id = other.reading_id
   WHERE certificate.laboratory_id = $1 AND certificate.id <> $2 AND certificate.state = 'published'
     AND result.status IN ('pass', 'conditional', 'fail') AND result.analyte_id IS NOT NULL AND ${NEWEST}
   GROUP BY certificate.id, reading.id, lot.id, vendor.id
   ORDER BY certificate.created_at DESC, certificate.id
   LIMIT ${MOST_TOLD}`;

export async function assessedElsewhere(
  manager: EntityManager,
  { id, laboratoryId, lotId }: Certificate,
  printedLot: string | null,
): Promise<AssessedElsewhere[]> {
  if (laboratoryId === null) return [];
  const rows = await manager.query<(OtherRow & { analyteIds: string[] })[]>(ASSESSED, [laboratoryId, id]);
  return rows.map((row) => ({
    certificate: id,
    other: filed(row, lotId, printedLot),
    analyteIds: row.analyteIds,
  }));
}

/** What a vendor's newest readings measured, of the certificates that are filed under a lot. */
const MEASURED = `
  SELECT mine.lot_id, result.value, result.unit
    FROM certificate AS mine
    JOIN fingerprint AS other ON other.certificate_id = mine.id
    JOIN result ON result.reading_id = other.reading_id
   WHERE mine.vendor_id = vendor.id AND mine.lot_id IS NOT NULL AND ${NEWEST}
     AND result.qualifier = '=' AND result.value IS NOT NULL`;

/** Over the newest reading of each certificate of the vendor that is filed under a lot. */
const HABIT = `
  SELECT vendor.name AS vendor, count(DISTINCT certificate.lot_id)::int AS lots,
         coalesce((
           SELECT array_agg(DISTINCT panel ORDER BY panel)
             FROM certificate AS mine
             JOIN fingerprint AS other ON other.certificate_id = mine.id, unnest(other.panels) AS panel
            WHERE mine.vendor_id = vendor.id AND mine.lot_id IS NOT NULL AND ${NEWEST}
         ), '{}') AS panels,
         (SELECT array_agg(coalesce(count, 0) ORDER BY digit)
            FROM generate_series(0, 9) AS digit
            LEFT JOIN (
              SELECT right(value::text, 1)::int AS digit, count(*)::int AS count
                FROM (${MEASURED}) AS measured
               WHERE length(ltrim(translate(value::text, '.-', ''), '0')) >= 3
               GROUP BY 1
            ) AS counted USING (digit)) AS "lastDigits",
         coalesce((
           SELECT array_agg(purity::text ORDER BY lot_id)
             FROM (SELECT lot_id, max(value) AS purity FROM (${MEASURED}) AS measured
                    WHERE unit = '%' AND value BETWEEN 99 AND 100 GROUP BY lot_id) AS pure
         ), '{}') AS purities
    FROM vendor
    LEFT JOIN certificate ON certificate.vendor_id = vendor.id AND certificate.lot_id IS NOT NULL
          AND EXISTS (SELECT FROM fingerprint WHERE fingerprint.certificate_id = certificate.id)
   WHERE vendor.id = $1
   GROUP BY vendor.id`;

export async function habitOf(manager: EntityManager, vendorId: string): Promise<VendorHabit> {
  const [habit] = await manager.query<[VendorHabit]>(HABIT, [vendorId]);
  return habit;
}
