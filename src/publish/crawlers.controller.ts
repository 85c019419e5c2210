import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';
import { Permit } from '../http/permit';
import { BaseAddress } from './base-address';
import { sendCacheable } from './cacheable-answer';
import { LookUp, published } from './look-up';
import { lotPath, vendorPath } from './pages/addresses';
import { type SiteMapEntry, siteMap, siteMapIndex } from './site-map';

const XML = 'application/xml; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';
const MONTH_MS = 30 * 86_400_000;

/** What search engines and those who look for faults read first. */
@ApiExcludeController()
@Permit('anyone')
@Controller()
export class CrawlersController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly base: BaseAddress,
    private readonly configuration: Configuration,
  ) {}

  @Get('robots.txt')
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = `User-agent: *\nDisallow: /?q=\nDisallow: /api/\n\nSitemap: ${this.base.of(request)}/sitemap.xml\n`;
    await sendCacheable(request, reply, { body, type: PLAIN });
  }

  @Get('sitemap.xml')
  async siteMaps(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const base = this.base.of(request);
    const parts = await this.lookUp.siteMapParts();
    const body = siteMapIndex(['vendors', ...parts].map((part) => `${base}/sitemaps/${part}.xml`));
    await sendCacheable(request, reply, { body, type: XML });
  }

  @Get('sitemaps/:part.xml')
  async siteMapPart(
    @Param('part') part: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const base = this.base.of(request);
    const entries = part === 'vendors' ? await this.vendors() : await this.lots(part);
    const body = siteMap(entries.map(({ path, changed }) => ({ path: base + path, changed })));
    await sendCacheable(request, reply, { body, type: XML });
  }

  /** RFC 9116, where the settings name somebody. */
  @Get('.well-known/security.txt')
  async security(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const contact = published(this.configuration.securityContact ?? null);
    // The month's first day half a year on: the same text for a month, so that caches can keep it.
    const expires = new Date(Date.now() + 6 * MONTH_MS).toISOString().slice(0, 7);
    const body =
      `Contact: ${contact}\nExpires: ${expires}-01T00:00:00.000Z\nPreferred-Languages: en\n` +
      `Canonical: ${this.base.of(request)}/.well-known/security.txt\n`;
    await sendCacheable(request, reply, { body, type: PLAIN });
  }

  private async vendors(): Promise<SiteMapEntry[]> {
    const slugs = await this.lookUp.vendorSlugs();
    return [
      { path: '/', changed: null },
      ...slugs.map((slug) => ({ path: vendorPath(slug), changed: null })),
    ];
  }

  private async lots(part: string): Promise<SiteMapEntry[]> {
    const lots = published(await this.lookUp.siteMapLots(part));
    return lots.map(({ vendor, code, lastPublishedAt }) => ({
      path: lotPath(vendor, code),
      changed: lastPublishedAt.toISOString(),
    }));
  }
}
