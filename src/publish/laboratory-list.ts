import type { EntityManager } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import { PublishedLaboratoryRow } from './published-laboratory.entity';
import type { LaboratoryCertificate, PublicLaboratory } from './published-views';

/** Laboratories whose certificates are published, in the order of their names. */
export async function laboratoryList(
  manager: EntityManager,
  { limit, after }: PageQuery,
): Promise<PageOf<PublicLaboratory>> {
  const [name, slug] = openCursor(after, ['text', 'text']) ?? [];
  const query = manager.createQueryBuilder(PublishedLaboratoryRow, 'laboratory').where('true');
  if (name !== undefined)
    query.andWhere('(laboratory.searchKey, laboratory.slug) > (:name, :slug)', { name, slug });
  const rows = await query
    .orderBy('laboratory.searchKey')
    .addOrderBy('laboratory.slug')
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, (row) => [row.searchKey, row.slug], publicLaboratory);
}

export function publicLaboratory({ slug, name, country }: PublishedLaboratoryRow): PublicLaboratory {
  return { slug, name, country };
}

interface Row {
  id: string;
  reportNumber: string | null;
  tested: string | null;
  panels: string[];
  standing: LaboratoryCertificate['standing'];
  publishedAt: Date;
  lot: string;
  slug: string;
  name: string;
}

const CERTIFICATES = `
  SELECT certificate.id, certificate.report_number AS "reportNumber", certificate.tested, certificate.panels, standing,
         certificate.published_at AS "publishedAt", lot.code AS lot, vendor.slug, vendor.name
    FROM published.certificate
    JOIN published.lot ON lot.id = certificate.lot_id
    JOIN published.vendor ON vendor.id = certificate.vendor_id
   WHERE laboratory_slug = $1
     AND ($2::timestamptz IS NULL OR (certificate.published_at, certificate.id) < ($2, $3::uuid))
   ORDER BY certificate.published_at DESC, certificate.id DESC
   LIMIT $4`;

/** A laboratory's published certificates, newest publication first. */
export async function laboratoryCertificates(
  manager: EntityManager,
  slug: string,
  { limit, after }: PageQuery,
): Promise<PageOf<LaboratoryCertificate>> {
  const [at, id] = openCursor(after, ['time', 'uuid']) ?? [null, null];
  const rows = await manager.query<Row[]>(CERTIFICATES, [slug, at, id, limit + 1]);
  return pageOf(
    rows,
    limit,
    (row) => [row.publishedAt, row.id],
    ({ slug: vendor, name, publishedAt, ...row }) => ({
      ...row,
      publishedAt: publishedAt.toISOString(),
      vendor: { slug: vendor, name },
    }),
  );
}
