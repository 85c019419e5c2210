import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { ClaimLookUp } from '../claims/claim-look-up';
import { DisputeLookUp } from '../disputes/dispute-look-up';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { BaseAddress } from './base-address';
import { FOR_GOOD, sendCacheable } from './cacheable-answer';
import { lotLinkedData } from './forms/linked-data';
import { sendForm } from './forms/send';
import { lotCsv, lotsCsv, resultsCsv, vendorsCsv } from './forms/tables';
import { LookUp, published } from './look-up';
import { PageTrouble } from './page-trouble';
import { labelPath, lotPath, productPath, vendorPath } from './pages/addresses';
import { ASSETS } from './pages/assets';
import { CertificatePage } from './pages/certificate-page';
import { HomePage } from './pages/home-page';
import { LotPage } from './pages/lot-page';
import { ProductPage } from './pages/product-page';
import { SearchPage } from './pages/search-page';
import { VendorPage } from './pages/vendor-page';
import { scannedCode } from './search/scanned-code';

/** How much of a list one page shows. */
const ON_A_PAGE = 50;
const FOUND_ON_A_PAGE = 20;
/** How many of a vendor's claims its page shows; the API gives all. */
const CLAIMS_SHOWN = { limit: 50 };
/** How many certificates that no longer count its page shows. */
const ENDED_SHOWN = { limit: 20 };
const LONGEST_QUERY = 200;

/** A page's query: links from elsewhere bring parameters of their own along, so none is refused. */
type PageParameters = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, LONGEST_QUERY).trim() : '';
const cursorIn = ({ after }: PageParameters): string | undefined =>
  typeof after === 'string' && after !== '' ? after : undefined;

/** The register as people see it: pages rendered here, without script. */
@ApiExcludeController()
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller()
export class PublicPagesController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly base: BaseAddress,
    private readonly claims: ClaimLookUp,
    private readonly disputes: DisputeLookUp,
  ) {}

  @Get()
  async home(
    @Query() parameters: PageParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = text(parameters.q);
    if (query !== '') return this.search(query, request, reply);
    const { items: vendors, next } = await this.lookUp.vendors('', {
      limit: ON_A_PAGE,
      after: cursorIn(parameters),
    });
    const further = next && `/?${new URLSearchParams({ after: next }).toString()}`;
    await sendForm(request, reply, {
      html: () => createElement(HomePage, { vendors, next: further }),
      json: () => ({ items: vendors, next }),
      csv: () => vendorsCsv(vendors),
    });
  }

  /** A label's code leads to what it stands for, as its own address does; everything else to what was found. */
  private async search(query: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const code = scannedCode(query);
    if (code) {
      await reply.redirect(labelPath(code), 303);
      return;
    }
    const answer = await this.lookUp.search(query, FOUND_ON_A_PAGE);
    await sendForm(request, reply, {
      html: () => createElement(SearchPage, { answer }),
      json: () => answer,
    });
  }

  @Get('vendors/:slug')
  async vendor(
    @Param('slug') slug: string,
    @Query() parameters: PageParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vendor = published(await this.lookUp.vendor(slug));
    const page = { limit: ON_A_PAGE, after: cursorIn(parameters) };
    const { items: lots, next } = published(await this.lookUp.lots(slug, page));
    const further = next && `${vendorPath(slug)}?after=${encodeURIComponent(next)}`;
    const counts = published(await this.lookUp.panelCounts(slug));
    const charts = page.after === undefined ? await this.lookUp.charts(slug) : [];
    const { rejected, ended } = published(await this.lookUp.history(slug, ENDED_SHOWN));
    const history = { rejected, ended: ended.items, further: ended.next !== null };
    const claims =
      page.after === undefined ? published(await this.claims.ofVendor(slug, CLAIMS_SHOWN)).items : [];
    await sendForm(request, reply, {
      html: () => createElement(VendorPage, { vendor, lots, counts, charts, claims, history, next: further }),
      json: () => ({ ...vendor, newestLots: lots }),
      csv: () => lotsCsv(slug, lots),
    });
  }

  @Get('vendors/:slug/products/:product')
  async product(
    @Param('slug') slug: string,
    @Param('product') name: string,
    @Query() parameters: PageParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const product = published(await this.lookUp.product(slug, name));
    const page = { limit: ON_A_PAGE, after: cursorIn(parameters) };
    const { items: lots, next } = published(await this.lookUp.productLots(slug, name, page));
    const further = next && `${productPath(slug, name)}?after=${encodeURIComponent(next)}`;
    await sendForm(request, reply, {
      html: () => createElement(ProductPage, { product, lots, next: further }),
      json: () => ({ ...product, newestLots: lots }),
      csv: () => lotsCsv(slug, lots),
    });
  }

  @Get('vendors/:slug/lots/:lot')
  async lot(
    @Param('slug') slug: string,
    @Param('lot') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lot = published(await this.lookUp.lot(slug, code));
    if (lot.code !== code) {
      await reply.redirect(lotPath(slug, lot.code), 301);
      return;
    }
    const base = this.base.of(request);
    const claims = published(await this.claims.ofLot(slug, code));
    const versions = await this.lookUp.earlierVersions(lot);
    const certificates = lot.products.flatMap((product) => product.certificates);
    const disputes = await this.disputes.of(certificates.map(({ certificateId }) => certificateId));
    await sendForm(request, reply, {
      html: () => createElement(LotPage, { lot, claims, versions, disputes, base }),
      json: () => lot,
      csv: () => lotCsv(lot),
      linked: () => lotLinkedData(lot, base),
    });
  }

  @Get('certificates/:id')
  async certificate(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const versions = await this.lookUp.versions(id);
    const publication = published(versions[0] ?? null);
    const disputes = await this.disputes.of([publication.certificateId]);
    await sendForm(request, reply, {
      html: () => createElement(CertificatePage, { publication, versions, disputes }),
      json: () => publication,
      csv: () => resultsCsv([publication]),
    });
  }

  @Get('assets/:name')
  async asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, type } = published(ASSETS.get(`/assets/${name}`) ?? null);
    await sendCacheable(request, reply, { body: bytes, type, cache: FOR_GOOD });
  }

  /** Every other address that somebody types; the API's own are told by a problem document, see `PageTrouble`. */
  @Get('*')
  nothing(): never {
    throw new Problem({ code: 'not-found', detail: 'Nothing is published at this address.' });
  }
}
