import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module';
import { ClaimJudge } from './claim-judge';
import { ClaimVerdicts } from './claim-verdicts';

/** Verdicts on claims, for every room whose transactions change what they rest on. */
@Module({
  imports: [JudgementsModule],
  providers: [ClaimJudge, ClaimVerdicts],
  exports: [ClaimJudge, ClaimVerdicts],
})
export class ClaimVerdictsModule {}
