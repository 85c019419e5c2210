import { Module } from '@nestjs/common';
import { Configuration } from '../configuration';
import { Pipeline } from '../pipeline';
import { DocumentStore } from './document-store';
import { IntakeModule } from './intake.module';
import { ReadingWorker } from './reading-worker';

/** Reads certificates that wait: in the service itself, or in a worker process of its own. */
@Module({
  imports: [IntakeModule],
  providers: [
    ReadingWorker,
    {
      provide: Pipeline,
      inject: [Configuration, DocumentStore],
      useFactory: (configuration: Configuration, { lendingFolder }: DocumentStore) =>
        Pipeline.open(configuration, lendingFolder),
    },
  ],
})
export class ReadingWorkerModule {}
