import { Module } from '@nestjs/common';
import { Configuration } from '../configuration';
import { DocumentStore } from '../intake/document-store';
import { IntakeModule } from '../intake/intake.module';
import { Reader } from '../read/reader';
import { PagePictures } from './page-pictures';
import { PictureSweep, picturesFolder } from './picture-sweep';
import { PicturesController } from './pictures.controller';

/** Two at a time: somebody who looks waits for them, and reading goes on beside. */
const CHILDREN = 2;
/** Longer than this nobody looks at an empty frame. */
const MILLISECONDS = 30_000;

/** Pictures of pages, for every room that shows documents: import it and inject `PagePictures`. */
@Module({
  imports: [IntakeModule],
  controllers: [PicturesController],
  providers: [
    PictureSweep,
    {
      provide: PagePictures,
      inject: [Configuration, DocumentStore],
      useFactory: (configuration: Configuration, store: DocumentStore) =>
        new PagePictures(
          store,
          new Reader({
            folders: [store.lendingFolder],
            children: CHILDREN,
            milliseconds: MILLISECONDS,
            megabytes: configuration.readMemoryMb,
          }),
          picturesFolder(configuration),
        ),
    },
  ],
  exports: [PagePictures],
})
export class PicturesModule {}
