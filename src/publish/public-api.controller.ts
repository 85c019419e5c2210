import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageQuery } from '../http/page-of';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { sendJson } from './cacheable-answer';
import { LookUp } from './look-up';
import { PublicDocument } from './public-document';

export class VendorQuery extends PageQuery {
  @ApiPropertyOptional({
    description:
      'Any part of a vendor’s name or of a lot’s code. Case, accents, spaces and dashes do not matter.',
    maxLength: 200,
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q: string = '';
}

/** One answer for what does not exist and for what is not published, so that neither can be told from the other. */
export function published<Found>(found: Found | null): Found {
  if (found === null) {
    throw new Problem({ code: 'not-found', detail: 'Nothing is published at this address.' });
  }
  return found;
}

/** What anybody may look up, without an account. */
@ApiTags('public')
@Permit('anyone')
@Controller('api/v1')
export class PublicApiController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly documents: PublicDocument,
  ) {}

  @Get('vendors')
  @ApiOperation({ summary: 'Find vendors by name or lot code' })
  @ApiOkResponse({ description: 'Vendors in the order of their names, each with the lots that matched.' })
  async search(
    @Query() query: VendorQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, await this.lookUp.search(query.q, query));
  }

  @Get('vendors/:slug')
  @ApiOperation({ summary: 'A vendor' })
  async vendor(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.vendor(slug)));
  }

  @Get('vendors/:slug/lots')
  @ApiOperation({ summary: 'A vendor’s lots, newest publication first' })
  async lots(
    @Param('slug') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.lots(slug, page)));
  }

  @Get('vendors/:slug/lots/:lot')
  @ApiOperation({ summary: 'A lot with all its published certificates and results' })
  async lot(
    @Param('slug') slug: string,
    @Param('lot') lot: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.lot(slug, lot)));
  }

  @Get('publications/:id')
  @ApiOperation({ summary: 'One version of a certificate’s published record' })
  async publication(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.publication(id)));
  }

  @Get('publications/:id/document')
  @ApiOperation({ summary: 'The certificate’s PDF as the laboratory issued it, unless it was withdrawn' })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async document(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.documents.send(published(await this.lookUp.publication(id)), request, reply);
  }
}
