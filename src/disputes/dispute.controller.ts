import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { readForm, type Typed } from '../http/form-input';
import { Permit } from '../http/permit';
import { type Limit, VisitorLimits } from '../http/visitor-limits';
import { sendCacheable, sendJson } from '../publish/cacheable-answer';
import { published } from '../publish/look-up';
import { PAGE_HEADERS, PageTrouble } from '../publish/page-trouble';
import { disputeAddress } from '../publish/pages/addresses';
import { DisputePage } from '../publish/pages/disputes';
import { html } from '../publish/pages/shell';
import { DisputeLookUp } from './dispute-look-up';
import { DisputeView, DisputeWords, NewDispute, NewOutcome, NewReply, PublicDispute } from './dispute.schema';
import { Disputes } from './disputes';

/** How many disputes one party may send. */
const RECEIVED: Limit = { name: 'dispute', times: 10, hours: 1 };

const UNPROCESSABLE = 422;
const REFUSED_PAGE = { ...PAGE_HEADERS, 'cache-control': 'no-store' };

export class DisputesQuery {
  @ApiProperty({ format: 'uuid', description: 'Of which certificate.' })
  @IsUUID()
  certificate: string;
}

export class DisputeTaken {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Where it can be seen.' }) address: string;
}

/** The right of reply: anyone disputes a published value, the vendor answers, both stand beside it. */
@ApiTags('disputes')
@Controller()
export class DisputeController {
  constructor(
    private readonly disputes: Disputes,
    private readonly lookUp: DisputeLookUp,
    private readonly limits: VisitorLimits,
  ) {}

  @Get('api/v1/disputes')
  @Permit('anyone')
  @ApiOperation({ summary: 'Disputes of a certificate’s values, oldest first; at most the newest 200' })
  @ApiOkResponse({ type: [PublicDispute] })
  async ofCertificate(
    @Query() { certificate }: DisputesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, await this.lookUp.of([certificate]));
  }

  @Post('api/v1/disputes')
  @Permit('anyone')
  @ApiOperation({
    summary: 'Dispute a published value',
    description:
      'Visible at once beside the value, with the day until which the vendor is asked to answer; its words once one of ' +
      'the registry’s people has read them. Nothing is ever removed.',
  })
  @ApiCreatedResponse({ type: DisputeTaken })
  async dispute(@Body() input: NewDispute, @Req() request: FastifyRequest): Promise<DisputeTaken> {
    const { certificateId, resultId, ...words } = input;
    await this.limits.countFrom(request.ip, RECEIVED, 'disputes');
    const id = await this.disputes.receive(certificateId, resultId, words);
    return { id, address: disputeAddress(certificateId, id) };
  }

  /** The form, which works without script. */
  @Get('certificates/:id/results/:resultId/dispute')
  @Permit('anyone')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async page(
    @IdParam() certificateId: string,
    @IdParam('resultId') resultId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.formPage(certificateId, resultId, {}, {});
    void reply.headers(PAGE_HEADERS);
    await sendCacheable(request, reply, { body: page, type: PAGE_HEADERS['content-type'] });
  }

  @Post('certificates/:id/results/:resultId/dispute')
  @Permit('anyone')
  @ApiExcludeEndpoint()
  @UseFilters(PageTrouble)
  async form(
    @IdParam() certificateId: string,
    @IdParam('resultId') resultId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { input: words, errors, typed } = await readForm(DisputeWords, body);
    if (errors) {
      const page = await this.formPage(certificateId, resultId, typed, errors);
      await reply.status(UNPROCESSABLE).headers(REFUSED_PAGE).send(page);
      return;
    }
    await this.limits.countFrom(request.ip, RECEIVED, 'disputes');
    const id = await this.disputes.receive(certificateId, resultId, words);
    await reply.redirect(disputeAddress(certificateId, id), 303);
  }

  /** @throws Problem `not-found` for a value that is not published */
  private async formPage(
    certificateId: string,
    resultId: string,
    typed: Typed,
    errors: Record<string, string>,
  ): Promise<string> {
    const value = published(await this.lookUp.value(certificateId, resultId));
    return html(createElement(DisputePage, { ...value, typed, errors }));
  }

  @Get('api/v1/registry/disputes')
  @Permit('signed-in')
  @ApiOperation({ summary: 'Disputes with their words: uploaders see those of their vendors' })
  @ApiPageOf(DisputeView)
  list(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<PageOf<DisputeView>> {
    return this.disputes.list(caller, page);
  }

  @Post('api/v1/registry/disputes/:id/replies')
  @KeyScope('registry')
  @HttpCode(201)
  @Permit('signed-in')
  @ApiOperation({ summary: 'Answer a dispute for the vendor' })
  @ApiCreatedResponse({ type: DisputeView })
  reply(
    @IdParam() id: string,
    @Body() input: NewReply,
    @CurrentCaller() caller: Caller,
  ): Promise<DisputeView> {
    return this.disputes.reply(caller, id, input);
  }

  @Post('api/v1/registry/disputes/:id/outcomes')
  @KeyScope('review')
  @HttpCode(201)
  @Permit('administrator', 'reviewer')
  @ApiOperation({ summary: 'Show a dispute’s words, or hide them as spam or by a legal hold' })
  @ApiCreatedResponse({ type: DisputeView })
  decide(
    @IdParam() id: string,
    @Body() input: NewOutcome,
    @CurrentCaller() caller: Caller,
  ): Promise<DisputeView> {
    return this.disputes.decide(caller, id, input);
  }
}
