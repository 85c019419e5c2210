import { once } from 'node:events';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Connection } from '../../src/database/connection';
import { findKey } from '../../src/publish/search/find-key';
import { lotSearchKey, searchKey } from '../../src/publish/search-key';
import { lotKey } from '../../src/vocabulary/lot-key';

/** Lots of one vendor, and products of one. */
const LOTS = 500;
const PRODUCTS = 5;
const RESULTS = 40;

const PANELS = ['alkaloids', 'heavy-metals', 'microbiology', 'pesticides'];
const ANALYTES = Array.from({ length: RESULTS }, (_, index) => `analyte-${index}`);

/** A UUID that names the n-th row of a kind, with digits spread as random ones are. */
export function idOf(kind: number, n: number): string {
  const spread = ((n * 2654435761) % 4294967296).toString(16).padStart(8, '0');
  return `${spread}-${kind.toString(16).padStart(4, '0')}-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const vendorOf = (n: number): number => Math.floor(n / LOTS);
export const vendorSlug = (vendor: number): string => `vendor-${vendor}`;
export const vendorName = (vendor: number): string => `Meadow ${vendor} Botanicals`;
export const lotCode = (n: number): string => `MB-${String(n).padStart(7, '0')}`;
const productOf = (n: number): number => vendorOf(n) * PRODUCTS + (n % PRODUCTS);
const publishedAt = (n: number): string => new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString();

/** A record as one is published: 40 results with everything that the page shows of them. */
function recordOf(n: number): string {
  const results = ANALYTES.map((analyte, index) => {
    const value = `0.${String((n * 7 + index * 13) % 1000).padStart(3, '0')}`;
    return (
      `{"id":"${idOf(0x1000 + index, n)}","panel":"${PANELS[index % 4]}","analyte":"${analyte}","analyteId":"${analyte}",` +
      `"analyteName":"${analyte}","printed":"${value}","qualifier":"=","value":"${value}","printedUnit":"mg/kg","unit":"mg/kg",` +
      `"lod":"0.001","loq":"0.005","printedLod":"0.001","printedLoq":"0.005","printedLimit":"1.2","limit":"1.2","printedStatus":"PASS",` +
      `"status":"pass","printedUncertainty":null,"uncertainty":null,"method":"ICP-MS","basis":null,"place":{"page":1,"x":72,"y":${100 + index * 14},` +
      `"width":300,"height":12},"corrected":false}`
    );
  });
  const vendor = vendorOf(n);
  return (
    `{"format":2,"vendor":{"slug":"${vendorSlug(vendor)}","name":"${vendorName(vendor)}"},"product":{"slug":"leaf-${productOf(n) % PRODUCTS}",` +
    `"name":"Leaf ${productOf(n) % PRODUCTS}","form":"leaf-powder","gtin":null},"lot":{"code":"${lotCode(n)}"},"laboratory":null,` +
    `"certificate":{"laboratory":"Made Laboratory","accreditation":null,"reportNumber":"R-${n}","sampleId":null,"client":null,"product":null,` +
    `"lot":"${lotCode(n)}","matrix":null,"received":null,"tested":"2026-01-22","reported":"2026-01-25","pageCount":2,"language":"en"},` +
    `"results":[${results.join(',')}],"evidence":{"documentSha256":"${'0'.repeat(64)}","uploadedAt":"2026-02-01T10:00:00.000Z",` +
    `"approvedAt":"2026-02-02T10:00:00.000Z","correctedResults":0,"addedResults":0,"removedResults":0,"correctedFields":[],` +
    `"acknowledged":[],"readingStamp":"made"},"verdicts":[],"flags":[]}`
  );
}

const JUDGEMENT = JSON.stringify({
  format: 1,
  publications: [],
  commodity: 'kratom',
  form: 'leaf-powder',
  declared: { servingGrams: null, dailyGrams: null, packageGrams: null, unitGrams: null },
  unverifiedRuleSets: [],
  verdicts: [],
  summaries: [],
  derived: [],
  flags: [],
});

type Rows = { table: string; columns: string; count: number; row: (n: number) => (string | number | null)[] };

/** Every table that the public look-up reads, for so many certificates of as many lots. */
function tablesOf(size: number): Rows[] {
  const vendors = Math.ceil(size / LOTS);
  const entry = (kind: string, id: string, n: number, lot: boolean, text: string, words: string) => [
    ...[kind, id, idOf(1, vendorOf(n)), kind === 'vendor' ? null : idOf(2, productOf(n))],
    ...[lot ? idOf(3, n) : null, text, findKey(text), words],
  ];
  const entries = 'kind, subject_id, vendor_id, product_id, lot_id, text, key, words';
  const panels = `{${[...PANELS].sort().join(',')}}`;
  return [
    {
      table: 'vendor',
      columns: 'id, slug, name, website, search_key, lots',
      count: vendors,
      row: (v) => [idOf(1, v), vendorSlug(v), vendorName(v), null, searchKey(vendorName(v)), LOTS],
    },
    {
      table: 'lot',
      columns:
        'id, vendor_id, product_id, product_slug, product_name, product_form, code, code_key, search_key, current, last_tested, last_published_at, panels',
      count: size,
      row: (n) => [
        ...[
          idOf(3, n),
          idOf(1, vendorOf(n)),
          idOf(2, productOf(n)),
          `leaf-${n % PRODUCTS}`,
          `Leaf ${n % PRODUCTS}`,
        ],
        ...[
          'leaf-powder',
          lotCode(n),
          lotKey(lotCode(n)),
          lotSearchKey(lotCode(n)),
          1,
          '2026-01-22',
          publishedAt(n),
          panels,
        ],
      ],
    },
    {
      table: 'publication',
      columns: 'id, certificate_id, version, lot_id, decision_id, document_sha256, record, published_at',
      count: size,
      row: (n) => [
        idOf(4, n),
        idOf(5, n),
        1,
        idOf(3, n),
        idOf(6, n),
        idOf(7, n),
        recordOf(n),
        publishedAt(n),
      ],
    },
    {
      table: 'certificate',
      columns:
        'id, publication_id, version, vendor_id, lot_id, standing, laboratory_name, report_number, tested, reported, panels, results, published_at',
      count: size,
      row: (n) => [
        ...[
          idOf(5, n),
          idOf(4, n),
          1,
          idOf(1, vendorOf(n)),
          idOf(3, n),
          'current',
          'Made Laboratory',
          `R-${n}`,
        ],
        ...['2026-01-22', '2026-01-25', panels, RESULTS, publishedAt(n)],
      ],
    },
    {
      table: 'lot_judgement',
      columns: 'id, lot_id, version, publication_ids, record, rules_hash, made_at',
      count: size,
      row: (n) => [idOf(8, n), idOf(3, n), 1, `{${idOf(4, n)}}`, JUDGEMENT, 'made', publishedAt(n)],
    },
    {
      table: 'change',
      columns: 'seq, id, kind, vendor_id, product_id, lot_id, certificate_id, publication_id, version, at',
      count: size,
      row: (n) => [
        ...[n + 1, idOf(9, n), 'published', idOf(1, vendorOf(n)), idOf(2, productOf(n)), idOf(3, n)],
        ...[idOf(5, n), idOf(4, n), 1, publishedAt(n)],
      ],
    },
    {
      table: 'search_entry',
      columns: entries,
      count: vendors,
      row: (v) => entry('vendor', idOf(1, v), v * LOTS, false, vendorName(v), searchKey(vendorName(v))),
    },
    {
      table: 'search_entry',
      columns: entries,
      count: size,
      row: (n) => entry('lot', idOf(3, n), n, true, lotCode(n), lotSearchKey(lotCode(n))),
    },
    {
      table: 'search_entry',
      columns: entries,
      count: size,
      row: (n) => entry('report', idOf(5, n), n, true, `R-${n}`, searchKey(`R-${n}`)),
    },
  ];
}

/** Fills an empty, migrated database by COPY, without triggers and foreign keys, and has it know its own statistics. */
export async function fill(owner: Connection, size: number): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const rows of tablesOf(size)) await copy(client, rows);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function copy(client: Client, { table, columns, count, row }: Rows): Promise<void> {
  const stream = client.query(copyFrom(`COPY published.${table} (${columns}) FROM STDIN`));
  for (let from = 0; from < count; from += 100) {
    let text = '';
    for (let n = from; n < Math.min(from + 100, count); n += 1) text += `${row(n).map(cell).join('\t')}\n`;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** As COPY's text format wants it. */
const cell = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replace(/\\/g, '\\\\');
