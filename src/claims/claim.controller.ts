import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { ClaimJudge } from './claim-judge';
import { judgedVerdict } from './claim-look-up';
import {
  ClaimText,
  ClaimView,
  KeptUnderstandingView,
  NewClaim,
  NewRetirement,
  NewUnderstanding,
  UnderstandingView,
  type WholeClaim,
} from './claim.schema';
import { Claims } from './claims';
import { newestVerdicts } from './newest-verdicts';

/** Claims of vendors: for the registry's people, and for uploaders who are bound to the vendor. */
@ApiTags('claims')
@Permit('signed-in')
@KeyScope('registry')
@Controller('api/v1')
export class ClaimController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly claims: Claims,
    private readonly judge: ClaimJudge,
  ) {}

  @Post('claims/understanding')
  @HttpCode(200)
  @ApiOperation({
    summary: 'See what a claim would be understood as, before it is entered',
    description:
      'Nothing is kept. What names nothing that a result could show, and claims about health, are not judged.',
  })
  @ApiOkResponse({ type: UnderstandingView })
  understand(@Body() { text }: ClaimText): UnderstandingView {
    return { understoodAs: this.judge.tell(this.judge.understand(text)) };
  }

  @Get('registry/vendors/:slug/claims')
  @ApiOperation({ summary: 'List a vendor’s claims, the one entered last first' })
  @ApiPageOf(ClaimView)
  async list(
    @Param('slug') slug: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PageOf<ClaimView>> {
    const page = await this.claims.list(caller, slug, query);
    return { ...page, items: await this.viewsOf(page.items) };
  }

  @Post('registry/vendors/:slug/claims')
  @ApiOperation({
    summary: 'Enter a claim as it was seen',
    description: 'It is judged at once, and again whenever what is published of a lot in its scope changes.',
  })
  @ApiCreatedResponse({ type: ClaimView })
  async enter(
    @Param('slug') slug: string,
    @Body() input: NewClaim,
    @CurrentCaller() caller: Caller,
  ): Promise<ClaimView> {
    return this.viewOf(await this.claims.enter(caller, slug, input));
  }

  @Get('registry/vendors/:slug/claims/:id')
  @ApiOperation({ summary: 'Read a claim' })
  @ApiOkResponse({ type: ClaimView })
  async read(
    @Param('slug') slug: string,
    @IdParam() id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ClaimView> {
    return this.viewOf(await this.claims.get(caller, slug, id));
  }

  @Post('registry/vendors/:slug/claims/:id/retirement')
  @ApiOperation({
    summary: 'Record that a claim is not made any more',
    description: 'It stays visible with its dates.',
  })
  @ApiCreatedResponse({ type: ClaimView })
  @Refuses('claim-retired')
  async retire(
    @Param('slug') slug: string,
    @IdParam() id: string,
    @Body() input: NewRetirement,
    @CurrentCaller() caller: Caller,
  ): Promise<ClaimView> {
    return this.viewOf(await this.claims.retire(caller, slug, id, input));
  }

  @Post('registry/vendors/:slug/claims/:id/understandings')
  @Permit('administrator', 'reviewer')
  @ApiOperation({
    summary: 'Say what a claim is to be understood as instead',
    description: 'With a reason. It is judged anew; earlier understandings and verdicts stay.',
  })
  @ApiCreatedResponse({ type: ClaimView })
  async correct(
    @Param('slug') slug: string,
    @IdParam() id: string,
    @Body() input: NewUnderstanding,
    @CurrentCaller() caller: Caller,
  ): Promise<ClaimView> {
    return this.viewOf(await this.claims.understand(caller, slug, id, input));
  }

  private async viewOf(claim: WholeClaim): Promise<ClaimView> {
    const [view] = await this.viewsOf([claim]);
    return view!;
  }

  private async viewsOf(claims: readonly WholeClaim[]): Promise<ClaimView[]> {
    const { manager } = this.database;
    const ids = claims.map(({ id }) => id);
    const verdicts = await newestVerdicts(manager, ids, null);
    return Promise.all(
      claims.map(async (claim) => {
        const verdict = verdicts.get(claim.id);
        return {
          id: claim.id,
          ...(await this.claims.recordOf(manager, claim)),
          verdict: verdict ? judgedVerdict(verdict) : null,
          enteredBy: claim.enteredBy.name,
          enteredAt: claim.createdAt,
          understandings: claim.understandings.map((row) =>
            KeptUnderstandingView.of(row, this.judge.tell(row.predicates)),
          ),
        };
      }),
    );
  }
}
