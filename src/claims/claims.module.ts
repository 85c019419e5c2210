import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module';
import { RegistryModule } from '../registry/registry.module';
import { ClaimJudge } from './claim-judge';
import { ClaimLookUp } from './claim-look-up';
import { ClaimVerdicts } from './claim-verdicts';
import { ClaimController } from './claim.controller';
import { Claims } from './claims';
import { PublicClaimController } from './public-claim.controller';

/** What vendors claim, put to the test of what is published. */
@Module({
  imports: [RegistryModule, JudgementsModule],
  controllers: [ClaimController, PublicClaimController],
  providers: [Claims, ClaimJudge, ClaimVerdicts, ClaimLookUp],
  exports: [ClaimVerdicts],
})
export class ClaimsModule {}
