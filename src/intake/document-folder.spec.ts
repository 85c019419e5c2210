import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DocumentFolder } from './document-folder';
import { DocumentMissing } from './document-store';

describe('A folder of documents', () => {
  let root: string;
  let store: DocumentFolder;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'documents-'));
    store = new DocumentFolder(join(root, 'documents'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const arrive = async (bytes: string) => {
    const path = join(root, 'arrival');
    await writeFile(path, bytes);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
  };

  it('keeps a document under its hash and takes the file away', async () => {
    const file = await arrive('some bytes');
    await store.put(file);
    const { sizeBytes, stream } = await store.open(file.sha256);
    expect([sizeBytes, await text(stream)]).toEqual([10, 'some bytes']);
    expect(await store.lend(file.sha256, (path) => readFile(path, 'utf8'))).toBe('some bytes');
    expect(await readdir(root)).toEqual(['documents']);
    const [two, four] = [file.sha256.slice(0, 2), file.sha256.slice(2, 4)];
    expect(await readdir(join(root, 'documents', two, four))).toEqual([`${file.sha256}.pdf`]);
  });

  it('takes the same document again without a second copy', async () => {
    await store.put(await arrive('some bytes'));
    const again = await arrive('some bytes');
    await store.put(again);
    expect(await store.verify(again.sha256)).toBe('intact');
    expect(await readdir(root)).toEqual(['documents']);
  });

  it('tells an altered document and a missing one from an intact one', async () => {
    const file = await arrive('some bytes');
    expect(await store.verify(file.sha256)).toBe('missing');
    await store.put(file);
    await store.lend(file.sha256, (path) => writeFile(path, 'other bytes'));
    expect(await store.verify(file.sha256)).toBe('altered');
  });

  it('says by name that a document is missing', async () => {
    const { sha256 } = await arrive('never put');
    await expect(store.open(sha256)).rejects.toThrow(DocumentMissing);
    await expect(store.lend(sha256, (path) => readFile(path))).rejects.toThrow(DocumentMissing);
  });

  it('builds no path from anything but a hash', async () => {
    await expect(store.open('../../../etc/passwd')).rejects.toThrow('64 lower-case hexadecimal digits');
  });
});
