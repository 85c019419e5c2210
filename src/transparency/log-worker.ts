import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Sequencer } from './sequencer';

/** How often is looked for what is to be logged. */
const LOOK_MS = 1_000;

/** Keeps the transparency log growing, in whatever process reads certificates too. */
@Injectable()
export class LogWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('TransparencyLog');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private told = false;

  constructor(private readonly sequencer: Sequencer) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
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
      const done = await this.sequencer.sequence();
      if (done === 'another-key') this.tellOnce();
      more = typeof done === 'object' && done.more;
    } catch (error) {
      // The database is away, or this is a defect: the next look takes in what this one did not.
      this.logger.error({ err: error }, 'The transparency log could not grow');
    }
    this.next(more ? 0 : LOOK_MS);
  }

  private tellOnce(): void {
    if (this.told) return;
    this.told = true;
    this.logger.error(
      'This process has another signing key than the transparency log and does not add to it. Give it the same ' +
        'transparency.key in DATA_DIR, or TRANSPARENCY_KEY.',
    );
  }
}
