import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { actsForVendor, type Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf } from '../http/page-of';
import { Problem } from '../http/problem';
import { claimSlug, newSlug } from './new-slug';
import type { ChangedVendor, NewVendor, VendorQuery } from './registry.schema';
import { Vendor } from './vendor.entity';

/** Vendors, as far as a caller may know them: uploaders know those that they are bound to. */
@Injectable()
export class Vendors {
  constructor(
    @InjectRepository(Vendor) private readonly vendors: Repository<Vendor>,
    private readonly audit: AuditTrail,
  ) {}

  /** By slug; `q` is a part of the name or slug. */
  async list(caller: Caller, { limit, after, q }: VendorQuery): Promise<PageOf<Vendor>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const query = this.vendors
      .createQueryBuilder('vendor')
      .orderBy('vendor.slug')
      .take(limit + 1);
    if (caller.role === 'uploader')
      query.andWhere('vendor.id = ANY(:vendorIds::uuid[])', { vendorIds: caller.vendorIds });
    if (last !== undefined) query.andWhere('vendor.slug > :last', { last });
    // strpos and not LIKE, whose wild cards a name may hold.
    if (q !== undefined)
      query.andWhere('strpos(lower(vendor.name), lower(:q)) + strpos(vendor.slug, lower(:q)) > 0', { q });
    return pageOf(
      await query.getMany(),
      limit,
      ({ slug }) => [slug],
      (vendor) => vendor,
    );
  }

  /** @throws Problem `not-found`, also for a vendor that is not the caller's to know */
  async get(caller: Caller, slug: string): Promise<Vendor> {
    const vendor = await this.vendors.findOneBy({ slug });
    if (!vendor || !actsForVendor(caller, vendor.id))
      throw new Problem({ code: 'not-found', detail: 'There is no vendor with this slug.' });
    return vendor;
  }

  /** @throws Problem `slug-taken` or `invalid-input` */
  create(by: Actor, { name, website, slug: wanted }: NewVendor): Promise<Vendor> {
    const slug = newSlug({ name, slug: wanted });
    const vendor = this.vendors.create({ slug, name, website: website ?? null });
    return this.vendors.manager.transaction(async (manager) => {
      const made = await claimSlug(slug, 'vendor_slug_key', () => manager.save(vendor));
      const subject = { kind: 'vendor', id: made.id };
      await this.audit.add(manager, { by, action: 'vendor-made', subject, after: told(made) });
      return made;
    });
  }

  /** @throws Problem `not-found` */
  async change(caller: Caller, slug: string, { name, website }: ChangedVendor): Promise<Vendor> {
    const vendor = await this.get(caller, slug);
    const before = told(vendor);
    Object.assign(vendor, { name: name ?? vendor.name, ...(website !== undefined && { website }) });
    return this.vendors.manager.transaction(async (manager) => {
      const changed = await manager.save(vendor);
      const subject = { kind: 'vendor', id: vendor.id };
      await this.audit.add(manager, {
        by: caller,
        action: 'vendor-changed',
        subject,
        before,
        after: told(changed),
      });
      return changed;
    });
  }
}

/** What the audit trail tells of a vendor. */
const told = ({ slug, name, website }: Vendor): object => ({ slug, name, website });
