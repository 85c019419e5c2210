import { ApiProperty } from '@nestjs/swagger';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, nullable: true, format: 'date' } as const;

export class PublishedEnding {
  @ApiProperty({ format: 'date', description: 'The first day on which it did not hold.' }) on: string;
  @ApiProperty({ enum: ['suspended', 'withdrawn', 'given-up'] }) because:
    'suspended' | 'withdrawn' | 'given-up';
}

/** An accreditation as somebody recorded it from the body’s register. */
export class PublishedRecordedAccreditation {
  @ApiProperty() body: string;
  @ApiProperty() number: string;
  @ApiProperty({ ...TEXT, description: 'In the body’s own words.' }) scope: string | null;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty(DAY) validUntil: string | null;
  @ApiProperty({ type: PublishedEnding, nullable: true }) ended: PublishedEnding | null;
  @ApiProperty({ format: 'uri', description: 'Where it was seen.' }) source: string;
}

export class PublishedOutsideScope {
  @ApiProperty({ enum: ['panel', 'method', 'matrix'] }) by: 'panel' | 'method' | 'matrix';
  @ApiProperty() what: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'The results, by their ids in the record.' })
  results: string[];
}

const STATES = [
  'accredited',
  'not-on-that-day',
  'day-unknown',
  'not-recorded',
  'laboratory-unknown',
] as const;

/** What was known of the laboratory’s accreditation on the day of the test, as it was on the day of approval. */
export class PublishedAccreditation {
  @ApiProperty({
    enum: STATES,
    description:
      '`not-recorded`, `laboratory-unknown` and `day-unknown` say what is not known, which is no fault.',
  })
  state: (typeof STATES)[number];
  @ApiProperty({ ...DAY, description: 'The day of the test, or failing that of the report.' }) day:
    string | null;
  @ApiProperty({ ...TEXT, description: 'As the certificate prints it.' }) printedNumber: string | null;
  @ApiProperty({ description: 'A number is printed, and it is none of the recorded ones.' })
  numberDiffers: boolean;
  @ApiProperty({
    example: 'Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2, scope: …',
  })
  sentence: string;
  @ApiProperty({
    type: [PublishedRecordedAccreditation],
    description: 'Those that held on the day; where none did, the one that came nearest.',
  })
  recorded: PublishedRecordedAccreditation[];
  @ApiProperty({ type: [PublishedOutsideScope] }) outside: PublishedOutsideScope[];
}
