import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '../http/page-of';
import { CERTIFICATE_STATES, type CertificateState } from './certificate-state';
import { CertificateSummary } from './certificate-view';

/** A slug or code as people send it; whether it names something is looked up. PostgreSQL's text cannot hold NUL. */
export function IsName(): PropertyDecorator {
  const rules = [
    IsOptional(),
    IsString(),
    Length(1, 100),
    Matches(/^\P{Cc}*$/u, { message: '$property must not hold control characters' }),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

/** When a certificate goes to the reviewers. */
const REVIEWS = ['at-once', 'when-complete'] as const;

/** The text fields of an upload: what the certificate is about, as far as the sender knows. */
export class UploadFields {
  @IsName()
  vendor?: string;

  @IsName()
  product?: string;

  @IsName()
  lot?: string;

  @IsOptional()
  @IsUUID()
  replaces?: string;

  @IsOptional()
  @IsIn(REVIEWS)
  review?: (typeof REVIEWS)[number];
}

const NAME = { type: 'string', maxLength: 100 };

/** The form of an upload, for the API description. */
export const UPLOAD_FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    vendor: { ...NAME, description: 'The vendor’s slug. Without it the reading proposes one.' },
    product: { ...NAME, description: 'The product’s slug, within the vendor.' },
    lot: { ...NAME, description: 'The lot’s code as on the label, within the product.' },
    replaces: {
      type: 'string',
      format: 'uuid',
      description:
        'The certificate of which this is a new version: one that was returned, could not be read, or is published. It ' +
        'stays; what it is about holds for the new one too, where nothing else is said.',
    },
    review: {
      type: 'string',
      enum: [...REVIEWS],
      default: 'at-once',
      description:
        '`when-complete`: what lacks something when it was read (a lot, a date, a panel, or it is old) is `returned` with ' +
        'the reason `incomplete`, and waits until you send it to review.',
    },
  },
};

/** What a certificate is about. What is absent stays as it is, null takes it away. */
export class AssignmentBody {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, description: 'The vendor’s slug.' })
  @IsName()
  vendor?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, description: 'The product’s slug.' })
  @IsName()
  product?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, description: 'The lot’s code.' })
  @IsName()
  lot?: string | null;
}

export class CertificateQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CERTIFICATE_STATES })
  @IsOptional()
  @IsIn(CERTIFICATE_STATES)
  state?: CertificateState;

  @ApiPropertyOptional({ description: 'The slug of the vendor that the certificates are assigned to.' })
  @IsName()
  vendor?: string;

  @ApiPropertyOptional({
    pattern: '^[0-9a-f]{64}$',
    description: 'The SHA-256 of a document, hexadecimal: whether it is here already.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'document must be a SHA-256 in 64 hexadecimal digits' })
  document?: string;
}

export class CertificatePage {
  @ApiProperty({ type: [CertificateSummary] })
  items: CertificateSummary[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next: string | null;
}

export class UploadAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The certificate’s address.' })
  url: string;

  @ApiProperty({ description: 'Where its progress can be followed.' })
  events: string;

  @ApiProperty({ description: 'Whether the document was in the registry already.' })
  duplicate: boolean;

  @ApiProperty({ description: 'For people.' })
  message: string;
}
