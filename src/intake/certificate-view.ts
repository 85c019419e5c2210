import { ApiProperty } from '@nestjs/swagger';
import { CERTIFICATE_STATES, type CertificateState } from './certificate-state';
import type { Certificate } from './certificate.entity';
import { missingIn, MissingView, type Sent } from './missing';
import { ReadingView } from './reading-view';

export class ReasonView {
  @ApiProperty({ description: 'Stable, for programs.', example: 'encrypted' })
  code: string;

  @ApiProperty({ description: 'For people.' })
  message: string;
}

export class NamedView {
  @ApiProperty({ description: 'The slug.' })
  slug: string;

  @ApiProperty()
  name: string;
}

export class AssignmentView {
  @ApiProperty({ type: NamedView, required: false })
  vendor?: NamedView;

  @ApiProperty({ type: NamedView, required: false })
  product?: NamedView;

  @ApiProperty({ required: false, description: 'The lot’s code as on the label.' })
  lot?: string;
}

export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class DocumentView {
  @ApiProperty({ description: 'SHA-256 of the bytes, hexadecimal.' })
  sha256: string;

  @ApiProperty({ type: 'integer' })
  sizeBytes: number;

  @ApiProperty({ description: 'Where the PDF can be downloaded.' })
  url: string;
}

/** A certificate in a list. */
export class CertificateSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty({ enum: CERTIFICATE_STATES })
  state: CertificateState;

  @ApiProperty({ type: ReasonView, required: false, description: 'Why, when it is not a matter of course.' })
  reason?: ReasonView;

  @ApiProperty({ type: 'integer', description: 'The ETag without its quotes.' })
  revision: number;

  @ApiProperty({ required: false, description: 'As the uploader’s file was named.' })
  fileName?: string;

  @ApiProperty({ type: PersonView })
  uploadedBy: PersonView;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;

  @ApiProperty({ format: 'date-time' })
  changedAt: string;

  @ApiProperty({ type: AssignmentView, description: 'What it is about, as far as that is settled.' })
  assignment: AssignmentView;

  @ApiProperty({ type: NamedView, required: false })
  laboratory?: NamedView;

  @ApiProperty({ type: 'integer', required: false, description: 'How many the newest reading has.' })
  results?: number;

  @ApiProperty({
    type: [MissingView],
    description: 'What it lacks, for whoever sent it; empty until it was read. None of it stops the review.',
  })
  missing: MissingView[];
}

/** Another version of the same report. */
export class VersionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty({ enum: CERTIFICATE_STATES })
  state: CertificateState;
}

/** A certificate with everything that was read of it. */
export class CertificateDetail extends CertificateSummary {
  @ApiProperty({ type: DocumentView })
  document: DocumentView;

  @ApiProperty({
    type: ReadingView,
    required: false,
    description: 'The newest reading; absent until there is one.',
  })
  reading?: ReadingView;

  @ApiProperty({ type: VersionView, required: false, description: 'The version whose place it takes.' })
  replaces?: VersionView;

  @ApiProperty({ type: VersionView, required: false, description: 'The version that takes its place.' })
  replacedBy?: VersionView;
}

/** @param certificate with vendor, product, lot, laboratory and uploadedBy loaded */
/** @param read null while nothing was read of it */
export function summaryOf(
  certificate: Certificate,
  read: Pick<Sent, 'fields' | 'panels'> | null,
): CertificateSummary {
  const { id, state, stateReason, revision, fileName, vendor, product, lot, laboratory } = certificate;
  return {
    id,
    url: addressOf(id),
    state,
    ...(stateReason && { reason: stateReason }),
    revision,
    ...(fileName && { fileName }),
    uploadedBy: { id: certificate.uploadedById, name: certificate.uploadedBy?.name ?? '' },
    uploadedAt: certificate.createdAt.toISOString(),
    changedAt: certificate.updatedAt.toISOString(),
    assignment: {
      ...(vendor && { vendor: named(vendor) }),
      ...(product && { product: named(product) }),
      ...(lot && { lot: lot.code }),
    },
    ...(laboratory && { laboratory: named(laboratory) }),
    ...(read && { results: read.panels.length }),
    missing: read ? missingIn(certificate, read) : [],
  };
}

export function versionOf({ id, state }: Certificate): VersionView {
  return { id, url: addressOf(id), state };
}

/** Where a certificate is found. */
export function addressOf(certificateId: string): string {
  return `/api/v1/certificates/${certificateId}`;
}

function named({ slug, name }: NamedView): NamedView {
  return { slug, name };
}
