import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { plainPdf } from '../../../test/certificates/plain-pdf';
import type { SecondReading } from '../job';
import type { Box, Page, ReadDocument } from '../page';
import { Reader } from '../reader';
import { ReadingChild } from '../reading-child';
import { PageRecogniser } from './recognise';

/** A typeface that is there on every machine: it comes with pdf.js. */
const TYPEFACE = join(
  dirname(require.resolve('pdfjs-dist/package.json')),
  'standard_fonts',
  'LiberationSans-Regular.ttf',
);
GlobalFonts.registerFromPath(TYPEFACE, 'Scan');

const LINES = ['Certificate of Analysis', 'Lead 0.64 mg/kg', 'Cadmium 0.02 mg/kg'];

const RECOGNITION = { pages: 5, milliseconds: 60_000, megabytes: 1000 };
const NO_PROPERTIES = {
  title: null,
  author: null,
  creator: null,
  producer: null,
  created: null,
  modified: null,
};

describe('a page that is a picture', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-picture-'));
  const reader = new Reader({ folders: [folder], children: 1 });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  const read = async (bytes: Buffer) => {
    const path = join(folder, 'picture.pdf');
    writeFileSync(path, bytes);
    const { pages, problems } = await reader.readDocument(path);
    return { page: pages[0]!, problems };
  };

  it('is recognised: its words, where they stand, and how sure that is', async () => {
    const { page, problems } = await read(await scan(LINES));
    expect(problems).toEqual([]);
    expect(page.source).toEqual({ kind: 'ocr', because: 'no-text' });
    expect(page.words.map(({ text }) => text).join(' ')).toBe(LINES.join(' '));
    const value = page.words.find(({ text }) => text === '0.64')!;
    expect(value.confidence).toBeGreaterThan(0.5);
    expect(isInside(value.box, { x: 80, y: 118, width: 60, height: 20 })).toBe(true);
    // The frame around the lines is no letter, but it is known.
    expect(page.rules.length).toBeGreaterThanOrEqual(4);
  });

  it('is recognised behind a stamp, too', async () => {
    const { page } = await read(await scan(LINES, 'Envelope ID 4711'));
    expect(page.source).toEqual({ kind: 'ocr', because: 'watermark-only' });
    expect(page.words.map(({ text }) => text)).toContain('0.64');
  });

  it('is left as it is when it says no more than its few words', async () => {
    const draws = 'BT /Sans 12 Tf 72 700 Td (Signed for the laboratory) Tj ET';
    const { page, problems } = await read(plainPdf({ pages: [{ draws }] }));
    expect(page.source).toEqual({ kind: 'text' });
    expect(problems).toEqual([]);
  });

  it('bears out a cell that says what is drawn, and no other', async () => {
    const draws = 'BT /Sans 9 Tf 100 700 Td (9.4) Tj ET BT /Sans 9 Tf 200 700 Td (PASS) Tj ET';
    const path = join(folder, 'cells.pdf');
    writeFileSync(path, plainPdf({ pages: [{ draws }] }));
    const number = { x: 100, y: 133, width: 13, height: 10 };
    const verdict = { x: 200, y: 133, width: 25, height: 10 };
    const { seen } = await reader.lookAt(path, 1, [
      { box: number, text: '9.4' },
      { box: number, text: '1.4' },
      { box: verdict, text: 'PASS' },
      { box: verdict, text: 'FAIL' },
    ]);
    expect(seen.map((cell) => cell?.agrees)).toEqual([true, false, true, false]);
    const nowhere = await reader.lookAt(path, 7, [{ box: number, text: '9.4' }]);
    expect(nowhere).toMatchObject({ seen: [null], problem: { code: 'reader-failed' } });
  });

  it('is read once more where a number stands', async () => {
    const canvas = createCanvas(600, 200);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 600, 200);
    context.fillStyle = 'black';
    context.font = '42px Scan';
    context.fillText('Lead', 50, 100);
    context.fillText('0.64', 300, 100);
    const child = new ReadingChild(1000, [folder]);
    let readings: SecondReading[] = [];
    const png = canvas.toBuffer('image/png').toString('base64');
    const boxes = [{ x: 300, y: 68, width: 85, height: 34 }];
    await child.run({ kind: 'reread', png, boxes, language: 'eng' }, 60_000, (told) => {
      if (told.type === 'reread') readings = told.readings;
    });
    child.kill();
    expect(readings.map(({ text }) => text)).toEqual(['0.64']);
    expect(readings[0]?.confidence).toBeGreaterThan(0.8);
  });

  it('says so when there is no data for its language, and the next one is still read', async () => {
    const path = join(folder, 'picture.pdf');
    writeFileSync(path, await scan(LINES));
    const child = new ReadingChild(1000, [folder]);
    const read = async (data: string | null) => {
      const page = { number: 1, width: 420, height: 595, source: { kind: 'text' }, words: [], rules: [] };
      const document = { pageCount: 1, pages: [page as Page], properties: NO_PROPERTIES, problems: [] };
      const needy = [{ page: page as Page, need: { reason: 'no-text', certain: true } as const }];
      await new PageRecogniser(
        path,
        () => child,
        null,
        RECOGNITION,
        () => data,
      ).improve(document, needy);
      return document as ReadDocument;
    };
    expect((await read(null)).problems).toEqual([
      {
        code: 'no-text',
        page: 1,
        message: 'The page has no text, and there is no data to recognise its language (eng) with.',
      },
    ]);
    expect((await read('there')).pages[0]?.words.map(({ text }) => text)).toContain('0.64');
    child.kill();
  });

  it('says so when too many pages before it were recognised', async () => {
    const path = join(folder, 'two.pdf');
    writeFileSync(path, await scan(LINES, '', 2));
    const frugal = new Reader({ folders: [folder], children: 1, recognition: { ...RECOGNITION, pages: 1 } });
    const { pages, problems } = await frugal.readDocument(path);
    frugal.close();
    expect(pages.map(({ source }) => source.kind)).toEqual(['ocr', 'text']);
    expect(problems).toMatchObject([
      { code: 'no-text', page: 2, message: expect.stringMatching(/too many pages/) as string },
    ]);
  });

  it('says so when it takes too long, and has no other page suffer for it', async () => {
    const path = join(folder, 'slow.pdf');
    writeFileSync(path, await scan(LINES, '', 2));
    const hasty = new Reader({
      folders: [folder],
      children: 1,
      recognition: { ...RECOGNITION, milliseconds: 1 },
    });
    const { problems } = await hasty.readDocument(path);
    hasty.close();
    // The child that was stopped at the first page could not even have tried the second.
    const message = 'The page has no text, and it could not be drawn within 0.001 seconds.';
    expect(problems).toEqual([1, 2].map((page) => ({ code: 'no-text', page, message })));
  });

  it('says so when it is blank', async () => {
    const { page, problems } = await read(plainPdf({ pages: [{ draws: '' }] }));
    expect(page.words).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-text', page: 1 }]);
  });
});

/** A page of A5 that is nothing but a picture of these lines in a frame, with a stamp over it if wanted. */
async function scan(lines: string[], stamp = '', pages = 1): Promise<Buffer> {
  const [width, height, scale] = [420, 595, 3];
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.font = '14px Scan';
  lines.forEach((line, index) => context.fillText(line, 50, 100 + 32 * index));
  context.strokeRect(30, 60, 360, 150);
  context.fillRect(30, 400, 360, 40);
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  for (let page = 1; page <= pages; page++) {
    if (page > 1) document.addPage();
    document.image(canvas.toBuffer('image/png'), 0, 0, { width, height });
  }
  if (stamp) document.fontSize(8).text(stamp, 10, 10);
  document.end();
  return buffer(document);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
