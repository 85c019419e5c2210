import { Module } from '@nestjs/common';
import { Configuration } from '../configuration';
import { DataSource } from 'typeorm';
import { LogController } from './log.controller';
import { openLogKey } from './log-key-file';
import { LogWorker } from './log-worker';
import { Sequencer } from './sequencer';

/** Shows the transparency log to the public. */
@Module({ controllers: [LogController] })
export class TransparencyApiModule {}

/** Keeps the transparency log growing. */
@Module({
  providers: [
    LogWorker,
    {
      provide: Sequencer,
      inject: [DataSource, Configuration],
      useFactory: (database: DataSource, configuration: Configuration) =>
        new Sequencer(database, openLogKey(configuration)),
    },
  ],
})
export class TransparencyWorkerModule {}
