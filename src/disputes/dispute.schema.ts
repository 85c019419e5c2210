import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PublishedVendorName } from '../publish/published-record';
import { OUTCOMES, type Outcome } from './dispute.entity';

const LONGEST = 4000;
/** Line breaks are welcome; other control characters and marks that turn the direction of text are not. */
const READABLE = /^[^\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/u;

/** Several lines that a person typed, as forms send them. */
function Words(): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value,
    )(target, key);
    IsString()(target, key);
    Length(1, LONGEST)(target, key);
    Matches(READABLE, { message: '$property must be text without control characters' })(target, key);
  };
}

/** What somebody says against a published value. */
export class DisputeWords {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST,
    description: 'What is wrong with it, and how one can see that.',
  })
  @Words()
  text: string;

  @ApiPropertyOptional({
    format: 'email',
    maxLength: 254,
    description: 'Where the registry’s people may ask back. Never shown.',
  })
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

export class NewDispute extends DisputeWords {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  certificateId: string;

  @ApiProperty({ format: 'uuid', description: 'The result’s id in the certificate’s record.' })
  @IsUUID()
  resultId: string;
}

export class NewReply {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST,
    description: 'The vendor’s answer, which becomes public at once.',
  })
  @Words()
  text: string;
}

export class NewOutcome {
  @ApiProperty({
    enum: OUTCOMES,
    description:
      '`spam` and `legal-hold` hide the words; that there is a dispute stays visible, with the reason.',
  })
  @IsIn(OUTCOMES)
  outcome: Outcome;

  @ApiProperty({ minLength: 1, maxLength: LONGEST, description: 'Becomes public.' })
  @Words()
  reason: string;
}

export class PublicStatement {
  @ApiProperty({ enum: ['dispute', 'reply'], description: 'Whoever disputes, or the vendor.' })
  kind: 'dispute' | 'reply';
  @ApiProperty() text: string;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
}

/** A dispute as everybody sees it. */
export class PublicDispute {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ format: 'date', description: 'Until when the vendor is asked to answer.' })
  answerDue: string;
  @ApiProperty({
    enum: ['unread', ...OUTCOMES],
    description: '`unread`: nobody of the registry has read it yet, so its words are not shown.',
  })
  state: 'unread' | Outcome;
  @ApiProperty({ type: String, nullable: true, description: 'Why its words are hidden.' }) reason:
    string | null;
  @ApiProperty({ type: [PublicStatement], description: 'Empty while the words are not shown.' })
  statements: PublicStatement[];
}

/** The value that is disputed, as the newest record has it. */
export class DisputedValue {
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ description: 'The lot’s code.' }) lot: string;
  @ApiProperty({ description: 'By the vocabulary’s name where it knows it, else as printed.' })
  analyte: string;
  @ApiProperty({ description: 'As printed, with its unit.' }) printed: string;
}

/** A dispute as the registry's people and the vendor's uploaders see it. */
export class DisputeView extends PublicDispute {
  @ApiProperty({ description: 'The words as they were sent.' }) text: string;
  @ApiProperty({ type: DisputedValue }) value: DisputedValue;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where whoever disputes may be asked back, when they said so. For reviewers and administrators alone; null for others.',
  })
  email: string | null;
}
