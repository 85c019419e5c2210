import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Max, Min } from 'class-validator';
import type { Box } from '../read/page';

/** No page is larger than this, in points: PDF's own limit (ISO 32000-2, annex C). */
const LARGEST_PAGE = 14_400;

/** A place on a page in PDF points from its top left corner, as people send and get it. */
export class PlaceBox implements Box {
  @ApiProperty() @IsNumber() @Min(0) @Max(LARGEST_PAGE) x: number;
  @ApiProperty() @IsNumber() @Min(0) @Max(LARGEST_PAGE) y: number;
  @ApiProperty() @IsNumber() @Min(0) @Max(LARGEST_PAGE) width: number;
  @ApiProperty() @IsNumber() @Min(0) @Max(LARGEST_PAGE) height: number;
}
