import type { EntityManager } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import type { MatchedLot, VendorMatch, PublicVendor } from './published-views';
import { lotSearchKey, searchKey } from './search-key';

/** How many matching lots a search names per vendor; the vendor's own page lists all. */
const MATCHED_LOTS = 5;

interface VendorRow extends PublicVendor {
  id: string;
  searchKey: string;
}

/** Vendors whose name holds every word ($1), or one of whose lots holds the code ($2); all when both are null. */
const VENDORS = `
  SELECT vendor.id, vendor.slug, vendor.name, vendor.website, vendor.search_key AS "searchKey",
         (SELECT count(*) FROM published.lot WHERE vendor_id = vendor.id)::int AS lots
    FROM published.vendor
   WHERE ($1::text[] IS NULL OR vendor.search_key LIKE ALL ($1)
          OR EXISTS (SELECT FROM published.lot WHERE vendor_id = vendor.id AND search_key LIKE $2))
     AND ($3::text IS NULL OR (vendor.search_key, vendor.id) > ($3, $4::uuid))
   ORDER BY vendor.search_key, vendor.id
   LIMIT $5`;

/** Of each vendor the lots that hold the code, the shortest first: the exact one is the shortest that does. */
const LOTS = `
  SELECT "vendorId", code, product
    FROM (SELECT vendor_id AS "vendorId", code, product_name AS product,
                 row_number() OVER (PARTITION BY vendor_id ORDER BY length(search_key), search_key, id) AS rank
            FROM published.lot
           WHERE vendor_id = ANY ($1) AND search_key LIKE $2) AS matching
   WHERE rank <= ${MATCHED_LOTS}
   ORDER BY rank`;

/** A LIKE pattern for any text that holds this one; LIKE's own signs are taken as the characters they are. */
const holding = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Vendors by any part of their name or of a lot's code, without regard to case, accents, spaces and dashes; all of them
 * when nothing is asked for. In the order of their names.
 */
export async function searchVendors(
  manager: EntityManager,
  asked: string,
  { limit, after }: PageQuery,
): Promise<PageOf<VendorMatch>> {
  const words = searchKey(asked).split(' ').filter(Boolean).map(holding);
  const code = lotSearchKey(asked);
  const pattern = code === '' ? null : holding(code);
  const [name, id] = openCursor(after, ['text', 'uuid']) ?? [null, null];
  const vendors = await manager.query<VendorRow[]>(VENDORS, [
    words.length === 0 ? null : words,
    pattern,
    name,
    id,
    limit + 1,
  ]);
  const lots =
    pattern === null ? new Map<string, MatchedLot[]>() : await lotsHolding(manager, pattern, vendors);
  return pageOf(
    vendors,
    limit,
    (vendor) => [vendor.searchKey, vendor.id],
    ({ id: vendorId, slug, name: printed, website, lots: count }) => ({
      slug,
      name: printed,
      website,
      lots: count,
      matchedLots: lots.get(vendorId) ?? [],
    }),
  );
}

async function lotsHolding(
  manager: EntityManager,
  pattern: string,
  vendors: readonly VendorRow[],
): Promise<Map<string, MatchedLot[]>> {
  const rows = await manager.query<(MatchedLot & { vendorId: string })[]>(LOTS, [
    vendors.map(({ id }) => id),
    pattern,
  ]);
  const found = new Map<string, MatchedLot[]>();
  for (const { vendorId, code, product } of rows) {
    found.set(vendorId, [...(found.get(vendorId) ?? []), { code, product }]);
  }
  return found;
}
