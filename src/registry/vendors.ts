import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { actsForVendor, type Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf } from '../http/page-of';
import { Problem } from '../http/problem';
import { claimSlug, newSlug } from './new-slug';
import type { ChangedVendor, NewVendor, VendorQuery } from './registry.schema';
import { Vendor } from './vendor.entity';

/** Vendors, as far as a caller may know them: uploaders know those that they are bound to. */
@Injectable()
export class Vendors {
  constructor(@InjectRepository(Vendor) private readonly vendors: Repository<Vendor>) {}

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
  create({ name, website, slug: wanted }: NewVendor): Promise<Vendor> {
    const slug = newSlug({ name, slug: wanted });
    const vendor = this.vendors.create({ slug, name, website: website ?? null });
    return claimSlug(slug, 'vendor_slug_key', () => this.vendors.save(vendor));
  }

  /** @throws Problem `not-found` */
  async change(caller: Caller, slug: string, { name, website }: ChangedVendor): Promise<Vendor> {
    const vendor = await this.get(caller, slug);
    // TypeORM leaves alone what is undefined.
    return this.vendors.save(
      Object.assign(vendor, { name: name ?? vendor.name, ...(website !== undefined && { website }) }),
    );
  }
}
