import type { EntityManager } from 'typeorm';
import { AccountVendor } from '../accounts/account-vendor.entity';
import { Account } from '../accounts/account.entity';
import type { CertificateFields } from '../interpret/reading';
import type { Proposal } from '../readings/remarks';
import { Laboratory } from '../registry/laboratory.entity';
import { lotKey } from '../vocabulary/lot-key';
import { Lot } from '../registry/lot.entity';
import { Vendor } from '../registry/vendor.entity';
import type { Certificate } from './certificate.entity';

/** The vendors among which is looked: an uploader's own, or all (null). */
type Scope = string[] | null;

/**
 * What a certificate is about by what is printed on it: the lot with the printed code, or else the vendor with the client's
 * name. Only what fits exactly once is proposed, and only within what the uploader said and is bound to. `assigned` tells that
 * the proposal is safe to take at once: an uploader's certificate whose lot code is unique among the uploader's own vendors.
 */
export async function propose(
  manager: EntityManager,
  certificate: Certificate,
  printed: CertificateFields,
): Promise<Proposal | null> {
  if (certificate.lotId !== null) return null;
  const scope = await scopeOf(manager, certificate);
  return (
    (await byLotCode(manager, certificate, scope, printed.lot)) ??
    (await byClientName(manager, certificate, scope, printed.client))
  );
}

/** The registered laboratory with exactly the printed name (letter case and spacing aside), or null. */
export async function matchLaboratory(
  manager: EntityManager,
  printed: string | null,
): Promise<string | null> {
  const name = plain(printed);
  if (name === '') return null;
  const found = await manager
    .createQueryBuilder(Laboratory, 'laboratory')
    .where('lower(laboratory.name) = lower(:name)', { name })
    .limit(2)
    .getMany();
  return found.length === 1 ? found[0]!.id : null;
}

async function byLotCode(
  manager: EntityManager,
  { vendorId, productId }: Certificate,
  scope: Scope,
  code: string | null,
): Promise<Proposal | null> {
  const codeKey = lotKey(code ?? '');
  if (codeKey === '') return null;
  const query = manager
    .createQueryBuilder(Lot, 'lot')
    .innerJoinAndSelect('lot.product', 'product')
    .innerJoinAndSelect('product.vendor', 'vendor')
    .where('lot.codeKey = :codeKey', { codeKey });
  if (scope) query.andWhere('vendor.id = ANY(:scope::uuid[])', { scope });
  if (vendorId) query.andWhere('vendor.id = :vendorId', { vendorId });
  if (productId) query.andWhere('product.id = :productId', { productId });
  const [lot, another] = await query.limit(2).getMany();
  if (!lot || another) return null;
  const { product } = lot as Required<Lot>;
  const vendor = product.vendor!;
  return {
    because: 'lot-code',
    vendor: { id: vendor.id, name: vendor.slug },
    product: { id: product.id, name: product.slug },
    lot: { id: lot.id, name: lot.code },
    assigned: scope !== null,
  };
}

async function byClientName(
  manager: EntityManager,
  { vendorId }: Certificate,
  scope: Scope,
  client: string | null,
): Promise<Proposal | null> {
  const name = plain(client);
  if (vendorId !== null || name === '') return null;
  const query = manager
    .createQueryBuilder(Vendor, 'vendor')
    .where('lower(vendor.name) = lower(:name)', { name });
  if (scope) query.andWhere('vendor.id = ANY(:scope::uuid[])', { scope });
  const [vendor, another] = await query.limit(2).getMany();
  if (!vendor || another) return null;
  return {
    because: 'client-name',
    vendor: { id: vendor.id, name: vendor.slug },
    product: null,
    lot: null,
    assigned: false,
  };
}

async function scopeOf(manager: EntityManager, { uploadedById }: Certificate): Promise<Scope> {
  const { role } = await manager.findOneByOrFail(Account, { id: uploadedById });
  if (role !== 'uploader') return null;
  const bound = await manager.findBy(AccountVendor, { accountId: uploadedById });
  return bound.map(({ vendorId }) => vendorId);
}

function plain(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}
