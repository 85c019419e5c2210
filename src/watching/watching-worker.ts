import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Telling } from './telling';
import { Deliveries } from './webhooks/deliveries';

/** How often is looked for what is to be told. */
const LOOK_MS = 1_000;

/** Tells those who watch, in whatever process reads certificates too. */
@Injectable()
export class WatchingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Watching');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly telling: Telling,
    private readonly deliveries: Deliveries,
  ) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
    await this.deliveries.end();
  }

  private next(milliseconds: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.look();
    }, milliseconds);
  }

  private async look(): Promise<void> {
    let more = false;
    try {
      more = await this.telling.takeIn();
      await this.deliveries.begin();
    } catch (error) {
      // The database is away, or this is a defect: the next look takes in what this one did not.
      this.logger.error({ err: error }, 'Those who watch could not be told');
    }
    this.next(more ? 0 : LOOK_MS);
  }
}
