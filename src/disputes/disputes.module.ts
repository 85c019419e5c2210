import { Module } from '@nestjs/common';
import { DisputeLimits } from './dispute-limits';
import { DisputeLookUp } from './dispute-look-up';
import { DisputeController } from './dispute.controller';
import { Disputes } from './disputes';

/** The right of reply to what is published. */
@Module({
  controllers: [DisputeController],
  providers: [Disputes, DisputeLookUp, DisputeLimits],
  exports: [DisputeLookUp],
})
export class DisputesModule {}
