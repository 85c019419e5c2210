import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { LookUp } from './look-up';
import { PublicApiController } from './public-api.controller';
import { PublicDocument } from './public-document';
import { PublicPagesController } from './public-pages.controller';
import { Publisher } from './publisher';

/** The public side: what is published, and the act of publishing. */
@Module({
  imports: [IntakeModule],
  controllers: [PublicApiController, PublicPagesController],
  providers: [LookUp, PublicDocument, Publisher],
  exports: [Publisher],
})
export class PublishModule {}
