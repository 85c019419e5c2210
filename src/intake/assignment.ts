import type { EntityManager } from 'typeorm';
import { actsForVendor, type Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { lotKey } from '../vocabulary/lot-key';
import { Lot } from '../registry/lot.entity';
import { Product } from '../registry/product.entity';
import { Vendor } from '../registry/vendor.entity';

/** What a certificate is about, as people name it. */
export interface AssignmentNames {
  /** Slug. */
  vendor?: string | null;
  /** Slug within the vendor. */
  product?: string | null;
  /** Code as on the label, within the product. */
  lot?: string | null;
}

export interface AssignmentIds {
  vendorId: string | null;
  productId: string | null;
  lotId: string | null;
}

/**
 * Finds what the names stand for.
 * @throws Problem `lot-without-product`, `unknown-vendor`, `not-permitted` (a vendor that the caller is not bound to),
 *   `unknown-product`, `unknown-lot`
 */
export async function findAssignment(
  manager: EntityManager,
  caller: Caller,
  { vendor, product, lot }: AssignmentNames,
): Promise<AssignmentIds> {
  const ids: AssignmentIds = { vendorId: null, productId: null, lotId: null };
  if ((lot && !product) || (product && !vendor)) throw withoutParent(lot && !product ? 'lot' : 'product');
  if (vendor) ids.vendorId = await vendorId(manager, caller, vendor);
  if (ids.vendorId && product) ids.productId = await productId(manager, ids.vendorId, product);
  if (ids.productId && lot) ids.lotId = await lotId(manager, ids.productId, lot);
  return ids;
}

async function vendorId(manager: EntityManager, caller: Caller, slug: string): Promise<string> {
  const vendor = await manager.findOneBy(Vendor, { slug });
  if (!vendor) throw unknown('vendor', `No vendor is registered as ${slug}.`);
  if (!actsForVendor(caller, vendor.id))
    throw new Problem({
      code: 'not-permitted',
      detail: `You are not bound to the vendor ${slug}.`,
      errors: [{ parameter: 'vendor', detail: 'is not one of yours' }],
    });
  return vendor.id;
}

async function productId(manager: EntityManager, vendorId: string, slug: string): Promise<string> {
  const product = await manager.findOneBy(Product, { vendorId, slug });
  if (!product) throw unknown('product', `The vendor has no product ${slug}.`);
  return product.id;
}

async function lotId(manager: EntityManager, productId: string, code: string): Promise<string> {
  const lot = await manager.findOneBy(Lot, { productId, codeKey: lotKey(code) });
  if (!lot) throw unknown('lot', `The product has no lot ${code}.`);
  return lot.id;
}

function unknown(field: 'vendor' | 'product' | 'lot', detail: string): Problem {
  return new Problem({
    code: `unknown-${field}`,
    detail,
    errors: [{ parameter: field, detail: 'is not registered' }],
  });
}

function withoutParent(field: 'lot' | 'product'): Problem {
  const parent = field === 'lot' ? 'product' : 'vendor';
  return new Problem({
    code: 'lot-without-product',
    detail: `The ${field} can only be found within its ${parent}.`,
    errors: [{ parameter: parent, detail: `is missing beside ${field}` }],
  });
}
