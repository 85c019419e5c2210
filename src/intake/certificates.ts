import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf } from '../http/page-of';
import { Problem } from '../http/problem';
import { Judgements } from '../judgements/judgements';
import { Readings } from '../readings/readings';
import { type AssignmentNames, findAssignment } from './assignment';
import { onlyVisible, visibleCertificate } from './certificate-access';
import { CertificateLog, noSuchCertificate } from './certificate-log';
import type { CertificateState } from './certificate-state';
import {
  addressOf,
  type CertificateDetail,
  type CertificateSummary,
  summaryOf,
  versionOf,
} from './certificate-view';
import { Certificate } from './certificate.entity';
import { DocumentStore, type StoredBytes } from './document-store';
import { ReadingQueue } from './reading-queue';
import { readingView } from './reading-view';

export interface CertificateFilter {
  state?: CertificateState;
  /** Slug. */
  vendor?: string;
  /** SHA-256. */
  document?: string;
  limit: number;
  after?: string;
}

/** While a certificate stands here, what it is about may still be said; afterwards a decision rests on it. */
const UNDECIDED: CertificateState[] = [
  'queued',
  'reading',
  'in-review',
  'returned',
  'unreadable',
  'not-a-report',
];

/** States from which an uploader may have the certificate read again; from review only the registry's people may. */
const UPLOADERS_MOVE: CertificateState[] = ['unreadable', 'not-a-report', 'returned'];

