import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { violatesUnique } from '../database/unique-violation';
import type { Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { Lot } from '../registry/lot.entity';
import type { Product } from '../registry/product.entity';
import { Products } from '../registry/products';
import type { Vendor } from '../registry/vendor.entity';
import { Vendors } from '../registry/vendors';
import { lotKey } from '../vocabulary/lot-key';
import { ClaimJudge } from './claim-judge';
import { ClaimVerdicts } from './claim-verdicts';
import { Claim, ClaimRetirement, ClaimUnderstanding } from './claim.entity';
import type { NewClaim, NewRetirement, NewUnderstanding, WholeClaim } from './claim.schema';
import type { ClaimRecord } from './published-claim';
import { PublishedClaim } from './published-claim.entity';

/**
 * What vendors claim, as people record it. Entering, understanding otherwise and retiring are each one transaction with the
 * public record and the verdicts that follow.
 */
@Injectable()
export class Claims {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly vendors: Vendors,
    private readonly products: Products,
    private readonly judge: ClaimJudge,
    private readonly verdicts: ClaimVerdicts,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Records a claim and judges it.
   * @throws Problem `not-found` (a vendor that the caller does not act for), `unknown-product`, `unknown-lot`, `invalid-input`
   */
  async enter(caller: Caller, slug: string, input: NewClaim): Promise<WholeClaim> {
    const vendor = await this.vendors.get(caller, slug);
    const { product, lots } = await this.scopeOf(vendor, input);
    const { text, source, capturedOn } = input;
    const told = {
      ...{
        text,
        source,
        capturedOn,
        copySha256: input.copySha256 ?? null,
        lotsOnSale: input.lotsOnSale ?? null,
      },
      ...{ periodFrom: input.periodFrom ?? null, periodUntil: input.periodUntil ?? null },
      ...{ vendorId: vendor.id, productId: product?.id ?? null, lotIds: lots.map(({ id }) => id) },
    };
    return this.database.transaction(async (manager) => {
      const { id } = await manager.save(manager.create(Claim, { ...told, enteredById: caller.accountId }));
      const ruleBookHash = this.judge.ruleBookHash;
      const predicates = this.judge.understand(text);
      await manager.insert(ClaimUnderstanding, {
        claimId: id,
        version: 1,
        predicates: predicates as object[],
        ruleBookHash,
      });
      const subject = { kind: 'claim', id };
      await this.audit.add(manager, { by: caller, action: 'claim-entered', subject, after: told });
      return this.follow(manager, id);
    });
  }

  /** Of a vendor, the one entered last first. */
  async list(caller: Caller, slug: string, { limit, after }: PageQuery): Promise<PageOf<WholeClaim>> {
    const vendor = await this.vendors.get(caller, slug);
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    const { manager } = this.database;
    const query = manager
      .createQueryBuilder(Claim, 'claim')
      .where('claim.vendorId = :vendorId', { vendorId: vendor.id })
      .orderBy('claim.createdAt', 'DESC')
      .addOrderBy('claim.id', 'DESC')
      .limit(limit + 1);
    if (at !== undefined)
      query.andWhere('(claim.createdAt, claim.id) < (:at::timestamptz, :id::uuid)', { at, id });
    const page = pageOf(
      await query.getMany(),
      limit,
      (row) => [row.createdAt, row.id],
      (row) => row.id,
    );
    return { ...page, items: await Promise.all(page.items.map((claim) => wholeClaim(manager, claim))) };
  }

  /** @throws Problem `not-found` */
  async get(caller: Caller, slug: string, id: string): Promise<WholeClaim> {
    const vendor = await this.vendors.get(caller, slug);
    return wholeClaim(this.database.manager, id, vendor.id);
  }

  /** Says what a claim is to be understood as, and judges it anew. @throws Problem `not-found`, `invalid-input` */
  async understand(caller: Caller, slug: string, id: string, input: NewUnderstanding): Promise<WholeClaim> {
    await this.get(caller, slug, id);
    const checked = this.judge.check(input.predicates);
    if ('faults' in checked)
      throw invalidInput(
        checked.faults.map(({ path, detail }) => ({ pointer: `#/predicates/${path.join('/')}`, detail })),
      );
    return this.database.transaction(async (manager) => {
      await lockClaim(manager, id);
      const { understandings } = await wholeClaim(manager, id);
      const last = understandings.at(-1)!;
      await manager.insert(ClaimUnderstanding, {
        ...{ claimId: id, version: last.version + 1, predicates: checked.predicates as object[] },
        ...{ reason: input.reason, madeById: caller.accountId, ruleBookHash: this.judge.ruleBookHash },
      });
      await this.audit.add(manager, {
        by: caller,
        action: 'claim-understood',
        subject: { kind: 'claim', id },
        before: { predicates: last.predicates },
        after: { predicates: checked.predicates },
        reason: input.reason,
      });
      return this.follow(manager, id);
    });
  }

  /** Records that a claim is not made any more. @throws Problem `not-found`, `claim-retired`, `invalid-input` */
  async retire(
    caller: Caller,
    slug: string,
    id: string,
    { retiredOn, reason }: NewRetirement,
  ): Promise<WholeClaim> {
    const { capturedOn } = await this.get(caller, slug, id);
    if (retiredOn < capturedOn)
      throw invalidInput([
        { pointer: '#/retiredOn', detail: 'must not be before the day on which the claim was seen' },
      ]);
    return this.database.transaction(async (manager) => {
      await lockClaim(manager, id);
      try {
        await manager.insert(ClaimRetirement, {
          claimId: id,
          retiredOn,
          reason,
          retiredById: caller.accountId,
        });
      } catch (error) {
        if (!violatesUnique(error, 'claim_retirement_pkey')) throw error;
        throw new Problem({ code: 'claim-retired', detail: 'Somebody retired this claim already.' });
      }
      const subject = { kind: 'claim', id };
      await this.audit.add(manager, {
        by: caller,
        action: 'claim-retired',
        subject,
        after: { retiredOn },
        reason,
      });
      return this.follow(manager, id);
    });
  }

  /** Publishes a claim as it stands in this transaction, and judges it. */
  private async follow(manager: EntityManager, id: string): Promise<WholeClaim> {
    const claim = await wholeClaim(manager, id);
    const version = (await manager.countBy(PublishedClaim, { claimId: id })) + 1;
    const record = await this.recordOf(manager, claim);
    await manager.insert(PublishedClaim, {
      claimId: id,
      version,
      vendorId: claim.vendorId,
      record: record as object,
    });
    await this.verdicts.ofClaim(manager, id);
    return claim;
  }

  /** The public part of a claim as it stands. */
  async recordOf(manager: EntityManager, claim: WholeClaim): Promise<ClaimRecord> {
    const { text, source, capturedOn, copySha256, periodFrom, periodUntil, lotsOnSale } = claim;
    const lots = await manager.find(Lot, { where: { id: In(claim.lotIds) }, order: { code: 'ASC' } });
    const last = claim.understandings.at(-1)!;
    return {
      ...{ text, source, capturedOn, copySha256, periodFrom, periodUntil, lotsOnSale },
      product: claim.product?.slug ?? null,
      productName: claim.product?.name ?? null,
      lots: lots.map(({ code }) => code),
      understoodAs: this.judge.tell(last.predicates),
      understoodByPerson: last.madeById !== null,
      retiredOn: claim.retirement?.retiredOn ?? null,
      retiredBecause: claim.retirement?.reason ?? null,
    };
  }

  private async scopeOf(
    vendor: Vendor,
    { product: slug, lots: codes = [], periodFrom, periodUntil, lotsOnSale }: NewClaim,
  ): Promise<{ product: Product | null; lots: Lot[] }> {
    if (codes.length > 0 && slug === undefined)
      throw invalidInput([{ pointer: '#/product', detail: 'is missing beside lots' }]);
    if (codes.length > 0 && lotsOnSale !== undefined)
      throw invalidInput([
        { pointer: '#/lotsOnSale', detail: 'says nothing beside lots, which are counted' },
      ]);
    if (periodFrom !== undefined && periodUntil !== undefined && periodUntil < periodFrom)
      throw invalidInput([{ pointer: '#/periodUntil', detail: 'must not be before periodFrom' }]);
    if (slug === undefined) return { product: null, lots: [] };
    const product = await this.products.get(vendor, slug).catch((error: unknown) => {
      if (!(error instanceof Problem && error.code === 'not-found')) throw error;
      throw invalidInput([{ pointer: '#/product', detail: 'is no product of this vendor' }]);
    });
    const keys = codes.map(lotKey);
    const lots = await this.database.manager.findBy(Lot, { productId: product.id, codeKey: In(keys) });
    const unknown = keys.flatMap((key, index) =>
      lots.some(({ codeKey }) => codeKey === key) ? [] : [index],
    );
    if (unknown.length > 0)
      throw invalidInput(
        unknown.map((index) => ({ pointer: `#/lots/${index}`, detail: 'is no lot of this product' })),
      );
    return { product, lots };
  }
}

function wholeClaims(manager: EntityManager): SelectQueryBuilder<Claim> {
  return manager
    .createQueryBuilder(Claim, 'claim')
    .innerJoinAndSelect('claim.enteredBy', 'enteredBy')
    .leftJoinAndSelect('claim.product', 'product')
    .leftJoinAndSelect('claim.retirement', 'retirement')
    .innerJoinAndSelect('claim.understandings', 'understanding')
    .leftJoinAndSelect('understanding.madeBy', 'madeBy');
}

async function wholeClaim(manager: EntityManager, id: string, vendorId?: string): Promise<WholeClaim> {
  const query = wholeClaims(manager).where('claim.id = :id', { id }).orderBy('understanding.version', 'ASC');
  if (vendorId !== undefined) query.andWhere('claim.vendorId = :vendorId', { vendorId });
  const claim = await query.getOne();
  if (!claim) throw new Problem({ code: 'not-found', detail: 'The vendor has no claim with this id.' });
  return claim as WholeClaim;
}

/** Two people who change one claim at the same moment do so one after the other. */
async function lockClaim(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('claim ' || $1, 0))`, [id]);
}
