import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Permit } from '../http/permit';
import { gtin14 } from '../registry/gtin';
import { sendCacheable } from './cacheable-answer';
import { LookUp, published } from './look-up';
import { PAGE_HEADERS, PageTrouble } from './page-trouble';
import { SearchPage } from './pages/search-page';
import { html } from './pages/shell';

/** What the codes on labels lead to: GS1 Digital Link addresses. */
@ApiExcludeController()
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller('01')
export class LabelController {
  constructor(private readonly lookUp: LookUp) {}

  @Get(':gtin')
  async product(
    @Param('gtin') gtin: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.resolve(gtin, null, request, reply);
  }

  @Get(':gtin/10/:lot')
  async lot(
    @Param('gtin') gtin: string,
    @Param('lot') lot: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.resolve(gtin, lot, request, reply);
  }

  /** Leads to the page of what is here; of what is not, says so and offers what is near, under the same address. */
  private async resolve(
    digits: string,
    lot: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const gtin = published(gtin14(digits));
    const items = await this.lookUp.scanned({ gtin, lot });
    const [exact] = items;
    if (exact?.match === 'exact') {
      await reply.redirect(exact.address, 307);
      return;
    }
    const query = lot === null ? `GTIN ${gtin}` : `lot ${lot} of GTIN ${gtin}`;
    const page = createElement(SearchPage, { answer: { query, here: false, items } });
    void reply.status(404).headers(PAGE_HEADERS);
    await sendCacheable(request, reply, { body: html(page), type: PAGE_HEADERS['content-type'] });
  }
}
