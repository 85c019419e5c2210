import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { JudgementsModule } from '../judgements/judgements.module';
import { RejudgingModule } from '../judgements/rejudging.module';
import { PublishModule } from '../publish/publish.module';
import { loadVocabulary } from '../vocabulary/load';
import { Corrections } from './corrections';
import { Decisions } from './decisions';
import { Leases } from './leases';
import { Looks } from './looks';
import { SecondReadings } from './second-readings';
import { QueueController } from './queue.controller';
import { ReviewHelpController } from './review-help.controller';
import { ReviewController } from './review.controller';
import { SavedViews } from './saved-views';
import { VOCABULARY } from './vocabulary';
import { WaitingList } from './waiting';

/** Where people correct what was read and decide what becomes public. */
@Module({
  controllers: [QueueController, ReviewController, ReviewHelpController],
  imports: [IntakeModule, JudgementsModule, PublishModule, RejudgingModule],
  providers: [
    Corrections,
    Decisions,
    WaitingList,
    Leases,
    Looks,
    SecondReadings,
    SavedViews,
    { provide: VOCABULARY, useFactory: () => loadVocabulary() },
  ],
})
export class ReviewModule {}
