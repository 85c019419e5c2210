import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Job, Told } from './job';
import type { Problem } from './page';
import { APPLICATION, childFlags } from './sandbox';
import { OUT_OF_MEMORY } from './watchdog';

/** A reading child, seen from its parent. It does one job at a time; once it has ended it is of no more use. */
export class ReadingChild {
  private readonly process: ChildProcess;
  /** What it took in all, by its own account after the last job. */
  private bytes = 0;
  /** The most memory that it ever took, by the same account. */
  peakBytes = 0;
  private jobs = 0;

  constructor(
    readonly megabytes: number,
    folders: string[],
  ) {
    this.process = fork(CHILD, [String(megabytes)], {
      execArgv: childFlags(folders, megabytes),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
  }

  get alive(): boolean {
    return this.process.connected && !this.process.killed;
  }

  /** Memory is never all given back: a child that took half of its share, or did many jobs, makes room for a new one. */
  get worn(): boolean {
    return this.bytes > (this.megabytes * 1_000_000) / 2 || this.jobs >= 100;
  }

  /**
   * Has a job done. Whatever happens to the child, this resolves.
   * @param hear Called with each thing that the child tells, before this resolves.
   * @returns Why the child did not come to the end of the job, or null when it did.
   */
  run(job: Job, milliseconds: number, hear: (told: Told) => void): Promise<Problem | null> {
    this.jobs++;
    if (!this.alive) return Promise.resolve(GONE);
    return new Promise((resolve) => {
      const finish = (problem: Problem | null) => {
        clearTimeout(timer);
        this.process.off('exit', died).off('error', failed).off('message', listen);
        resolve(problem);
      };
      let timedOut = false;
      const died = (code: number | null, signal: NodeJS.Signals | null) =>
        finish(timedOut ? timeProblem(milliseconds) : deathProblem(code, signal, this.megabytes));
      const failed = (error: Error) => finish({ code: 'reader-failed', message: error.message });
      const listen = (told: Told) => {
        if (told.type !== 'done') return hear(told);
        this.bytes = told.bytes;
        this.peakBytes = told.peakBytes;
        finish(null);
      };
      const timer = setTimeout(() => {
        timedOut = true;
        this.kill();
      }, milliseconds);
      this.process.on('exit', died).on('error', failed).on('message', listen);
      this.process.send(job);
    });
  }

  /** Ends it at once, whatever it is doing. */
  kill(): void {
    this.process.kill('SIGKILL');
  }
}

const GONE: Problem = { code: 'reader-stopped', message: 'The reading process has ended.' };

function timeProblem(milliseconds: number): Problem {
  return { code: 'timed-out', message: `Reading was stopped after ${milliseconds / 1000} seconds.` };
}

function deathProblem(code: number | null, signal: NodeJS.Signals | null, megabytes: number): Problem {
  if (signal === OUT_OF_MEMORY) {
    return { code: 'out-of-memory', message: `Reading took more than ${megabytes} MB of memory.` };
  }
  if (signal === 'SIGKILL') return { code: 'reader-stopped', message: 'Reading was stopped from outside.' };
  return {
    code: 'reader-failed',
    message: `The reading process ended without an answer (${signal ?? code}).`,
  };
}

/** Always the compiled one, also where this file runs as source under ts-jest. */
const CHILD = join(APPLICATION, 'dist', 'src', 'read', 'child.js');
