import { Global, Inject, Injectable, Logger, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnModuleInit } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { connectAs } from '../database/connection';
import type { Connection } from '../database/connection';
import { QUEUE_SCHEMA } from './queues';
import { setRight } from './set-right';

/** How long jobs that are being worked on may take to end when the service stops. */
const DRAIN_MS = 20_000;

/** How often is looked for jobs that a clock that was ahead put off. */
const LOOK_MS = 5_000;

/** Starts the queue with the application and lets running jobs end before anything they need is taken away. */
@Injectable()
class QueueLife implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(@Inject(PgBoss) private readonly boss: PgBoss) {}

  async onModuleInit(): Promise<void> {
    this.boss.on('error', (error) => this.logger.error({ err: error }, 'The queue met trouble'));
    await this.boss.start();
    this.timer = setInterval(() => {
      this.looking = this.look();
    }, LOOK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.boss.stop({ graceful: true, timeout: DRAIN_MS });
  }

  private async look(): Promise<void> {
    try {
      await setRight(this.boss.getDb());
    } catch (error) {
      // The database is away, and the next look does what this one did not.
      this.logger.warn({ err: error }, 'Jobs that were put off could not be looked for');
    }
  }
}

/** The durable queue (pg-boss), to be injected as `PgBoss`. */
@Global()
@Module({})
export class QueueModule {
  static on(owner: Connection): DynamicModule {
    const boss = new PgBoss({
      ...connectAs('service', owner),
      schema: QUEUE_SCHEMA,
      // The tables and queues are the migrations' work.
      migrate: false,
      schedule: false,
      max: 4,
    });
    return {
      module: QueueModule,
      providers: [{ provide: PgBoss, useValue: boss }, QueueLife],
      exports: [PgBoss],
    };
  }
}
