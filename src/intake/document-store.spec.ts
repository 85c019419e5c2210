import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ObjectStore } from '../../test/harness/object-store';
import { readConfiguration } from '../configuration';
import { Problem } from '../http/problem';
import { DocumentMissing, DocumentsAway, type DocumentStore } from './document-store';
import { openDocumentStore } from './open-store';
import { storeTrouble } from './store-trouble';

const objects = new ObjectStore();
let root: string;
let store: DocumentStore;

beforeAll(() => objects.start());
afterAll(() => objects.remove());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterEach(() => rm(root, { recursive: true }));

const inBucket = (): Record<string, string> => ({
  S3_BUCKET: ObjectStore.BUCKET,
  S3_ENDPOINT: objects.url,
  S3_ACCESS_KEY_ID: ObjectStore.KEY,
  S3_SECRET_ACCESS_KEY: ObjectStore.KEY,
});
const opened = (settings: Record<string, string>) =>
  openDocumentStore(readConfiguration({ DATA_DIR: root, ...settings }));

let made = 0;
/** A file with bytes that no other test has. */
const arrive = async (words = 'some bytes') => {
  const [path, bytes] = [join(root, 'arrival'), `${words} ${(made += 1)}`];
  await writeFile(path, bytes);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

describe.each([
  ['A folder of documents', () => ({})],
  ['A bucket of documents', inBucket],
])('%s', (_, settings) => {
  beforeEach(() => {
    store = opened(settings());
  });

  /** The file in which the last document lies. */
  const lastFile = async (sha256: string): Promise<string> => {
    if ('S3_BUCKET' in settings()) return objects.files().find((name) => name.includes(sha256))!;
    return store.lend(sha256, (path) => Promise.resolve(path));
  };

  it('keeps a document under its hash and takes the file away', async () => {
    const { bytes, ...file } = await arrive();
    await store.put(file);
    const { sizeBytes, stream } = await store.open(file.sha256);
    expect([sizeBytes, await text(stream)]).toEqual([bytes.length, bytes]);
    expect(await store.lend(file.sha256, (path) => readFile(path, 'utf8'))).toBe(bytes);
    expect(await readdir(root)).not.toContain('arrival');
    expect(await store.verify(file.sha256)).toBe('intact');
    expect(await store.trouble()).toBeNull();
  });

  it('lends a file in the folder that reading children may open', async () => {
    const file = await arrive();
    await store.put(file);
    expect(
      await store.lend(file.sha256, (path) => Promise.resolve(path.startsWith(store.lendingFolder))),
    ).toBe(true);
  });

  it('takes the same document again', async () => {
    const file = await arrive();
    await store.put(file);
    await writeFile(file.path, file.bytes);
    await store.put(file);
    expect(await store.verify(file.sha256)).toBe('intact');
  });

  it('tells an altered document and a missing one from an intact one', async () => {
    const file = await arrive();
    expect(await store.verify(file.sha256)).toBe('missing');
    await store.put(file);
    await writeFile(await lastFile(file.sha256), 'other bytes');
    expect(await store.verify(file.sha256)).toBe('altered');
  });

  it('says by name that a document is missing', async () => {
    const { sha256 } = await arrive();
    await expect(store.open(sha256)).rejects.toThrow(DocumentMissing);
    await expect(store.lend(sha256, (path) => readFile(path))).rejects.toThrow(DocumentMissing);
  });

  it('builds no path from anything but a hash', async () => {
    await expect(store.open('../../../etc/passwd')).rejects.toThrow('64 lower-case hexadecimal digits');
  });
});

describe('A folder of documents', () => {
  it('is two levels deep, so that no directory becomes large', async () => {
    const { sha256, ...file } = await arrive();
    await opened({}).put({ ...file, sha256 });
    const place = join(root, 'documents', sha256.slice(0, 2), sha256.slice(2, 4));
    expect(await readdir(place)).toEqual([`${sha256}.pdf`]);
  });
});

describe('A bucket of documents', () => {
  it('leaves no copy of what was lent', async () => {
    store = opened(inBucket());
    const file = await arrive();
    await store.put(file);
    await store.lend(file.sha256, async () => expect(await readdir(store.lendingFolder)).toHaveLength(1));
    expect(await readdir(store.lendingFolder)).toEqual([]);
  });

  it('does not count as kept what does not come back as it was sent', async () => {
    store = opened(inBucket());
    const { path, bytes } = await arrive();
    const sha256 = createHash('sha256').update('other bytes').digest('hex');
    await expect(store.put({ path, sha256 })).rejects.toThrow(DocumentsAway);
    expect(await readFile(path, 'utf8')).toBe(bytes);
  });

  it('that does not answer, or is not there, says so, and loses nothing', async () => {
    store = opened(inBucket());
    const [file, waiting] = [await arrive(), 'kept'];
    await store.put(file);
    await objects.stop();
    await writeFile(file.path, waiting);
    const asked = store.put(file);
    await expect(asked).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    await expect(store.open(file.sha256)).rejects.toThrow(DocumentsAway);
    await expect(store.verify(file.sha256)).rejects.toThrow(DocumentsAway);
    expect(await store.trouble()).toMatch(/cannot be reached/);
    expect(await readFile(file.path, 'utf8')).toBe(waiting);
    await objects.start();
    expect(await store.verify(file.sha256)).toBe('intact');
    expect(await store.trouble()).toBeNull();
    const nowhere = opened({ ...inBucket(), S3_BUCKET: 'no-such-bucket' });
    expect(await nowhere.trouble()).toMatch(/no-such-bucket cannot be reached/);
  });

  it('wants both halves of its credentials', () => {
    expect(() => opened({ ...inBucket(), S3_SECRET_ACCESS_KEY: '' })).toThrow(/belong together/);
  });
});

describe('What a disk refuses', () => {
  it.each([
    ['ENOSPC', 507],
    ['EDQUOT', 507],
    ['EFBIG', 507],
    ['EROFS', 503],
    ['EACCES', 503],
  ])('with %s is answered with %i', (code, status) => {
    const problem = storeTrouble(Object.assign(new Error('refused'), { code }));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status, cause: { code } });
  });

  it('for another reason stays a defect', () => {
    const defect = new Error('another');
    expect(storeTrouble(defect)).toBe(defect);
  });
});
