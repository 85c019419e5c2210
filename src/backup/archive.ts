import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Pack } from 'tar-stream';
import type { Part } from './manifest';

/** A tar archive that is being written, piece by piece; nothing of it is held in memory. */
export class ArchiveWriter {
  private readonly pack: Pack = pack();
  private readonly written: Promise<void>;
  /** Never resolves; rejects when the file cannot be written on. */
  private readonly broken: Promise<never>;
  private failure?: Error;

  /**
   * @param path of a file that does not exist yet; nobody but its owner may read it
   * @param at the time that its entries bear
   */
  constructor(
    private readonly path: string,
    private readonly at: Date,
  ) {
    this.written = pipeline(this.pack, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    this.broken = this.written.then(() => new Promise<never>(() => undefined));
    // Whoever writes or closes hears of it; between two pieces nobody listens.
    this.broken.catch((failure: Error) => (this.failure = failure));
  }

  /** Adds a piece that is at hand. */
  add(name: string, bytes: Buffer | string): Promise<Part> {
    const buffer = Buffer.from(bytes);
    return this.addStream(name, buffer.length, Readable.from([buffer]));
  }

  /** Adds a piece whose size is known before its bytes are. Rejects when it turns out to have another. */
  async addStream(name: string, sizeBytes: number, source: Readable): Promise<Part> {
    const hash = createHash('sha256');
    if (this.failure) throw this.failure;
    const entry = this.pack.entry({ name, size: sizeBytes, mode: 0o600, mtime: this.at });
    const look = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await Promise.race([pipeline(source, look, entry), this.broken]);
    return { name, sizeBytes, sha256: hash.digest('hex') };
  }

  /** Ends the archive; when this resolves, it survives a power cut. */
  async close(): Promise<void> {
    this.pack.finalize();
    await this.written;
    const handle = await open(this.path, 'r');
    await handle.sync().finally(() => handle.close());
  }

  /** Gives up: the file stays as far as it was written. */
  async abandon(): Promise<void> {
    this.pack.destroy();
    await this.written.catch(() => undefined);
  }
}

/** An entry of an archive. What is not taken of its bytes when the next one is asked for is passed over. */
export interface ArchiveEntry {
  name: string;
  sizeBytes: number;
  bytes: AsyncIterable<Buffer>;
}

/**
 * The entries of an archive, one after the other.
 * @throws Error, of the file system or of tar-stream, when the file cannot be read or is no whole archive
 */
export async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const entries = extract();
  // Its failure is thrown by the loop, too: a file that cannot be read destroys the archive.
  const fed = pipeline(createReadStream(path), entries).catch(() => undefined);
  for await (const entry of entries) {
    entry.on('error', () => undefined);
    const { name, size } = entry.header;
    yield { name, sizeBytes: size, bytes: entry as AsyncIterable<Buffer> };
    entry.resume();
  }
  await fed;
}
