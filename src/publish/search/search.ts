import type { EntityManager } from 'typeorm';
import { lotKey } from '../../vocabulary/lot-key';
import { certificatePath, lotPath, productPath, vendorPath } from '../pages/addresses';
import { holding, searchKey } from '../search-key';
import { findKey, keysOfParts, keysOneSlipAway } from './find-key';
import { scannedCode, type ScannedCode } from './scanned-code';
import type { FoundKind } from './search-entry.entity';
import type { Found, Match, SearchAnswer } from './search-views';

interface Row {
  kind: FoundKind;
  id: string;
  text: string;
  vendor: string;
  vendorName: string;
  lots: number;
  product: string | null;
  productName: string | null;
  lot: string | null;
}

/**
 * Rows of `chosen` (entries, in its order) with what they are shown with. Each part is looked up by a key for each row, so
 * that the cost follows the number of rows shown and not the size of the register: LIMIT keeps PostgreSQL from reading a
 * table whole where it takes it for small.
 */
const shown = (chosen: string): string => `
  SELECT chosen.kind, chosen.subject_id AS id, chosen.text, vendor.slug AS vendor, vendor.name AS "vendorName", vendor.lots,
         product.product_slug AS product, product.product_name AS "productName", lot.code AS lot
    FROM (${chosen}) AS chosen
   CROSS JOIN LATERAL (
     SELECT slug, name, lots, search_key FROM published.vendor WHERE id = chosen.vendor_id LIMIT 1
   ) AS vendor
    LEFT JOIN LATERAL (SELECT code FROM published.lot WHERE id = chosen.lot_id LIMIT 1) AS lot ON true
    LEFT JOIN LATERAL (
      SELECT product_slug, product_name FROM published.lot WHERE product_id = chosen.product_id LIMIT 1
    ) AS product ON true
   ORDER BY chosen.rank, chosen.kind DESC, chosen.text, vendor.search_key, chosen.subject_id`;

const ENTRY = 'kind, subject_id, vendor_id, product_id, lot_id, text';

/** Entries with one of the keys ($1), by the place of their key; of one key, as many as are wanted ($2). */
export const WITH_KEY = shown(`
  SELECT ${ENTRY}, place AS rank
    FROM unnest($1::text[]) WITH ORDINALITY AS asked (wanted, place)
   CROSS JOIN LATERAL (
     SELECT ${ENTRY} FROM published.search_entry WHERE key = wanted ORDER BY kind DESC, subject_id DESC LIMIT $2
   ) AS entry
   ORDER BY rank, kind DESC, subject_id LIMIT $2`);

/** The same of these vendors ($3) only. */
export const OF_VENDORS = shown(`
  SELECT ${ENTRY}, place AS rank
    FROM unnest($1::text[]) WITH ORDINALITY AS asked (wanted, place)
   CROSS JOIN unnest($3::uuid[]) AS by (vendor)
   CROSS JOIN LATERAL (
     SELECT ${ENTRY} FROM published.search_entry WHERE vendor_id = vendor AND key = wanted LIMIT $2
   ) AS entry
   ORDER BY rank, kind DESC, subject_id LIMIT $2`);

/** Entries whose key begins with $1, but not those that are it. */
export const BEGINNING = shown(`
  SELECT ${ENTRY}, row_number() OVER (ORDER BY key) AS rank
    FROM (SELECT * FROM published.search_entry WHERE key > $1 AND key < $1 || chr(1114111) ORDER BY key LIMIT $2) AS e`);

/** Of so many that hold what was asked for the shortest are shown: more are not looked through. */
const LOOKED_THROUGH = 500;

/** Entries that hold all of so many patterns ($2 and on). A condition each: PostgreSQL answers none over an array from an index. */
export const containing = (patterns: number): string =>
  shown(`
  SELECT ${ENTRY}, length(words) AS rank
    FROM (SELECT * FROM published.search_entry
           WHERE ${Array.from({ length: patterns }, (_, index) => `words LIKE $${index + 2}`).join(' AND ')}
           LIMIT ${LOOKED_THROUGH}) AS entry
   ORDER BY rank, words LIMIT $1`);

/** Entries in which some run of words resembles $1. */
export const RESEMBLING = shown(`
  SELECT ${ENTRY}, (1 - word_similarity($1, words)) * 1000 + length(words) AS rank
    FROM published.search_entry WHERE $1 <% words
   ORDER BY rank, words LIMIT $2`);

/** The lots of a GTIN ($1), or the one with that code ($2), newest first. */
const WITH_GTIN = `
  SELECT CASE WHEN $2::text IS NULL THEN 'product' ELSE 'lot' END AS kind,
         CASE WHEN $2::text IS NULL THEN product_id ELSE lot.id END AS id,
         CASE WHEN $2::text IS NULL THEN product_name ELSE code END AS text,
         slug AS vendor, name AS "vendorName", lots, product_slug AS product, product_name AS "productName",
         CASE WHEN $2::text IS NOT NULL THEN code END AS lot
    FROM (SELECT * FROM published.lot WHERE gtin = $1 AND ($2::text IS NULL OR code_key = $2)
           ORDER BY last_published_at DESC LIMIT 1) AS lot
   CROSS JOIN LATERAL (SELECT slug, name, lots FROM published.vendor WHERE id = lot.vendor_id LIMIT 1) AS vendor`;

