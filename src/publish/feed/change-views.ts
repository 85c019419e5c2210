import { ApiProperty } from '@nestjs/swagger';
import { PublishedProduct, PublishedVendorName } from '../published-record';
import { CHANGE_KINDS, type ChangeKind } from './change.entity';

const UUID = { type: String, format: 'uuid', nullable: true } as const;

/** A limit that a lot's results exceed now. */
export class ExceededLimit {
  @ApiProperty({ description: 'The rule set’s id.' }) ruleSet: string;
  @ApiProperty() analyteId: string;
}

/** One thing that happened to the published record. */
export class PublicChange {
  @ApiProperty({ format: 'uuid', description: 'Stays the same for good.' }) id: string;
  @ApiProperty({ description: 'Its place in the order, from 1, without gaps.' }) position: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({
    enum: CHANGE_KINDS,
    description:
      '`published`: a certificate’s first record. `amended`: a newer version of it. `superseded`: another certificate ' +
      'took its place. `withdrawn`: taken back. `judged`: what the lot’s certificates show together was made anew. ' +
      '`disputed`: somebody disputes a value. `dispute-answered`: the vendor answered. `dispute-decided`: the dispute’s ' +
      'words are shown, or hidden, from then on.',
  })
  kind: ChangeKind;
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ type: PublishedProduct }) product: PublishedProduct;
  @ApiProperty({ description: 'The lot’s code.' }) lot: string;
  @ApiProperty(UUID) certificateId: string | null;
  @ApiProperty({ ...UUID, description: 'The record that the change is about.' }) publicationId: string | null;
  @ApiProperty({ type: 'integer', description: 'Of the record, or of the lot’s judgement.' }) version: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the certificate no longer counts, or the dispute’s words are shown or hidden.',
  })
  reason: string | null;
  @ApiProperty(UUID) supersededBy: string | null;
  @ApiProperty({
    type: [ExceededLimit],
    description: 'Of a judgement: limits that are exceeded now and were not by the judgement before.',
  })
  exceeded: ExceededLimit[];
  @ApiProperty({ ...UUID, description: 'Of a dispute: the value, by its id in the record.' })
  resultId: string | null;
  @ApiProperty({ ...UUID, description: 'See /api/v1/disputes.' }) disputeId: string | null;
  @ApiProperty({ description: 'Where it can be read, relative to this service.' }) address: string;
}

/** A part of the feed, oldest change first. */
export class PublicChanges {
  @ApiProperty({ type: [PublicChange] }) items: PublicChange[];
  @ApiProperty({ description: 'Give it as `since` to go on, at once or another day.', example: '4711' })
  next: string;
  @ApiProperty({ description: 'Whether there is more already.' }) more: boolean;
}
