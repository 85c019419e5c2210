import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './child';
import type { Problem, ReadDocument } from './page';
import { NO_PROPERTIES } from './properties';
import type { Told } from './read-pdf';
import { APPLICATION, childFlags } from './sandbox';
import { OUT_OF_MEMORY } from './watchdog';

/** Told that a page (1 for the first) of so many has been read. */
export type Progress = (page: number, of: number) => void;

/** A reading child, seen from its parent. It reads one document at a time; once it has ended it is of no more use. */
export class ReadingChild {
  private readonly process: ChildProcess;
  /** What it took in all, by its own account after the last document. */
  private bytes = 0;
  private documents = 0;

  constructor(
    private readonly megabytes: number,
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

  /** Memory is never all given back: a child that took half of its share, or read many documents, makes room for a new one. */
  get worn(): boolean {
    return this.bytes > (this.megabytes * 1_000_000) / 2 || this.documents >= 100;
  }

  /** Reads a document. Whatever happens to the child, this resolves: what was read by then, and why it ended there. */
  read(job: Job, milliseconds: number, progress?: Progress): Promise<ReadDocument> {
    const document: ReadDocument = { pageCount: 0, pages: [], properties: NO_PROPERTIES, problems: [] };
    this.documents++;
    return new Promise((resolve) => {
      const finish = (problem?: Problem) => {
        clearTimeout(timer);
        this.process.off('exit', died).off('error', failed).off('message', listen);
        if (problem) document.problems.push(problem);
        resolve(document);
      };
      let timedOut = false;
      const died = (_code: number | null, signal: NodeJS.Signals | null) =>
        finish(timedOut ? timeProblem(milliseconds) : deathProblem(signal, this.megabytes));
      const failed = (error: Error) => finish({ code: 'reader-failed', message: error.message });
      const listen = (told: Told) => {
        if (told.type === 'done') {
          this.bytes = told.bytes;
          finish();
          return;
        }
        add(document, told);
        if (told.type === 'page') progress?.(told.page.number, document.pageCount);
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

function timeProblem(milliseconds: number): Problem {
  return { code: 'timed-out', message: `Reading was stopped after ${milliseconds / 1000} seconds.` };
}

function deathProblem(signal: NodeJS.Signals | null, megabytes: number): Problem {
  // V8 aborts when its heap is full, the watchdog sends its own signal when the whole process is too large.
  if (signal === OUT_OF_MEMORY || signal === 'SIGABRT') {
    return { code: 'out-of-memory', message: `Reading took more than ${megabytes} MB of memory.` };
  }
  if (signal === 'SIGKILL') return { code: 'reader-stopped', message: 'Reading was stopped from outside.' };
  return { code: 'reader-failed', message: 'The reading process ended without an answer.' };
}

function add(document: ReadDocument, told: Exclude<Told, { type: 'done' }>): void {
  switch (told.type) {
    case 'opened':
      document.pageCount = told.pageCount;
      document.properties = told.properties;
      break;
    case 'page':
      document.pages.push(told.page);
      break;
    case 'problem':
      document.problems.push(told.problem);
      break;
  }
}

/** Always the compiled one, also where this file runs as source under ts-jest. */
const CHILD = join(APPLICATION, 'dist', 'src', 'read', 'child.js');
