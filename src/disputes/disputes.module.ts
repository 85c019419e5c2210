import { Module } from '@nestjs/common';
import { HttpModule } from '../http/http.module';
import { DisputeLookUp } from './dispute-look-up';
import { DisputeController } from './dispute.controller';
import { Disputes } from './disputes';

/** The right of reply to what is published. */
@Module({
  imports: [HttpModule],
  controllers: [DisputeController],
  providers: [Disputes, DisputeLookUp],
  exports: [DisputeLookUp],
})
export class DisputesModule {}
