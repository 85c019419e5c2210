import { Column, type EntityManager } from 'typeorm';
import { invalidInput } from '../http/validation';
import { PublishedLot } from '../publish/published-lot.entity';
import { PublishedVendor } from '../publish/published-vendor.entity';
import { lotKey } from '../vocabulary/lot-key';

/**
 * What is watched: everything, a vendor, one of its products, or a lot by its code. Each member that is not null narrows it.
 * A lot need not be published yet.
 */
export class Subject {
  /** `published.vendor`'s. */
  @Column({ type: 'uuid', nullable: true })
  vendorId: string | null;

  @Column({ type: 'uuid', nullable: true })
  productId: string | null;

  /** As it was asked for. */
  @Column({ type: 'text', nullable: true })
  lotCode: string | null;

  /** As codes are compared. */
  @Column({ type: 'text', nullable: true })
  lotKey: string | null;
}

/** A subject as people name it. */
export interface NamedSubject {
  vendor: { slug: string; name: string } | null;
  product: { slug: string; name: string } | null;
  lot: string | null;
}

/** What is asked for, by slugs and code. */
export interface AskedSubject {
  vendor?: string;
  product?: string;
  lot?: string;
}

const EVERYTHING: Subject = { vendorId: null, productId: null, lotCode: null, lotKey: null };

/**
 * Finds what somebody wants to watch among what is published: nothing else may be told apart from what does not exist.
 * @throws Problem `invalid-input`
 */
export async function subjectOf(manager: EntityManager, asked: AskedSubject): Promise<Subject> {
  const { vendor: slug, product, lot } = asked;
  if (slug === undefined) {
    if (product !== undefined || lot !== undefined)
      throw invalidInput([{ pointer: '#/vendor', detail: 'vendor must be named for a product or lot' }]);
    return EVERYTHING;
  }
  const vendor = await manager.findOneBy(PublishedVendor, { slug });
  if (!vendor)
    throw invalidInput([{ pointer: '#/vendor', detail: 'vendor must be one that has something published' }]);
  const subject = { ...EVERYTHING, vendorId: vendor.id };
  if (product !== undefined) {
    const found = await manager.findOneBy(PublishedLot, { vendorId: vendor.id, productSlug: product });
    if (!found)
      throw invalidInput([
        { pointer: '#/product', detail: 'product must be one that has something published' },
      ]);
    subject.productId = found.productId;
  }
  if (lot === undefined) return subject;
  const key = lotKey(lot);
  if (key === '') throw invalidInput([{ pointer: '#/lot', detail: 'lot must hold a letter or a digit' }]);
  return { ...subject, lotCode: lot, lotKey: key };
}

/** Names each subject, in their order. */
export async function namesOf(manager: EntityManager, subjects: readonly Subject[]): Promise<NamedSubject[]> {
  const vendorIds = subjects.map(({ vendorId }) => vendorId).filter((id) => id !== null);
  const productIds = subjects.map(({ productId }) => productId).filter((id) => id !== null);
  const vendors = await manager.query<{ id: string; slug: string; name: string }[]>(
    'SELECT id, slug, name FROM published.vendor WHERE id = ANY($1)',
    [vendorIds],
  );
  const products = await manager.query<{ id: string; slug: string; name: string }[]>(
    `SELECT DISTINCT ON (product_id) product_id AS id, product_slug AS slug, product_name AS name
       FROM published.lot WHERE product_id = ANY($1) ORDER BY product_id, last_published_at DESC`,
    [productIds],
  );
  const named = (list: typeof vendors, id: string | null) => {
    const found = list.find((each) => each.id === id);
    return found ? { slug: found.slug, name: found.name } : null;
  };
  return subjects.map(({ vendorId, productId, lotCode }) => ({
    vendor: named(vendors, vendorId),
    product: named(products, productId),
    lot: lotCode,
  }));
}

/** SQL: whether what `watch` watches takes in the lot `l` (a row of published.lot). */
export const covers = (watch: string): string =>
  `(${watch}.vendor_id IS NULL OR ${watch}.vendor_id = l.vendor_id)
   AND (${watch}.product_id IS NULL OR ${watch}.product_id = l.product_id)
   AND (${watch}.lot_key IS NULL OR ${watch}.lot_key = l.code_key)`;
