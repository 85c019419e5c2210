import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem, ReadDocument } from '../read/page';
import { APPLICATION } from '../read/sandbox';
import type { Answer, Ready } from './thread';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding';

const THREAD = join(APPLICATION, 'dist', 'src', 'understanding', 'thread.js');

export interface Understood {
  understanding: Understanding;
  /** Why nothing was understood: `timed-out`, `out-of-memory`, or `reader-stopped` when this was closed. */
  problem: Problem | null;
}

export interface UnderstanderSettings {
  /** How many documents at a time. A thread is started when all the others are busy. */
  threads: number;
  /** How long one document may take, once its thread has the vocabulary. */
  milliseconds: number;
  /** How large the heap of one thread may grow. */
  megabytes: number;
}

/**
 * Makes sense of documents on threads of its own, with limits of time and memory: words come from strangers, and a text that
 * some pattern takes ages for must neither keep the service from answering nor the queue from moving. A thread that went
 * past a limit is ended and the next document gets a new one.
 */
export class Understander {
  private readonly idle: Worker[] = [];
  /** Those that have the vocabulary. */
  private readonly ready = new WeakSet<Worker>();
  private readonly waiting: (() => void)[] = [];
  /** Ends what is under way, with a problem. */
  private readonly enders = new Set<(problem: Problem) => void>();
  private started = 0;
  private closed = false;

  constructor(private readonly settings: UnderstanderSettings) {}

  /** Rejects for defects only, as `understand` does. */
  async understand(document: ReadDocument): Promise<Understood> {
    const worker = await this.take();
    if (worker === null) return { understanding: NOTHING_UNDERSTOOD, problem: STOPPED };
    const answer = await this.ask(worker, document);
    if ('code' in answer) return { understanding: NOTHING_UNDERSTOOD, problem: answer };
    if ('understanding' in answer) return { understanding: answer.understanding, problem: null };
    throw Object.assign(new Error(answer.defect.message), answer.defect);
  }

  /** Ends at once what is under way: it resolves with the problem `reader-stopped`. */
  close(): void {
    this.closed = true;
    for (const end of this.enders) end(STOPPED);
    for (const worker of this.idle.splice(0)) void worker.terminate();
    for (const resume of this.waiting.splice(0)) resume();
  }

  private async take(): Promise<Worker | null> {
    while (!this.closed) {
      const idle = this.idle.pop();
      if (idle) return idle;
      if (this.started < this.settings.threads) return this.start();
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    return null;
  }

  private start(): Worker {
    this.started += 1;
    const worker = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: this.settings.megabytes },
    });
    // What waits keeps the process alive, a thread that only could work does not.
    worker.unref();
    return worker;
  }

  private giveBack(worker: Worker, usable: boolean): void {
    if (usable && !this.closed) this.idle.push(worker);
    else {
      this.started -= 1;
      void worker.terminate();
    }
    this.waiting.shift()?.();
  }

  private ask(worker: Worker, document: ReadDocument): Promise<Answer | Problem> {
    const { milliseconds, megabytes } = this.settings;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void, usable: boolean): void => {
        clearTimeout(timer);
        this.enders.delete(end);
        worker.off('message', hear).off('error', fail).off('exit', gone).unref();
        // A thread that is being ended may still tell why.
        if (!usable) worker.on('error', () => undefined);
        this.giveBack(worker, usable);
        done();
      };
      const end = (problem: Problem): void => settle(() => resolve(problem), false);
      const hear = (said: Answer | Ready): void => {
        if (said !== 'ready') return settle(() => resolve(said), true);
        this.ready.add(worker);
        begin();
      };
      const fail = (error: Error & { code?: string }): void => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(tooLarge(megabytes));
        else settle(() => reject(error), false);
      };
      const gone = (code: number): void => fail(new Error(`The thread ended with ${code}.`));
      let timer: NodeJS.Timeout | undefined;
      const begin = (): void => {
        timer = setTimeout(() => end(tooLong(milliseconds)), milliseconds);
      };
      if (this.ready.has(worker)) begin();
      this.enders.add(end);
      worker.on('message', hear).on('error', fail).on('exit', gone).ref();
      worker.postMessage(document);
    });
  }
}

const STOPPED: Problem = { code: 'reader-stopped', message: 'Making sense of the document was ended.' };

function tooLong(milliseconds: number): Problem {
  const message = `Making sense of the document was stopped after ${milliseconds / 1000} seconds.`;
  return { code: 'timed-out', message };
}

function tooLarge(megabytes: number): Problem {
  const message = `Making sense of the document took more than ${megabytes} MB of memory.`;
  return { code: 'out-of-memory', message };
}
