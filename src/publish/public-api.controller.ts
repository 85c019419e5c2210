import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MayBeAbsent } from '../http/may-be-absent';
import { ApiPageOf, PageQuery } from '../http/page-of';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { sendJson } from './cacheable-answer';
import { LookUp, published } from './look-up';
import { PublicDocument } from './public-document';
import { PublicationView, PublicLot, PublicLotSummary, PublicProduct, PublicVendor } from './published-views';

export class VendorQuery extends PageQuery {
  @ApiPropertyOptional({
    description:
      'Words of a vendor’s name, or parts of them. Case and accents do not matter. To find lots and reports too, see /search.',
    maxLength: 200,
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  q: string = '';
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
  @ApiOperation({ summary: 'Vendors in the order of their names' })
  @ApiPageOf(PublicVendor)
  async vendors(
    @Query() query: VendorQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, await this.lookUp.vendors(query.q, query));
  }

  @Get('vendors/:slug')
  @ApiOperation({ summary: 'A vendor' })
  @ApiOkResponse({ type: PublicVendor })
  async vendor(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.vendor(slug)));
  }

  @Get('vendors/:slug/lots')
  @ApiOperation({ summary: 'A vendor’s lots, newest publication first' })
  @ApiPageOf(PublicLotSummary)
  async lots(
    @Param('slug') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.lots(slug, page)));
  }

  @Get('vendors/:slug/products/:product')
  @ApiOperation({ summary: 'A product' })
  @ApiOkResponse({ type: PublicProduct })
  async product(
    @Param('slug') slug: string,
    @Param('product') product: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.product(slug, product)));
  }

  @Get('vendors/:slug/products/:product/lots')
  @ApiOperation({ summary: 'A product’s lots, newest publication first' })
  @ApiPageOf(PublicLotSummary)
  async productLots(
    @Param('slug') slug: string,
    @Param('product') product: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.productLots(slug, product, page)));
  }

  @Get('vendors/:slug/lots/:lot')
  @ApiOperation({ summary: 'A lot with all its published certificates and results' })
  @ApiOkResponse({ type: PublicLot })
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
  @ApiOkResponse({ type: PublicationView })
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
  @Refuses('document-withdrawn')
  async document(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.documents.send(published(await this.lookUp.publication(id)), request, reply);
  }
}