const MOST_WORDS = 8;

/** Trigrams need three characters to be worth looking up. */
const SHORTEST_LIKE = 3;

/**
 * Finds vendors, products, lots, reports and GTINs. What is the same as asked comes first, then what begins with it or
 * contains it; only when there is none of these, what is near it.
 */
export async function search(manager: EntityManager, asked: string, limit: number): Promise<SearchAnswer> {
  const query = asked.replaceAll('\0', '').trim();
  const code = scannedCode(query);
  const items = code ? await ofCode(manager, code) : await ofText(manager, query, limit);
  return { query, here: items.some(({ match }) => match !== 'near'), items };
}

/** What a label's code stands for; a lot that is not here gives its product as near. */
export async function ofCode(manager: EntityManager, { gtin, lot }: ScannedCode): Promise<Found[]> {
  const rows = await manager.query<Row[]>(WITH_GTIN, [gtin, lot === null ? null : lotKey(lot)]);
  if (rows.length > 0 || lot === null) return rows.map((row) => foundOf(row, 'exact'));
  const product = await manager.query<Row[]>(WITH_GTIN, [gtin, null]);
  return product.map((row) => foundOf(row, 'near'));
}

async function ofText(manager: EntityManager, query: string, limit: number): Promise<Found[]> {
  const found = new Hits(limit);
  const key = findKey(query);
  if (key === '') return [];
  const parts = keysOfParts(query);
  const exact = await withParts(manager, parts, limit);
  found.add(exact, (row) => (findKey(row.text) === key ? 'exact' : 'part'));
  if (found.lacks) found.add(await manager.query<Row[]>(BEGINNING, [key, limit]), () => 'begins');
  if (found.none && key.length >= SHORTEST_LIKE) {
    const words = searchKey(query).split(' ').slice(0, MOST_WORDS).map(holding);
    found.add(await manager.query<Row[]>(containing(words.length), [limit, ...words]), () => 'contains');
    if (found.none) found.add(await near(manager, query, key, limit), () => 'near');
  }
  return found.items;
}

/** Entries that are all or part of what was asked; those of a vendor whose name was asked for come before others. */
async function withParts(manager: EntityManager, parts: string[], limit: number): Promise<Row[]> {
  const rows = await manager.query<Row[]>(WITH_KEY, [parts, limit]);
  const vendors = rows.filter(({ kind }) => kind === 'vendor').map(({ id }) => id);
  if (parts.length === 1 || vendors.length === 0) return rows;
  return [...(await manager.query<Row[]>(OF_VENDORS, [parts, limit, vendors])), ...rows];
}

/** What is one slip of the finger away; then what resembles it. */
async function near(manager: EntityManager, query: string, key: string, limit: number): Promise<Row[]> {
  const most = Math.min(limit, NEAR);
  const slips = keysOneSlipAway(key);
  const slipped = slips.length === 0 ? [] : await manager.query<Row[]>(WITH_KEY, [slips, most]);
  return slipped.length > 0 ? slipped : manager.query<Row[]>(RESEMBLING, [searchKey(query), most]);
}

/** More near ones than this help nobody. */
const NEAR = 8;

/** What was found so far, each thing once, under the best of its matches. */
class Hits {
  private readonly byAddress = new Map<string, Found>();

  constructor(private readonly limit: number) {}

  get items(): Found[] {
    return [...this.byAddress.values()].slice(0, this.limit);
  }

  get none(): boolean {
    return this.byAddress.size === 0;
  }

  get lacks(): boolean {
    return this.byAddress.size < this.limit;
  }

  add(rows: Row[], match: (row: Row) => Match): void {
    for (const row of rows) {
      const hit = foundOf(row, match(row));
      if (!this.byAddress.has(hit.address)) this.byAddress.set(hit.address, hit);
    }
  }
}

function foundOf(row: Row, match: Match): Found {
  const { kind, text, vendor, vendorName, product, productName, lot } = row;
  return {
    kind,
    text,
    match,
    vendor: { slug: vendor, name: vendorName },
    product: product === null ? null : { slug: product, name: productName! },
    lot,
    lots: kind === 'vendor' ? row.lots : null,
    address: addressOf(row),
  };
}

function addressOf({ kind, id, vendor, product, lot }: Row): string {
  if (kind === 'vendor') return vendorPath(vendor);
  if (kind === 'product') return productPath(vendor, product!);
  return kind === 'lot' ? lotPath(vendor, lot!) : certificatePath(id);
}
