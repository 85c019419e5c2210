import { CannotGoOn } from './cannot-go-on';

/** How long an orderly end may take before the process ends anyway. What is on disk is safe either way. */
const PATIENCE_MS = 30_000;

/** Ctrl-C under npm arrives twice, from the terminal and from npm: only a later one means "at once". */
const ONE_KEY_PRESS_MS = 2_000;

/**
 * The life of a process: what it opens is closed in reverse order, however the end comes (a signal, a failure, or the
 * work being done).
 */
export class Life {
  private readonly closers: (() => Promise<void>)[] = [];
  private opening: Promise<unknown> = Promise.resolve();
  private impatientFrom = 0;
  private ending?: Promise<void>;

  /** Runs a process from its start to its end. Trouble that a person can mend is told in a sentence, without a stack. */
  static run(work: (life: Life) => Promise<'stay' | 'done'>): void {
    const life = new Life();
    life.listen();
    work(life).then(
      (then) => (then === 'done' ? life.end(0) : undefined),
      (failure: unknown) => life.fail(failure),
    );
  }

  /**
   * Waits for something to open and remembers how to close it. When the end has come meanwhile, it is closed, and the
   * caller is not woken any more.
   */
  async open<T>(opening: Promise<T>, close: (opened: T) => Promise<void>): Promise<T> {
    this.opening = opening.catch(() => undefined);
    const opened = await opening;
    this.closers.push(() => close(opened));
    if (this.ending) await new Promise(() => undefined);
    return opened;
  }

  /** Closes everything and ends the process. A second call changes nothing. */
  end(exitCode: number): Promise<void> {
    this.ending ??= this.close().then(
      () => process.exit(exitCode),
      (failure: unknown) => {
        say(`Not everything could be closed in order: ${String(failure)}`);
        process.exit(1);
      },
    );
    return this.ending;
  }

  /** Tells what went wrong and ends the process. */
  fail(failure: unknown): Promise<void> {
    if (!this.ending) {
      say(
        failure instanceof CannotGoOn
          ? failure.message
          : failure instanceof Error
            ? failure.stack!
            : String(failure),
      );
    }
    return this.end(failure instanceof CannotGoOn ? failure.exitCode : 1);
  }

  private listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.ending && Date.now() > this.impatientFrom) process.exit(1);
        if (!this.ending) say('Stopping …');
        void this.end(0);
      });
    }
    process.on('uncaughtException', (failure) => void this.fail(failure));
    process.on('unhandledRejection', (failure) => void this.fail(failure));
  }

  private async close(): Promise<void> {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    this.impatientFrom = Date.now() + ONE_KEY_PRESS_MS;
    await this.opening;
    const failures: unknown[] = [];
    for (let close = this.closers.pop(); close; close = this.closers.pop()) {
      // What was opened earlier is closed all the same.
      await close().catch((failure: unknown) => failures.push(failure));
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** A line for the person who started the process. Standard output is for logs, or for what a command gives. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
