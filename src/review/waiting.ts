import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { openCursor, pageOf, type PageOf, type PageQuery } from '../http/page-of';
import type { CertificateState } from '../intake/certificate-state';
import { Certificate } from '../intake/certificate.entity';

/** Where a certificate waits for a person. */
export const WAITING_STATES = [
  'in-review',
  'unreadable',
  'not-a-report',
] as const satisfies CertificateState[];
export type WaitingState = (typeof WAITING_STATES)[number];

export class NamedEntry {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

/** A certificate that waits, with what tells how much work it is. */
export class Waiting {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: WAITING_STATES }) state: CertificateState;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) fileName: string | null;
  @ApiProperty({ type: NamedEntry, nullable: true }) vendor: NamedEntry | null;
  @ApiProperty({ type: NamedEntry, nullable: true }) product: NamedEntry | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot’s code.' }) lot: string | null;
  @ApiProperty({ format: 'date-time' }) uploadedAt: string;
  @ApiProperty({ type: 'integer', description: 'Results of the newest reading.' }) results: number;
  @ApiProperty({ type: 'integer', description: 'Those of them that were read with a confidence below 0.9.' })
  lowConfidence: number;
  @ApiProperty({ description: 'Nobody decides on their own upload.' }) ownUpload: boolean;
}

interface Tally {
  certificateId: string;
  results: number;
  lowConfidence: number;
}

const TALLIES = `
  WITH newest AS (
    SELECT DISTINCT ON (certificate_id) id, certificate_id
      FROM reading WHERE certificate_id = ANY ($1)
     ORDER BY certificate_id, created_at DESC, id DESC
  )
  SELECT newest.certificate_id AS "certificateId",
         count(result.id)::int AS results,
         count(result.id) FILTER (WHERE result.confidence < 0.9)::int AS "lowConfidence"
    FROM newest LEFT JOIN result ON result.reading_id = newest.id
   GROUP BY newest.certificate_id`;

/** What waits for a reviewer. */
@Injectable()
export class WaitingList {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Certificates in these states, the longest waiting first. */
  async page(
    states: readonly WaitingState[],
    { limit, after }: PageQuery,
    accountId: string,
  ): Promise<PageOf<Waiting>> {
    const query = this.database.manager
      .createQueryBuilder(Certificate, 'certificate')
      .leftJoinAndSelect('certificate.vendor', 'vendor')
      .leftJoinAndSelect('certificate.product', 'product')
      .leftJoinAndSelect('certificate.lot', 'lot')
      .where({ state: In(states) })
      .orderBy('certificate.createdAt')
      .addOrderBy('certificate.id')
      .limit(limit + 1);
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    if (at) query.andWhere('(certificate.created_at, certificate.id) > (:at, :id)', { at, id });
    const certificates = await query.getMany();
    const tallies = await this.tallies(certificates.map((certificate) => certificate.id));
    return pageOf(
      certificates,
      limit,
      ({ createdAt, id: last }) => [createdAt, last],
      (certificate) => waiting(certificate, tallies.get(certificate.id), accountId),
    );
  }

  private async tallies(certificateIds: string[]): Promise<Map<string, Tally>> {
    const tallies = await this.database.query<Tally[]>(TALLIES, [certificateIds]);
    return new Map(tallies.map((tally) => [tally.certificateId, tally]));
  }
}

function waiting(certificate: Certificate, tally: Tally | undefined, accountId: string): Waiting {
  const { id, state, revision, fileName, vendor, product, lot, createdAt, uploadedById } = certificate;
  return {
    id,
    state,
    revision,
    fileName,
    vendor: vendor ? { slug: vendor.slug, name: vendor.name } : null,
    product: product ? { slug: product.slug, name: product.name } : null,
    lot: lot?.code ?? null,
    uploadedAt: createdAt.toISOString(),
    results: tally?.results ?? 0,
    lowConfidence: tally?.lowConfidence ?? 0,
    ownUpload: uploadedById === accountId,
  };
}
