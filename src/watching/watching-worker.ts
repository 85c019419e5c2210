import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Daily } from './daily';
import { Mailer } from './mail/mailer';
import { Telling } from './telling';
import { Deliveries } from './webhooks/deliveries';

/** How often is looked for what is to be told. */
const LOOK_MS = 1_000;

/** Something that is done again and again, one time after the other. */
class Rounds {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  /** @param round says whether there is more to do at once */
  constructor(private readonly round: () => Promise<boolean>) {}

  begin(milliseconds = 0): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.round().then((more) => this.begin(more ? 0 : LOOK_MS));
    }, milliseconds);
  }

  async end(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }
}

/**
 * Tells those who watch, in whatever process reads certificates too. Mail goes its own way, so that a mail server that is
 * slow to answer holds up no webhook.
 */
@Injectable()
export class WatchingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Watching');
  private readonly telling: Rounds;
  private readonly mailing: Rounds;

  constructor(
    telling: Telling,
    daily: Daily,
    private readonly deliveries: Deliveries,
    mailer: Mailer,
  ) {
    this.telling = new Rounds(() =>
      this.orLog(async () => {
        const more = await telling.takeIn();
        await daily.look();
        await deliveries.begin();
        return more;
      }),
    );
    this.mailing = new Rounds(() =>
      this.orLog(async () => {
        await mailer.send();
        return false;
      }),
    );
  }

  onApplicationBootstrap(): void {
    this.telling.begin();
    this.mailing.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.telling.end(), this.mailing.end()]);
    await this.deliveries.end();
  }

  private async orLog(round: () => Promise<boolean>): Promise<boolean> {
    try {
      return await round();
    } catch (error) {
      // The database is away, or this is a defect: the next round does what this one did not.
      this.logger.error({ err: error }, 'Those who watch could not be told');
      return false;
    }
  }
}
