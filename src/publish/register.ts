import type { EntityManager } from 'typeorm';
import type { Lot } from '../registry/lot.entity';
import type { Product } from '../registry/product.entity';
import type { Vendor } from '../registry/vendor.entity';
import type { Publication } from './publication.entity';
import { PublishedCertificateRow } from './published-certificate.entity';
import { PublishedLaboratoryRow } from './published-laboratory.entity';
import { PublishedLot } from './published-lot.entity';
import { PublishedVendor } from './published-vendor.entity';
import { findKey } from './search/find-key';
import { SearchEntry } from './search/search-entry.entity';
import { lotSearchKey, searchKey } from './search-key';

/**
 * What the register is found by and listed from, kept in step with the publications: every function here works within the
 * transaction that publishes or takes back.
 */

/** Whose certificate it is. */
export interface Filed {
  vendor: Vendor;
  product: Product;
  lot: Lot;
}

/** The public's own copy of what the registry knows about vendor, product and lot, brought up to date. */
export async function makeKnown(manager: EntityManager, { vendor, product, lot }: Filed): Promise<void> {
  const { id, slug, name, website } = vendor;
  // The vendor's row stays locked until the transaction ends, so that its lots are counted one publication at a time.
  await manager.upsert(PublishedVendor, { id, slug, name, website, searchKey: searchKey(name) }, ['id']);
  const known = {
    id: lot.id,
    vendorId: vendor.id,
    productId: product.id,
    productSlug: product.slug,
    productName: product.name,
    productForm: product.form,
    gtin: product.gtin,
    code: lot.code,
    codeKey: lot.codeKey,
    searchKey: lotSearchKey(lot.code),
  };
  await manager.upsert(PublishedLot, known, ['id']);
  const lots = await manager.countBy(PublishedLot, { vendorId: id });
  await manager.update(PublishedVendor, { id }, { lots });
  const entries = [
    entry('vendor', id, { vendorId: id, text: name }),
    entry('product', product.id, { vendorId: id, productId: product.id, text: product.name }),
    entry('lot', lot.id, { vendorId: id, productId: product.id, lotId: lot.id, text: lot.code }),
  ];
  await enter(manager, entries);
}

/** Puts a publication in its certificate's place as the newest version, and sums its lot up again. */
export async function bringForward(
  manager: EntityManager,
  publication: Publication,
  { vendor, product }: Filed,
): Promise<void> {
  const { certificateId: id, lotId, version, publishedAt, record } = publication;
  const { laboratory, certificate, results } = record;
  const earlier = await manager.findOneBy(PublishedCertificateRow, { id });
  const tested = results.filter(({ qualifier }) => qualifier !== 'nt');
  const panels = new Set(tested.map(({ panel }) => panel).filter((panel) => panel !== null));
  await manager.upsert(
    PublishedCertificateRow,
    {
      id,
      publicationId: publication.id,
      version,
      vendorId: vendor.id,
      lotId,
      standing: 'current',
      laboratorySlug: laboratory?.slug ?? null,
      laboratoryName: laboratory?.name ?? certificate.laboratory,
      reportNumber: certificate.reportNumber,
      tested: certificate.tested,
      reported: certificate.reported,
      panels: [...panels].sort(),
      results: results.length,
      publishedAt,
    },
    ['id'],
  );
  if (laboratory) {
    const row = { ...laboratory, searchKey: searchKey(laboratory.name) };
    await manager.upsert(PublishedLaboratoryRow, row, ['slug']);
  }
  if (certificate.reportNumber !== null) {
    const where = { vendorId: vendor.id, productId: product.id, lotId, text: certificate.reportNumber };
    await enter(manager, [entry('report', id, where)]);
  }
  await sumUp(manager, lotId);
  if (earlier && earlier.lotId !== lotId) await sumUp(manager, earlier.lotId);
}

/** Marks a certificate as one that no longer counts, and sums its lot up again. */
export async function takeBack(
  manager: EntityManager,
  id: string,
  standing: 'superseded' | 'withdrawn',
): Promise<void> {
  await manager.update(PublishedCertificateRow, { id }, { standing });
  const { lotId } = await manager.findOneByOrFail(PublishedCertificateRow, { id });
  await sumUp(manager, lotId);
}

const SUM_UP = `
  UPDATE published.lot
     SET current = sum.current, superseded = sum.superseded, withdrawn = sum.withdrawn,
         last_tested = sum.tested, last_published_at = coalesce(sum.published_at, last_published_at),
         panels = ARRAY(SELECT DISTINCT panel FROM published.certificate, unnest(panels) AS panel
                         WHERE lot_id = $1 AND standing = 'current' ORDER BY 1)
    FROM (SELECT max(published_at) AS published_at,
                 max(tested) FILTER (WHERE standing = 'current') AS tested,
                 count(*) FILTER (WHERE standing = 'current')::int AS current,
                 count(*) FILTER (WHERE standing = 'superseded')::int AS superseded,
                 count(*) FILTER (WHERE standing = 'withdrawn')::int AS withdrawn
            FROM published.certificate WHERE lot_id = $1) AS sum
   WHERE lot.id = $1`;

/** A lot summed up over its certificates as they stand, as lists show it. */
async function sumUp(manager: EntityManager, lotId: string): Promise<void> {
  // Two certificates of one lot are published one after the other, so that each sum sees the other.
  await manager.query('SELECT FROM published.lot WHERE id = $1 FOR NO KEY UPDATE', [lotId]);
  await manager.query(SUM_UP, [lotId]);
}

type Where = Pick<SearchEntry, 'vendorId' | 'text'> & Partial<Pick<SearchEntry, 'productId' | 'lotId'>>;

function entry(kind: SearchEntry['kind'], subjectId: string, where: Where): SearchEntry {
  const { vendorId, productId = null, lotId = null, text } = where;
  // A lot's code is likened as it is found: spaces and dashes in it mean nothing.
  const words = kind === 'lot' ? lotSearchKey(text) : searchKey(text);
  return { kind, subjectId, vendorId, productId, lotId, text, key: findKey(text), words };
}

/** A text of which no key is left could not be found, and is not entered. */
async function enter(manager: EntityManager, entries: SearchEntry[]): Promise<void> {
  const found = entries.filter(({ key }) => key !== '');
  await manager.upsert(SearchEntry, found, ['kind', 'subjectId']);
}
