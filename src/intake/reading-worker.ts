import { setTimeout as sleep } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { Configuration } from '../configuration';
import { KeptSession } from '../database/kept-session';
import { type Look, notLooked } from '../looking';
import { Pipeline, type ReadCertificate } from '../pipeline';
import type { Problem } from '../read/page';
import { Telemetry } from '../telemetry/telemetry';
import { Bell } from './bell';
import { DocumentMissing, DocumentsAway, DocumentStore } from './document-store';
import { LookDesk, type TakenLook } from './look-desk';
import { ReadingDesk, type Taken } from './reading-desk';
import { failureOf } from './reading-outcome';
import { WORK_CHANNEL, WORKER_LOCKS } from './reading-queue';

/** How often is looked for work and for the dead, when nobody calls. */
const LOOK_MS = 2_000;

/** How often is looked for certificates whose job is lost. */
const REMEMBER_MS = 600_000;

/** Page by page is told of slow documents only: at most every so often. */
const PROGRESS_MS = 1_000;

/**
 * Reads certificates, as many at a time as there are reading processes. It shows that it lives by an advisory lock of its
 * session, which PostgreSQL takes away the moment the process is gone; whoever finds a job whose worker has no lock any more
 * puts it back. Several workers, in one or many processes, share the queue.
 */
