import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { filedAs } from '../judgements/filed';
import { laboratoriesOf } from '../judgements/found-elsewhere';
import { heldAsPublished } from '../judgements/held';
import { RuleSetSwitches } from '../judgements/rule-set-switches';
import { currentPublications } from '../publish/current-publications';
import type { Publication } from '../publish/publication.entity';
import { PublishedLot } from '../publish/published-lot.entity';
import { Lot } from '../registry/lot.entity';
import { ClaimJudge, type WholeVerdict } from './claim-judge';
import { Claim, type ClaimUnderstanding } from './claim.entity';
import type { ClaimCoverage, ClaimVerdictRecord } from './published-claim';
import { newestVerdicts } from './newest-verdicts';
import { PublishedClaimVerdict } from './published-claim.entity';

/** A claim with what it was last understood as. */
interface Standing {
  claim: Claim;
  understanding: ClaimUnderstanding;
}

/**
 * What the published certificates show about claims. Verdicts are made in the transaction that changes what they rest on:
 * a publication or withdrawal of a lot, a new claim, another understanding. An equal verdict is not added again.
 */
@Injectable()
export class ClaimVerdicts {
  constructor(
    private readonly judge: ClaimJudge,
    private readonly switches: RuleSetSwitches,
  ) {}

  /** Judges anew every claim that the lot is in the scope of. The lot must be known to the public, and locked. */
  async ofLot(manager: EntityManager, lotId: string): Promise<void> {
    const lot = await manager.findOneByOrFail(PublishedLot, { id: lotId });
    await lockClaims(manager, lot.vendorId);
    const standing = await claimsOf(manager, lot.vendorId);
    const about = standing.filter(({ claim }) => isAbout(claim, lot));
    if (about.length === 0) return;
    await this.judgeLot(manager, lot, about);
    for (const each of about) await this.judgeOverLots(manager, each);
  }

  /** Judges a claim on every lot in its scope, and over all of them. */
  async ofClaim(manager: EntityManager, claimId: string): Promise<void> {
    const { vendorId } = await manager.findOneByOrFail(Claim, { id: claimId });
    await lockClaims(manager, vendorId);
    const standing = (await claimsOf(manager, vendorId)).filter(({ claim }) => claim.id === claimId);
    const lots = await manager.find(PublishedLot, { where: { vendorId }, order: { id: 'ASC' } });
    for (const each of standing) {
      for (const lot of lots.filter((lot) => isAbout(each.claim, lot)))
        await this.judgeLot(manager, lot, [each]);
      await this.judgeOverLots(manager, each);
    }
  }

  private async judgeLot(
    manager: EntityManager,
    { id, code }: PublishedLot,
    standing: Standing[],
  ): Promise<void> {
    const publications = await currentPublications(manager, id);
    const lot = await manager.findOneOrFail(Lot, { where: { id }, relations: { product: { vendor: true } } });
    const earlier = await newestVerdicts(manager, idsOf(standing), id);
    // A lot that was never in the period of a claim has nothing to do with it; one that was stays, also with nothing left.
    const inScope = standing.filter(({ claim }) => earlier.has(claim.id) || isInPeriod(claim, publications));
    const toJudge = {
      certificates: publications.map(heldAsPublished),
      filed: filedAs(lot.product, lot),
      unverified: await this.switches.on(manager),
    };
    const known = {
      laboratories: await laboratoriesOf(
        manager,
        publications.map(({ certificateId }) => certificateId),
      ),
      documents: new Map(
        publications.map(({ certificateId, documentSha256 }) => [certificateId, documentSha256]),
      ),
    };
    const claims = inScope.map(({ claim, understanding: { predicates } }) => ({
      ...{ predicates, capturedOn: claim.capturedOn, copySha256: claim.copySha256 },
      vendor: lot.product!.vendor!.name,
    }));
    const verdicts = this.judge.ofLot(toJudge, claims, known);
    for (const [index, verdict] of verdicts.entries()) {
      const record = recordOf(verdict, {
        lot: code,
        coverage: null,
        publications: publications.map((p) => p.id),
      });
      await this.keep(manager, inScope[index]!, id, record, earlier);
    }
  }

