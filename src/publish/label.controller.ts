import { Controller, Get, Header, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { createElement } from 'react';
import { Permit } from '../http/permit';
import { gtin14 } from '../registry/gtin';
import { BaseAddress } from './base-address';
import { FOR_EVERYBODY, sendCacheable } from './cacheable-answer';
import { linkSet } from './codes/link-set';
import { LookUp, published } from './look-up';
import { PAGE_HEADERS, PageTrouble } from './page-trouble';
import { labelPath } from './pages/addresses';
import { SearchPage } from './pages/search-page';
import { html } from './pages/shell';
import type { ScannedCode } from './search/scanned-code';

const LINK_SET = 'application/linkset+json';
const HTML = 'text/html';
/** How a link set is asked for in the address: the second is how older scanners do. */
const ALL_LINKS: readonly unknown[] = ['linkset', 'all'];

type LinkQuery = Record<string, unknown>;

/** What the codes on labels lead to: GS1 Digital Link addresses. */
@ApiExcludeController()
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller()
export class LabelController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly base: BaseAddress,
  ) {}

  @Get('01/:gtin')
  async product(
    @Param('gtin') gtin: string,
    @Query() query: LinkQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.resolve({ gtin: published(gtin14(gtin)), lot: null }, query, request, reply);
  }

  @Get('01/:gtin/10/:lot')
  async lot(
    @Param('gtin') gtin: string,
    @Param('lot') lot: string,
    @Query() query: LinkQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.resolve({ gtin: published(gtin14(gtin)), lot }, query, request, reply);
  }

  /** What this resolver can do (GS1-Conformant Resolver 1.1, 5.1). */
  @Get('.well-known/gs1resolver')
  @Header('content-type', 'application/json; charset=utf-8')
  description(@Req() request: FastifyRequest): object {
    return {
      name: 'Assaybook: laboratory certificates by product and lot',
      resolverRoot: this.base.of(request),
      supportedPrimaryKeys: ['01'],
      supportedLinkType: [{ namespace: 'https://gs1.org/voc/', prefix: 'gs1:' }],
    };
  }

  /** Leads to the page of what is here; of what is not, says so and offers what is near, under the same address. */
  private async resolve(
    code: ScannedCode,
    { linkType }: LinkQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const items = await this.lookUp.scanned(code);
    const [exact] = items;
    if (exact?.match !== 'exact') {
      await this.notHere(code, items, request, reply);
      return;
    }
    const base = this.base.of(request);
    const anchor = base + labelPath(code);
    const asked =
      ALL_LINKS.includes(linkType) || new Negotiator(request).mediaType([HTML, LINK_SET]) === LINK_SET;
    if (asked) {
      const body = JSON.stringify(linkSet(anchor, exact, base));
      await sendCacheable(request, reply, { body, type: LINK_SET, vary: 'Accept' });
      return;
    }
    const link = `<${anchor}?linkType=linkset>; rel="linkset"; type="${LINK_SET}"`;
    await reply.headers({ link, vary: 'Accept', ...FOR_EVERYBODY }).redirect(exact.address, 307);
  }

  private async notHere(
    { gtin, lot }: ScannedCode,
    items: Awaited<ReturnType<LookUp['scanned']>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const query = lot === null ? `GTIN ${gtin}` : `lot ${lot} of GTIN ${gtin}`;
    const page = createElement(SearchPage, { answer: { query, here: false, items } });
    void reply.status(404).headers(PAGE_HEADERS);
    await sendCacheable(request, reply, { body: html(page), type: PAGE_HEADERS['content-type'] });
  }
}
