import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CertificateFields, PrintedResult } from '../interpret/reading';
import type { Panel } from '../vocabulary/analyte';
import type { Finding } from '../normalise/finding';
import type { ReadCertificate } from '../pipeline';
import { StoredReading } from './reading.entity';
import type { Proposal } from './remarks';
import { StoredResult } from './result.entity';

/** Rows an INSERT; PostgreSQL takes 65,535 parameters and a result has 18. */
const BATCH = 500;

/** What a reading says of its certificate, and the panel of each of its results. */
export interface ReadInShort {
  fields: CertificateFields;
  panels: (Panel | null)[];
}

/** Keeps what was read. A reading is added, never changed; the newest one is what people look at. */
@Injectable()
export class Readings {
  /** Adds a reading with its results, in the caller's transaction. */
  async add(
    manager: EntityManager,
    certificateId: string,
    { document, reading, findings, stamp }: ReadCertificate,
    proposal: Proposal | null,
  ): Promise<StoredReading> {
    const { fieldEvidence, pageSet, amendments, watermarks, samples, unexplained } = reading;
    const pages = document.pages.map(({ number, width, height, source }) => ({
      number,
      width,
      height,
      source,
    }));
    const { properties } = document;
    const stored = await manager.save(
      manager.create(StoredReading, {
        certificateId,
        kind: reading.kind,
        language: reading.language,
        pageCount: document.pageCount,
        fields: reading.certificate,
        remarks: {
          ...{ fieldEvidence, pageSet, amendments, watermarks, samples, unexplained },
          ...{ proposal, properties, pages },
        },
        problems: reading.problems,
        stamp,
      }),
    );
    const rows = rowsOf(stored.id, reading.results, findings);
    for (let from = 0; from < rows.length; from += BATCH)
      await manager.insert(StoredResult, rows.slice(from, from + BATCH));
    return stored;
  }

  /** The newest reading of a certificate, or null while there is none. */
  newest(manager: EntityManager, certificateId: string): Promise<StoredReading | null> {
    return manager.findOne(StoredReading, {
      where: { certificateId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** What the newest readings of some certificates say of themselves, by certificate. */
  async inShort(
    manager: EntityManager,
    certificateIds: readonly string[],
  ): Promise<Map<string, ReadInShort>> {
    if (certificateIds.length === 0) return new Map();
    const rows = await manager.query<({ certificateId: string } & ReadInShort)[]>(
      `SELECT newest.certificate_id AS "certificateId", newest.fields,
              coalesce(array_agg(result.panel) FILTER (WHERE result.id IS NOT NULL), '{}') AS panels
         FROM (SELECT DISTINCT ON (certificate_id) id, certificate_id, fields FROM reading
                WHERE certificate_id = ANY ($1::uuid[]) ORDER BY certificate_id, created_at DESC, id DESC) newest
         LEFT JOIN result ON result.reading_id = newest.id
        GROUP BY newest.id, newest.certificate_id, newest.fields`,
      [certificateIds],
    );
    return new Map(rows.map(({ certificateId, ...read }) => [certificateId, read]));
  }

  /** A reading's results in reading order. */
  results(manager: EntityManager, readingId: string): Promise<StoredResult[]> {
    return manager.find(StoredResult, { where: { readingId }, order: { ordinal: 'ASC' } });
  }
}

/** @throws Error when a result has no finding: a defect of the rooms, as nothing may be stored without its meaning */
function rowsOf(readingId: string, results: PrintedResult[], findings: Finding[]): Partial<StoredResult>[] {
  const meaning = new Map(findings.map((finding) => [finding.result, finding]));
  return results.map((result, ordinal) => {
    const finding = meaning.get(ordinal);
    if (!finding) throw new Error(`The result ${ordinal} has no finding.`);
    return rowOf(readingId, ordinal, result, finding);
  });
}

function rowOf(
  readingId: string,
  ordinal: number,
  result: PrintedResult,
  finding: Finding,
): Partial<StoredResult> {
  const { page, panel, basis, confidence, doubts, ...printed } = result;
  const { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, reasons } = finding;
  return {
    ...{ readingId, ordinal, page, panel, printed, basis },
    ...{ analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status },
    confidence: confidence.toFixed(3),
    doubts: [...new Set([...doubts, ...reasons])],
  };
}
