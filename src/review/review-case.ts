import type { EntityManager } from 'typeorm';
import { noSuchCertificate } from '../intake/certificate-log';
import { Certificate } from '../intake/certificate.entity';
import { StoredReading } from '../readings/reading.entity';
import { StoredResult } from '../readings/result.entity';
import { Correction } from './correction.entity';
import { type EffectiveCertificate, effectiveCertificate, inForce } from './effective';

/** Everything that lies before a reviewer: the certificate, its newest reading, and what people said about it. */
export interface ReviewCase {
  certificate: Certificate;
  reading: StoredReading | null;
  results: StoredResult[];
  /** Of every reading of the certificate, oldest first, with the rows that take others back. */
  corrections: Correction[];
  /** Of the newest reading and in force. */
  standing: Correction[];
  /** Null when there is no reading. */
  effective: EffectiveCertificate | null;
}

/**
 * Opens a certificate's case.
 * @throws Problem `not-found`
 */
export async function openCase(manager: EntityManager, certificateId: string): Promise<ReviewCase> {
  const certificate = await manager.findOne(Certificate, {
    where: { id: certificateId },
    relations: { vendor: true, product: true, lot: true, laboratory: true },
  });
  if (!certificate) throw noSuchCertificate();
  const reading = await manager.findOne(StoredReading, {
    where: { certificateId },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  const corrections = await manager.find(Correction, {
    where: { certificateId },
    order: { certificateRevision: 'ASC' },
    relations: { madeBy: true },
  });
  const results = reading
    ? await manager.find(StoredResult, { where: { readingId: reading.id }, order: { ordinal: 'ASC' } })
    : [];
  return {
    certificate,
    reading,
    results,
    corrections,
    ...viewOf(reading, results, corrections),
  };
}

/** The case as it would be with these corrections. */
export function viewOf(
  reading: StoredReading | null,
  results: readonly StoredResult[],
  corrections: readonly Correction[],
): Pick<ReviewCase, 'standing' | 'effective'> {
  const standing = inForce(corrections).filter(({ readingId }) => readingId === reading?.id);
  return { standing, effective: reading && effectiveCertificate(reading, results, standing) };
}
