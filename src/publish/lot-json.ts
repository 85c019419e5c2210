import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

const moment = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Everything published about a vendor's lot code, in one query: what a lot page and its JSON stand on. A row for each
 * product of that code, each certificate in it, newest first, and the lot's judgement; `record` comes as it is stored, and
 * `head` is what stands around it. A withdrawal weighs more than a replacement, as in `standing.ts`.
 */
export const LOT_JSON = `
  WITH lot AS MATERIALIZED (
    SELECT lot.*, vendor.slug AS vendor_slug, vendor.name AS vendor_name
      FROM published.vendor JOIN published.lot ON lot.vendor_id = vendor.id AND lot.code_key = $2
     WHERE vendor.slug = $1)
  SELECT product_name, id AS lot, 1 AS part, NULL AS published_at, NULL AS id, NULL::jsonb AS record, json_build_array(
           json_build_object('slug', vendor_slug, 'name', vendor_name), code,
           json_build_object('slug', product_slug, 'name', product_name, 'form', product_form, 'gtin', gtin)) AS head
    FROM lot
   UNION ALL
  SELECT lot.product_name, lot.id, 2, publication.published_at, publication.id, publication.record, json_build_object(
           'id', publication.id, 'certificateId', certificate.id, 'version', publication.version,
           'publishedAt', ${moment('publication.published_at')},
           'standing', coalesce(ended.kind, 'current'), 'change', ended.json,
           'document', CASE WHEN ended.kind = 'withdrawn' THEN NULL
                            ELSE '/api/v1/publications/' || publication.id || '/document' END)
    FROM lot
    JOIN published.certificate ON certificate.lot_id = lot.id
    JOIN published.publication ON publication.id = certificate.publication_id
    LEFT JOIN LATERAL (
      SELECT kind, json_build_object('kind', kind, 'at', ${moment('at')}, 'reason', reason,
                                     'supersededBy', superseded_by_id) AS json
        FROM published.withdrawal WHERE certificate_id = certificate.id ORDER BY kind DESC LIMIT 1) AS ended ON true
   UNION ALL
  SELECT lot.product_name, lot.id, 3, NULL, NULL, judgement.record, json_build_object(
           'version', version, 'rulesHash', rules_hash, 'madeAt', ${moment('made_at')})
    FROM lot
   CROSS JOIN LATERAL (
     SELECT * FROM published.lot_judgement WHERE lot_id = lot.id ORDER BY version DESC LIMIT 1) AS judgement
   ORDER BY product_name, lot, part, published_at DESC, id`;

/** A row of it, every column as text. */
interface Row {
  part: '1' | '2' | '3';
  head: string;
  record: string | null;
}

/** What `pg` is asked, beyond what TypeORM knows of it. */
interface Pool {
  query: (what: {
    name: string;
    text: string;
    values: string[];
    types: { getTypeParser: () => (text: string) => string };
  }) => Promise<{ rows: Row[] }>;
}

const AS_TEXT = { getTypeParser: () => (text: string) => text };

/**
 * Asks for a lot with a statement that each connection prepares once: planning it takes longer than running it. TypeORM
 * prepares nothing, so this asks its pool. Records of some 100 kB are put into the answer as the text they are: PostgreSQL
 * takes longer to put them together, and nobody needs to read them here.
 * @returns a `PublicLot` in JSON; null when nothing is published of it
 */
export async function lotJson(source: DataSource, slug: string, codeKey: string): Promise<string | null> {
  const pool = (source.driver as PostgresDriver).master as Pool;
  const asked = { name: 'lot', text: LOT_JSON, values: [slug, codeKey], types: AS_TEXT };
  const { rows } = await pool.query(asked);
  const [first] = rows;
  if (!first) return null;
  const [vendor, code] = JSON.parse(first.head) as [unknown, string];
  return `{"vendor":${JSON.stringify(vendor)},"code":${JSON.stringify(code)},"products":[${productsOf(rows).join()}]}`;
}

function productsOf(rows: readonly Row[]): string[] {
  const starts = rows.flatMap(({ part }, index) => (part === '1' ? [index] : []));
  return starts.map((start, index) => productOf(rows.slice(start, starts[index + 1])));
}

function productOf([product, ...rest]: readonly Row[]): string {
  const [, , itself] = JSON.parse(product!.head) as [unknown, unknown, object];
  const certificates = rest
    .filter(({ part }) => part === '2')
    .map(({ head, record }) => `${head.slice(0, -1)},"record":${record}}`);
  const judgement = rest.find(({ part }) => part === '3');
  const judged = judgement ? `${judgement.head.slice(0, -1)},${judgement.record!.slice(1)}` : 'null';
  return `${JSON.stringify(itself).slice(0, -1)},"certificates":[${certificates.join()}],"judgement":${judged}}`;
}
