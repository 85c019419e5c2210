import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Permit } from '../../http/permit';
import { sendJson } from '../cacheable-answer';
import { LookUp } from '../look-up';
import { SearchAnswer, Suggestions } from './search-views';
import { suggestionOf } from './suggest';

const ASKED =
  'A vendor, product, lot or report number, several of them, a GTIN, or what a scanner gives for a GS1 code. Case, accents, ' +
  'spaces and dashes do not matter, nor O for 0 and I for 1.';

export class SearchQuery {
  @ApiProperty({ description: ASKED, maxLength: 200, example: 'KR-O425' })
  @IsString()
  @MaxLength(200)
  q: string;

  @ApiPropertyOptional({
    description: 'How many answers at most. A search is no list: whoever needs more asks more exactly.',
    type: 'integer',
    minimum: 1,
    maximum: 50,
    default: 20,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;
}

export class SuggestionQuery {
  @ApiProperty({ description: 'What stands in the search box so far.', maxLength: 200, example: 'kr04' })
  @IsString()
  @MaxLength(200)
  q: string;
}

/** How many lines fit under a box without hiding the page. */
const SUGGESTED = 7;

/** Finding what is published. */
@ApiTags('public')
@Permit('anyone')
@Controller('api/v1')
export class SearchController {
  constructor(private readonly lookUp: LookUp) {}

  @Get('search')
  @ApiOperation({ summary: 'Find vendors, products, lots, reports and GTINs' })
  @ApiOkResponse({ type: SearchAnswer })
  async search(
    @Query() { q, limit }: SearchQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, await this.lookUp.search(q, limit));
  }

  @Get('suggestions')
  @ApiOperation({ summary: 'What could be meant by what is typed so far' })
  @ApiOkResponse({ type: Suggestions })
  async suggestions(
    @Query() { q }: SuggestionQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.lookUp.search(q, SUGGESTED);
    const suggestions: Suggestions = { items: items.map(suggestionOf) };
    await sendJson(request, reply, suggestions);
  }
}
