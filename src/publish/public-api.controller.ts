import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AlsoAs } from '../http/also-as';
import { MayBeAbsent } from '../http/may-be-absent';
import { ApiPageOf, PageQuery } from '../http/page-of';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { PagePictures } from '../pictures/page-pictures';
import { answerPicture, PictureQuery } from '../pictures/picture-answer';
import { BaseAddress } from './base-address';
import { FOR_EVERYBODY, REVALIDATE, sendJson } from './cacheable-answer';
import { lotLinkedData } from './forms/linked-data';
import { sendForm } from './forms/send';
import { lotCsv, lotsCsv, resultsCsv, vendorsCsv } from './forms/tables';
import { LookUp, published } from './look-up';
import { PageTrouble } from './page-trouble';
import { PublicDocument, refuseWithdrawn } from './public-document';
import { PublicationView, PublicLot, PublicLotSummary, PublicProduct, PublicVendor } from './published-views';
import { EndedCertificate, Rejected } from './vendor-history';

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
    private readonly pictures: PagePictures,
    private readonly base: BaseAddress,
  ) {}

  @Get('vendors')
  @ApiOperation({ summary: 'Vendors in the order of their names' })
  @ApiPageOf(PublicVendor)
  @AlsoAs('text/csv')
  async vendors(
    @Query() query: VendorQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.lookUp.vendors(query.q, query);
    await sendForm(request, reply, { json: () => found, csv: () => vendorsCsv(found.items) });
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
  @AlsoAs('text/csv')
  async lots(
    @Param('slug') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = published(await this.lookUp.lots(slug, page));
    await sendForm(request, reply, { json: () => found, csv: () => lotsCsv(slug, found.items) });
  }

  @Get('vendors/:slug/ended-certificates')
  @ApiOperation({
    summary: 'A vendor’s certificates that were superseded or withdrawn, with the reason, newest first',
  })
  @ApiPageOf(EndedCertificate)
  async ended(
    @Param('slug') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.history(slug, page)).ended);
  }

  @Get('vendors/:slug/rejections')
  @ApiOperation({
    summary: 'How many documents that were filed under a vendor were rejected, and when',
    description: 'What a rejected document says is not public.',
  })
  @ApiOkResponse({ type: Rejected })
  async rejections(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.history(slug, { limit: 1 })).rejected);
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
  @AlsoAs('text/csv')
  async productLots(
    @Param('slug') slug: string,
    @Param('product') product: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = published(await this.lookUp.productLots(slug, product, page));
    await sendForm(request, reply, { json: () => found, csv: () => lotsCsv(slug, found.items) });
  }

  @Get('vendors/:slug/lots/:lot')
  @ApiOperation({
    summary: 'A lot with all its published certificates, results and verdicts',
    description: 'As JSON, CSV (a row for each result) or JSON-LD (schema.org), by the Accept header.',
  })
  @ApiOkResponse({ type: PublicLot })
  @AlsoAs('text/csv', 'application/ld+json')
  async lot(
    @Param('slug') slug: string,
    @Param('lot') lot: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = published(await this.lookUp.lotJson(slug, lot));
    const found = () => JSON.parse(text) as PublicLot;
    await sendForm(request, reply, {
      json: found,
      jsonText: () => text,
      csv: () => lotCsv(found()),
      linked: () => lotLinkedData(found(), this.base.of(request)),
    });
  }

  @Get('publications/:id')
  @ApiOperation({ summary: 'One version of a certificate’s published record' })
  @ApiOkResponse({ type: PublicationView })
  @AlsoAs('text/csv')
  async publication(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = published(await this.lookUp.publication(id));
    await sendForm(request, reply, { json: () => found, csv: () => resultsCsv([found]) });
  }

  @Get('publications/:id/document')
  @ApiOperation({ summary: 'The certificate’s PDF as the laboratory issued it, unless it was withdrawn' })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Refuses('document-withdrawn')
  @UseFilters(PageTrouble)
  async document(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.documents.send(published(await this.lookUp.publication(id)), request, reply);
  }

  @Get('publications/:id/results/:resultId/picture')
  @ApiOperation({
    summary: 'The place of a result on its page, framed, unless the certificate was withdrawn',
  })
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('document-withdrawn', 'page-not-drawn')
  @UseFilters(PageTrouble)
  async picture(
    @Param('id') id: string,
    @Param('resultId') resultId: string,
    @Query() { width }: PictureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const publication = published(await this.lookUp.publication(id));
    refuseWithdrawn(publication);
    const { results, evidence } = publication.record;
    const place = published(results.find((result) => result.id === resultId)?.place ?? null);
    const picture = await this.pictures.place(evidence.documentSha256, place.page, place, width);
    void reply.headers(FOR_EVERYBODY);
    await answerPicture(request, reply, picture, REVALIDATE);
  }
}
