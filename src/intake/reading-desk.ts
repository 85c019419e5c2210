import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { Configuration } from '../configuration';
import { keepFingerprint } from '../judgements/fingerprints';
import { Judgements } from '../judgements/judgements';
import type { ReadCertificate } from '../pipeline';
import type { Problem } from '../read/page';
import { Readings } from '../readings/readings';
import type { Proposal } from '../readings/remarks';
import { type Assignment, CertificateLog } from './certificate-log';
import { Certificate } from './certificate.entity';
import { incomplete, missingIn } from './missing';
import { OutstandingLook } from './outstanding-look.entity';
import { matchLaboratory, propose } from './proposal';
import { type Outcome, outcomeOf } from './reading-outcome';
import { ReadingQueue, type TakenJob } from './reading-queue';

/** Readings of one document that may end badly before it is parked. */
const FAILURES = 2;

const INTERRUPTED: Problem = {
  code: 'reading-interrupted',
  message: 'The service ended again and again while it read this document.',
};

/** A certificate that a worker reads. */
export interface Taken {
  job: TakenJob;
  documentSha256: string;
}

/**
 * The bookkeeping of reading: each method is one transaction in which job, certificate and reading change together, so that
 * whenever the service dies, what was begun is either done or will be taken again.
 */
@Injectable()
export class ReadingDesk {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly queue: ReadingQueue,
    private readonly log: CertificateLog,
    private readonly readings: Readings,
    private readonly audit: AuditTrail,
    private readonly judgements: Judgements,
    private readonly configuration: Configuration,
  ) {}

  /** Takes the next certificate that waits. `nothing` when none does, `done` when its reading turned out to be needless. */
  take(worker: number): Promise<Taken | 'nothing' | 'done'> {
    return this.database.transaction(async (manager) => {
      const job = await this.queue.take(manager, worker);
      if (!job) return 'nothing';
      const { state, documentSha256 } = await this.log.lock(manager, job.certificateId);
      if (state !== 'queued' && state !== 'reading') {
        await this.queue.finish(manager, job);
        return 'done';
      }
      // Still `reading` after the queue itself took the job from a worker for being too slow.
      if (state === 'reading') await this.log.step(manager, job.certificateId, 'queued');
      await this.log.step(manager, job.certificateId, 'reading');
      return { job, documentSha256 };
    });
  }

  /** Tells followers how far it is. */
  progress({ job }: Taken, page: number, of: number): Promise<void> {
    return this.database.transaction((manager) =>
      this.log.note(manager, job.certificateId, 'page-read', { page, of }),
    );
  }

  /** Keeps a reading and takes the certificate on to where it leads. Nothing happens when the job is another's by now. */
  async keep({ job }: Taken, read: ReadCertificate): Promise<void> {
    await this.whileOurs(job, async (manager) => {
      const certificate = await this.log.lock(manager, job.certificateId);
      const proposal = await propose(manager, certificate, read.reading.certificate);
      const { id } = await this.readings.add(manager, job.certificateId, read, proposal);
      await keepFingerprint(manager, job.certificateId, id, read);
      const detail = { reading: id, kind: read.reading.kind, results: read.reading.results.length };
      await this.log.note(manager, job.certificateId, 'interpreted', detail);
      await this.assign(manager, certificate, read, proposal);
      const { state, reason } = await this.outcome(manager, certificate, read);
      await this.log.step(manager, job.certificateId, state, { reason, detail: { reading: id } });
      await this.judgements.keep(manager, job.certificateId, read.document);
      if (['in-review', 'returned'].includes(state) && this.configuration.lookSeconds > 0)
        await manager.insert(OutstandingLook, { readingId: id, certificateId: job.certificateId });
      await this.audit.add(manager, {
        by: 'service',
        action: 'reading-kept',
        subject: { kind: 'certificate', id: job.certificateId },
        after: { ...detail, stamp: read.stamp, state },
        reason: reason?.message,
        records: [{ table: 'reading', id }],
      });
      await this.queue.finish(manager, job);
    });
  }

  /** Where a reading leads; what lacks something goes back to a sender who wants to complete it first. */
  private async outcome(
    manager: EntityManager,
    { id, completedFirst }: Certificate,
    read: ReadCertificate,
  ): Promise<Outcome> {
    const outcome = outcomeOf(read);
    if (!completedFirst || outcome.state !== 'in-review') return outcome;
    const filed = await manager.findOneOrFail(Certificate, {
      where: { id },
      relations: { vendor: true, product: true, lot: true },
    });
    const panels = read.reading.results.map(({ panel }) => panel);
    const reason = incomplete(missingIn(filed, { fields: read.reading.certificate, panels }));
    return reason ? { state: 'returned', reason } : outcome;
  }

  /** A reading ended badly: once more, or never again. */
  async fail({ job }: Taken, failure: Problem): Promise<void> {
    const failures = job.failures + 1;
    await this.whileOurs(job, (manager) =>
      failures < FAILURES
        ? this.putBack(manager, { ...job, failures }, { failure })
        : this.park(manager, job, failure),
    );
  }

  /** The worker ends before the reading does: somebody else reads it. */
  async giveBack({ job }: Taken): Promise<void> {
    await this.whileOurs(job, (manager) => this.putBack(manager, job, { interrupted: true }));
  }

  /**
   * Puts back one certificate that a worker left behind when it died.
   * @param held the jobs of this worker that are in good hands
   * @returns false when there is none
   */
  recover(worker: number, held: string[]): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const job = await this.queue.abandoned(manager, worker, held);
      if (!job) return false;
      const { state } = await this.log.lock(manager, job.certificateId);
      if (state !== 'reading') await this.queue.finish(manager, job);
      else if (job.lastTake) await this.park(manager, job, INTERRUPTED);
      else await this.putBack(manager, job, { interrupted: true });
      return true;
    });
  }

  /** Asks anew for one certificate whose job is lost. False when there is none. */
  remember(): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const id = await this.queue.forgotten(manager);
      if (!id) return false;
      const { state } = await this.log.lock(manager, id);
      if (state === 'reading') await this.log.step(manager, id, 'queued', { detail: { interrupted: true } });
      await this.queue.ask(manager, id);
      return true;
    });
  }

  private whileOurs(job: TakenJob, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.database.transaction(async (manager) => {
      if (await this.queue.isStillOurs(manager, job)) await work(manager);
    });
  }

  private async putBack(
    manager: EntityManager,
    job: TakenJob,
    detail: Record<string, unknown>,
  ): Promise<void> {
    if (job.lastTake) return this.park(manager, job, INTERRUPTED);
    await this.log.step(manager, job.certificateId, 'queued', { detail });
    await this.queue.putBack(manager, job);
  }

  private async park(manager: EntityManager, job: TakenJob, reason: Problem): Promise<void> {
    await this.log.step(manager, job.certificateId, 'unreadable', { reason });
    await this.audit.add(manager, {
      by: 'service',
      action: 'reading-given-up',
      subject: { kind: 'certificate', id: job.certificateId },
      after: { state: 'unreadable', code: reason.code },
      reason: reason.message,
    });
    await this.queue.finish(manager, job);
  }

  private async assign(
    manager: EntityManager,
    certificate: Certificate,
    { reading }: ReadCertificate,
    proposal: Proposal | null,
  ): Promise<void> {
    const found: Partial<Assignment> = {};
    const laboratoryId = await matchLaboratory(manager, reading.certificate.laboratory);
    if (laboratoryId && laboratoryId !== certificate.laboratoryId) found.laboratoryId = laboratoryId;
    if (proposal?.assigned) {
      found.vendorId = proposal.vendor.id;
      found.productId = proposal.product!.id;
      found.lotId = proposal.lot!.id;
    }
    if (Object.keys(found).length === 0) return;
    const before = assignmentOf(certificate);
    await this.log.change(manager, certificate.id, 'assigned', { detail: { by: 'reading' } }, found);
    await this.audit.add(manager, {
      by: 'service',
      action: 'certificate-assigned',
      subject: { kind: 'certificate', id: certificate.id },
      before,
      after: found,
    });
  }
}

const assignmentOf = ({ vendorId, productId, lotId, laboratoryId }: Certificate): Assignment => ({
  ...{ vendorId, productId, lotId, laboratoryId },
});
