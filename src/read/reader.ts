import { availableParallelism } from 'node:os';
import type { ReadDocument } from './page';
import { ReadingChild } from './reading-child';
import type { PdfLimits } from './read-pdf';

export interface ReaderSettings {
  /** How many documents are read at the same time, each in a process of its own. */
  children: number;
  limits: PdfLimits;
  /** Wall time for one document's text. */
  milliseconds: number;
  /** Memory that one child may take. */
  megabytes: number;
}

export const DEFAULT_SETTINGS: ReaderSettings = {
  children: Math.min(4, availableParallelism()),
  limits: { bytes: 50_000_000, pages: 200, words: 400_000 },
  milliseconds: 60_000,
  megabytes: 512,
};

/** Reads documents in a pool of child processes. One reader serves a whole service or command; close it at the end. */
export class Reader {
  private readonly settings: ReaderSettings;
  private readonly idle: ReadingChild[] = [];
  private readonly busy = new Set<ReadingChild>();
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(settings: Partial<ReaderSettings> = {}) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  /**
   * Reads one PDF.
   * @returns The pages that could be read, with a problem for whatever could not; never rejects for what a file holds.
   */
  async readDocument(path: string): Promise<ReadDocument> {
    const child = await this.take();
    try {
      return await child.read({ path, limits: this.settings.limits }, this.settings.milliseconds);
    } finally {
      this.giveBack(child);
    }
  }

  /** Ends every child, the busy ones too: what they were reading resolves with a problem. */
  close(): void {
    this.closed = true;
    for (const child of [...this.idle, ...this.busy]) child.kill();
    this.idle.length = 0;
  }

  private async take(): Promise<ReadingChild> {
    if (this.closed) throw new Error('The reader is closed.');
    while (this.busy.size >= this.settings.children)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    let child = this.idle.pop();
    while (child && !child.alive) child = this.idle.pop();
    child ??= new ReadingChild(this.settings.megabytes);
    this.busy.add(child);
    return child;
  }

  private giveBack(child: ReadingChild): void {
    this.busy.delete(child);
    if (child.alive && !this.closed) this.idle.push(child);
    this.waiting.shift()?.();
  }
}
