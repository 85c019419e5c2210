import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { etag, IfMatch } from '../http/revision';
import { Judgements } from '../judgements/judgements';
import { CorrectionInput, KeptSampleInput, UndoInput } from './correction-input';
import { type Corrected, Corrections } from './corrections';
import { DecisionInput } from './decision-input';
import { Decisions } from './decisions';
import { openDesk } from './desk';
import { Looks, LooksInput, Unseen } from './looks';
import { SecondReadingInput, SecondReadings, SecondReadingTaken } from './second-readings';
import {
  correctionView,
  CorrectionView,
  correctionViews,
  DecisionTaken,
  decisionView,
  ReviewView,
  reviewView,
  SampleKeptView,
  visibleCorrections,
} from './review-views';

/** What reviewers see, correct and decide. */
@ApiTags('review')
@Permit('reviewer', 'administrator')
@KeyScope('review')
@Controller('api/v1')
export class ReviewController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly corrections: Corrections,
    private readonly decisions: Decisions,
    private readonly judgements: Judgements,
    private readonly looks: Looks,
    private readonly secondReadings: SecondReadings,
  ) {}

  @Get('certificates/:id/review')
  @ApiOperation({
    summary: 'Everything a decision rests on',
    description:
      'The results as they would be published, what they show about the rules, all corrections and decisions, and what ' +
      'holds an approval up.',
  })
  @ApiOkResponse({ type: ReviewView })
  async review(
    @IdParam() id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewView> {
    // One snapshot: what is shown must belong to the revision that it is shown under.
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const desk = await openDesk(manager, this.judgements, id, caller.accountId);
      // Who has seen what changes without a new revision: the answer is never taken from a cache.
      void reply.headers({
        etag: etag(desk.opened.certificate.revision),
        'cache-control': 'private, no-store',
      });
      return reviewView(desk);
    });
  }

  @Get('certificates/:id/corrections')
  @ApiOperation({ summary: 'All corrections of a certificate, oldest first' })
  @ApiOkResponse({ type: [CorrectionView] })
  async listCorrections(
    @IdParam() id: string,
    @CurrentCaller() { accountId }: Caller,
  ): Promise<CorrectionView[]> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const { opened, hidden } = await openDesk(manager, this.judgements, id, accountId);
      return visibleCorrections(correctionViews(opened), hidden);
    });
  }

  @Post('certificates/:id/corrections')
  @ApiOperation({
    summary: 'Correct what was read',
    description:
      'The reading stays as it is; the correction stands beside it with its reason. ETag: the new revision.',
  })
  @ApiCreatedResponse({ type: CorrectionView })
  @Refuses('certificate-changed', 'claimed-by-another', 'wrong-state', 'correction-refused')
  async correct(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @Body() input: CorrectionInput,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionView> {
    return answer(await this.corrections.make(id, revision, caller, input), caller, reply);
  }

  @Post('certificates/:id/corrections/:correction/undo')
  @ApiOperation({ summary: 'Take a correction back', description: 'By a further row: nothing is removed.' })
  @ApiCreatedResponse({ type: CorrectionView })
  @Refuses(
    'certificate-changed',
    'claimed-by-another',
    'wrong-state',
    'unknown-correction',
    'correction-refused',
  )
  async undo(
    @IdParam() id: string,
    @IdParam('correction') correctionId: string,
    @IfMatch() revision: number,
    @Body() { reason }: UndoInput,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionView> {
    return answer(await this.corrections.undo(id, correctionId, revision, caller, reason), caller, reply);
  }

  @Post('certificates/:id/kept-sample')
  @ApiOperation({
    summary: 'Keep one sample’s results and take out those of the others',
    description:
      'Where a table holds the results of several samples. Each result that is taken out is a correction of its own, with ' +
      'this reason. ETag: the new revision.',
  })
  @ApiCreatedResponse({ type: SampleKeptView })
  @Refuses('certificate-changed', 'claimed-by-another', 'wrong-state', 'correction-refused')
  async keepSample(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @Body() input: KeptSampleInput,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleKeptView> {
    const { removed, revision: now } = await this.corrections.keepSample(id, revision, caller, input);
    void reply.header('etag', etag(now));
    return { removed };
  }

  @Post('certificates/:id/looks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tell what you have opened',
    description:
      'Recorded for good, with what was there to be seen: when it changes, it has to be opened again. An approval needs ' +
      'every value that decides a verdict and every unexplained word opened by whoever approves. Whoever corrects a value ' +
      'has it open. Answers with what is left.',
  })
  @ApiOkResponse({ type: Unseen })
  @Refuses('certificate-changed', 'claimed-by-another')
  look(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @Body() input: LooksInput,
    @CurrentCaller() caller: Caller,
  ): Promise<Unseen> {
    return this.looks.record(id, revision, caller, input);
  }

  @Post('certificates/:id/second-reading')
  @ApiOperation({
    summary: 'Tell what you read, before you see what the first person made of it',
    description:
      'In a second review: each value of `twoPeople.toRead` once. When it is what the first person read, you may approve; ' +
      'when it is not, the certificate goes back to review with both shown. ETag: the new revision.',
  })
  @ApiCreatedResponse({ type: SecondReadingTaken })
  @Refuses('certificate-changed', 'claimed-by-another', 'own-upload', 'first-approver', 'wrong-state')
  async readSecond(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @Body() input: SecondReadingInput,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SecondReadingTaken> {
    const { revision: now, ...taken } = await this.secondReadings.take(id, revision, caller, input);
    void reply.header('etag', etag(now));
    return taken;
  }

  @Post('certificates/:id/decisions')
  @ApiOperation({
    summary: 'Decide on a certificate',
    description:
      'On the revision that If-Match names. Nobody decides on what they uploaded, or approves what they alone corrected. ' +
      'An approval has to acknowledge everything that holds it up, needs what decides to have been opened (see `looks`), ' +
      'and publishes in the same moment; or it leads to `second-review`, where another person approves: when a value that ' +
      'decides a verdict was corrected, or a value exceeds a limit. Which certificate is superseded is said with the ' +
      'approval that publishes.',
  })
  @ApiCreatedResponse({ type: DecisionTaken })
  @Refuses(
    'certificate-changed',
    'claimed-by-another',
    'own-upload',
    'own-correction',
    'first-approver',
    'second-reading-required',
    'wrong-state',
    'approval-held-up',
    'not-looked-at',
  )
  async decide(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @Body() input: DecisionInput,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecisionTaken> {
    const taken = await this.decisions.take(id, revision, caller, input);
    void reply.header('etag', etag(taken.revision));
    const { state, publicationId } = taken;
    return { ...decisionView(taken.decision, caller.name), state, publicationId };
  }
}

function answer({ correction, revision }: Corrected, caller: Caller, reply: FastifyReply): CorrectionView {
  void reply.header('etag', etag(revision));
  return correctionView(correction, correction.undoesId === null, caller.name);
}
