import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { access, constants, mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocumentMissing, DocumentStore, SHA256, type StoredBytes } from './document-store';
import { storeTrouble } from './store-trouble';

const PROBE_BYTES = 65_536;

/** Documents as files in a folder: `ab/cd/abcd….pdf`. Two levels keep any one directory small for millions of files. */
export class DocumentFolder extends DocumentStore {
  /** @param root must be on the same file system as the files that are put, so that a rename is enough */
  constructor(private readonly root: string) {
    super();
    mkdirSync(root, { recursive: true });
  }

  get lendingFolder(): string {
    return this.root;
  }

  async put({ path, sha256 }: { path: string; sha256: string }): Promise<void> {
    const place = this.placeOf(sha256);
    try {
      await mkdir(dirname(place), { recursive: true });
      await syncToDisk(path);
      // When the document is kept already, its bytes are replaced by the same bytes.
      await rename(path, place);
      // A name is kept by the folder that holds it, up to the root.
      for (let folder = dirname(place); folder.length >= this.root.length; folder = dirname(folder)) {
        await syncToDisk(folder);
      }
    } catch (error) {
      throw storeTrouble(error);
    }
  }

  async takeBack(sha256: string): Promise<void> {
    const place = this.placeOf(sha256);
    await rm(place, { force: true });
    // The two folders above it, unless others lie there.
    for (const folder of [dirname(place), dirname(dirname(place))]) await rmdir(folder).catch(unlessInUse);
  }

  async open(sha256: string): Promise<StoredBytes> {
    const file = await open(this.placeOf(sha256), 'r').catch(missing(sha256));
    const { size } = await file.stat();
    return { sizeBytes: size, stream: file.createReadStream() };
  }

  async lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result> {
    const place = this.placeOf(sha256);
    await access(place, constants.R_OK).catch(missing(sha256));
    return work(place);
  }

  async verify(sha256: string): Promise<'intact' | 'altered' | 'missing'> {
    const place = this.placeOf(sha256);
    if (!(await exists(place))) return 'missing';
    const hash = createHash('sha256');
    await pipeline(createReadStream(place), hash);
    return hash.digest('hex') === sha256 ? 'intact' : 'altered';
  }

  /** Writes as much as a small document has: what a full or closed disk does not take. */
  async trouble(): Promise<string | null> {
    const probe = join(this.root, `.probe-${randomUUID()}`);
    try {
      await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flush: true });
      return null;
    } catch (error) {
      return `The folder of documents takes none: ${(error as NodeJS.ErrnoException).code}.`;
    } finally {
      await rm(probe, { force: true });
    }
  }

  private placeOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('A document is named by 64 lower-case hexadecimal digits.');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.pdf`);
  }
}

function unlessInUse(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function missing(sha256: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw error.code === 'ENOENT' ? new DocumentMissing(sha256) : error;
  };
}
