import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Permit } from '../../http/permit';
import { Problem } from '../../http/problem';
import { Refuses } from '../../http/refuses';
import { BaseAddress } from '../base-address';
import { sendCacheable, sendJson } from '../cacheable-answer';
import { LookUp, published } from '../look-up';
import { vendorFeedPath, vendorPath, REGISTER_FEED } from '../pages/addresses';
import { atomFeed } from './atom';
import { ChangeFeed, readSince } from './change-feed';
import { PublicChanges } from './change-views';

const ATOM = 'application/atom+xml; charset=utf-8';
const ON_A_PAGE = 50;

export class ChangesQuery {
  @ApiPropertyOptional({
    description:
      'The value of `next` in an earlier answer, or a moment (RFC 3339). Without it: from the beginning.',
    maxLength: 64,
    example: '2026-01-01T00:00:00Z',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64)
  since?: string;

  @ApiPropertyOptional({ description: 'Only changes of this vendor, by slug.', maxLength: 200 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  vendor?: string;

  @ApiPropertyOptional({
    description: 'How many changes at most.',
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    default: 100,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 100;
}

export class AtomQuery {
  @ApiPropertyOptional({ description: 'As the link to the next page gives it.', example: '4711' })
  @MayBeAbsent()
  @Matches(/^[1-9]\d{0,17}$/, { message: 'before must be a position in the feed' })
  before?: string;
}

/** What changed, for programs and feed readers. */
@ApiTags('public')
@Permit('anyone')
@Controller()
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly lookUp: LookUp,
    private readonly base: BaseAddress,
  ) {}

  @Get('api/v1/changes')
  @ApiOperation({
    summary: 'What changed in the published record, oldest first',
    description:
      'Begin without `since`, then give `next` back as `since` for good: nothing is missed and nothing comes twice. ' +
      'Every publication, withdrawal and judgement of a lot is a change.',
  })
  @ApiOkResponse({ type: PublicChanges })
  @Refuses('invalid-cursor')
  async changes(
    @Query() { since, limit, vendor }: ChangesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = readSince(since);
    if (!from) {
      const detail =
        'The parameter since must be the value of next in an earlier answer, or a moment like 2026-01-01T00:00:00Z.';
      throw new Problem({ code: 'invalid-cursor', detail });
    }
    await sendJson(request, reply, published(await this.feed.after(from, limit, vendor)));
  }

  @Get('feed.atom')
  @ApiOperation({ summary: 'What changed, newest first, as an Atom feed (RFC 4287)' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async all(
    @Query() { before }: AtomQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const title = 'Assaybook: published laboratory certificates';
    await this.send({ title, address: REGISTER_FEED, page: '/' }, before, undefined, request, reply);
  }

  @Get('vendors/:slug/feed.atom')
  @ApiOperation({ summary: 'The same of one vendor' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async vendor(
    @Param('slug') slug: string,
    @Query() { before }: AtomQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name } = published(await this.lookUp.vendor(slug));
    const title = `${name}: published laboratory certificates`;
    const about = { title, address: vendorFeedPath(slug), page: vendorPath(slug) };
    await this.send(about, before, slug, request, reply);
  }

  private async send(
    about: { title: string; address: string; page: string },
    before: string | undefined,
    vendor: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { items, next, more } = published(await this.feed.before(before, ON_A_PAGE, vendor));
    const { address } = about;
    const self = before === undefined ? address : `${address}?before=${before}`;
    const older = more ? `${address}?before=${next}` : null;
    const body = atomFeed({ ...about, self, older }, items, this.base.of(request));
    await sendCacheable(request, reply, { body, type: ATOM });
  }
}
