import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isClosed } from './store-trouble';

/** A file that arrived whole, not yet judged or kept. */
export interface Arrival {
  path: string;
  sha256: string;
  sizeBytes: number;
  /** The first bytes, for telling what it is. */
  head: Buffer;
}

/** Where a PDF's header may stand at the latest (ISO 32000-1, annex H.3, note 13). */
const HEAD_BYTES = 1024;

/** What a crash left is never an upload in progress after this long: no connection is allowed to live a tenth of it. */
const LEFT_BEHIND_MS = 6 * 60 * 60 * 1000;

/**
 * The folder in which uploads arrive, under names of our own. A file is here only while its request is being answered;
 * what a crash left behind is swept at the next start.
 */
export class Incoming {
  /** What is on its way in this process: never left behind, whatever the clock says. */
  private readonly underWay = new Set<string>();

  constructor(private readonly folder: string) {}

  /**
   * Writes a stream to a new file while hashing it, never holding more than a chunk of it. Whatever goes wrong on the way
   * (the sender hung up, the disk is full) rejects, and leaves no file.
   */
  async receive(source: Readable): Promise<Arrival> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${randomUUID()}.part`);
    this.underWay.add(path);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    let head = Buffer.alloc(0);
    const look = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        if (head.length < HEAD_BYTES)
          head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
        yield chunk;
      }
    };
    try {
      await pipeline(source, look, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), sizeBytes, head };
  }

  /**
   * Removes an arrival that is not wanted; one that is already gone is fine. Where the disk has become one that is only read
   * it stays, and is swept later.
   */
  async discard({ path }: Pick<Arrival, 'path'>): Promise<void> {
    this.underWay.delete(path);
    await rm(path, { force: true }).catch((error: unknown) => {
      if (!isClosed(error)) throw error;
    });
  }

  /**
   * Removes what crashes left behind: files here that nobody has written to for six hours.
   * @returns how many
   */
  async sweep(now: number = Date.now()): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    let swept = 0;
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const entry = await stat(path).catch(() => null);
      if (!entry?.isFile() || this.underWay.has(path)) continue;
      if (now - entry.mtimeMs < LEFT_BEHIND_MS) continue;
      await this.discard({ path });
      swept += 1;
    }
    return swept;
  }
}

/** Whether these are the first bytes of a PDF, whatever it is named. */
export function looksLikePdf(head: Buffer): boolean {
  return head.includes('%PDF-');
}
