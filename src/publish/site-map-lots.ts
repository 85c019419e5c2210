import type { EntityManager } from 'typeorm';

/** Where a lot is shown, and when something was last published of it. */
export interface LotAddress {
  vendor: string;
  code: string;
  lastPublishedAt: Date;
}

/** A site map takes 50,000 addresses; up to here one is enough, with room for what is published meanwhile. */
const IN_ONE = 40_000;

/** The parts of a large register: lots by the first two digits of their ids, which are random. */
const PARTS = Array.from({ length: 256 }, (_, index) => `lots-${index.toString(16).padStart(2, '0')}`);

export const isSiteMapPart = (part: string): boolean => part === 'lots' || PARTS.includes(part);

/** Which site maps of lots there are. */
export async function siteMapParts(manager: EntityManager): Promise<string[]> {
  const [sum] = await manager.query<{ lots: number }[]>(
    'SELECT coalesce(sum(lots), 0)::int AS lots FROM published.vendor',
  );
  return sum!.lots > IN_ONE ? PARTS : ['lots'];
}

const LOTS = `
  SELECT vendor.slug AS vendor, lot.code, max(lot.last_published_at) AS "lastPublishedAt"
    FROM published.lot JOIN published.vendor ON vendor.id = lot.vendor_id
   WHERE $1::uuid IS NULL OR lot.id BETWEEN $1 AND $2
   GROUP BY vendor.slug, lot.code
   ORDER BY vendor.slug, lot.code
   LIMIT 50000`;

/** The lots of one part; of `lots`, all. */
export async function siteMapLots(manager: EntityManager, part: string): Promise<LotAddress[]> {
  const digits = /^lots-(..)$/.exec(part)?.[1];
  const bound = (digit: string): string | null =>
    digits === undefined
      ? null
      : `${digits}${digit.repeat(6)}-${['4', '4', '4', '12'].map((n) => digit.repeat(Number(n))).join('-')}`;
  return manager.query<LotAddress[]>(LOTS, [bound('0'), bound('f')]);
}

export async function vendorSlugs(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ slug: string }[]>(
    'SELECT slug FROM published.vendor ORDER BY slug LIMIT 49000',
  );
  return rows.map(({ slug }) => slug);
}
