import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { Configuration } from '../../configuration';
import { PUBLIC } from '../../database/connection';
import { OPEN_DATA_QUEUE } from '../../queue/queues';
import { writeOpenData } from './write';

/** When the files are made, in hours UTC. */
const HOUR = 2;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The first night after a moment. */
export function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(HOUR, 0, 0, 0);
  return night > now ? night : new Date(night.getTime() + DAY_MS);
}

/**
 * Makes the open data every night where a folder is named. The next night stands in the queue, which holds one such job at
 * a time: however many processes run, each night is done once, and a night that was slept through is made up for.
 */
@Injectable()
export class OpenDataNights implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('OpenData');
  private timer?: NodeJS.Timeout;
  private planning: Promise<void> = Promise.resolve();

  constructor(
    private readonly configuration: Configuration,
    @Inject(PgBoss) private readonly boss: PgBoss,
    @InjectDataSource(PUBLIC) private readonly published: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const folder = this.configuration.openDataDir;
    if (folder === undefined) return;
    await this.boss.work(OPEN_DATA_QUEUE, { pollingIntervalSeconds: 30 }, async () => {
      // First, so that a night that fails for good does not end all later ones.
      await this.plan();
      const { files } = await writeOpenData(this.published, folder);
      this.logger.log(`Wrote ${files.length} files of open data`);
    });
    await this.plan();
    // The queue forgets jobs that waited for two weeks, as it seems to it when the clock jumps.
    this.timer = setInterval(() => {
      this.planning = this.planAnew();
    }, HOUR_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.planning;
  }

  private async planAnew(): Promise<void> {
    try {
      await this.plan();
    } catch (error) {
      this.logger.warn({ err: error }, 'The next night could not be planned');
    }
  }

  private async plan(): Promise<void> {
    await this.boss.send(OPEN_DATA_QUEUE, {}, { startAfter: nextNight(new Date()) });
  }
}
