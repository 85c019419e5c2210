import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AccountsModule } from './accounts/accounts.module';
import { AuditApiModule } from './audit/audit-api.module';
import { AuditModule } from './audit/audit.module';
import { ClockWatchModule } from './audit/clock-watch.module';
import { ClaimsModule } from './claims/claims.module';
import { Configuration } from './configuration';
import { ConsoleModule } from './console/console.module';
import type { Connection } from './database/connection';
import { DatabaseModule } from './database/database.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';
import { IntakeApiModule } from './intake/intake-api.module';
import { ReadingWorkerModule } from './intake/reading-worker.module';
import { JudgementsApiModule } from './judgements/judgements-api.module';
import { logging } from './logging';
import { PicturesModule } from './pictures/pictures.module';
import { OpenDataWorkerModule } from './publish/open-data/open-data.module';
import { PublishModule } from './publish/publish.module';
import { QueueModule } from './queue/queue.module';
import { RegistryModule } from './registry/registry.module';
import { ReviewModule } from './review/review.module';
import { TelemetryModule } from './telemetry/telemetry.module';
import { TransparencyApiModule, TransparencyWorkerModule } from './transparency/transparency.module';
import { WatchingApiModule, WatchingWorkerModule } from './watching/watching.module';

/** Gives every room the settings: inject `Configuration`. */
@Global()
@Module({})
class ConfigurationModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}

/** What every process of Assaybook stands on, with or without HTTP. */
export function foundation(configuration: Configuration, owner: Connection): DynamicModule[] {
  return [
    ConfigurationModule.of(configuration),
    LoggerModule.forRoot(logging(configuration.logLevel)),
    DatabaseModule.on(owner),
    QueueModule.on(owner),
    { module: AuditModule },
    { module: TelemetryModule },
  ];
}

/** What is done in the background, in the service itself or in workers. */
const WORK = [
  ReadingWorkerModule,
  OpenDataWorkerModule,
  TransparencyWorkerModule,
  WatchingWorkerModule,
  ClockWatchModule,
];

/** The service: every room and its routes. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, owner: Connection): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...foundation(configuration, owner),
        HttpModule,
        AccountsModule,
        AuditApiModule,
        RegistryModule,
        HealthModule,
        IntakeApiModule,
        PicturesModule,
        JudgementsApiModule,
        ReviewModule,
        ClaimsModule,
        WatchingApiModule,
        PublishModule,
        ConsoleModule,
        TransparencyApiModule,
        ...(configuration.runWorker ? WORK : []),
      ],
    };
  }
}

/** A worker: reads what is queued and answers nobody. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration, owner: Connection): DynamicModule {
    return { module: WorkerModule, imports: [...foundation(configuration, owner), ...WORK] };
  }
}
