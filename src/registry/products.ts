import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { violatesUnique } from '../database/unique-violation';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { Rejudging } from '../judgements/rejudging';
import { LotJudge } from '../judging';
import { gtin14 } from './gtin';
import { Lot } from './lot.entity';
import { lotKey } from '../vocabulary/lot-key';
import { claimSlug, newSlug } from './new-slug';
import { Product } from './product.entity';
import type { ChangedProduct, NewLot, NewProduct } from './registry.schema';
import type { Vendor } from './vendor.entity';

/** What a vendor sells, and the lots of it. Who may is settled by who is given the vendor: see `Vendors.get`. */
@Injectable()
export class Products {
  constructor(
    @InjectRepository(Product) private readonly products: Repository<Product>,
    @InjectRepository(Lot) private readonly lots: Repository<Lot>,
    private readonly audit: AuditTrail,
    private readonly judge: LotJudge,
    private readonly rejudging: Rejudging,
  ) {}

  /** By slug. */
  async list({ id: vendorId }: Vendor, { limit, after }: PageQuery): Promise<PageOf<Product>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const rows = await this.products.find({
      where: { vendorId, ...(last !== undefined && { slug: MoreThan(last) }) },
      order: { slug: 'ASC' },
      take: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      ({ slug }) => [slug],
      (product) => product,
    );
  }

  /** @throws Problem `not-found` */
  async get({ id: vendorId }: Vendor, slug: string): Promise<Product> {
    const product = await this.products.findOneBy({ vendorId, slug });
    if (!product)
      throw new Problem({ code: 'not-found', detail: 'The vendor has no product with this slug.' });
    return product;
  }

  /** @throws Problem `slug-taken`, `gtin-taken` or `invalid-input` */
  async create(by: Actor, vendor: Vendor, { slug: wanted, ...input }: NewProduct): Promise<Product> {
    const slug = newSlug({ name: input.name, slug: wanted });
    const facts = this.factsOf(input);
    const product = this.products.create({ vendorId: vendor.id, slug, ...facts });
    return claimGtin(facts.gtin, () =>
      this.products.manager.transaction(async (manager) => {
        const made = await claimSlug(slug, 'product_vendor_id_slug_key', () => manager.save(product));
        const after = { vendorId: vendor.id, slug, ...facts };
        const subject = { kind: 'product', id: made.id };
        await this.audit.add(manager, { by, action: 'product-made', subject, after });
        return made;
      }),
    );
  }

  /**
   * Changes what is said of a product. Its lots are judged anew in the same transaction: limits depend on it.
   * @throws Problem `not-found`, `gtin-taken` or `invalid-input`
   */
  async change(by: Actor, vendor: Vendor, slug: string, input: ChangedProduct): Promise<Product> {
    const { id } = await this.get(vendor, slug);
    const facts = this.factsOf(input);
    return claimGtin(facts.gtin, () =>
      this.products.manager.transaction(async (manager) => {
        const lock = { mode: 'for_no_key_update' } as const;
        const product = await manager.findOneOrFail(Product, { where: { id }, lock });
        const before = { ...product };
        await this.rejudging.holdProduct(manager, id);
        const changed = await manager.save(Object.assign(product, facts));
        await this.rejudging.ofProduct(manager, id);
        const subject = { kind: 'product', id };
        await this.audit.add(manager, { by, action: 'product-changed', subject, before, after: facts });
        return changed;
      }),
    );
  }

  /** What is given of a product, as it is kept. */
  private factsOf<Input extends ChangedProduct>({ gtin, commodity, ...input }: Input) {
    const { commodities } = this.judge.book;
    if (commodity && !commodities.some(({ id }) => id === commodity)) {
      const detail = `commodity must be one of ${commodities.map(({ id }) => id).join(', ')}, or null`;
      throw invalidInput([{ pointer: '#/commodity', detail }]);
    }
    return withoutUndefined({ ...input, commodity, gtin: gtin ? gtin14(gtin) : gtin });
  }

  /** By code. */
  async listLots({ id: productId }: Product, { limit, after }: PageQuery): Promise<PageOf<Lot>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const rows = await this.lots.find({
      where: { productId, ...(last !== undefined && { codeKey: MoreThan(last) }) },
      order: { codeKey: 'ASC' },
      take: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      ({ codeKey }) => [codeKey],
      (lot) => lot,
    );
  }

  /** @throws Problem `lot-exists`, or `invalid-input` for a code without a letter or digit */
  async createLot(by: Actor, product: Product, { code }: NewLot): Promise<Lot> {
    const codeKey = lotKey(code);
    if (codeKey === '')
      throw invalidInput([{ pointer: '#/code', detail: 'code must hold a letter or a digit' }]);
    try {
      return await this.lots.manager.transaction(async (manager) => {
        const made = await manager.save(this.lots.create({ productId: product.id, code, codeKey }));
        const after = { productId: product.id, code };
        await this.audit.add(manager, {
          by,
          action: 'lot-made',
          subject: { kind: 'lot', id: made.id },
          after,
        });
        return made;
      });
    } catch (error) {
      if (!violatesUnique(error, 'lot_product_id_code_key_key')) throw error;
      throw new Problem({ code: 'lot-exists', detail: `The product has the lot ${code} already.` });
    }
  }
}

/** What is not given stays as it is. */
function withoutUndefined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}

/** Saves, and says so plainly when the GTIN is taken. */
async function claimGtin<Saved>(gtin: string | null | undefined, save: () => Promise<Saved>): Promise<Saved> {
  try {
    return await save();
  } catch (error) {
    if (!violatesUnique(error, 'product_gtin_key')) throw error;
    throw new Problem({ code: 'gtin-taken', detail: `There is a product with the GTIN ${gtin} already.` });
  }
}
