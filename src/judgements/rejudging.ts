import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { ClaimVerdicts } from '../claims/claim-verdicts';
import { lockCertificates } from '../intake/certificate-log';
import { Certificate } from '../intake/certificate.entity';
import { lockLot, lotsJudgedOtherwise, publishJudgement } from '../publish/lot-judgements';
import { Lot } from '../registry/lot.entity';
import { Judgements } from './judgements';
import { OPEN, RejudgingList, type ToRejudge } from './rejudging-list';
import { RuleSetSwitches } from './rule-set-switches';

/** How often is looked whether the rules have changed. */
const LOOK_MS = 2_000;
/** So many are looked up at a time. */
const BATCH = 100;

/**
 * Judges anew what changes: a lot with every publication and withdrawal and with what is declared of a product, at once; what
 * an accreditation bears on, and what was judged by other rules than those of today, in the background. What remains of the
 * latter is seen in the judgements themselves, the rest stands on a list, so nothing is lost when the service ends. What
 * could not be judged is tried again later. The claims on a lot are always judged with it.
 */
@Injectable()
export class Rejudging implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Rejudging');
  /** The rules by which everything is judged already, as far as this process knows. */
  private settled: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly judgements: Judgements,
    private readonly switches: RuleSetSwitches,
    private readonly claims: ClaimVerdicts,
    private readonly list: RejudgingList,
  ) {}

  onApplicationBootstrap(): void {
    let busy = false;
    this.timer = setInterval(() => {
      if (busy) return;
      busy = true;
      this.working = this.look()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'Nothing could be judged anew'))
        .finally(() => (busy = false));
    }, LOOK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.working;
  }

  /**
   * Locks what `ofProduct` will judge, before the product is changed: a new GTIN keeps everybody from referring to the product,
   * also somebody who has one of these and would be waited for.
   */
  async holdProduct(manager: EntityManager, productId: string): Promise<void> {
    await lockCertificates(manager, await openOf(manager, productId));
    for (const id of await lotsOf(manager, productId)) await lockLot(manager, id);
  }

  /**
   * Judges anew what is open and what is published of a product, in the transaction that changes it. All lots are locked
   * before the claims of any vendor are: a publication locks in that order too.
   */
  async ofProduct(manager: EntityManager, productId: string): Promise<void> {
    for (const id of await openOf(manager, productId)) await this.certificate(manager, id);
    const lots = await lotsOf(manager, productId);
    for (const id of lots) await lockLot(manager, id);
    for (const id of lots) await this.ofLot(manager, id);
  }

  /** Has judged anew, soon, what is open and what is published of a laboratory's. */
  async ofLaboratory(manager: EntityManager, laboratoryId: string): Promise<void> {
    await this.list.addLaboratory(manager, laboratoryId);
  }

  /** Judges anew what counts of a lot, and the claims on it, in the transaction that changes what counts. */
  async ofLot(manager: EntityManager, lotId: string): Promise<void> {
    if (!(await lockLot(manager, lotId))) return;
    await publishJudgement(manager, await this.judgements.ofLot(manager, lotId));
    await this.claims.ofLot(manager, lotId);
  }

  private async look(): Promise<void> {
    await this.workTheList();
    const { manager } = this.database;
    const rules = this.judgements.rulesHash(await this.switches.on(manager));
    if (rules === this.settled) return;
    // What failed is on the list, and is tried again from there.
    const failed = await this.list.failed(manager);
    const most = BATCH + failed.size;
    const lots = (await lotsJudgedOtherwise(manager, rules, most)).map((subjectId) => ({
      kind: 'lot' as const,
      subjectId,
    }));
    const certificates = (await this.certificatesJudgedOtherwise(rules, most)).map((subjectId) => ({
      kind: 'certificate' as const,
      subjectId,
    }));
    const left = [...lots, ...certificates].filter(({ subjectId }) => !failed.has(subjectId));
    if (left.length === 0) this.settled = rules;
    for (const each of left) await this.attempt(each, (inner) => this.judge(inner, each));
  }

  private async workTheList(): Promise<void> {
    const { manager } = this.database;
    for (let due = await this.list.due(manager); due && !this.stopping; due = await this.list.due(manager)) {
      const next = due;
      await this.attempt(next, async (inner) => {
        if (await this.list.take(inner, next)) await this.judge(inner, next);
      });
    }
  }

  /** What fails is tried again later: a person may have mended meanwhile what the log says. */
  private async attempt(what: ToRejudge, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    if (this.stopping) return;
    try {
      await this.database.transaction(work);
    } catch (error) {
      this.logger.error({ err: error, ...what }, 'This could not be judged anew; it is tried again later');
      await this.list.putOff(this.database.manager, what);
    }
  }

  private judge(manager: EntityManager, { kind, subjectId }: ToRejudge): Promise<void> {
    return kind === 'lot' ? this.ofLot(manager, subjectId) : this.certificate(manager, subjectId);
  }

  private async certificate(manager: EntityManager, id: string): Promise<void> {
    const lock = { mode: 'for_no_key_update' } as const;
    const { state } = await manager.findOneOrFail(Certificate, { where: { id }, lock });
    // Decided since: its lot is judged, and no longer the certificate.
    if (OPEN.some((open) => open === state)) await this.judgements.keep(manager, id);
  }

  private async certificatesJudgedOtherwise(rulesHash: string, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT certificate.id FROM certificate
        WHERE certificate.state = ANY ($1)
          AND EXISTS (SELECT FROM reading WHERE reading.certificate_id = certificate.id)
          AND (SELECT rules_hash FROM judgement WHERE certificate_id = certificate.id
                ORDER BY created_at DESC, id DESC LIMIT 1) IS DISTINCT FROM $2
        ORDER BY certificate.id LIMIT $3`,
      [OPEN, rulesHash, most],
    );
    return rows.map(({ id }) => id);
  }
}

/** The certificates of a product whose judgement lies before somebody, by id. */
async function openOf(manager: EntityManager, productId: string): Promise<string[]> {
  const where = { productId, state: In(OPEN) };
  return (await manager.find(Certificate, { select: { id: true }, where, order: { id: 'ASC' } })).map(
    ({ id }) => id,
  );
}

/** The lots of a product, by id. */
async function lotsOf(manager: EntityManager, productId: string): Promise<string[]> {
  return (await manager.find(Lot, { where: { productId }, order: { id: 'ASC' } })).map(({ id }) => id);
}
