import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Problem } from '../http/problem';
import { CertificateEvent } from './certificate-event.entity';
import { FIRST_STATE, mayStep, type CertificateState } from './certificate-state';
import { Certificate } from './certificate.entity';

/** The PostgreSQL channel on which every new event is told; the payload is the certificate's id. */
export const EVENT_CHANNEL = 'certificate_event';

/** What a certificate is about. */
export type Assignment = Pick<Certificate, 'vendorId' | 'productId' | 'lotId' | 'laboratoryId'>;

export interface Change {
  /** What the event tells its followers beside its kind. Never a secret: uploaders see it. */
  detail?: Record<string, unknown>;
  /** The revision that the caller saw; when the certificate has moved on since, the change is refused. */
  expectedRevision?: number;
}

export interface Step extends Change {
  /** Why the certificate stands where it then stands; null or absent when that is a matter of course. */
  reason?: { code: string; message: string } | null;
}

/**
 * The only way a certificate changes. Every method works inside the caller's transaction, locks the certificate's row until
 * that ends (so the events of one certificate are numbered in the order in which they become visible), and tells followers
 * when it commits. The certificate is locked before anything else, save the job by which it is read.
 */
@Injectable()
export class CertificateLog {
  /**
   * Writes a new certificate in its first state, with its first event.
   * @returns its id, or null when the document has a certificate already; of two at the same time, one gets null
   */
  async open(
    manager: EntityManager,
    certificate: Pick<Certificate, 'documentSha256' | 'fileName' | 'uploadedById'> &
      Partial<Assignment & Pick<Certificate, 'replacesId' | 'completedFirst'>>,
    detail: Record<string, unknown> = {},
  ): Promise<string | null> {
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(Certificate)
      .values({ ...certificate, state: FIRST_STATE })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    const [row] = inserted.raw as { id: string }[];
    if (!row) return null;
    await this.tell(manager, row.id, FIRST_STATE, detail);
    return row.id;
  }

  /**
   * Takes a certificate one step on: state, reason, revision and an event named after the new state.
   * @returns the certificate as it then stands
   * @throws Problem `not-found`, `wrong-state`, `certificate-changed`
   */
  async step(
    manager: EntityManager,
    certificateId: string,
    to: CertificateState,
    { reason = null, detail = {}, expectedRevision }: Step = {},
  ): Promise<Certificate> {
    const certificate = await this.lock(manager, certificateId, expectedRevision);
    if (!mayStep(certificate.state, to)) throw stepNotAllowed(certificate.state, to);
    const told = { ...detail, from: certificate.state, ...(reason ? { reason } : {}) };
    return this.write(manager, certificate, { state: to, stateReason: reason }, to, told);
  }

  /**
   * Notes a change that a reviewer has to see but that leaves the state as it is (an assignment, a correction): revision and
   * an event of the given kind. `fields` are written with it.
   * @throws Problem `not-found`, `certificate-changed`
   */
  async change(
    manager: EntityManager,
    certificateId: string,
    kind: string,
    { detail = {}, expectedRevision }: Change = {},
    fields: Partial<Assignment> = {},
  ): Promise<Certificate> {
    const certificate = await this.lock(manager, certificateId, expectedRevision);
    return this.write(manager, certificate, fields, kind, detail);
  }

  /** Tells of progress that changes nothing that anybody decides on: an event without a new revision. */
  async note(
    manager: EntityManager,
    certificateId: string,
    kind: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await this.lock(manager, certificateId);
    await this.tell(manager, certificateId, kind, detail);
  }

  /**
   * The certificate, locked until the transaction ends.
   * @throws Problem `not-found`, `certificate-changed` when its revision is not the expected one
   */
  async lock(manager: EntityManager, certificateId: string, expectedRevision?: number): Promise<Certificate> {
    const certificate = await manager.findOne(Certificate, {
      where: { id: certificateId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!certificate) throw noSuchCertificate();
    if (expectedRevision !== undefined && certificate.revision !== expectedRevision) {
      throw certificateChanged(certificate.revision);
    }
    return certificate;
  }

  private async write(
    manager: EntityManager,
    certificate: Certificate,
    fields: Partial<Certificate>,
    kind: string,
    detail: Record<string, unknown>,
  ): Promise<Certificate> {
    const written = { ...fields, revision: certificate.revision + 1 };
    await manager.update(Certificate, { id: certificate.id }, written);
    await this.tell(manager, certificate.id, kind, { ...detail, revision: written.revision });
    return Object.assign(certificate, written);
  }

  private async tell(
    manager: EntityManager,
    certificateId: string,
    kind: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await manager.insert(CertificateEvent, { certificateId, kind, detail: detail as object });
    await manager.query('SELECT pg_notify($1, $2)', [EVENT_CHANNEL, certificateId]);
  }
}

/**
 * Locks several certificates, those that exist, in the order in which everybody locks several: two who each had what the
 * other needs would wait for ever.
 */
export async function lockCertificates(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.find(Certificate, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
}

/** The answer for a certificate that does not exist, or that the caller may not know of: the two look the same. */
export function noSuchCertificate(): Problem {
  return new Problem({
    code: 'not-found',
    detail: 'There is no certificate at this address that you may see.',
  });
}

function stepNotAllowed(from: CertificateState, to: CertificateState): Problem {
  return new Problem({
    code: 'wrong-state',
    detail: `The certificate is ${from}; from there it cannot become ${to}.`,
  });
}

function certificateChanged(revision: number): Problem {
  return new Problem({
    code: 'certificate-changed',
    detail: `The certificate stands at revision ${revision} now.`,
  });
}
