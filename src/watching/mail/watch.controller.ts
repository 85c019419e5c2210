import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { DataSource } from 'typeorm';
import { PUBLIC } from '../../database/connection';
import { errorsIn, readForm, type Typed } from '../../http/form-input';
import { Permit } from '../../http/permit';
import { Refuses } from '../../http/refuses';
import { published } from '../../publish/look-up';
import { PAGE_HEADERS, PageTrouble } from '../../publish/page-trouble';
import { html } from '../../publish/pages/shell';
import { type AskedSubject, type NamedSubject, namesOf, subjectOf } from '../subject';
import {
  AskedPage,
  AskPage,
  ConfirmedPage,
  ConfirmPage,
  EndedPage,
  LinkOverPage,
  WatchesPage,
} from './pages';
import { NewWatch } from './watch.schema';
import { Watches } from './watches';

const UNPROCESSABLE = 422;
const GONE = 410;

/** Pages of one person, by a link that only they have. */
const FOR_ONE = { ...PAGE_HEADERS, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Being told by e-mail, without an account: asked for, confirmed, seen and ended. */
@ApiTags('watching')
@Permit('anyone')
@Controller()
export class WatchController {
  constructor(
    private readonly watches: Watches,
    @InjectDataSource(PUBLIC) private readonly publishedData: DataSource,
  ) {}

  @Post('api/v1/watches')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask to be told by e-mail',
    description:
      'The address is sent a link to confirm it, and nothing else before. The answer is the same whether the address ' +
      'watches already or not.',
  })
  @ApiAcceptedResponse({ description: 'A message is on its way.' })
  @Refuses('mail-not-set-up')
  async ask(@Body() input: NewWatch, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.watches.ask(input, ip);
  }

  @Get('watch')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async form(
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const subject = published(await this.named(query));
    const offered = this.watches.areOffered;
    return this.page(reply, 200, createElement(AskPage, { subject, offered, typed: {}, errors: {} }));
  }

  @Post('watch')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async askByForm(
    @Body() body: unknown,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { input, errors, typed } = await readForm(NewWatch, body);
    const subject = published(await this.named(typed));
    // Who unticks everything wants to be told of nothing; left out, as programs may, would be all.
    const wrong: Record<string, string> = { ...errors };
    if (typed.kinds === undefined) wrong.kinds = 'Choose at least one';
    if (input === null || Object.keys(wrong).length > 0) return this.refused(reply, subject, typed, wrong);
    await this.watches.ask(input, ip);
    return this.page(reply, 200, createElement(AskedPage, { subject }));
  }

  @Get('watch/confirmation/:secret')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async toConfirm(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const watch = await this.watches.toConfirm(secret);
    if (!watch) return this.page(reply, GONE, createElement(LinkOverPage));
    return this.page(
      reply,
      200,
      createElement(ConfirmPage, { watch, action: `/watch/confirmation/${secret}` }),
    );
  }

  @Post('watch/confirmation/:secret')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async confirm(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const watch = await this.watches.confirm(secret);
    if (!watch) return this.page(reply, GONE, createElement(LinkOverPage));
    return this.page(reply, 200, createElement(ConfirmedPage, { watch }));
  }

  @Get('watches/:secret')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async seen(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const seen = await this.watches.seen(secret);
    if (!seen) return this.page(reply, GONE, createElement(LinkOverPage));
    return this.page(reply, 200, createElement(WatchesPage, { ...seen, action: `/watches/${secret}` }));
  }

  /**
   * Ends watches: what a button of the page names, else those that the message was about. The latter is what mail programs
   * ask for with one click (RFC 8058), as form data of either kind, and expect no redirect.
   */
  @Post('watches/:secret')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async end(
    @Param('secret') secret: string,
    @Body() body: { end?: unknown } | null | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const which = typeof body?.end === 'string' ? body.end : 'these';
    if (!(await this.watches.end(secret, which))) return this.page(reply, GONE, createElement(LinkOverPage));
    const left = (await this.watches.seen(secret))?.watches.length ?? 0;
    return this.page(reply, 200, createElement(EndedPage, { left, action: `/watches/${secret}` }));
  }

  private refused(
    reply: FastifyReply,
    subject: NamedSubject,
    typed: Typed,
    errors: Record<string, string>,
  ): string {
    const offered = this.watches.areOffered;
    return this.page(reply, UNPROCESSABLE, createElement(AskPage, { subject, offered, typed, errors }));
  }

  private page(reply: FastifyReply, status: number, page: ReactElement): string {
    void reply.status(status).headers(FOR_ONE);
    return html(page);
  }

  /** What an address or a form names; null when nothing of it is published. */
  private async named(given: Record<string, unknown>): Promise<NamedSubject | null> {
    const { manager } = this.publishedData;
    try {
      const [named] = await namesOf(manager, [await subjectOf(manager, askedIn(given))]);
      return named!;
    } catch (error) {
      if (errorsIn(error)) return null;
      throw error;
    }
  }
}

const LONGEST = 200;

function askedIn(given: Record<string, unknown>): AskedSubject {
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== ''
      ? value.replaceAll('\0', '').trim().slice(0, LONGEST)
      : undefined;
  };
  return { vendor: text('vendor'), product: text('product'), lot: text('lot') };
}
