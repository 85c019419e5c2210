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
  private farewell?: (enough: AbortSignal) => Promise<void>;
  /** Ends the farewell early. */
  private readonly enough = new AbortController();

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

  /**
   * What is done, when SIGTERM comes, before anything is closed. Ctrl-C and a closed terminal skip it: a person waits. It
   * takes as long as it likes, until it is told that it is enough.
   */
  takingLeave(farewell: (enough: AbortSignal) => Promise<void>): void {
    this.farewell = farewell;
  }

  /** Closes everything and ends the process. A second call changes nothing but that no more leave is taken. */
  end(exitCode: number, unhurried = false): Promise<void> {
    if (!unhurried) this.enough.abort();
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
      process.on(signal, () => this.told(signal));
    }
    process.on('uncaughtException', (failure) => void this.fail(failure));
    process.on('unhandledRejection', (failure) => void this.fail(failure));
  }

  /** Each further signal asks for more haste: first for no more leave, then for an end at once. */
  private told(signal: NodeJS.Signals): void {
    const again = performance.now() > this.impatientFrom;
    if (!this.ending) {
      say('Stopping …');
      void this.end(0, signal === 'SIGTERM');
    } else if (!this.enough.signal.aborted) {
      // A Ctrl-C after SIGTERM is no echo of it.
      if (signal === 'SIGTERM' && !again) return;
      this.impatientFrom = performance.now() + ONE_KEY_PRESS_MS;
      this.enough.abort();
    } else if (again) process.exit(1);
  }

  private async close(): Promise<void> {
    this.impatientFrom = performance.now() + ONE_KEY_PRESS_MS;
    await this.farewell?.(this.enough.signal);
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
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