@Injectable()
export class ReadingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly session: KeptSession;
  /** The second key of the lock that shows that this worker lives; null while the session is lost. */
  private worker: number | null = null;
  /** The jobs that this worker works on. */
  private readonly held = new Set<string>();
  /** The readings whose cells this worker looks at. */
  private readonly looksHeld = new Set<string>();
  private readonly bell = new Bell();
  private readonly timers: NodeJS.Timeout[] = [];
  private loops: Promise<void>[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    @InjectDataSource() database: DataSource,
    private readonly configuration: Configuration,
    private readonly desk: ReadingDesk,
    private readonly looks: LookDesk,
    private readonly store: DocumentStore,
    private readonly pipeline: Pipeline,
    private readonly telemetry: Telemetry,
  ) {
    this.session = new KeptSession(database, {
      name: 'Worker',
      prepare: (session) => this.register(session),
      hear: () => this.bell.ring(),
      lost: () => (this.worker = null),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.session.open();
    this.timers.push(setInterval(() => this.tend(() => this.recover()), LOOK_MS));
    this.timers.push(setInterval(() => this.tend(() => this.remember()), REMEMBER_MS));
    this.tend(() => this.recover());
    this.tend(() => this.remember());
    this.loops = Array.from({ length: this.configuration.readChildren }, () => this.work());
  }

  /** What is being read is given back at once: the next worker reads it anew sooner than waiting for the end would take. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.timers.forEach(clearInterval);
    this.bell.ring();
    this.pipeline.close();
    await Promise.all(this.loops);
    await this.queue;
    await this.session.close();
  }

  private async register(session: QueryRunner): Promise<void> {
    const worker = randomInt(1, 2 ** 31 - 1);
    await session.query('SELECT pg_advisory_lock($1, $2)', [WORKER_LOCKS, worker]);
    await session.query(`LISTEN ${WORK_CHANNEL}`);
    this.worker = worker;
    this.bell.ring();
  }

  private async work(): Promise<void> {
    while (!this.stopping) {
      const { rings } = this.bell;
      // Before the next document, so that the reviewers of the one that was just read soon know.
      if (await this.lookOnce()) continue;
      const taken = await this.take();
      if (taken === 'nothing') await this.bell.wait(rings, LOOK_MS);
      else if (taken !== 'done') await this.readTaken(taken);
    }
  }

  private async take(): Promise<Taken | 'nothing' | 'done'> {
    try {
      return await this.alone(async () => {
        const taken = this.worker === null ? 'nothing' : await this.desk.take(this.worker);
        if (typeof taken !== 'string') this.held.add(taken.job.id);
        return taken;
      });
    } catch (error) {
      this.logger.error({ err: error }, 'No certificate could be taken');
      return 'nothing';
    }
  }

  /** Looks at the cells of one reading that waits for that. Whatever goes wrong is logged, and a worker looks again. */
  private async lookOnce(): Promise<boolean> {
    let taken: TakenLook | null = null;
    try {
      taken = await this.alone(() => this.takeLook());
      if (!taken) return false;
      const look = await this.telemetry.during('look', taken.certificateId, () => this.look(taken!));
      // What was cut short by the end of the service is looked at again by the next one.
      if (!this.stopping) await this.looks.keep(taken, look);
    } catch (error) {
      const certificateId = taken?.certificateId;
      if (!this.stopping) this.logger.error({ err: error, certificateId }, 'Cells could not be looked at');
    } finally {
      if (taken) this.looksHeld.delete(taken.readingId);
    }
    return taken !== null;
  }

  private async takeLook(): Promise<TakenLook | null> {
    if (this.worker === null) return null;
    const taken = await this.looks.take(this.worker, [...this.looksHeld]);
    if (taken) this.looksHeld.add(taken.readingId);
    return taken;
  }

  private async look({ documentSha256, plan, language, givenUp }: TakenLook): Promise<Look> {
    const milliseconds = this.configuration.lookSeconds * 1000;
    if (milliseconds === 0) return notLooked(plan, 'looking was switched off');
    if (givenUp) return notLooked(plan, 'the service ended again and again while it looked');
    try {
      return await this.lend(documentSha256, (path) =>
        this.pipeline.look(path, plan, { language, milliseconds }),
      );
    } catch (error) {
      if (error instanceof DocumentMissing)
        return notLooked(plan, 'the document is not in the store any more');
      throw error;
    }
  }

  /** Whatever goes wrong here is logged; a certificate that could not even be put back is found by `recover`. */
  private async readTaken(taken: Taken): Promise<void> {
    const { certificateId } = taken.job;
    try {
      const read = await this.read(taken);
      if ('document' in read) this.tell(certificateId, read);
      await this.telemetry.during('keep', certificateId, () => this.conclude(taken, read));
    } catch (error) {
      // The reading is lost, but by no fault of the document: the database was away, or this is a defect of ours.
      this.logger.error({ err: error, certificateId }, 'What was read could not be kept');
      await this.desk.giveBack(taken).catch((again: unknown) => {
        this.logger.error({ err: again, certificateId }, 'It could not be put back either');
      });
    } finally {
      this.held.delete(taken.job.id);
    }
  }

  private tell(certificateId: string, read: ReadCertificate): void {
    const { document, reading, milliseconds } = read;
    const failed = failureOf(read) !== null;
    const ended = Date.now();
    const begun = ended - milliseconds.understand;
    const pages = { pages: document.pageCount };
    this.telemetry.metrics.read(document, reading);
    this.telemetry.done({
      ...{ step: 'read', certificateId, began: begun - milliseconds.read, milliseconds: milliseconds.read },
      ...{ failed, about: pages },
    });
    this.telemetry.done({
      ...{ step: 'understand', certificateId, began: begun, milliseconds: milliseconds.understand },
      ...{ failed: false, about: { results: reading.results.length } },
    });
  }

  private conclude(taken: Taken, read: ReadCertificate | Problem): Promise<void> {
    const failure = 'document' in read ? failureOf(read) : read;
    if (failure && this.stopping) return this.desk.giveBack(taken);
    if (failure) return this.desk.fail(taken, failure);
    return this.desk.keep(taken, read as ReadCertificate);
  }

  /** Reads, or says what went wrong with the reading as such. */
  private async read(taken: Taken): Promise<ReadCertificate | Problem> {
    try {
      return await this.readDocument(taken);
    } catch (error) {
      if (!this.stopping)
        this.logger.error({ err: error, certificateId: taken.job.certificateId }, 'Reading failed');
      return troubleOf(error);
    }
  }

  private async readDocument(taken: Taken): Promise<ReadCertificate> {
    let told = performance.now();
    let telling = Promise.resolve();
    const progress = (page: number, of: number): void => {
      if (performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      telling = telling
        .then(() => this.desk.progress(taken, page, of))
        .catch((error: unknown) => this.logger.warn({ err: error }, 'Progress could not be told'));
    };
    const read = await this.lend(taken.documentSha256, (path) => this.pipeline.read(path, progress));
    await telling;
    return read;
  }

  /** Waits for a store that does not answer, as it is none of the document's faults; the job is held meanwhile. */
  private async lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await this.store.lend(sha256, work);
      } catch (error) {
        if (!(error instanceof DocumentsAway) || this.stopping) throw error;
        this.logger.warn({ err: error }, 'The store of documents does not answer; trying again');
        await sleep(LOOK_MS);
      }
    }
  }

  private tend(work: () => Promise<void>): void {
    if (this.stopping) return;
    this.alone(work).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Abandoned certificates could not be looked for');
    });
  }

  /** One after the other: nobody may look for abandoned jobs while another is taken and not yet known to be held. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async recover(): Promise<void> {
    while (this.worker !== null && (await this.desk.recover(this.worker, [...this.held])))
      this.logger.warn('A certificate whose worker is gone was put back');
  }

  private async remember(): Promise<void> {
    while (await this.desk.remember()) this.logger.warn('A certificate without a job was asked for anew');
  }
}

function troubleOf(error: unknown): Problem {
  return error instanceof DocumentMissing
    ? { code: 'document-missing', message: 'The document is not in the store any more.' }
    : { code: 'reading-failed', message: 'The service failed at this document; the failure was logged.' };
}
