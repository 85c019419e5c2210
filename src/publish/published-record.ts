import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PublishedAccreditation } from './published-accreditation';
import { PublishedFlag, PublishedVerdict } from './published-judgement';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, nullable: true, format: 'date' } as const;
const DECIMAL = {
  type: String,
  nullable: true,
  description: 'A decimal number as text, digits as printed.',
} as const;

/** What the certificate says of itself, after corrections. */
export class PublishedCertificate {
  @ApiProperty(TEXT) laboratory: string | null;
  @ApiProperty(TEXT) accreditation: string | null;
  @ApiProperty(TEXT) reportNumber: string | null;
  @ApiProperty(TEXT) sampleId: string | null;
  @ApiProperty(TEXT) client: string | null;
  @ApiProperty(TEXT) product: string | null;
  @ApiProperty(TEXT) lot: string | null;
  @ApiProperty(TEXT) matrix: string | null;
  @ApiProperty(DAY) received: string | null;
  @ApiProperty(DAY) tested: string | null;
  @ApiProperty(DAY) reported: string | null;
  @ApiProperty({ type: 'integer' }) pageCount: number;
  @ApiProperty({ ...TEXT, description: 'ISO 639-1.' }) language: string | null;
}

/** What a reviewer saw and accepted when approving, e.g. that the lot printed differs from the lot it is filed under. */
export class AcknowledgedHold {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** A question that the document itself raises: how its file came to be, not what it says. Never an accusation. */
export class DocumentFinding {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['high', 'medium', 'low', 'information'] }) severity: string;
  @ApiProperty({ description: 'The question, in one sentence.' }) asks: string;
  @ApiProperty({ description: 'What was seen.' }) saw: string;
  @ApiProperty({ description: 'When an honest certificate shows the same.' }) falsePositives: string;
}

/** What looking at the document’s file showed. */
export class DocumentChecks {
  @ApiProperty({
    description: 'Whether signatures, later additions and text that nobody sees were looked for.',
  })
  looked: boolean;
  @ApiProperty({ type: [DocumentFinding] }) findings: DocumentFinding[];
}

/** How the evidence was checked: never a grade. */
export class PublishedEvidence {
  @ApiProperty({ description: 'Of the document as it was uploaded, hexadecimal.' }) documentSha256: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt: string;
  @ApiProperty({ format: 'date-time' }) approvedAt: string;
  @ApiProperty({ type: 'integer', description: 'Results that a person corrected before approval.' })
  correctedResults: number;
  @ApiProperty({ type: 'integer', description: 'Results that the machine had missed.' }) addedResults: number;
  @ApiProperty({ type: 'integer', description: 'What was read as a result and is none.' })
  removedResults: number;
  @ApiProperty({ type: [String], description: 'The certificate’s own fields that a person corrected.' })
  correctedFields: string[];
  @ApiPropertyOptional({
    type: 'integer',
    description: 'How many people approved it, none of them the uploader. Not in older records.',
  })
  approvedBy?: number;
  @ApiPropertyOptional({ type: DocumentChecks, description: 'Not in older records.' })
  document?: DocumentChecks;
  @ApiProperty({ type: [AcknowledgedHold] }) acknowledged: AcknowledgedHold[];
  @ApiProperty({ description: 'Which code and vocabulary read the document.' }) readingStamp: string;
}

/** Where a value stands: PDF points from the top left corner of the page. */
export class PublishedPlace {
  @ApiProperty({ type: 'integer', minimum: 1 }) page: number;
  @ApiProperty() x: number;
  @ApiProperty() y: number;
  @ApiProperty() width: number;
  @ApiProperty() height: number;
}

/** Between which numbers the true content stands, as far as the print shows. */
export class PublishedInterval {
  @ApiProperty() low: string;
  @ApiProperty({ ...DECIMAL, description: 'Null where nothing bounds it from above.' }) high: string | null;
}

/** A result in the unit that its analyte is compared in. */
export class PublishedQuantity {
  @ApiProperty({ description: 'UCUM.' }) unit: string;
  @ApiProperty({ description: 'The unit as people write it.' }) unitText: string;
  @ApiProperty({ ...DECIMAL, description: 'Only of the qualifiers =, < and >.' }) value: string | null;
  @ApiProperty({
    type: PublishedInterval,
    description: 'Value ± uncertainty; 0 to the LOD for "not found", 0 to the LOQ for "below the LOQ".',
  })
  interval: PublishedInterval;
}

