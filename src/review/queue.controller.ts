import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { Leases, LeaseView } from './leases';
import { NewReviewView, ReviewViewView, SavedViews } from './saved-views';
import { Waiting, WaitingCounts, WaitingList } from './waiting';
import { WaitingQuery } from './waiting-query';

/** What waits for reviewers, and who has it before them. */
@ApiTags('review')
@Permit('reviewer', 'administrator')
@KeyScope('review')
@Controller('api/v1')
export class QueueController {
  constructor(
    private readonly waiting: WaitingList,
    private readonly leases: Leases,
    private readonly views: SavedViews,
  ) {}

  @Get('reviews')
  @ApiOperation({ summary: 'What waits for a reviewer' })
  @ApiPageOf(Waiting)
  list(@Query() query: WaitingQuery, @CurrentCaller() { accountId }: Caller): Promise<PageOf<Waiting>> {
    return this.waiting.page(query, accountId);
  }

  @Get('reviews/counts')
  @ApiOperation({ summary: 'How much waits, and for how long' })
  @ApiOkResponse({ type: WaitingCounts })
  counts(@CurrentCaller() { accountId }: Caller): Promise<WaitingCounts> {
    return this.waiting.counts(accountId);
  }

  @Post('reviews/:id/lease')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a certificate before you, or keep it for longer',
    description:
      'Nobody else corrects it or decides on it meanwhile. It ends by itself after 15 minutes without your doing anything ' +
      'with it; corrections, looks and decisions renew it.',
  })
  @ApiOkResponse({ type: LeaseView })
  @Refuses('claimed-by-another', 'wrong-state')
  claim(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<LeaseView> {
    return this.leases.claim(id, caller);
  }

  @Delete('reviews/:id/lease')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Give a certificate back',
    description: 'Yours; an administrator may give back anybody’s. Where nobody has it, nothing happens.',
  })
  @ApiNoContentResponse()
  @Refuses('claimed-by-another')
  release(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.leases.release(id, caller);
  }

  @Get('review-views')
  @ApiOperation({ summary: 'The ways of looking at the queue that you keep, by name' })
  @ApiOkResponse({ type: [ReviewViewView] })
  listViews(@CurrentCaller() { accountId }: Caller): Promise<ReviewViewView[]> {
    return this.views.list(accountId);
  }

  @Post('review-views')
  @ApiOperation({ summary: 'Keep a way of looking at the queue' })
  @ApiCreatedResponse({ type: ReviewViewView })
  @Refuses('view-exists', 'too-many-views')
  keepView(@Body() input: NewReviewView, @CurrentCaller() { accountId }: Caller): Promise<ReviewViewView> {
    return this.views.keep(accountId, input);
  }

  @Delete('review-views/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a way of looking at the queue' })
  @ApiNoContentResponse()
  forgetView(@IdParam() id: string, @CurrentCaller() { accountId }: Caller): Promise<void> {
    return this.views.forget(accountId, id);
  }
}
