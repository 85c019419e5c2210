import type { EntityManager } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import { PublishedLot } from './published-lot.entity';
import type { PublicLotSummary } from './published-views';

/** Whose lots: all of a vendor's, or one product's. */
export type LotsOf = { vendorId: string } | { productId: string };

/** A page of lots that have something published, newest publication first. */
export async function lotSummaries(
  manager: EntityManager,
  of: LotsOf,
  { limit, after }: PageQuery,
): Promise<PageOf<PublicLotSummary>> {
  const [last, id] = openCursor(after, ['time', 'uuid']) ?? [];
  const query = manager.createQueryBuilder(PublishedLot, 'lot').where(of);
  if (last) query.andWhere('(lot.lastPublishedAt, lot.id) < (:last, :id)', { last, id });
  const lots = await query
    .orderBy('lot.lastPublishedAt', 'DESC')
    .addOrderBy('lot.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  return pageOf(lots, limit, (lot) => [lot.lastPublishedAt, lot.id], summaryOf);
}

export function summaryOf(lot: PublishedLot): PublicLotSummary {
  const { code, productSlug: slug, productName: name, productForm: form, gtin, panels } = lot;
  const { current, superseded, withdrawn } = lot;
  return {
    code,
    product: { slug, name, form, gtin },
    certificates: { current, superseded, withdrawn },
    lastTested: lot.lastTested,
    lastPublishedAt: lot.lastPublishedAt.toISOString(),
    panels,
  };
}
