import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { etag, IfMatch } from '../http/revision';
import { Judgements } from '../judgements/judgements';
import { CorrectionInput, UndoInput } from './correction-input';
import { type Corrected, Corrections } from './corrections';
import { DecisionInput } from './decision-input';
import { Decision } from './decision.entity';
import { Decisions } from './decisions';
import { openJudgedCase } from './judged-case';
import { openCase } from './review-case';
import {
  correctionView,
  CorrectionView,
  correctionViews,
  DecisionTaken,
  decisionView,
  ReviewView,
  reviewView,
} from './review-views';

/** What reviewers see, correct and decide. */
@ApiTags('review')
@Permit('reviewer', 'administrator')
@Controller('api/v1')
export class ReviewController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly corrections: Corrections,
    private readonly decisions: Decisions,
    private readonly judgements: Judgements,
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
      const opened = await openJudgedCase(manager, this.judgements, id);
      const decisions = await manager.find(Decision, {
        where: { certificateId: id },
        order: { createdAt: 'ASC', id: 'ASC' },
        relations: { madeBy: true },
      });
      void reply.header('etag', etag(opened.certificate.revision));
      return reviewView(opened, decisions, caller.accountId);
    });
  }

  @Get('certificates/:id/corrections')
  @ApiOperation({ summary: 'All corrections of a certificate, oldest first' })
  @ApiOkResponse({ type: [CorrectionView] })
  async listCorrections(@IdParam() id: string): Promise<CorrectionView[]> {
    return correctionViews(await openCase(this.database.manager, id));
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

  @Post('certificates/:id/decisions')
  @ApiOperation({
    summary: 'Decide on a certificate',
    description:
      'On the revision that If-Match names. Nobody decides on what they uploaded, or approves what they alone corrected. ' +
      'An approval has to acknowledge everything that holds it up, and publishes in the same moment.',
  })
  @ApiCreatedResponse({ type: DecisionTaken })
  @Refuses(
    'certificate-changed',
    'claimed-by-another',
    'own-upload',
    'own-correction',
    'wrong-state',
    'approval-held-up',
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
