import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { forgetOldKeys } from './idempotency';
import { Incoming } from './incoming';

const HOUR_MS = 3_600_000;

/**
 * Clears away, at the start and every hour, what nobody needs any more: uploads that a crash left half-written, and
 * Idempotency-Keys past their time. Documents are never cleared away: one that a crash left without a certificate is idle
 * bytes, found again when the same document is sent.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Housekeeping');
  private timer?: NodeJS.Timeout;
  private tidying: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly incoming: Incoming,
  ) {}

  onApplicationBootstrap(): void {
    const begin = (): void => {
      this.tidying = this.tidy();
    };
    this.timer = setInterval(begin, HOUR_MS);
    begin();
  }

  /** Waits for what was begun: it needs the database, which goes after this. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.tidying;
  }

  private async tidy(): Promise<void> {
    try {
      const swept = await this.incoming.sweep();
      if (swept > 0) this.logger.log(`Removed ${swept} uploads that were left behind half-written`);
      await forgetOldKeys(this.database.manager);
    } catch (error) {
      this.logger.warn({ err: error }, 'Not everything could be cleared away');
    }
  }
}