/** One result as published, as printed and as read. */
export class PublishedResult {
  @ApiProperty({ format: 'uuid', description: 'Stays the same in every version of the record.' }) id: string;
  @ApiProperty(TEXT) panel: string | null;
  @ApiProperty({ description: 'As printed.' }) analyte: string;
  @ApiProperty({ ...TEXT, description: 'Null when the vocabulary does not know the printed name.' })
  analyteId: string | null;
  @ApiProperty({ ...TEXT, description: 'The vocabulary’s name.' }) analyteName: string | null;
  @ApiProperty({ description: 'As printed.' }) printed: string;
  @ApiProperty({ description: 'Only =, < and > come with a value.' }) qualifier: string;
  @ApiProperty(DECIMAL) value: string | null;
  @ApiProperty(TEXT) printedUnit: string | null;
  @ApiProperty({ ...TEXT, description: 'UCUM.' }) unit: string | null;
  @ApiProperty(DECIMAL) lod: string | null;
  @ApiProperty(DECIMAL) loq: string | null;
  @ApiProperty(TEXT) printedLod: string | null;
  @ApiProperty(TEXT) printedLoq: string | null;
  @ApiProperty({ ...TEXT, description: 'The limit that the laboratory printed.' }) printedLimit:
    string | null;
  @ApiProperty(DECIMAL) limit: string | null;
  @ApiProperty({ ...TEXT, description: 'The laboratory’s own verdict.' }) printedStatus: string | null;
  @ApiProperty({ enum: ['pass', 'fail', 'conditional', 'not-assessed'], nullable: true })
  status: 'pass' | 'fail' | 'conditional' | 'not-assessed' | null;
  @ApiProperty(TEXT) printedUncertainty: string | null;
  @ApiProperty(DECIMAL) uncertainty: string | null;
  @ApiProperty(TEXT) method: string | null;
  @ApiProperty({ enum: ['as-received', 'dry-weight'], nullable: true })
  basis: 'as-received' | 'dry-weight' | null;
  @ApiProperty({ type: PublishedPlace, nullable: true }) place: PublishedPlace | null;
  @ApiProperty({
    description: 'Whether a person corrected what the machine read, or added what it had missed.',
  })
  corrected: boolean;
  @ApiPropertyOptional({
    type: PublishedQuantity,
    nullable: true,
    description: 'From format 2 on; null where the print cannot honestly be brought to that unit.',
  })
  quantity?: PublishedQuantity | null;
  @ApiPropertyOptional({
    ...DECIMAL,
    description: 'From format 2 on: grams in which a presence test looked.',
  })
  sampleMass?: string | null;
}

export class PublishedVendorName {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

export class PublishedProduct {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'leaf-powder' }) form: string;
  @ApiProperty({ ...TEXT, description: '14 digits.' }) gtin: string | null;
}

export class PublishedLotCode {
  @ApiProperty({ description: 'As on the label.' }) code: string;
}

export class PublishedLaboratory {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ ...TEXT, description: 'ISO 3166-1 alpha-2.' }) country: string | null;
}

/**
 * The frozen record of a publication, as stored and as the public API gives it. It is self-contained: reading it needs
 * no other table and none of the code that made it. A change of shape gets a new `format`; old ones stay readable.
 */
export class PublishedRecord {
  @ApiProperty({ enum: [1, 2] }) format: 1 | 2;
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ type: PublishedProduct }) product: PublishedProduct;
  @ApiProperty({ type: PublishedLotCode }) lot: PublishedLotCode;
  @ApiProperty({
    type: PublishedLaboratory,
    nullable: true,
    description:
      'As the registry knows it, when somebody assigned one; what the document prints is in `certificate`.',
  })
  laboratory: PublishedLaboratory | null;
  @ApiProperty({ type: PublishedCertificate }) certificate: PublishedCertificate;
  @ApiProperty({ type: [PublishedResult] }) results: PublishedResult[];
  @ApiProperty({ type: PublishedEvidence }) evidence: PublishedEvidence;
  @ApiPropertyOptional({
    type: [PublishedVerdict],
    description:
      'From format 2 on: what this certificate’s results showed on the day of approval. Of the lot as a whole, and by the ' +
      'rules of today, its judgement speaks.',
  })
  verdicts?: PublishedVerdict[];
  @ApiPropertyOptional({
    type: [PublishedFlag],
    description: 'From format 2 on: questions about this certificate that belong to the public part.',
  })
  flags?: PublishedFlag[];
  @ApiPropertyOptional({
    type: PublishedAccreditation,
    description:
      'In records of format 2, not in the first of them: what was known of the laboratory’s accreditation on the day of approval.',
  })
  accreditation?: PublishedAccreditation;
}
