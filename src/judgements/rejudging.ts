import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { ClaimVerdicts } from '../claims/claim-verdicts';
import { Certificate } from '../intake/certificate.entity';
import { lockLot, lotsJudgedOtherwise, publishJudgement } from '../publish/lot-judgements';
import { Lot } from '../registry/lot.entity';
import { Judgements } from './judgements';
import { RuleSetSwitches } from './rule-set-switches';

/** How often is looked whether the rules have changed. */
const LOOK_MS = 2_000;
/** So many are looked up at a time. */
const BATCH = 100;

/** States in which a judgement lies before somebody. */
const OPEN = ['in-review', 'second-review', 'returned'] as const;

/**
 * Judges anew what changes: a lot with every publication and withdrawal, what is declared of a product, an accreditation; and
 * what was judged by other rules than those of today, after a switch of a rule set or an update of vocabulary or rules. What
 * remains of the latter is seen in the judgements themselves, so nothing is lost when the service ends. The claims on a lot
 * are always judged with it.
 */
@Injectable()
export class Rejudging implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Rejudging');
  /** The rules by which everything is judged already, as far as this process knows. */
  private settled: string | null = null;
  /** What could not be judged, which is not tried again before the next start. */
  private readonly failed = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly judgements: Judgements,
    private readonly switches: RuleSetSwitches,
    private readonly claims: ClaimVerdicts,
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

  /** Judges anew what is open and what is published of a product, in the transaction that changes it. */
  async ofProduct(manager: EntityManager, productId: string): Promise<void> {
    await this.open(manager, { productId });
    const lots = await manager.find(Lot, { where: { productId }, order: { id: 'ASC' } });
    await this.lots(
      manager,
      lots.map(({ id }) => id),
    );
  }

  /** Judges anew what is open and what is published of a laboratory's, in the transaction that changes what is known of it. */
  async ofLaboratory(manager: EntityManager, laboratoryId: string): Promise<void> {
    await this.open(manager, { laboratoryId });
    const published = await manager.find(Certificate, {
      select: { lotId: true },
      where: { laboratoryId, state: 'published', lotId: Not(IsNull()) },
    });
    await this.lots(manager, [...new Set(published.map(({ lotId }) => lotId!))].sort());
  }

  /** Judges anew what counts of a lot, and the claims on it, in the transaction that changes what counts. */
  async ofLot(manager: EntityManager, lotId: string): Promise<void> {
    if (!(await lockLot(manager, lotId))) return;
    await publishJudgement(manager, await this.judgements.ofLot(manager, lotId));
    await this.claims.ofLot(manager, lotId);
  }

  /** All lots are locked before the claims of any vendor are: a publication locks in that order too. */
  private async lots(manager: EntityManager, ids: readonly string[]): Promise<void> {
    for (const id of ids) await lockLot(manager, id);
    for (const id of ids) await this.ofLot(manager, id);
  }

  private async open(
    manager: EntityManager,
    of: { productId: string } | { laboratoryId: string },
  ): Promise<void> {
    const certificates = await manager.find(Certificate, {
      where: { ...of, state: In(OPEN) },
      order: { id: 'ASC' },
    });
    for (const { id } of certificates) await this.certificate(manager, id);
  }

  private async look(): Promise<void> {
    const rules = this.judgements.rulesHash(await this.switches.on(this.database.manager));
    if (rules === this.settled) return;
    const lots = await lotsJudgedOtherwise(this.database.manager, rules, BATCH + this.failed.size);
    const certificates = await this.certificatesJudgedOtherwise(rules, BATCH + this.failed.size);
    const left = [...lots, ...certificates].filter((id) => !this.failed.has(id));
    if (left.length === 0) this.settled = rules;
    for (const id of lots) await this.attempt(id, (manager) => this.ofLot(manager, id));
    for (const id of certificates) await this.attempt(id, (manager) => this.certificate(manager, id));
  }

  private async attempt(id: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    if (this.stopping || this.failed.has(id)) return;
    try {
      await this.database.transaction(work);
    } catch (error) {
      this.failed.add(id);
      this.logger.error({ err: error, id }, 'This could not be judged anew');
    }
  }

  private async certificate(manager: EntityManager, id: string): Promise<void> {
    await manager.findOneOrFail(Certificate, { where: { id }, lock: { mode: 'for_no_key_update' } });
    await this.judgements.keep(manager, id);
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
