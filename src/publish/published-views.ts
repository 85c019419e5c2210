import { ApiProperty } from '@nestjs/swagger';
import { PublishedJudgement } from './published-judgement';
import { PublishedProduct, PublishedRecord, PublishedVendorName } from './published-record';

/** What the public look-up gives, the same to pages and programs. Everything here comes from the schema `published`. */

export const STANDINGS = ['current', 'amended', 'superseded', 'withdrawn'] as const;
/**
 * How a published record stands today. `current`: it counts. `amended`: a newer version of the same certificate's record
 * replaced it. `superseded`: another certificate took its place. `withdrawn`: taken back. All stay readable.
 */
export type Standing = (typeof STANDINGS)[number];

/** Why and when a certificate stopped to count. */
export class StandingChange {
  @ApiProperty({ enum: ['withdrawn', 'superseded'] }) kind: 'withdrawn' | 'superseded';
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() reason: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The certificate that took its place.',
  })
  supersededBy: string | null;
}

/** One version of one certificate's record, with what happened to it since. */
export class PublicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty({ enum: STANDINGS, description: 'Only what is current counts. All stay readable.' })
  standing: Standing;
  @ApiProperty({ type: StandingChange, nullable: true }) change: StandingChange | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the PDF is; null when it was withdrawn.' })
  document: string | null;
  @ApiProperty({ type: PublishedRecord }) record: PublishedRecord;
}

export class PublicVendor extends PublishedVendorName {
  @ApiProperty({ type: String, nullable: true }) website: string | null;
  @ApiProperty({ type: 'integer', description: 'Lots that have something published.' }) lots: number;
}

/** A product that has something published. */
export class PublicProduct {
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ type: PublishedProduct }) product: PublishedProduct;
  @ApiProperty({ type: 'integer', description: 'Lots that have something published.' }) lots: number;
}

/** Certificates by how they stand today. */
export class StandingCounts {
  @ApiProperty({ type: 'integer' }) current: number;
  @ApiProperty({ type: 'integer' }) superseded: number;
  @ApiProperty({ type: 'integer' }) withdrawn: number;
}

/** One lot in a vendor's list. */
export class PublicLotSummary {
  @ApiProperty() code: string;
  @ApiProperty({ type: PublishedProduct }) product: PublishedProduct;
  @ApiProperty({ type: StandingCounts }) certificates: StandingCounts;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The newest day of testing that a current certificate prints.',
  })
  lastTested: string | null;
  @ApiProperty({ format: 'date-time' }) lastPublishedAt: string;
  @ApiProperty({ type: [String], description: 'Panels with a result in a current certificate.' })
  panels: string[];
}

/** What everything that counts of a lot shows together, as it was last made. */
export class LotJudgementView extends PublishedJudgement {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Every publication or withdrawal makes the next.',
  })
  version: number;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ description: 'SHA-256 over all rules that were judged by, hexadecimal.' })
  rulesHash: string;
}

/** A product of a lot code, with the newest version of each of its certificates, newest first. */
export class PublicLotProduct extends PublishedProduct {
  @ApiProperty({ type: [PublicationView] }) certificates: PublicationView[];
  @ApiProperty({
    type: LotJudgementView,
    nullable: true,
    description: 'Null for a lot whose last publication was before there were judgements.',
  })
  judgement: LotJudgementView | null;
}

/** Everything published about a lot code of a vendor, who may use one code for several products. */
export class PublicLot {
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty() code: string;
  @ApiProperty({ type: [PublicLotProduct] }) products: PublicLotProduct[];
}

/** A laboratory whose certificates are published. */
export class PublicLaboratory {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2.' }) country: string | null;
}

/** One certificate in a laboratory's list. */
export class LaboratoryCertificate {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) reportNumber: string | null;
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ description: 'The lot’s code.' }) lot: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) tested: string | null;
  @ApiProperty({ type: [String], description: 'Panels with a result.' }) panels: string[];
  @ApiProperty({ enum: ['current', 'superseded', 'withdrawn'] })
  standing: 'current' | 'superseded' | 'withdrawn';
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
}
