import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from './audit-trail';

/** How often is looked at the clock. */
const LOOK_MS = 3_000;

/** By how much a clock has to jump to be told of. Ahead by more: a process that was held up for some seconds is no clock. */
const BACK_MS = 1_000;
const AHEAD_MS = 60_000;

const WHY = {
  back: 'The clock of the database was set back. Entries before this one may be dated later than those after it.',
  ahead: 'The clock of the database was set ahead, or the machine slept.',
};

/** The clock as it was seen, in milliseconds: the database's, and this process's own time, which nobody sets. */
interface Seen {
  clock: number;
  here: number;
  timesSet: number;
}

/**
 * Watches the database's clock, which dates everything, and tells the audit trail when it was set: times that go back, or
 * leave out days, are then explained where they stand. While nothing runs, only that it was set back can be seen.
 */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Clock');
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private seen: Seen | null = null;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.looking = this.looking.then(() => this.look());
    };
    this.timer = setInterval(look, LOOK_MS);
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      this.seen = await this.database.transaction((manager) => this.compare(manager));
    } catch (error) {
      // The database is away: the mark stays until it is back.
      this.logger.warn({ err: error }, 'The clock could not be looked at');
    }
  }

  private async compare(manager: EntityManager): Promise<Seen> {
    await manager.query('INSERT INTO clock_mark (at) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING');
    const [mark] = await manager.query<[{ at: Date; timesSet: number }]>(
      'SELECT at, times_set AS "timesSet" FROM clock_mark FOR UPDATE',
    );
    const [{ now }] = await manager.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    const [clock, here] = [now.getTime(), performance.now()];
    const expected = this.expected(mark, here);
    const jump = clock - expected;
    const isSet = jump < -BACK_MS || (jump > AHEAD_MS && this.seen !== null);
    const timesSet = mark.timesSet + (isSet ? 1 : 0);
    await manager.query('UPDATE clock_mark SET at = $1, times_set = $2', [now, timesSet]);
    if (isSet) await this.tell(manager, new Date(expected), now);
    return { clock, here, timesSet };
  }

  /** What the clock has to show, in milliseconds; at least what others saw, whether this process or another told of a jump. */
  private expected({ at, timesSet }: { at: Date; timesSet: number }, here: number): number {
    if (!this.seen || this.seen.timesSet !== timesSet) return at.getTime();
    return this.seen.clock + (here - this.seen.here);
  }

  private async tell(manager: EntityManager, expected: Date, now: Date): Promise<void> {
    const way = now < expected ? 'back' : 'ahead';
    await this.audit.add(manager, {
      by: 'service',
      action: `clock-set-${way}`,
      subject: { kind: 'clock', id: 'database' },
      before: { at: expected.toISOString() },
      after: { at: now.toISOString() },
      reason: WHY[way],
    });
    this.logger.warn({ expected, now }, WHY[way]);
  }
}
