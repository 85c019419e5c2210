import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { PUBLIC } from '../database/connection';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { PublishedLot } from '../publish/published-lot.entity';
import { PublishedVendor } from '../publish/published-vendor.entity';
import { lotKey } from '../vocabulary/lot-key';
import type { JudgedClaimVerdict, PublicClaim } from './claim.schema';
import { newestVerdicts } from './newest-verdicts';
import { PublishedClaim, PublishedClaimVerdict } from './published-claim.entity';

/** What the public can find of claims: of vendors that have something published, over the connection that sees nothing else. */
@Injectable()
export class ClaimLookUp {
  constructor(@InjectDataSource(PUBLIC) private readonly published: DataSource) {}

  /** A vendor's claims with the last verdict over all lots; null while nothing is published of the vendor. */
  async ofVendor(slug: string, { limit, after }: PageQuery): Promise<PageOf<PublicClaim> | null> {
    const vendor = await this.manager.findOneBy(PublishedVendor, { slug: slug.replaceAll('\0', '') });
    if (!vendor) return null;
    const [last] = openCursor(after, ['uuid']) ?? [];
    const query = this.newestClaims()
      .where('claim.vendorId = :vendorId', { vendorId: vendor.id })
      .limit(limit + 1);
    if (last !== undefined) query.andWhere('claim.claimId > :last::uuid', { last });
    const claims = await query.getMany();
    const verdicts = await newestVerdicts(
      this.manager,
      claims.map(({ claimId }) => claimId),
      null,
    );
    return pageOf(
      claims,
      limit,
      ({ claimId }) => [claimId],
      (claim) => publicClaim(claim, verdicts.get(claim.claimId)),
    );
  }

  /** The claims that were judged on a vendor's lot code, with the last verdict on it; null while nothing is published of it. */
  async ofLot(slug: string, code: string): Promise<PublicClaim[] | null> {
    const vendor = await this.manager.findOneBy(PublishedVendor, { slug: slug.replaceAll('\0', '') });
    const codeKey = lotKey(code.replaceAll('\0', ''));
    const lots = vendor ? await this.manager.findBy(PublishedLot, { vendorId: vendor.id, codeKey }) : [];
    if (lots.length === 0) return null;
    const verdicts = await this.manager
      .createQueryBuilder(PublishedClaimVerdict, 'verdict')
      .distinctOn(['verdict.claimId', 'verdict.lotId'])
      .where('verdict.lotId = ANY(:lots::uuid[])', { lots: lots.map(({ id }) => id) })
      .orderBy('verdict.claimId')
      .addOrderBy('verdict.lotId')
      .addOrderBy('verdict.id', 'DESC')
      .getMany();
    const claims = await this.newestClaims()
      .where('claim.claimId = ANY(:ids::uuid[])', { ids: verdicts.map(({ claimId }) => claimId) })
      .getMany();
    return claims.flatMap((claim) =>
      verdicts
        .filter(({ claimId }) => claimId === claim.claimId)
        .map((verdict) => publicClaim(claim, verdict)),
    );
  }

  /** Every verdict on a claim there ever was, newest first; null for a claim of a vendor that is not public. */
  async history(claimId: string, { limit, after }: PageQuery): Promise<PageOf<JudgedClaimVerdict> | null> {
    const claim = await this.manager.findOneBy(PublishedClaim, { claimId, version: 1 });
    const vendor = claim && (await this.manager.findOneBy(PublishedVendor, { id: claim.vendorId }));
    if (!vendor) return null;
    const [last] = openCursor(after, ['number']) ?? [];
    const query = this.manager
      .createQueryBuilder(PublishedClaimVerdict, 'verdict')
      .where('verdict.claimId = :claimId', { claimId })
      .orderBy('verdict.id', 'DESC')
      .limit(limit + 1);
    if (last !== undefined) query.andWhere('verdict.id < :last::bigint', { last });
    return pageOf(await query.getMany(), limit, ({ id }) => [id], judgedVerdict);
  }

  private get manager(): EntityManager {
    return this.published.manager;
  }

  private newestClaims(): SelectQueryBuilder<PublishedClaim> {
    return this.manager
      .createQueryBuilder(PublishedClaim, 'claim')
      .distinctOn(['claim.claimId'])
      .orderBy('claim.claimId')
      .addOrderBy('claim.version', 'DESC');
  }
}

/** A kept verdict as it is shown. */
export function judgedVerdict({ record, madeAt, ruleBookHash }: PublishedClaimVerdict): JudgedClaimVerdict {
  return { ...record, madeAt: madeAt.toISOString(), ruleBookHash };
}

function publicClaim(
  { claimId, record }: PublishedClaim,
  verdict: PublishedClaimVerdict | undefined,
): PublicClaim {
  return { id: claimId, ...record, verdict: verdict ? judgedVerdict(verdict) : null };
}
