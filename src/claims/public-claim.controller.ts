import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParam } from '../http/id-param';
import { ApiPageOf, PageQuery } from '../http/page-of';
import { Permit } from '../http/permit';
import { sendJson } from '../publish/cacheable-answer';
import { published } from '../publish/look-up';
import { ClaimLookUp } from './claim-look-up';
import { JudgedClaimVerdict, PublicClaim } from './claim.schema';

/** What anybody may look up of claims, without an account. */
@ApiTags('public')
@Permit('anyone')
@Controller('api/v1')
export class PublicClaimController {
  constructor(private readonly lookUp: ClaimLookUp) {}

  @Get('vendors/:slug/claims')
  @ApiOperation({
    summary: 'A vendor’s claims, each with the verdict over all lots that it is about',
    description: 'Retired ones too, with their dates. Absence of a certificate is never evidence of fault.',
  })
  @ApiPageOf(PublicClaim)
  async ofVendor(
    @Param('slug') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.ofVendor(slug, page)));
  }

  @Get('vendors/:slug/lots/:lot/claims')
  @ApiOperation({ summary: 'The claims about a lot, each with the verdict on this lot' })
  @ApiOkResponse({ type: [PublicClaim] })
  async ofLot(
    @Param('slug') slug: string,
    @Param('lot') lot: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.ofLot(slug, lot)));
  }

  @Get('claims/:id/verdicts')
  @ApiOperation({ summary: 'Every verdict on a claim there ever was, newest first' })
  @ApiPageOf(JudgedClaimVerdict)
  async history(
    @IdParam() id: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendJson(request, reply, published(await this.lookUp.history(id, page)));
  }
}
