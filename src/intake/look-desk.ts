import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { Judgements } from '../judgements/judgements';
import { cellsToLookAt, type Look, type LookPlan } from '../looking';
import { CellLook } from '../readings/cell-look.entity';
import { StoredReading } from '../readings/reading.entity';
import { StoredResult } from '../readings/result.entity';
import { CertificateLog } from './certificate-log';
import { Certificate } from './certificate.entity';
import { OutstandingLook } from './outstanding-look.entity';
import { ofADeadWorker } from './reading-queue';

/** How often a look is taken again after its worker died over it or could not keep it. */
const TAKES = 3;

/** A look in the hands of one worker. */
export interface TakenLook {
  readingId: string;
  certificateId: string;
  documentSha256: string;
  worker: number;
  language: string | null;
  plan: LookPlan;
  /** Whether it was taken too often already, so that nobody should try again. */
  givenUp: boolean;
}

/**
 * The bookkeeping of looking at cells, which comes after a reading is kept: the certificate is there for reviewers at once,
 * and its judgement is made anew when the look has its answer. Each method is one transaction.
 */
@Injectable()
export class LookDesk {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly log: CertificateLog,
    private readonly judgements: Judgements,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes the next reading whose cells nobody looks at; null when there is none. The worker must hold its lock.
   * @param held the readings whose cells this worker looks at
   */
  take(worker: number, held: string[]): Promise<TakenLook | null> {
    return this.database.transaction(async (manager) => {
      const next = await outstanding(manager, worker, held);
      if (!next) return null;
      const { readingId, certificateId } = next;
      const takes = next.takes + 1;
      await manager.update(OutstandingLook, { readingId }, { worker, takes });
      const { documentSha256 } = await manager.findOneByOrFail(Certificate, { id: certificateId });
      const reading = await manager.findOneByOrFail(StoredReading, { id: readingId });
      const plan = await this.planOf(manager, reading);
      const { language } = reading;
      return { readingId, certificateId, documentSha256, worker, language, plan, givenUp: takes > TAKES };
    });
  }

  /** Keeps what was seen and judges the certificate with it. Nothing happens when the look is another worker's by now. */
  async keep({ readingId, certificateId, worker }: TakenLook, look: Look): Promise<void> {
    await this.database.transaction(async (manager) => {
      await this.log.lock(manager, certificateId);
      const { affected } = await manager.delete(OutstandingLook, { readingId, worker });
      if (affected !== 1) return;
      await manager.insert(CellLook, {
        ...{ readingId, certificateId, milliseconds: look.milliseconds },
        looked: look.looked as object[],
        notLookedAt: look.notLookedAt as object[],
      });
      const detail = {
        reading: readingId,
        looked: look.looked.length,
        differ: look.looked.filter(({ agrees }) => !agrees).length,
        notLookedAt: look.notLookedAt,
      };
      await this.log.change(manager, certificateId, 'cells-looked-at', { detail });
      await this.judgements.keep(manager, certificateId);
      await this.audit.add(manager, {
        by: 'service',
        action: 'cells-looked-at',
        subject: { kind: 'certificate', id: certificateId },
        after: detail,
      });
    });
  }

  private async planOf(manager: EntityManager, { id, remarks }: StoredReading): Promise<LookPlan> {
    const limited = await this.judgements.limitedAnalytes(manager);
    const results = await manager.find(StoredResult, { where: { readingId: id }, order: { ordinal: 'ASC' } });
    const pages = remarks.pages.filter(({ source }) => source.kind === 'ocr');
    return cellsToLookAt(
      results.map(({ page, confidence, printed, analyteId }) => ({
        ...{ page, confidence: Number(confidence), limited: analyteId !== null && limited.has(analyteId) },
        ...{ value: printed.value, limit: printed.limit, status: printed.status },
      })),
      new Set(pages.map(({ number }) => number)),
    );
  }
}

/** Locks and gives the look that waits longest: nobody took it, its worker lives no more, or this one lost hold of it. */
async function outstanding(
  manager: EntityManager,
  worker: number,
  held: string[],
): Promise<OutstandingLook | null> {
  return manager
    .createQueryBuilder(OutstandingLook, 'look')
    .where('look.worker IS NULL')
    .orWhere('look.worker = :worker AND NOT look.reading_id = ANY(:held::uuid[])', { worker, held })
    .orWhere(`look.worker <> :worker AND ${ofADeadWorker('look.worker')}`)
    .orderBy('look.createdAt')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}
