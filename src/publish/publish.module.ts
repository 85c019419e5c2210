import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { LabelController } from './label.controller';
import { LookUp } from './look-up';
import { PublicApiController } from './public-api.controller';
import { PublicDocument } from './public-document';
import { PublicPagesController } from './public-pages.controller';
import { Publisher } from './publisher';
import { SearchController } from './search/search.controller';

/** The public side: what is published, and the act of publishing. */
@Module({
  imports: [IntakeModule],
  controllers: [PublicApiController, SearchController, LabelController, PublicPagesController],
  providers: [LookUp, PublicDocument, Publisher],
  exports: [Publisher],
})
export class PublishModule {}
