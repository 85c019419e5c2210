import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Certificate } from '../intake/certificate.entity';
import { ACCREDITATION_CHECKS } from '../judge/flags/accreditation';
import { ELSEWHERE_CHECKS } from '../judge/flags/elsewhere';
import { holdsUp } from '../judge/flags/flags';
import { HABIT_CHECKS } from '../judge/flags/habits';
import type { FoundInRegistry } from '../judge/flags/flag';
import { limitedAnalytes } from '../judge/rules-in-force';
import type { HeldCertificate, JudgedLot } from '../judging';
import { LotJudge } from '../judging';
import { currentPublications } from '../publish/current-publications';
import type { Publication } from '../publish/publication.entity';
import type { LotJudged } from '../publish/lot-judgements';
import { CellLook } from '../readings/cell-look.entity';
import type { StoredReading } from '../readings/reading.entity';
import { Lot } from '../registry/lot.entity';
import { openCase, type ReviewCase } from '../review/review-case';
import { filedAs } from './filed';
import { foundElsewhere, laboratoriesOf } from './found-elsewhere';
import { heldAsPublished, heldAsStated, lookedAt } from './held';
import type { Judged, JudgedFlag } from './judged';
import { Judgement } from './judgement.entity';
import { NOTHING_JUDGED, recordOf } from './lot-record';
import { RuleSetSwitches } from './rule-set-switches';

/** Checks whose flags say that the laboratory's word is not ours. */
const MISMATCHES = [
  'status-against-own-limit',
  'status-against-cited-limit',
  'failed-though-within-cited-limits',
  'limit-not-among-cited',
];

/**
 * What results show about the rules. A judgement is a function of what is judged, and says by its `basis` what that was:
 * whoever asks for a certificate's judgement gets the one of this moment, whether or not it is kept already.
 */
@Injectable()
export class Judgements {
  constructor(
    private readonly judge: LotJudge,
    private readonly switches: RuleSetSwitches,
  ) {}

  /**
   * The judgement of a certificate as it stands in this transaction: the kept one when nothing has changed since, else a
   * new one. Null while nothing was read.
   */
  async of(manager: EntityManager, opened: ReviewCase): Promise<Judged | null> {
    const matter = await this.matterOf(manager, opened, null);
    if (matter === null) return null;
    const kept = await newest(manager, opened.certificate.id);
    return kept?.basis === matter.basis ? kept.judged : this.judged(manager, matter);
  }

  /**
   * Keeps the judgement of a certificate as it stands in this transaction. Nothing is added when that one is kept already,
   * or nothing was read yet.
   * @param document of a reading that is being kept: later only what was seen in it then is known
   * @throws Problem `not-found`
   */
  async keep(
    manager: EntityManager,
    certificateId: string,
    document: HeldCertificate['document'] = null,
  ): Promise<void> {
    const opened = await openCase(manager, certificateId);
    const matter = await this.matterOf(manager, opened, document);
    const kept = await newest(manager, certificateId);
    if (matter === null || kept?.basis === matter.basis) return;
    const judged = await this.judged(manager, matter);
    await manager.insert(Judgement, {
      certificateId,
      readingId: matter.reading.id,
      certificateRevision: opened.certificate.revision,
      basis: matter.basis,
      judged: judged as object,
      ...talliesOf(judged),
      rulesHash: this.rulesHash(matter.unverified),
      stamp: matter.reading.stamp,
    });
  }

  /**
   * What everything that counts of a lot shows together. The lot must be known to the public, and locked, so that nothing
   * else becomes public of it meanwhile.
   */
  async ofLot(manager: EntityManager, lotId: string): Promise<LotJudged> {
    const lot = await manager.findOneOrFail(Lot, { where: { id: lotId }, relations: { product: true } });
    const publications = await currentPublications(manager, lotId);
    const filed = filedAs(lot.product, lot);
    const unverified = await this.switches.on(manager);
    const certificates = publications.map(heldAsPublished);
    const found = {
      laboratories: await laboratoriesOf(
        manager,
        certificates.map(({ id }) => id),
      ),
    };
    const judged =
      certificates.length === 0
        ? NOTHING_JUDGED
        : this.judge.judge({ certificates, filed, unverified, today: today(), found });
    return {
      lotId,
      publicationIds: publications.map(({ id }) => id),
      rulesHash: this.rulesHash(unverified),
      record: recordOf(judged, publications, filed.declared, unverified),
    };
  }

  /** The analytes that a rule set which counts here has a limit for, whatever the product. */
  async limitedAnalytes(manager: EntityManager): Promise<ReadonlySet<string>> {
    const unverified = await this.switches.on(manager);
    return limitedAnalytes(this.judge.book, { jurisdictions: null, unverified });
  }