  private async judgeOverLots(manager: EntityManager, standing: Standing): Promise<void> {
    const { claim, understanding } = standing;
    const perLot = (await newestOfLots(manager, claim.id)).filter(
      (row) => row.understanding === understanding.version,
    );
    const covered = perLot.filter(({ record }) => record.publications.length > 0);
    const of = claim.lotIds.length > 0 ? claim.lotIds.length : claim.lotsOnSale;
    const verdict = this.judge.overLots(
      understanding.predicates,
      covered.map(({ record }) => record),
      of,
    );
    const coverage = { covered: covered.length, of };
    const record = recordOf(verdict, {
      lot: null,
      coverage,
      publications: covered.flatMap((row) => row.record.publications),
    });
    await this.keep(manager, standing, null, record, await newestVerdicts(manager, [claim.id], null));
  }

  private async keep(
    manager: EntityManager,
    { claim, understanding }: Standing,
    lotId: string | null,
    record: ClaimVerdictRecord,
    earlier: ReadonlyMap<string, PublishedClaimVerdict>,
  ): Promise<void> {
    const last = earlier.get(claim.id);
    const isSame = last?.understanding === understanding.version && sameRecord(last.record, record);
    if (isSame) return;
    await manager.insert(PublishedClaimVerdict, {
      ...{ claimId: claim.id, lotId, understanding: understanding.version, word: record.word },
      record: record as object,
      ruleBookHash: this.judge.ruleBookHash,
    });
  }
}

/** PostgreSQL keeps the members of jsonb in an order of its own. */
function sameRecord(a: ClaimVerdictRecord, b: ClaimVerdictRecord): boolean {
  return isDeepStrictEqual(a, JSON.parse(JSON.stringify(b)));
}

function recordOf(
  { word, reason, sentence, clauses }: WholeVerdict,
  rest: { lot: string | null; coverage: ClaimCoverage | null; publications: string[] },
): ClaimVerdictRecord {
  return { ...{ word, reason, sentence, clauses }, ...rest };
}

const idsOf = (standing: readonly Standing[]): string[] => standing.map(({ claim }) => claim.id);

/** One transaction at a time judges the claims of a vendor, so that none misses a lot of the other. */
async function lockClaims(manager: EntityManager, vendorId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('claims of ' || $1, 0))`, [vendorId]);
}

async function claimsOf(manager: EntityManager, vendorId: string): Promise<Standing[]> {
  const claims = await manager.find(Claim, {
    where: { vendorId },
    relations: { understandings: true, retirement: true },
    order: { createdAt: 'ASC', id: 'ASC', understandings: { version: 'ASC' } },
  });
  return claims.flatMap((claim) => {
    const understanding = claim.understandings!.at(-1);
    return understanding ? [{ claim, understanding }] : [];
  });
}

function isAbout({ productId, lotIds }: Claim, { id, productId: product }: PublishedLot): boolean {
  return (productId === null || productId === product) && (lotIds.length === 0 || lotIds.includes(id));
}

/** By the days of testing; a claim that was retired says nothing of lots tested from that day on. */
function isInPeriod(
  { periodFrom, periodUntil, retirement }: Claim,
  publications: readonly Publication[],
): boolean {
  const days = publications.map(
    ({ record: { certificate } }) => certificate.tested ?? certificate.reported ?? certificate.received,
  );
  return days.some(
    (day) =>
      day === null ||
      ((periodFrom ?? '') <= day &&
        day <= (periodUntil ?? '9999') &&
        day < (retirement?.retiredOn ?? '9999')),
  );
}

/** The last verdict on each lot of a claim. */
function newestOfLots(manager: EntityManager, claimId: string): Promise<PublishedClaimVerdict[]> {
  return manager
    .createQueryBuilder(PublishedClaimVerdict, 'verdict')
    .distinctOn(['verdict.lotId'])
    .where('verdict.claimId = :claimId AND verdict.lotId IS NOT NULL', { claimId })
    .orderBy('verdict.lotId')
    .addOrderBy('verdict.id', 'DESC')
    .getMany();
}
