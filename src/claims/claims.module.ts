import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module';
import { ClaimLookUp } from './claim-look-up';
import { ClaimVerdictsModule } from './claim-verdicts.module';
import { ClaimController } from './claim.controller';
import { Claims } from './claims';
import { PublicClaimController } from './public-claim.controller';

/** What vendors claim, put to the test of what is published. */
@Module({
  imports: [RegistryModule, ClaimVerdictsModule],
  controllers: [ClaimController, PublicClaimController],
  providers: [Claims, ClaimLookUp],
  exports: [ClaimLookUp],
})
export class ClaimsModule {}
