import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { Configuration } from '../configuration';
import type { Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { type AssignmentIds, findAssignment } from './assignment';
import { maySee } from './certificate-access';
import { CertificateLog } from './certificate-log';
import { Certificate } from './certificate.entity';
import { DocumentStore } from './document-store';
import { Document } from './document.entity';
import { findAnswered, type KeyedRequest, rememberAnswer, requestHashOf } from './idempotency';
import { Incoming } from './incoming';
import { inherited, replacedBy } from './new-version';
import { Telemetry } from '../telemetry/telemetry';
import { ReadingQueue } from './reading-queue';
import { receiveUpload, type Upload } from './upload-form';
import type { FastifyRequest } from 'fastify';

/** What an upload led to. */
export interface Accepted {
  certificateId: string;
  /** The document was here already: nothing was added. */
  duplicate: boolean;
}

/** Takes documents in: from the wire to disk, then record, event and job in one transaction. */
@Injectable()
export class Uploads {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly configuration: Configuration,
    private readonly incoming: Incoming,
    private readonly store: DocumentStore,
    private readonly log: CertificateLog,
    private readonly queue: ReadingQueue,
    private readonly audit: AuditTrail,
    private readonly telemetry: Telemetry,
  ) {}

  /**
   * Takes one upload in. The same bytes again lead to the certificate that is there, whatever else is said of them: what it
   * is about is changed with PATCH, not by sending it again.
   *
   * @param key the Idempotency-Key, if any
   * @throws Problem as `receiveUpload`, `findAssignment` and `findAnswered` do, and `document-held`
   */
  take(caller: Caller, request: FastifyRequest, key: string | null): Promise<Accepted> {
    return this.telemetry.during(
      'upload',
      null,
      () => this.receive(caller, request, key),
      ({ certificateId }) => certificateId,
    );
  }

  private async receive(caller: Caller, request: FastifyRequest, key: string | null): Promise<Accepted> {
    const upload = await receiveUpload(request, this.incoming, this.configuration.maxUploadBytes);
    try {
      return await this.keep(caller, upload, key);
    } finally {
      await this.incoming.discard(upload.file);
    }
  }

  private async keep(caller: Caller, upload: Upload, key: string | null): Promise<Accepted> {
    const { file, fields } = upload;
    const requestHash = requestHashOf({ ...fields, file: file.sha256 });
    const keyed = key === null ? null : { accountId: caller.accountId, key, requestHash };
    const answered = keyed && (await findAnswered(this.database.manager, keyed));
    if (answered) return { certificateId: answered.certificateId, duplicate: answered.duplicate };
    const { replaces, ...names } = fields;
    const assignment = await findAssignment(this.database.manager, caller, names);
    // The document first: a row without its document would be a lie, a document without its row is only idle.
    await this.store.put(file);
    return this.database.transaction((manager) =>
      this.record(manager, caller, upload, assignment, replaces, keyed),
    );
  }

  private async record(
    manager: EntityManager,
    caller: Caller,
    { file, fileName, fields }: Upload,
    assignment: AssignmentIds,
    replaces: string | undefined,
    keyed: KeyedRequest | null,
  ): Promise<Accepted> {
    const { sha256, sizeBytes } = file;
    await manager
      .createQueryBuilder()
      .insert()
      .into(Document)
      .values({ sha256, sizeBytes: String(sizeBytes) })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const replaced = replaces ? await replacedBy(manager, this.log, caller, replaces) : null;
    const about = (assignment.vendorId === null && replaced && inherited(caller, replaced)) || assignment;
    const origin = { fileName, uploadedById: caller.accountId, replacesId: replaced?.id ?? null };
    const completedFirst = fields.review === 'when-complete';
    const certificate = { documentSha256: sha256, completedFirst, ...origin, ...about };
    const opened = await this.log.open(manager, certificate, { by: caller.accountId });
    if (opened) {
      await this.queue.ask(manager, opened);
      await this.audit.add(manager, {
        by: caller,
        action: 'certificate-uploaded',
        subject: { kind: 'certificate', id: opened },
        after: { documentSha256: sha256, sizeBytes, fileName, ...about, ...(replaces && { replaces }) },
        records: [{ table: 'document', id: sha256 }],
      });
      if (replaced) await this.replace(manager, replaced, opened);
    }
    const certificateId = opened ?? (await this.existing(manager, caller, sha256));
    const accepted = { certificateId, duplicate: opened === null };
    return keyed ? rememberAnswer(manager, keyed, accepted) : accepted;
  }

  /** An earlier version that was never published has no more to wait for. */
  private async replace(manager: EntityManager, { id, state }: Certificate, by: string): Promise<void> {
    if (state === 'published') return;
    const reason = { code: 'replaced', message: 'A new version of the document was sent.' };
    await this.log.step(manager, id, 'replaced', { reason, detail: { by } });
  }

  /** The certificate that the document already is, for those who may know. Others learn only that it is no longer free. */
  private async existing(manager: EntityManager, caller: Caller, documentSha256: string): Promise<string> {
    const certificate = await manager.findOneByOrFail(Certificate, { documentSha256 });
    if (maySee(caller, certificate)) return certificate.id;
    throw new Problem({
      code: 'document-held',
      detail: 'This very document is already in the registry, sent by somebody else.',
      errors: [{ parameter: 'file', detail: 'is already in the registry' }],
    });
  }
}
