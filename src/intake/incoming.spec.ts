import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Incoming, looksLikePdf } from './incoming';

describe('The folder in which uploads arrive', () => {
  let folder: string;
  let incoming: Incoming;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'incoming-'));
    incoming = new Incoming(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('takes a stream in and says what arrived', async () => {
    const chunks = [Buffer.alloc(1000, 'a'), Buffer.alloc(1000, 'b')];
    const arrival = await incoming.receive(Readable.from(chunks));
    const bytes = Buffer.concat(chunks);
    expect(await readFile(arrival.path)).toEqual(bytes);
    expect(arrival.sizeBytes).toBe(2000);
    expect(arrival.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(arrival.head).toEqual(bytes.subarray(0, 1024));
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half of a');
        throw new Error('The sender hung up.');
      })(),
    );
    await expect(incoming.receive(broken)).rejects.toThrow('The sender hung up.');
    expect(await readdir(folder)).toEqual([]);
  });

  it('sweeps what was left behind, and nothing that may still be arriving', async () => {
    const now = Date.now();
    const hoursAgo = (hours: number) => new Date(now - hours * 60 * 60 * 1000);
    for (const [name, hours] of [
      ['old.part', 7],
      ['new.part', 5],
    ] as const) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), hoursAgo(hours), hoursAgo(hours));
    }
    expect(await incoming.sweep(now)).toBe(1);
    expect(await readdir(folder)).toEqual(['new.part']);
  });
});

describe('What looks like a PDF', () => {
  it('has the header, though other bytes may stand before it', () => {
    expect(looksLikePdf(Buffer.from('%PDF-1.7'))).toBe(true);
    expect(looksLikePdf(Buffer.from('\0\0junk\n%PDF-1.4'))).toBe(true);
    expect(looksLikePdf(Buffer.from('PK\x03\x04 a zip named .pdf'))).toBe(false);
  });
});