/** Certificates as the people see them who work on them. */
@Injectable()
export class Certificates {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly log: CertificateLog,
    private readonly queue: ReadingQueue,
    private readonly readings: Readings,
    private readonly store: DocumentStore,
    private readonly audit: AuditTrail,
    private readonly judgements: Judgements,
  ) {}

  /** Newest first, those that the caller may see. */
  async list(caller: Caller, filter: CertificateFilter): Promise<PageOf<CertificateSummary>> {
    const query = onlyVisible(this.withNames(), caller);
    if (filter.state) query.andWhere('certificate.state = :state', { state: filter.state });
    if (filter.vendor) query.andWhere('vendor.slug = :vendor', { vendor: filter.vendor });
    if (filter.document)
      query.andWhere('certificate.documentSha256 = :document', { document: filter.document });
    const cursor = openCursor(filter.after, ['time', 'uuid']);
    if (cursor)
      query.andWhere('(certificate.createdAt, certificate.id) < (:time::timestamptz, :id::uuid)', {
        time: cursor[0],
        id: cursor[1],
      });
    const rows = await query
      .orderBy('certificate.createdAt', 'DESC')
      .addOrderBy('certificate.id', 'DESC')
      .limit(filter.limit + 1)
      .getMany();
    const read = await this.readings.inShort(
      this.database.manager,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      filter.limit,
      ({ createdAt, id }) => [createdAt, id],
      (row) => summaryOf(row, read.get(row.id) ?? null),
    );
  }

  /** Everything about one, as it stood at one moment. */
  async detail(caller: Caller, id: string): Promise<CertificateDetail> {
    // One snapshot: a reading must not be newer than the revision that it is shown under.
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const certificate = await onlyVisible(this.withNames(manager), caller)
        .andWhere('certificate.id = :id', { id })
        .getOne();
      if (!certificate) throw noSuchCertificate();
      const { sha256, sizeBytes } = certificate.document!;
      const reading = await this.readings.newest(manager, id);
      const results = reading ? await this.readings.results(manager, reading.id) : [];
      const read = reading && { fields: reading.fields, panels: results.map(({ panel }) => panel) };
      return {
        ...summaryOf(certificate, read),
        document: { sha256, sizeBytes: Number(sizeBytes), url: `${addressOf(id)}/document` },
        ...(reading && { reading: readingView(reading, results) }),
        ...(await versionsOf(manager, certificate)),
      };
    });
  }

  /**
   * Says what a certificate is about. What is not named stays, but a product goes with its vendor and a lot with its product.
   * @throws Problem `not-found`, `certificate-changed`, `wrong-state`, and as `findAssignment` does
   */
  async assign(caller: Caller, id: string, names: AssignmentNames, revision: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      await visibleCertificate(manager, caller, id);
      const { state } = await this.log.lock(manager, id, revision);
      if (!UNDECIDED.includes(state)) throw wrongState(state, 'its assignment rests on a decision');
      const certificate = await this.withNames(manager)
        .andWhere('certificate.id = :id', { id })
        .getOneOrFail();
      const ids = await findAssignment(manager, caller, merged(certificate, names));
      const detail = { by: caller.accountId };
      await this.log.change(manager, id, 'assigned', { detail, expectedRevision: revision }, ids);
      await this.judgements.keep(manager, id);
      const { vendorId, productId, lotId } = certificate;
      await this.audit.add(manager, {
        by: caller,
        action: 'certificate-assigned',
        subject: { kind: 'certificate', id },
        before: { vendorId, productId, lotId },
        after: ids,
      });
    });
  }

  /**
   * Has a certificate read again, with the code and vocabulary of today. The earlier readings stay.
   * @throws Problem `not-found`, `wrong-state`
   */
  async readAgain(caller: Caller, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await visibleCertificate(manager, caller, id);
      const { state } = await this.log.lock(manager, id);
      if (caller.role === 'uploader' && !UPLOADERS_MOVE.includes(state))
        throw wrongState(state, 'only a reviewer may have it read again now');
      await this.log.step(manager, id, 'queued', { detail: { by: caller.accountId } });
      await this.queue.ask(manager, id);
      const subject = { kind: 'certificate', id };
      await this.audit.add(manager, { by: caller, action: 'reading-asked', subject, before: { state } });
    });
  }

  /**
   * Sends a certificate to the reviewers that waits for its sender: as it is, whatever it lacks.
   * @throws Problem `not-found`, `wrong-state`
   */
  async submit(caller: Caller, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await visibleCertificate(manager, caller, id);
      const { state } = await this.log.lock(manager, id);
      if (state !== 'returned')
        throw wrongState(state, 'only one that waits for its sender is sent to review');
      await this.log.step(manager, id, 'in-review', { detail: { by: caller.accountId } });
      // Read once more, it stays with the reviewers: its sender has said that it is as complete as it gets.
      await manager.update(Certificate, { id }, { completedFirst: false });
      const subject = { kind: 'certificate', id };
      await this.audit.add(manager, {
        ...{ by: caller, action: 'certificate-sent-to-review', subject },
        ...{ before: { state }, after: { state: 'in-review' } },
      });
    });
  }

  /** @throws Problem `not-found` */
  async document(
    caller: Caller,
    id: string,
  ): Promise<StoredBytes & { sha256: string; fileName: string | null }> {
    const certificate = await visibleCertificate(this.database.manager, caller, id);
    const { documentSha256: sha256, fileName } = certificate;
    return { ...(await this.store.open(sha256)), sha256, fileName };
  }

  private withNames(manager = this.database.manager): SelectQueryBuilder<Certificate> {
    return manager
      .createQueryBuilder(Certificate, 'certificate')
      .innerJoinAndSelect('certificate.document', 'document')
      .innerJoinAndSelect('certificate.uploadedBy', 'uploadedBy')
      .leftJoinAndSelect('certificate.vendor', 'vendor')
      .leftJoinAndSelect('certificate.product', 'product')
      .leftJoinAndSelect('certificate.lot', 'lot')
      .leftJoinAndSelect('certificate.laboratory', 'laboratory')
      .where('true');
  }
}

/** The versions of the same report before and after it. */
async function versionsOf(
  manager: EntityManager,
  { id, replacesId }: Certificate,
): Promise<Pick<CertificateDetail, 'replaces' | 'replacedBy'>> {
  const earlier = replacesId === null ? null : await manager.findOneBy(Certificate, { id: replacesId });
  const later = await manager.findOneBy(Certificate, { replacesId: id });
  return {
    ...(earlier && { replaces: versionOf(earlier) }),
    ...(later && { replacedBy: versionOf(later) }),
  };
}

/** The assignment as it would be: what is named anew, and of the rest what still belongs to it. */
function merged({ vendor, product, lot }: Certificate, names: AssignmentNames): AssignmentNames {
  const next: AssignmentNames = { vendor: names.vendor === undefined ? vendor?.slug : names.vendor };
  const sameVendor = next.vendor === vendor?.slug;
  next.product = names.product === undefined ? (sameVendor ? product?.slug : null) : names.product;
  const sameProduct = sameVendor && next.product === product?.slug;
  next.lot = names.lot === undefined ? (sameProduct ? lot?.code : null) : names.lot;
  return next;
}

function wrongState(state: CertificateState, because: string): Problem {
  return new Problem({ code: 'wrong-state', detail: `The certificate is ${state}: ${because}.` });
}
