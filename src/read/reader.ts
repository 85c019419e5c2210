import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Problem, ReadDocument } from './page';
import { NO_PROPERTIES } from './properties';
import { type Progress, ReadingChild } from './reading-child';
import type { PdfLimits } from './read-pdf';

export interface ReaderSettings {
  /** Where the documents lie. A reading child can open nothing else. */
  folders: string[];
  /** How many documents are read at the same time, each in a process of its own. */
  children: number;
  limits: PdfLimits;
  /** Wall time for one document's text. */
  milliseconds: number;
  /** Memory that one child may take. */
  megabytes: number;
}

export const DEFAULT_SETTINGS: Omit<ReaderSettings, 'folders'> = {
  children: Math.min(4, availableParallelism()),
  limits: { bytes: 50_000_000, pages: 200, words: 400_000 },
  milliseconds: 60_000,
  megabytes: 400,
};

/**
 * Reads documents in a pool of child processes. One reader serves a whole service or command; close it at the end, or the
 * process that made it does not end.
 */
export class Reader {
  private readonly settings: ReaderSettings;
  private readonly idle: ReadingChild[] = [];
  private readonly busy = new Set<ReadingChild>();
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(settings: Pick<ReaderSettings, 'folders'> & Partial<ReaderSettings>) {
    const folders = settings.folders
      .filter((folder) => existsSync(folder))
      .map((folder) => realpathSync(folder));
    this.settings = { ...DEFAULT_SETTINGS, ...settings, folders };
  }

  /**
   * Reads one PDF.
   * @param progress is told after each page how many of how many are done
   * @returns The pages that could be read, with a problem for whatever could not; never rejects for what a file holds.
   * @throws When the reader is closed already.
   */
  async readDocument(path: string, progress?: Progress): Promise<ReadDocument> {
    const flaw = await flawOf(path, this.settings.limits);
    if (flaw) return { pageCount: 0, pages: [], properties: NO_PROPERTIES, problems: [flaw] };
    const child = await this.take();
    try {
      const job = { path: realpathSync(path), limits: this.settings.limits };
      return await child.read(job, this.settings.milliseconds, progress);
    } finally {
      this.giveBack(child);
    }
  }

  /** Ends every child, the busy ones too: what they were reading resolves with the problem `reader-stopped`. */
  close(): void {
    this.closed = true;
    for (const child of [...this.idle, ...this.busy]) child.kill();
    this.idle.length = 0;
    for (const wake of this.waiting.splice(0)) wake();
  }

  private async take(): Promise<ReadingChild> {
    while (!this.closed && this.busy.size >= this.settings.children) {
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
    if (this.closed) throw new Error('The reader is closed.');
    const child = this.idleChild() ?? new ReadingChild(this.settings.megabytes, this.settings.folders);
    this.busy.add(child);
    return child;
  }

  private idleChild(): ReadingChild | undefined {
    let child = this.idle.pop();
    while (child && !child.alive) child = this.idle.pop();
    return child;
  }

  private giveBack(child: ReadingChild): void {
    this.busy.delete(child);
    if (this.closed || child.worn) child.kill();
    else if (child.alive) this.idle.push(child);
    this.waiting.shift()?.();
  }
}

/** What is wrong with a file before anything of it is read. */
async function flawOf(path: string, limits: PdfLimits): Promise<Problem | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return { code: 'no-such-file', message: 'There is no such file.' };
  if (found.size === 0) return { code: 'empty-file', message: 'The file is empty.' };
  if (found.size > limits.bytes) {
    return {
      code: 'too-large',
      message: `The file has ${found.size} bytes; at most ${limits.bytes} are read.`,
    };
  }
  return null;
}
