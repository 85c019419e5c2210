import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './child';
import { NO_PROPERTIES } from './properties';
import type { Problem, ReadDocument } from './page';
import type { Told } from './read-pdf';

/** A reading child, seen from its parent. It reads one document at a time; once it ended it is of no more use. */
export class ReadingChild {
  private readonly process: ChildProcess;

  constructor(memoryMegabytes: number) {
    this.process = fork(childFile(), [], {
      execArgv: [`--max-old-space-size=${memoryMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
  }

  get alive(): boolean {
    return this.process.connected && !this.process.killed;
  }

  /** Reads a document. Whatever happens to the child, this resolves: what was read by then, and why it ended there. */
  read(job: Job, milliseconds: number): Promise<ReadDocument> {
    const document: ReadDocument = { pageCount: 0, pages: [], properties: NO_PROPERTIES, problems: [] };
    return new Promise((resolve) => {
      const finish = (problem?: Problem) => {
        clearTimeout(timer);
        this.process.off('exit', died).off('error', died).off('message', listen);
        if (problem) document.problems.push(problem);
        resolve(document);
      };
      const died = () => finish(DIED);
      const listen = (told: Told) => (told.type === 'done' ? finish() : add(document, told));
      const timer = setTimeout(() => {
        this.kill();
        finish({ code: 'timed-out', message: `Reading took longer than ${milliseconds / 1000} seconds.` });
      }, milliseconds);
      this.process.on('exit', died).on('error', died).on('message', listen);
      this.process.send(job);
    });
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}

const DIED: Problem = { code: 'reader-died', message: 'The reading process ended without an answer.' };

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

/** Beside this file once compiled; under ts-jest this file is the source, and the compiled child lies in dist/. */
function childFile(): string {
  const beside = join(__dirname, 'child.js');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', 'dist', 'src', 'read', 'child.js');
}
