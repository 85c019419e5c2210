import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, MoreThan } from 'typeorm';
import { KeptSession } from '../database/kept-session';
import { Problem } from '../http/problem';
import { Bell } from './bell';
import { CertificateEvent } from './certificate-event.entity';
import { EVENT_CHANNEL } from './certificate-log';

/** A follower looks this often even when nobody calls, as a call may be lost with the session that listens. */
const LOOK_MS = 5_000;

/**
 * How many streams one account may have open in this process. Each looks into the database every few seconds for ten minutes,
 * and opening one counts as a single request.
 */
export const MOST_STREAMS = 100;

/** Lets followers wait for a certificate's next events: one listening session for the whole process. */
@Injectable()
export class EventHub implements OnModuleInit, BeforeApplicationShutdown {
  private readonly open = new Map<string, number>();
  private readonly bells = new Map<string, { bell: Bell; followers: number }>();
  private readonly session: KeptSession;
  private readonly closing = new AbortController();

  constructor(@InjectDataSource() private readonly database: DataSource) {
    this.session = new KeptSession(database, {
      name: 'Events',
      prepare: async (session) => {
        await session.query(`LISTEN ${EVENT_CHANNEL}`);
        // What was told while nobody listened is only found by looking.
        for (const { bell } of this.bells.values()) bell.ring();
      },
      hear: ({ payload = '' }) => this.bells.get(payload)?.bell.ring(),
    });
  }

  onModuleInit(): Promise<void> {
    return this.session.open();
  }

  /** Ends every stream: who follows one comes back, and misses nothing. */
  dismiss(): void {
    this.closing.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.dismiss();
    await this.session.close();
  }

  /**
   * Lets an account open one more stream.
   * @returns what is to be called once when the stream has ended
   * @throws Problem `too-many-requests`
   */
  admit(accountId: string): () => void {
    const open = this.open.get(accountId) ?? 0;
    if (open >= MOST_STREAMS)
      throw new Problem({
        code: 'too-many-requests',
        detail: `You follow ${MOST_STREAMS} certificates already. Let go of one, or ask for their states in a list.`,
        headers: { 'retry-after': '60' },
      });
    this.open.set(accountId, open + 1);
    return () => {
      const left = this.open.get(accountId)! - 1;
      if (left === 0) this.open.delete(accountId);
      else this.open.set(accountId, left);
    };
  }

  /**
   * A certificate's events after one of them, as they come: in batches, an empty one when nothing came for a while. Ends when
   * the signal says so or the service stops.
   * @param after the id of the last event that is known, '0' for all
   */
  async *follow(
    certificateId: string,
    after: string,
    signal: AbortSignal,
  ): AsyncGenerator<CertificateEvent[]> {
    const until = AbortSignal.any([signal, this.closing.signal]);
    const bell = this.enter(certificateId);
    try {
      for (let last = after; !until.aborted;) {
        const { rings } = bell;
        const events = await this.database.manager.find(CertificateEvent, {
          where: { certificateId, id: MoreThan(last) },
          order: { id: 'ASC' },
          take: 100,
        });
        last = events.at(-1)?.id ?? last;
        yield events;
        if (events.length === 0) await bell.wait(rings, LOOK_MS, until);
      }
    } finally {
      this.leave(certificateId);
    }
  }

  private enter(certificateId: string): Bell {
    const entry = this.bells.get(certificateId) ?? { bell: new Bell(), followers: 0 };
    entry.followers += 1;
    this.bells.set(certificateId, entry);
    return entry.bell;
  }

  private leave(certificateId: string): void {
    const entry = this.bells.get(certificateId);
    if (entry && --entry.followers === 0) this.bells.delete(certificateId);
  }
}
