import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/**
 * Everything published about a vendor's lot code, as `PublicLot` in JSON, made by the database in one query: what a lot
 * page and its JSON stand on. A withdrawal weighs more than a replacement, as in `standing.ts`.
 */
export const LOT_JSON = `
  SELECT json_build_object(
           'vendor', json_build_object('slug', vendor.slug, 'name', vendor.name),
           'code', (array_agg(lot.code ORDER BY lot.product_name, lot.id))[1],
           'products', json_agg(json_build_object(
             'slug', lot.product_slug, 'name', lot.product_name, 'form', lot.product_form, 'gtin', lot.gtin,
             'certificates', certificates.json, 'judgement', judgement.json) ORDER BY lot.product_name, lot.id))::text AS json
    FROM published.vendor
    JOIN published.lot ON lot.vendor_id = vendor.id AND lot.code_key = $2
   CROSS JOIN LATERAL (
     SELECT coalesce(json_agg(json_build_object(
              'id', publication.id, 'certificateId', certificate.id, 'version', publication.version,
              'publishedAt', to_char(publication.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'standing', coalesce(ended.kind, 'current'), 'change', ended.json,
              'document', CASE WHEN ended.kind = 'withdrawn' THEN NULL
                               ELSE '/api/v1/publications/' || publication.id || '/document' END,
              'record', publication.record) ORDER BY publication.published_at DESC, publication.id), '[]') AS json
       FROM published.certificate
       JOIN published.publication ON publication.id = certificate.publication_id
       LEFT JOIN LATERAL (
         SELECT kind, json_build_object(
                  'kind', kind, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                  'reason', reason, 'supersededBy', superseded_by_id) AS json
           FROM published.withdrawal WHERE certificate_id = certificate.id ORDER BY kind DESC LIMIT 1) AS ended ON true
      WHERE certificate.lot_id = lot.id) AS certificates
    LEFT JOIN LATERAL (
      SELECT record || jsonb_build_object(
               'version', version, 'rulesHash', rules_hash,
               'madeAt', to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS json
        FROM published.lot_judgement WHERE lot_id = lot.id ORDER BY version DESC LIMIT 1) AS judgement ON true
   WHERE vendor.slug = $1
   GROUP BY vendor.slug, vendor.name`;

/**
 * Asks for a lot with a statement that each connection prepares once: planning it takes longer than running it. TypeORM
 * prepares nothing, so this asks its pool.
 * @returns null when nothing is published of it
 */
export async function lotJson(source: DataSource, slug: string, codeKey: string): Promise<string | null> {
  const pool = (source.driver as PostgresDriver).master as {
    query: (what: { name: string; text: string; values: string[] }) => Promise<{ rows: { json: string }[] }>;
  };
  const { rows } = await pool.query({ name: 'lot', text: LOT_JSON, values: [slug, codeKey] });
  return rows[0]?.json ?? null;
}
