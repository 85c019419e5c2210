import { Module } from '@nestjs/common';
import { ClaimsModule } from '../claims/claims.module';
import { DisputesModule } from '../disputes/disputes.module';
import { PicturesModule } from '../pictures/pictures.module';
import { BaseAddress } from './base-address';
import { CodesController } from './codes/codes.controller';
import { ChangeFeed } from './feed/change-feed';
import { ChangesController } from './feed/changes.controller';
import { CrawlersController } from './crawlers.controller';
import { LaboratoriesController } from './laboratories.controller';
import { Reference } from './reference/reference';
import { ReferenceController } from './reference/reference.controller';
import { IntakeModule } from '../intake/intake.module';
import { LabelController } from './label.controller';
import { LookUp } from './look-up';
import { PublicApiController } from './public-api.controller';
import { PublicDocument } from './public-document';
import { PublicPagesController } from './public-pages.controller';
import { OpenDataController } from './open-data/open-data.controller';
import { Publisher } from './publisher';
import { SearchController } from './search/search.controller';

/** The public side: what is published, and the act of publishing. */
@Module({
  imports: [IntakeModule, PicturesModule, ClaimsModule, DisputesModule],
  controllers: [
    PublicApiController,
    SearchController,
    LabelController,
    CodesController,
    CrawlersController,
    ChangesController,
    OpenDataController,
    LaboratoriesController,
    ReferenceController,
    // Last, because it answers for every address that is nobody's.
    PublicPagesController,
  ],
  providers: [BaseAddress, LookUp, ChangeFeed, Reference, PublicDocument, Publisher],
  exports: [Publisher],
})
export class PublishModule {}
