import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { PUBLIC } from '../database/connection';
import type { PageOf, PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { lotKey } from '../vocabulary/lot-key';
import { laboratoryCertificates, laboratoryList, publicLaboratory } from './laboratory-list';
import { type Chart, chartsOf } from './charted';
import { lotJson } from './lot-json';
import { lotSummaries } from './lot-summaries';
import { Publication } from './publication.entity';
import { PublishedLaboratoryRow } from './published-laboratory.entity';
import { PublishedLot } from './published-lot.entity';
import { PublishedVendor } from './published-vendor.entity';
import type {
  LaboratoryCertificate,
  PublicLaboratory,
  PublicLotSummary,
  PublicLot,
  PublicationView,
  PublicProduct,
  PublicVendor,
} from './published-views';
import { type PanelCounts, panelCounts } from './panel-counts';
import { isSiteMapPart, type LotAddress, siteMapLots, siteMapParts, vendorSlugs } from './site-map-lots';
import { withStanding } from './standing';
import { ofCode, search } from './search/search';
import type { ScannedCode } from './search/scanned-code';
import type { Found, SearchAnswer } from './search/search-views';
import { type EndedCertificate, endedCertificates, type Rejected, rejectedOf } from './vendor-history';
import { publicVendor, vendorList } from './vendor-list';

/** What has no such form was never given as an address, and need not be asked for. */
const SLUG = /^[a-z0-9-]{1,200}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What the public can find. It reads through a connection that can select in the schema `published` and nowhere else, so
 * nothing unpublished can come out of it, whatever a query says. Null stands for "nothing published", whether or not the
 * registry knows the thing.
 */
@Injectable()
export class LookUp {
  constructor(@InjectDataSource(PUBLIC) private readonly published: DataSource) {}

  /** Whatever published answers to a name or number: see `search`. */
  search(asked: string, limit: number): Promise<SearchAnswer> {
    return search(this.manager, asked, limit);
  }

  /** What a label's code stands for, or what is near it. */
  scanned(code: ScannedCode): Promise<Found[]> {
    return ofCode(this.manager, code);
  }

  /** Vendors by words of their name: see `vendorList`. */
  vendors(asked: string, page: PageQuery): Promise<PageOf<PublicVendor>> {
    return vendorList(this.manager, asked, page);
  }

  async vendor(slug: string): Promise<PublicVendor | null> {
    const vendor = await this.vendorRow(slug);
    return vendor && publicVendor(vendor);
  }

  /** A vendor's lots that have something published, newest publication first. */
  async lots(slug: string, page: PageQuery): Promise<PageOf<PublicLotSummary> | null> {
    const vendor = await this.vendorRow(slug);
    return vendor && lotSummaries(this.manager, { vendorId: vendor.id }, page);
  }

  /** Documents of a vendor that were rejected, and published certificates that no longer count. */
  async history(
    slug: string,
    page: PageQuery,
  ): Promise<{ rejected: Rejected; ended: PageOf<EndedCertificate> } | null> {
    const vendor = await this.vendorRow(slug);
    if (!vendor) return null;
    const ended = await endedCertificates(this.manager, vendor.id, page);
    return { rejected: await rejectedOf(this.manager, vendor.id), ended };
  }

  /** A vendor's alkaloids and metals over the newest lots: see `chartsOf`. */
  async charts(slug: string): Promise<Chart[]> {
    const vendor = await this.vendorRow(slug);
    return vendor ? chartsOf(this.manager, vendor.id) : [];
  }

  /** How complete the panels of a vendor's newest lots are: see `panelCounts`. */
  async panelCounts(slug: string): Promise<PanelCounts | null> {
    const vendor = await this.vendorRow(slug);
    return vendor && panelCounts(this.manager, vendor.id);
  }

  /** A product that has something published. */
  async product(vendorSlug: string, slug: string): Promise<PublicProduct | null> {
    const found = await this.productRow(vendorSlug, slug);
    if (!found) return null;
    const { vendor, lot } = found;
    const { productSlug, productName: name, productForm: form, gtin, productId } = lot;
    const lots = await this.manager.countBy(PublishedLot, { productId });
    const product = { slug: productSlug, name, form, gtin };
    return { vendor: { slug: vendor.slug, name: vendor.name }, product, lots };
  }

  /** A product's lots that have something published, newest publication first. */
  async productLots(
    vendorSlug: string,
    slug: string,
    page: PageQuery,
  ): Promise<PageOf<PublicLotSummary> | null> {
    const found = await this.productRow(vendorSlug, slug);
    return found && lotSummaries(this.manager, { productId: found.lot.productId }, page);
  }

  /** Everything published about a vendor's lot code, however its case, spaces and dashes are written. */
  async lot(slug: string, code: string): Promise<PublicLot | null> {
    const json = await this.lotJson(slug, code);
    return json === null ? null : (JSON.parse(json) as PublicLot);
  }

  /** The same as JSON text, as the database made it. */
  async lotJson(slug: string, code: string): Promise<string | null> {
    const codeKey = lotKey(code.replaceAll('\0', ''));
    return SLUG.test(slug) && codeKey !== '' ? lotJson(this.published, slug, codeKey) : null;
  }

  /** Laboratories whose certificates are published. */
  laboratories(page: PageQuery): Promise<PageOf<PublicLaboratory>> {
    return laboratoryList(this.manager, page);
  }

  async laboratory(slug: string): Promise<PublicLaboratory | null> {
    const row = SLUG.test(slug) ? await this.manager.findOneBy(PublishedLaboratoryRow, { slug }) : null;
    return row && publicLaboratory(row);
  }

  laboratoryCertificates(slug: string, page: PageQuery): Promise<PageOf<LaboratoryCertificate>> {
    return laboratoryCertificates(this.manager, slug, page);
  }

  /** Every version of a certificate's record, newest first. */
  async versions(certificateId: string): Promise<PublicationView[]> {
    if (!UUID.test(certificateId)) return [];
    const newestFirst = { where: { certificateId }, order: { version: 'DESC' } } as const;
    return withStanding(this.manager, await this.manager.find(Publication, newestFirst));
  }

  /** Every version of those certificates of a lot whose record was amended, newest first, by the certificate's id. */
  async earlierVersions({ products }: PublicLot): Promise<Map<string, PublicationView[]>> {
    const amended = products.flatMap(({ certificates }) => certificates).filter(({ version }) => version > 1);
    const all = await Promise.all(amended.map(({ certificateId }) => this.versions(certificateId)));
    return new Map(amended.map(({ certificateId }, index) => [certificateId, all[index]!]));
  }

  /** Which site maps of lots there are: see `siteMapParts`. */
  siteMapParts(): Promise<string[]> {
    return siteMapParts(this.manager);
  }

  /** The lots of one site map. */
  async siteMapLots(part: string): Promise<LotAddress[] | null> {
    return isSiteMapPart(part) ? siteMapLots(this.manager, part) : null;
  }

  /** The vendors of the site map. */
  vendorSlugs(): Promise<string[]> {
    return vendorSlugs(this.manager);
  }

  /** One version of a certificate's record. */
  async publication(id: string): Promise<PublicationView | null> {
    if (!UUID.test(id)) return null;
    return this.viewOf(await this.manager.findOneBy(Publication, { id }));
  }

  private get manager(): EntityManager {
    return this.published.manager;
  }

  private async vendorRow(slug: string): Promise<PublishedVendor | null> {
    return SLUG.test(slug) ? this.manager.findOneBy(PublishedVendor, { slug }) : null;
  }

  private async productRow(
    vendorSlug: string,
    productSlug: string,
  ): Promise<{ vendor: PublishedVendor; lot: PublishedLot } | null> {
    const vendor = SLUG.test(productSlug) ? await this.vendorRow(vendorSlug) : null;
    if (!vendor) return null;
    const newest = {
      where: { vendorId: vendor.id, productSlug },
      order: { lastPublishedAt: 'DESC' },
    } as const;
    const lot = await this.manager.findOne(PublishedLot, newest);
    return lot && { vendor, lot };
  }

  private async viewOf(publication: Publication | null): Promise<PublicationView | null> {
    if (!publication) return null;
    const [view] = await withStanding(this.manager, [publication]);
    return view ?? null;
  }
}

/** One answer for what does not exist and for what is not published, so that neither can be told from the other. */
export function published<Found>(found: Found | null): Found {
  if (found === null) {
    throw new Problem({ code: 'not-found', detail: 'Nothing is published at this address.' });
  }
  return found;
}
