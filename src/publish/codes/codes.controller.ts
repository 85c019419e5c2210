import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { Permit } from '../../http/permit';
import { BaseAddress } from '../base-address';
import { sendCacheable } from '../cacheable-answer';
import { LookUp, published } from '../look-up';
import { labelPath, lotPath } from '../pages/addresses';
import { lotInWords } from '../pages/lot-words';
import type { PublicLot } from '../published-views';
import { badgeSvg, badgeText } from './badge';
import { previewPicture } from './preview-picture';

const SVG = 'image/svg+xml; charset=utf-8';
/** Wide enough for a label of two centimetres at 600 dpi. */
const PNG_WIDTH = 512;
/** Enough to stay readable with a scratch (ISO/IEC 18004: 15 %). */
const CORRECTION = 'M';

/** Pictures of a lot's address and of how it stands, for labels and other sites. */
@ApiTags('public')
@Permit('anyone')
@Controller('vendors/:slug/lots/:lot')
export class CodesController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly base: BaseAddress,
  ) {}

  @Get('qr.svg')
  @ApiOperation({
    summary: 'A QR code of the lot’s address, for the label',
    description: 'A GS1 Digital Link where the product has a GTIN, else the address of the lot’s page.',
  })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async svg(
    @Param('slug') slug: string,
    @Param('lot') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = await this.addressOf(slug, code, request);
    const body = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: CORRECTION });
    await sendCacheable(request, reply, { body, type: SVG });
  }

  @Get('qr.png')
  @ApiOperation({ summary: 'The same as a PNG' })
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async png(
    @Param('slug') slug: string,
    @Param('lot') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = await this.addressOf(slug, code, request);
    const options = { width: PNG_WIDTH, errorCorrectionLevel: CORRECTION } as const;
    await sendCacheable(request, reply, { body: await QRCode.toBuffer(address, options), type: 'image/png' });
  }

  @Get('badge.svg')
  @ApiOperation({
    summary: 'A badge that says how many results are published and from when',
    description:
      'Grey when every certificate of the lot was superseded or withdrawn, or the newest test is two years old.',
  })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async badge(
    @Param('slug') slug: string,
    @Param('lot') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lot = published(await this.lookUp.lot(slug, code));
    const certificates = lot.products.flatMap((product) => product.certificates);
    const badge = badgeText(certificates, new Date().toISOString().slice(0, 10));
    await sendCacheable(request, reply, { body: badgeSvg(badge, lot.code), type: SVG });
  }

  @Get('preview.png')
  @ApiOperation({
    summary: 'What links to the lot’s page show elsewhere: its first sentences as a picture',
    description: 'The same facts that the page says first; it says so when no certificate counts any more.',
  })
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @Param('slug') slug: string,
    @Param('lot') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lot = published(await this.lookUp.lot(slug, code));
    const body = await previewPicture(lotInWords(lot));
    await sendCacheable(request, reply, { body, type: 'image/png' });
  }

  private async addressOf(slug: string, code: string, request: FastifyRequest): Promise<string> {
    const lot = published(await this.lookUp.lot(slug, code));
    return this.base.of(request) + labelAddress(lot);
  }
}

/** What the label's code says: by GTIN where there is one and no doubt which product is meant. */
export function labelAddress({ vendor, code, products }: PublicLot): string {
  const [only] = products;
  const gtin = products.length === 1 ? only?.gtin : null;
  return gtin ? labelPath({ gtin, lot: code }) : lotPath(vendor.slug, code);
}
