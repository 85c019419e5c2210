import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { plainPdf } from '../../test/certificates/plain-pdf';
import { Reader } from './reader';

const page = (text: string) => ({ draws: `BT /Sans 12 Tf 72 700 Td (${text}) Tj ET` });

describe('a reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-reader-'));
  let reader: Reader;

  const file = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const codes = async (path: string) => (await reader.readDocument(path)).problems.map(({ code }) => code);

  beforeAll(() => {
    reader = new Reader({ folders: [folder], children: 2 });
  });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  it('reads the words, the page count and what the file says of itself', async () => {
    const info = { Title: '(Certificate 12)', CreationDate: "(D:20260122093000+01'00')" };
    const path = file('good.pdf', plainPdf({ pages: [page('Mitragynine 1.5 %'), page('Lead')], info }));
    const document = await reader.readDocument(path);
    expect(document.pageCount).toBe(2);
    expect(document.pages.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['Mitragynine', '1.5', '%'],
      ['Lead'],
    ]);
    expect(document.properties).toMatchObject({
      title: 'Certificate 12',
      created: '2026-01-22T09:30:00+01:00',
    });
    expect(document.problems).toEqual([]);
  });

  it('tells one kind of wrong file from another', async () => {
    const good = plainPdf({ pages: [page('Lead 0.64 mg/kg')] });
    expect(await codes(join(folder, 'nothing.pdf'))).toEqual(['no-such-file']);
    expect(await codes(file('empty.pdf', ''))).toEqual(['empty-file']);
    expect(await codes(file('page.pdf', '<html><body>Lead 0.64 mg/kg</body></html>'))).toEqual(['not-a-pdf']);
    expect(await codes(file('rubble.pdf', '%PDF-1.7\n1 0 obj\nno object at all'))).toEqual([
      'truncated',
      'damaged',
    ]);
    expect(await codes(file('locked.pdf', await lockedPdf()))).toEqual(['encrypted']);
    expect(await codes(file('cut.pdf', good.subarray(0, good.length - 200)))).toContain('truncated');
  });

  it('reads what is there of a file whose list of objects is wrong about its last pages', async () => {
    const plain = plainPdf({ pages: ['Lead 0.64 mg/kg', 'Arsenic', 'Cadmium'].map(page) }).toString('latin1');
    // pdf.js fetches all pages when it is asked for the first one, and gives up at the first that is broken.
    const list = plain.slice(plain.lastIndexOf('xref\n0 '));
    const rows = list.split('\n');
    for (const object of [6, 8]) rows[2 + object] = '0000000015 00000 n ';
    const astray = plain.replace(list, rows.join('\n'));
    const document = await reader.readDocument(file('astray.pdf', Buffer.from(astray, 'latin1')));
    expect(document.problems).toEqual([]);
    expect(document.pages.map(({ words }) => words[0]?.text)).toEqual(['Lead', 'Arsenic', 'Cadmium']);
  });

  it('draws a page with what is marked on it', async () => {
    const path = file('drawn.pdf', plainPdf({ pages: [{ ...page('Lead'), width: 200, height: 300 }] }));
    const mark = { box: { x: 10, y: 20, width: 30, height: 40 }, colour: '#ff0000', strong: true };
    const png = await reader.drawAnnotated(path, 1, { marks: [mark], links: [], notes: [], legend: [] });
    const picture = await loadImage(png!);
    const context = createCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const colourAt = (x: number, y: number) => [
      ...context.getImageData(x * 1.6, y * 1.6, 1, 1).data.slice(0, 3),
    ];
    const [red, green] = colourAt(25, 40);
    expect(red).toBe(255);
    expect(green).toBeLessThan(240);
    expect(colourAt(100, 200)).toEqual([255, 255, 255]);
    expect(await reader.drawAnnotated(path, 7, { marks: [], links: [], notes: [], legend: [] })).toBeNull();
  });

  it('shows a page or a part of it at the width that is asked for', async () => {
    const path = file('shown.pdf', plainPdf({ pages: [{ ...page('Lead'), width: 200, height: 300 }] }));
    const whole = await reader.show(path, 1, { width: 400, part: null, framed: null });
    expect(whole).toMatchObject({ scale: 2 });
    const size = async (shown: unknown) => {
      const { width, height } = await loadImage((shown as { png: Buffer }).png);
      return [width, height];
    };
    expect(await size(whole)).toEqual([400, 600]);
    const box = { x: 150, y: 280, width: 100, height: 100 };
    const corner = await reader.show(path, 1, { width: 100, part: box, framed: box });
    expect(await size(corner)).toEqual([100, 40]);
    expect(await reader.show(path, 2, { width: 400, part: null, framed: null })).toBeNull();
    const locked = file('locked-page.pdf', await lockedPdf());
    expect(await reader.show(locked, 1, { width: 400, part: null, framed: null })).toMatchObject({
      code: 'encrypted',
    });
    const nested = `/Odd ${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const deep = file('deep.pdf', plainPdf({ pages: [page('Lead')], resources: nested }));
    expect(await reader.show(deep, 1, { width: 400, part: null, framed: null })).toMatchObject({
      code: 'too-deep',
    });
    expect((await reader.readDocument(deep)).problems).toMatchObject([
      { code: 'page-unreadable', message: expect.stringContaining('deeper') as string },
    ]);
    const rubble = file('rubble-page.pdf', '%PDF-1.7\n1 0 obj\nno object at all');
    expect(await reader.show(rubble, 1, { width: 400, part: null, framed: null })).toMatchObject({
      code: 'damaged',
    });
  });

  it('keeps to its limits of bytes, pages and words', async () => {
    const strict = new Reader({
      folders: [folder],
      children: 1,
      limits: { bytes: 5000, pages: 2, words: 3 },
    });
    const read = (name: string, pages: string[], padding = '') =>
      strict.readDocument(file(name, plainPdf({ pages: pages.map(page), info: { Title: `(${padding})` } })));
    try {
      const large = await read('large.pdf', ['one'], 'x'.repeat(6000));
      expect(large).toMatchObject({ pageCount: 0, pages: [], problems: [{ code: 'too-large' }] });
      const long = await read('long.pdf', ['one', 'two', 'three']);
      expect(long).toMatchObject({ pageCount: 3, pages: [], problems: [{ code: 'too-many-pages' }] });
      const wordy = await read('wordy.pdf', ['one two', 'three four']);
      expect(wordy.pages.map(({ number }) => number)).toEqual([1]);
      expect(wordy.problems).toMatchObject([{ code: 'too-many-words', page: 2 }]);
    } finally {
      strict.close();
    }
  });

  it('gives up on a file that takes too much memory, and reads the next one', async () => {
    const frugal = new Reader({ folders: [folder], children: 1, megabytes: 200 });
    try {
      const { problems } = await frugal.readDocument(file('bomb.pdf', bomb()));
      expect(problems).toMatchObject([{ code: 'out-of-memory' }]);
      const next = await frugal.readDocument(file('next.pdf', plainPdf({ pages: [page('Lead')] })));
      expect(next.pages[0]?.words[0]?.text).toBe('Lead');
    } finally {
      frugal.close();
    }
  });

  it('gives up on a file that takes too long', async () => {
    const hasty = new Reader({ folders: [folder], children: 1, milliseconds: 1 });
    try {
      const { problems } = await hasty.readDocument(file('slow.pdf', plainPdf({ pages: [page('Lead')] })));
      expect(problems).toMatchObject([{ code: 'timed-out' }]);
    } finally {
      hasty.close();
    }
  });

  it('ends what it is reading when it is closed, and takes nothing more', async () => {
    const closing = new Reader({ folders: [folder], children: 1 });
    const path = file('closing.pdf', plainPdf({ pages: [page('Lead')] }));
    const reading = closing.readDocument(path);
    const waiting = closing.readDocument(path);
    await new Promise((resolve) => setImmediate(resolve));
    closing.close();
    await expect(Promise.allSettled([reading, waiting])).resolves.toBeDefined();
    await expect(closing.readDocument(path)).rejects.toThrow('closed');
  });
});

function lockedPdf(): Promise<Buffer> {
  const document = new PDFDocument({ userPassword: 'secret' });
  document.text('Lead 0.64 mg/kg').end();
  return buffer(document);
}

/** A PDF of a few hundred kilobytes whose page unpacks to hundreds of megabytes of drawing. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(250_000_000, 'BT /Sans 9 Tf (Lead) Tj ET\n')).toString('latin1');
  const plain = plainPdf({ pages: [{ draws: 'BOMB' }] }).toString('latin1');
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}`;
  return Buffer.from(
    plain.replace('<< /Length 4 >>\nstream\nBOMB', () => stream),
    'latin1',
  );
}
