import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPdf, type PlainPage } from '../../test/certificates/plain-pdf';
import type { Page, Problem } from './page';
import { Reader } from './reader';

const RECOGNITION_OFF = { pages: 0, milliseconds: 1, megabytes: 300 };

describe('the words of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-words-'));
  const reader = new Reader({ folders: [folder], children: 1, recognition: RECOGNITION_OFF });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  const read = async (page: PlainPage, resources = ''): Promise<Page & { problems: Problem[] }> => {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, plainPdf({ pages: [page], resources }));
    const { pages, problems } = await reader.readDocument(path);
    return { ...pages[0]!, problems };
  };
  const texts = async (draws: string) => (await read({ draws })).words.map(({ text }) => text);
  const sans = (text: string) => `BT /Sans 10 Tf 100 700 Td ${text} ET`;

  it('stand where they are printed, measured from the top left', async () => {
    const { words } = await read({ draws: sans('(Lead 0.64) Tj') });
    // Helvetica: L 556, e 556, a 556, d 556, space 278 thousandths of the type size.
    expect(words).toMatchObject([
      {
        text: 'Lead',
        box: { x: 100, y: 134, width: 22.24, height: 10 },
        baseline: 142,
        size: 10,
        rotation: 0,
      },
      { text: '0.64', box: { x: 125.02 } },
    ]);
    expect(words[0]?.font).toBe('Helvetica');
  });

  it('stand there on a page that the viewer turns, too', async () => {
    const { words, width, height } = await read({ draws: sans('(Lead) Tj'), rotate: 90 });
    expect([width, height]).toEqual([842, 595]);
    expect(words).toMatchObject([{ rotation: 90, box: { x: 698, y: 100, width: 10, height: 22.24 } }]);
  });

  it('are whole, however their letters are placed', async () => {
    expect(await texts(sans('[(Mi) 20 (tra) -30 (gynine)] TJ'))).toEqual(['Mitragynine']);
    const placed = 'BT /Sans 10 Tf 1 0 0 1 105.56 700 Tm (ead) Tj 1 0 0 1 100 700 Tm (L) Tj ET';
    expect(await texts(placed)).toEqual(['Lead']);
  });

  it('are parted by a gap, with and without a space in the document', async () => {
    expect(await texts(sans('[(Lead) -278 (0.64)] TJ'))).toEqual(['Lead', '0.64']);
    expect(await texts(sans('(Lead 0.64) Tj'))).toEqual(['Lead', '0.64']);
  });

  it('are whole when they are set wide, whether the document says so or not', async () => {
    expect(await texts(sans('2 Tc (WIDE TYPE) Tj'))).toEqual(['WIDE', 'TYPE']);
    const spread = [...'MITRAGYNINE'].map((letter) => `(${letter})`).join(' -150 ');
    expect(await texts(sans(`[${spread} -500 (0) -150 (.) -150 (5)] TJ`))).toEqual(['MITRAGYNINE', '0.5']);
  });

  it('stay apart in columns that are reached by letter spacing', async () => {
    expect(await texts(sans('20 Tc [(1) (B) 2000 (a)] TJ'))).toEqual(['1', 'Ba']);
  });

  it('tell a raised exponent by its own line and size', async () => {
    const { words } = await read({ draws: sans('(1,0.10) Tj /Sans 6 Tf 4 Ts (3) Tj') });
    const [mantissa, exponent] = [...words].sort((a, b) => a.box.x - b.box.x);
    expect(mantissa).toMatchObject({ text: '1,0.10', baseline: 142, size: 10 });
    expect(exponent).toMatchObject({ text: '3', baseline: 138, size: 6 });
  });

  it('tell a false bold, printed twice a hair apart, once', async () => {
    expect(await texts(`${sans('(Lead) Tj')} BT /Sans 10 Tf 100.4 700 Td (Lead) Tj ET`)).toEqual(['Lead']);
  });

  it('know the Greek letters of a symbol typeface', async () => {
    expect(await texts('BT /Greek 10 Tf 100 700 Td (D) Tj /Sans 10 Tf (9-THC) Tj ET')).toEqual(['∆9-THC']);
  });

  it('keep the angle of a stamp across the page', async () => {
    const { words } = await read({
      draws: 'BT /Sans 40 Tf 0.7071 0.7071 -0.7071 0.7071 100 300 Tm (VOID) Tj ET',
    });
    expect(words).toMatchObject([{ text: 'VOID', rotation: 315, size: 40 }]);
  });

  it.each([
    ['without ink', '3 Tr (secret) Tj 0 Tr', ''],
    [
      'without opacity',
      '/Clear gs (secret) Tj /Solid gs',
      '/ExtGState << /Clear << /ca 0 >> /Solid << /ca 1 >> >>',
    ],
  ])('leave out what is drawn %s, and say so', async (_how, hidden, resources) => {
    const { words, problems } = await read({ draws: sans(`${hidden} 0 -20 Td (Lead) Tj`) }, resources);
    expect(words.map(({ text }) => text)).toEqual(['Lead']);
    expect(problems).toMatchObject([{ code: 'hidden-text', page: 1 }]);
  });

  it('leave out what stands off the page', async () => {
    expect(await texts(`${sans('(Lead) Tj')} BT /Sans 10 Tf 700 700 Td (beside) Tj ET`)).toEqual(['Lead']);
  });

  it('come with the ruling lines around them, stroked or filled', async () => {
    const { rules } = await read({ draws: '100 700 m 300 700 l S 100 650 200 0.5 re f 10 10 50 50 re f' });
    expect(rules).toEqual([
      { x1: 100, y1: 142, x2: 300, y2: 142 },
      { x1: 100, y1: 191.8, x2: 300, y2: 191.8 },
    ]);
  });

  it('are missing with a reason where a page has none', async () => {
    const { words, problems } = await read({ draws: '' });
    expect(words).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-text', page: 1 }]);
  });
});
