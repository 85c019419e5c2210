import { Refusal } from '../api/refusal';
import { type Kept, sendDocument } from './send-document';

/** What is said of the documents that are sent together. Empty texts are left out. */
export interface About {
  vendor: string;
  product: string;
  lot: string;
  /** The certificate that it is a newer version of. */
  replaces?: string;
  /** Whether what lacks something waits for its sender before it goes to review. */
  review?: 'at-once' | 'when-complete';
}

/** One document on its way. */
export interface Sending {
  /** The Idempotency-Key of the request, the same however often it is sent: what arrived once is not taken twice. */
  key: string;
  name: string;
  sizeBytes: number;
  status: 'waiting' | 'sending' | 'kept' | 'broken-off' | 'refused';
  sentBytes: number;
  kept: Kept | null;
  refusal: Refusal | null;
}

interface Entry {
  line: Sending;
  file: File;
  about: About;
  attempts: number;
}

/** A slow line is shared by few rather than crawled over by all. */
const AT_ONCE = 2;
/** Seconds before another attempt; afterwards a person says when. */
const PAUSES = [2, 5, 15, 30, 60];

/**
 * Sends documents one after the other, and goes on by itself after a connection was lost. It lives as long as the window,
 * whatever page is shown.
 */
export class Sendings {
  private entries: readonly Entry[] = [];
  private lines: readonly Sending[] = [];
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly send = sendDocument,
    private readonly pauses: readonly number[] = PAUSES,
  ) {}

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly current = (): readonly Sending[] => this.lines;

  /** Whether something would be lost if the window were closed. */
  get underWay(): boolean {
    return this.lines.some(({ status }) => status !== 'kept' && status !== 'refused');
  }

  add(files: readonly File[], about: About): void {
    const added = files.map((file): Entry => ({ file, about, attempts: 0, line: lineOf(file) }));
    this.entries = [...added, ...this.entries];
    this.tell();
    this.goOn();
  }

  /** Sends again what broke off: one of them, or all. */
  retry(key?: string): void {
    for (const { line } of this.entries)
      if (line.status === 'broken-off' && (key === undefined || line.key === key))
        this.note(line.key, { status: 'waiting' });
    this.goOn();
  }

  /** Takes lines off the list that have come to an end. */
  dismiss(key: string): void {
    this.entries = this.entries.filter(({ line }) => line.key !== key);
    this.tell();
  }

  private goOn(): void {
    const sending = this.entries.filter(({ line }) => line.status === 'sending').length;
    const next = this.entries.filter(({ line }) => line.status === 'waiting').reverse();
    for (const entry of next.slice(0, Math.max(0, AT_ONCE - sending))) void this.start(entry);
  }

  private async start({ line: { key }, file, about }: Entry): Promise<void> {
    this.note(key, { status: 'sending', sentBytes: 0, refusal: null });
    try {
      const kept = await this.send(file, about, key, (sentBytes) => this.note(key, { sentBytes }));
      this.note(key, { status: 'kept', sentBytes: file.size, kept });
    } catch (error) {
      this.brokenOff(key, Refusal.ofTransport(error));
    }
    this.goOn();
  }

  private brokenOff(key: string, refusal: Refusal): void {
    if (!mayComeThrough(refusal)) return this.note(key, { status: 'refused', refusal });
    const entry = this.entries.find(({ line }) => line.key === key);
    this.note(key, { status: 'broken-off', refusal });
    if (!entry) return;
    const pause = this.pauses[entry.attempts];
    entry.attempts += 1;
    if (pause !== undefined) setTimeout(() => this.retry(key), pause * 1000);
  }

  private note(key: string, change: Partial<Sending>): void {
    this.entries = this.entries.map((entry) =>
      entry.line.key === key ? Object.assign(entry, { line: { ...entry.line, ...change } }) : entry,
    );
    this.tell();
  }

  private tell(): void {
    this.lines = this.entries.map(({ line }) => line);
    this.watchers.forEach((watcher) => watcher());
  }
}

/** Whether the same request may be answered otherwise later: the connection, the service or the session was at fault. */
function mayComeThrough({ status, code }: Refusal): boolean {
  return status === 0 || status >= 502 || status === 429 || code === 'upload-interrupted' || status === 401;
}

const lineOf = (file: File): Sending => ({
  key: crypto.randomUUID(),
  name: file.webkitRelativePath || file.name,
  sizeBytes: file.size,
  status: 'waiting',
  sentBytes: 0,
  kept: null,
  refusal: null,
});
