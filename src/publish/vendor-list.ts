import type { EntityManager } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import { PublishedVendor } from './published-vendor.entity';
import type { PublicVendor } from './published-views';
import { holding, searchKey } from './search-key';

const MOST_WORDS = 8;

/** Vendors whose name holds every word that is asked for, all of them when nothing is; in the order of their names. */
export async function vendorList(
  manager: EntityManager,
  asked: string,
  { limit, after }: PageQuery,
): Promise<PageOf<PublicVendor>> {
  const [name, id] = openCursor(after, ['text', 'uuid']) ?? [];
  const words = searchKey(asked.replaceAll('\0', '')).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const query = manager.createQueryBuilder(PublishedVendor, 'vendor').where('true');
  // A condition each: PostgreSQL answers none over an array from an index.
  words.forEach((word, index) =>
    query.andWhere(`vendor.searchKey LIKE :word${index}`, { [`word${index}`]: holding(word) }),
  );
  if (name !== undefined) query.andWhere('(vendor.searchKey, vendor.id) > (:name, :id)', { name, id });
  const vendors = await query
    .orderBy('vendor.searchKey')
    .addOrderBy('vendor.id')
    .limit(limit + 1)
    .getMany();
  return pageOf(vendors, limit, (vendor) => [vendor.searchKey, vendor.id], publicVendor);
}

export function publicVendor({ slug, name, website, lots }: PublishedVendor): PublicVendor {
  return { slug, name, website, lots };
}
