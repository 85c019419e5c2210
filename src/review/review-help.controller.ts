import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { etag } from '../http/revision';
import { Judgements } from '../judgements/judgements';
import { EarlierResult, earlierResults } from '../publish/earlier-results';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { openDesk } from './desk';
import { previewOf, PreviewView } from './preview';
import { REASON_TEMPLATES, ReasonTemplate } from './reason-templates';
import { openCase } from './review-case';
import { VOCABULARY } from './vocabulary';
import { VocabularyView, vocabularyView } from './vocabulary-view';

/** What helps a reviewer to judge what lies before them. */
@ApiTags('review')
@Permit('reviewer', 'administrator')
@KeyScope('review')
@Controller('api/v1')
export class ReviewHelpController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly judgements: Judgements,
  ) {}

  @Get('certificates/:id/results/:resultId/earlier')
  @ApiOperation({
    summary: 'The same analyte in the vendor’s other lots',
    description:
      'As published, the oldest first; what was withdrawn or superseded is left out. Empty while the certificate has no ' +
      'vendor or the result no analyte of the vocabulary.',
  })
  @ApiOkResponse({ type: [EarlierResult] })
  async earlier(@IdParam() id: string, @IdParam('resultId') resultId: string): Promise<EarlierResult[]> {
    const { certificate, effective } = await openCase(this.database.manager, id);
    const result = effective?.results.find((each) => each.id === resultId);
    if (!result)
      throw new Problem({ code: 'not-found', detail: 'The certificate has no result with this id.' });
    const { vendorId } = certificate;
    const { analyteId } = result;
    if (vendorId === null || analyteId === null) return [];
    return earlierResults(this.database.manager, { vendorId, analyteId, certificateId: id });
  }

  @Get('certificates/:id/preview')
  @ApiOperation({
    summary: 'The record that an approval now would make public',
    description: 'As if you acknowledged everything that you may. Nothing is written.',
  })
  @ApiOkResponse({ type: PreviewView })
  @Refuses('approval-held-up', 'second-reading-required')
  async preview(
    @IdParam() id: string,
    @CurrentCaller() { accountId }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreviewView> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const desk = await openDesk(manager, this.judgements, id, accountId);
      const { revision } = desk.opened.certificate;
      void reply.headers({ etag: etag(revision), 'cache-control': 'private, no-store' });
      return { revision, record: previewOf(desk, this.vocabulary) };
    });
  }

  @Get('review-vocabulary')
  @ApiOperation({
    summary: 'What a result can be corrected to',
    description: 'Every analyte and every unit of the vocabulary that the service runs with.',
  })
  @ApiOkResponse({ type: VocabularyView })
  choices(): VocabularyView {
    return vocabularyView(this.vocabulary);
  }

  @Get('reason-templates')
  @ApiOperation({
    summary: 'Reasons as reviewers often give them',
    description: 'Beginnings to be completed, by kind of decision.',
  })
  @ApiOkResponse({ type: [ReasonTemplate] })
  reasons(): readonly ReasonTemplate[] {
    return REASON_TEMPLATES;
  }
}
