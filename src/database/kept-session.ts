import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { ClientBase, Notification } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

const RETRY_MS = 1_000;

export interface SessionUse {
  /** What it is for, in the log. */
  name: string;
  /** Prepares each new session: locks, LISTEN. Called again after a lost session came back. */
  prepare: (session: QueryRunner) => Promise<void>;
  hear: (notification: Notification) => void;
  /** The session is gone, and with it its locks. Another is being opened. */
  lost?: () => void;
}

/**
 * A database session that is kept, for what lives in a session and not in a transaction: LISTEN and advisory locks. It takes
 * one connection out of the pool for good. When it is lost it is opened anew, for as long as that takes.
 */
export class KeptSession {
  private readonly logger: Logger;
  private session?: QueryRunner;
  private closed = false;

  constructor(
    private readonly database: DataSource,
    private readonly use: SessionUse,
  ) {
    this.logger = new Logger(use.name);
  }

  /** Opens the session; when the database does not answer, it is tried on in the background. */
  async open(): Promise<void> {
    try {
      await this.openOnce();
    } catch (error) {
      this.logger.warn({ err: error }, 'The database does not answer; trying again');
      void this.reopen();
    }
  }

  /** Gives the session's locks back and lets go of it. */
  async close(): Promise<void> {
    this.closed = true;
    const { session } = this;
    this.session = undefined;
    // A session goes back into the pool, where nobody expects that it holds or hears anything.
    await session?.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await session?.query('UNLISTEN *').catch(() => undefined);
    await session?.release().catch(() => undefined);
  }

  private async openOnce(): Promise<void> {
    const session = this.database.createQueryRunner();
    const client = (await session.connect()) as ClientBase;
    try {
      await this.use.prepare(session);
    } catch (error) {
      await session.release();
      throw error;
    }
    // The end may have come meanwhile: nobody would give this one back.
    if (this.closed) return session.release();
    this.session = session;
    const lost = () => {
      client.off('notification', this.use.hear);
      if (this.session !== session) return;
      this.session = undefined;
      this.logger.warn('The session was lost; opening another');
      this.use.lost?.();
      void this.reopen();
    };
    client.on('notification', this.use.hear).once('end', lost).once('error', lost);
  }

  private async reopen(): Promise<void> {
    while (!this.closed) {
      await sleep(RETRY_MS, undefined, { ref: false });
      try {
        return await this.openOnce();
      } catch (error) {
        this.logger.debug({ err: error }, 'The database still does not answer');
      }
    }
  }
}
