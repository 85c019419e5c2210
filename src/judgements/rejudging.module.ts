import { Module } from '@nestjs/common';
import { ClaimVerdictsModule } from '../claims/claim-verdicts.module';
import { JudgementsModule } from './judgements.module';
import { Rejudging } from './rejudging';
import { RejudgingList } from './rejudging-list';

/** Judges anew what other rules, facts or certificates change, with the claims that rest on it. */
@Module({
  imports: [JudgementsModule, ClaimVerdictsModule],
  providers: [Rejudging, RejudgingList],
  exports: [Rejudging],
})
export class RejudgingModule {}
