import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPdf } from '../../test/certificates/plain-pdf';
import { Reader } from './reader';

const sans = (text: string, more = '', y = 700) => `BT /Sans 10 Tf ${more} 100 ${y} Td (${text}) Tj ET`;
/** A grey picture of so many pixels, over the place where `sans` writes. */
const picture = (grey: string, side = 2) =>
  `q 60 0 0 14 95 695 cm BI /W ${side} /H ${side} /BPC 8 /CS /G ID ${grey.repeat(side * side)} EI Q`;
const BLACK_PICTURE = picture('\x01');
const WHITE_PICTURE = picture('\xFE');
/** A button with round ends. */
const ROUND = '100 695 m 150 695 l 158 695 158 710 150 710 c 95 710 l 88 710 88 695 95 695 c 100 695 l f';
/** Enough words for a page that need not be recognised. */
const MORE = Array.from({ length: 45 }, (_, line) => sans(`word${line}`, '', 650 - 12 * line)).join(' ');

describe('text that nobody sees', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-hidden-'));
  const reader = new Reader({ folders: [folder], children: 1 });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  const read = async (draws: string, resources = '') => {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, plainPdf({ pages: [{ draws: `${draws} BT 0 Tr ET 0 g ${MORE}` }], resources }));
    const { pages, problems, properties } = await reader.readDocument(path);
    return {
      words: pages[0]!.words.map(({ text }) => text).filter((text) => !text.startsWith('word')),
      concealed: properties.integrity?.concealed.map(({ text, how }) => [text, how]),
      problems: problems.map(({ code }) => code),
    };
  };

  it.each([
    ['page-coloured', 'in white on the page', sans('6.40', '1 g')],
    ['page-coloured', 'in nearly white on the page', sans('6.40', '0.95 g')],
    ['page-coloured', 'as white outlines', sans('6.40', '1 Tr 1 G')],
    ['page-coloured', 'in the colour of its field', `0.2 0.4 0.6 rg 90 690 80 20 re f ${sans('6.40')}`],
    ['page-coloured', 'in the colour of its button', `0.2 0.4 0.6 rg ${ROUND} ${sans('6.40')}`],
    ['page-coloured', 'in white on a white picture', `${WHITE_PICTURE} ${sans('6.40', '1 g')}`],
    ['covered', 'under a picture', `${sans('6.40')} ${WHITE_PICTURE}`],
    ['covered', 'under a picture of one pixel', `${sans('6.40')} ${picture('\xFE', 1)}`],
    ['covered', 'under a picture of other things', `${sans('6.40')} ${BLACK_PICTURE}`],
    ['covered', 'under a button', `${sans('6.40')} 1 g ${ROUND}`],
    ['covered', 'under a broad line', `${sans('6.40')} 1 G 20 w 90 703 m 170 703 l S`],
    ['clipped', 'where nothing may be painted', `q 300 300 50 50 re W n ${sans('6.40')} Q`],
    ['too-small', 'in a hair of type', 'BT /Sans 0.5 Tf 100 700 Td (6.40) Tj ET'],
    ['no-ink', 'as what cannot be seen', sans('6.40', '3 Tr')],
    ['off-page', 'beside the page', 'BT /Sans 10 Tf 700 700 Td (6.40) Tj ET'],
  ])('is no word but listed: %s, %s', async (how, _story, draws) => {
    const { words, concealed } = await read(draws);
    expect([words, concealed]).toEqual([[], [['6.40', how]]]);
  });

  it.each([
    ['in white on a dark field', `0 g 90 690 80 20 re f ${sans('0.64', '1 g')}`],
    ['in white on a dark button', `0 g ${ROUND} ${sans('0.64', '1 g')}`],
    ['in white on a dark picture', `${BLACK_PICTURE} ${sans('0.64', '1 g')}`],
    ['in white on a gradient', `q 90 690 80 20 re W n /Dark sh Q ${sans('0.64', '1 g')}`],
    ['under a veil', `${sans('0.64')} /Veil gs 1 0 0 rg 90 690 80 20 re f /Solid gs`],
    ['under a frame with a hole', `${sans('0.64')} 1 g 50 650 200 100 re 90 690 80 20 re f*`],
    ['on top of a picture', `${WHITE_PICTURE} ${sans('0.64')}`],
    ['where just this may be painted', `q 95 690 80 20 re W n ${sans('0.64')} Q`],
    ['in light grey', sans('0.64', '0.8 g')],
  ])('is not text %s', async (_story, draws) => {
    const resources =
      '/ExtGState << /Veil << /ca 0.3 >> /Solid << /ca 1 >> >> ' +
      '/Shading << /Dark << /ShadingType 2 /ColorSpace /DeviceGray /Coords [90 0 170 0] /Extend [true true] ' +
      '/Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.3] /N 1 >> >> >>';
    expect(await read(draws, resources)).toEqual({ words: ['0.64'], concealed: [], problems: [] });
  });

  it('is told apart letter by letter', async () => {
    const { words, concealed } = await read('BT /Sans 10 Tf 100 700 Td (0.6) Tj 1 g (4) Tj ET');
    expect([words, concealed]).toEqual([['0.6'], [['4', 'page-coloured']]]);
    const clipped = await read(`q 0 0 113 842 re W n ${sans('0.64')} Q`);
    expect(clipped.words).toEqual(['0.6']);
  });

  it('is told from what is seen in the same place', async () => {
    const { words, concealed } = await read(`${sans('6.40')} ${WHITE_PICTURE} ${sans('0.64')}`);
    expect([words, concealed]).toEqual([['0.64'], [['6.40', 'covered']]]);
  });

  it('is said to be there', async () => {
    expect((await read(`${sans('6.40')} ${WHITE_PICTURE}`)).problems).toEqual(['hidden-text']);
  });
});
