import { ApiProperty } from '@nestjs/swagger';
import { PublishedVendorName } from '../published-record';
import { FOUND_KINDS, type FoundKind } from './search-entry.entity';

/**
 * How a name or number answers what was asked. `exact`: it is the same, but for case, accents, spaces, dashes, and O for 0 or
 * I for 1. `part`: it is the same as some of the words. `begins` and `contains`: it holds what was asked. `near`: it
 * only resembles it, and is told as that.
 */
export const MATCHES = ['exact', 'part', 'begins', 'contains', 'near'] as const;
export type Match = (typeof MATCHES)[number];

export class FoundProduct {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

/** Something published that a search found. */
export class Found {
  @ApiProperty({ enum: FOUND_KINDS }) kind: FoundKind;
  @ApiProperty({ description: 'The name or number that answers what was asked.', example: 'KR-0425' })
  text: string;
  @ApiProperty({ enum: MATCHES }) match: Match;
  @ApiProperty({ type: PublishedVendorName }) vendor: PublishedVendorName;
  @ApiProperty({ type: FoundProduct, nullable: true }) product: FoundProduct | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot’s code, for a lot or a report.' })
  lot: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'For a vendor: how many of its lots have something published.',
  })
  lots: number | null;
  @ApiProperty({ description: 'Where it is shown.', example: '/vendors/green-hill/lots/KR-0425' })
  address: string;
}

/** What a search found, the best answers first. */
export class SearchAnswer {
  @ApiProperty({ description: 'What was asked.' }) query: string;
  @ApiProperty({
    description:
      'Whether anything published has the name or number that was asked for; else all items only resemble it.',
  })
  here: boolean;
  @ApiProperty({ type: [Found] }) items: Found[];
}

/** A line under the search box. */
export class Suggestion {
  @ApiProperty({ enum: FOUND_KINDS }) kind: FoundKind;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'What tells it from others of the same name.', example: 'lot of Green Hill' })
  note: string;
  @ApiProperty() address: string;
}

export class Suggestions {
  @ApiProperty({ type: [Suggestion] }) items: Suggestion[];
}