  private async matterOf(
    manager: EntityManager,
    { certificate, reading, results, effective }: ReviewCase,
    document: HeldCertificate['document'],
  ): Promise<Matter | null> {
    if (!reading || !effective) return null;
    const published = certificate.lotId ? await currentPublications(manager, certificate.lotId) : [];
    const together = published.filter(({ certificateId }) => certificateId !== certificate.id);
    const unverified = await this.switches.on(manager);
    const filed = filedAs(certificate.product, certificate.lot);
    const look = await manager.findOneBy(CellLook, { readingId: reading.id });
    const held = heldAsStated(certificate.id, reading, effective);
    const looked = look ? { looked: lookedAt(look, results, held) } : {};
    const ids = together.map(({ id }) => id);
    const found = await this.found(manager, certificate, reading.id, effective.fields.lot, together);
    const registry = {
      ...found,
      laboratories: [...found.laboratories],
      layouts: [...(found.layouts ?? [])],
    };
    const rules = this.rulesHash(unverified);
    return {
      basis: sha256([rules, reading.id, held.reading, held.results, filed, ids, registry, looked]),
      ...{ reading, held: { ...held, ...looked, document }, filed, together, unverified, found },
    };
  }

  private async found(
    manager: EntityManager,
    certificate: Certificate,
    readingId: string,
    printedLot: string | null,
    together: readonly Publication[],
  ): Promise<FoundInRegistry> {
    const others = together.map(({ certificateId }) => certificateId);
    return {
      laboratories: await laboratoriesOf(manager, [certificate.id, ...others]),
      ...(await foundElsewhere(manager, certificate, readingId, printedLot, others)),
    };
  }

  /** By which vocabulary, rules and switches is judged: another hash is another judgement. */
  rulesHash(unverified: readonly string[]): string {
    return sha256([this.judge.hash, unverified]);
  }

  private async judged(manager: EntityManager, matter: Matter): Promise<Judged> {
    const { held, filed, together, unverified, found } = matter;
    const certificates = [held, ...together.map(heldAsPublished)];
    const lot = this.judge.judge({ certificates, filed, unverified, today: today(), found });
    const { commodity, form, summaries, derived, notChecked } = lot;
    const mine = <Told extends { evidence: { certificateId: string }[] }>(told: Told[]) =>
      told.filter(
        ({ evidence }) =>
          evidence.length === 0 || evidence.some(({ certificateId }) => certificateId === held.id),
      );
    const flags = lot.flags
      .filter(({ certificates: about }) => about.length === 0 || about.includes(held.id))
      .map(keyed);
    const seen = held.document === null ? await seenWhenRead(manager, matter.reading.id, notChecked) : [];
    return {
      ...{ commodity, form, summaries, unverifiedRuleSets: unverified },
      together: together.map(({ certificateId }) => certificateId),
      verdicts: mine(lot.verdicts),
      derived: mine(derived),
      quantities: lot.quantities.filter(({ certificateId }) => certificateId === held.id),
      flags: withHolds([...flags, ...seen]),
      accreditation: lot.accreditations.get(held.id)!,
      notChecked,
    };
  }
}

/** Everything that a judgement depends on. */
interface Matter {
  basis: string;
  reading: StoredReading;
  held: HeldCertificate;
  filed: ReturnType<typeof filedAs>;
  together: Publication[];
  unverified: string[];
  found: FoundInRegistry;
}

function newest(manager: EntityManager, certificateId: string): Promise<Judgement | null> {
  return manager.findOne(Judgement, { where: { certificateId }, order: { createdAt: 'DESC', id: 'DESC' } });
}

/** Checks that ask the registry anew each time: that nothing is known now is no reason to repeat what was seen once. */
const OF_THE_REGISTRY = [
  ...[...ACCREDITATION_CHECKS, ...ELSEWHERE_CHECKS, ...HABIT_CHECKS].map(({ id }) => id),
  ...['layout-unlike-laboratory', 'client-is-not-the-vendor'],
];

/** What only the document itself shows was seen when it was read, and does not change. */
async function seenWhenRead(
  manager: EntityManager,
  readingId: string,
  notChecked: readonly string[],
): Promise<JudgedFlag[]> {
  const first = await manager.findOne(Judgement, {
    where: { readingId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return (
    first?.judged.flags.filter(({ id }) => notChecked.includes(id) && !OF_THE_REGISTRY.includes(id)) ?? []
  );
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Whether a flag holds an approval up depends on what else was seen. */
function withHolds(flags: Omit<JudgedFlag, 'holdsUp'>[]): JudgedFlag[] {
  return flags.map((flag) => ({ ...flag, holdsUp: holdsUp(flag, flags) }));
}

function keyed(flag: JudgedLot['flags'][number]): Omit<JudgedFlag, 'holdsUp'> {
  const { id, saw, certificates, evidence } = flag;
  return { key: sha256([id, saw, certificates, evidence]).slice(0, 16), ...flag };
}

function talliesOf({ verdicts, flags }: Judged) {
  const graded = (...severities: JudgedFlag['severity'][]) =>
    flags.filter(({ severity }) => severities.includes(severity)).length;
  return {
    exceeds: verdicts.filter(({ word, meaning }) => word === 'exceeds' && meaning === 'limit').length,
    mismatches: flags.filter(({ id }) => MISMATCHES.includes(id)).length,
    highFlags: graded('high'),
    mediumFlags: graded('medium'),
    lowFlags: graded('low', 'information'),
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
