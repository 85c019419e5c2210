import { wordsOfHocr } from './hocr';

const LINE = `<span class='ocr_line' id='line_1_1' title="bbox 300 600 900 640; baseline 0.01 -8; x_size 40; x_descenders 8">`;
const word = (title: string, text: string) =>
  `<span class='ocrx_word' id='word_1_1' title='${title}'>${text}</span>`;
const read = (...words: string[]) =>
  wordsOfHocr(`${LINE}${words.join('\n')}</span>`, { pointsPerPixel: 72 / 300 });

describe('what the recogniser gives', () => {
  it('is as large as its letters where dirt makes the letter height of its line far larger', () => {
    const dirty = LINE.replace('x_size 40', 'x_size 80');
    const sizes = (line: string) =>
      wordsOfHocr(`${line}${word('bbox 300 600 500 629; x_wconf 96', 'Lead')}</span>`, {
        pointsPerPixel: 72 / 300,
      }).map(({ size }) => size);
    expect([sizes(LINE), sizes(dirty)]).toEqual([[9.6], [9.67]]);
  });

  it('becomes words in points, on their line, with its confidence', () => {
    expect(read(word('bbox 300 600 500 640; x_wconf 96', 'Lead'))).toEqual([
      {
        text: 'Lead',
        box: { x: 72, y: 144, width: 48, height: 9.6 },
        baseline: 151.92, // (640 - 8 + 0.01 × 100) pixels
        size: 9.6,
        rotation: 0,
        font: null,
        confidence: 0.96,
      },
    ]);
  });

  it('keeps what is smaller, larger and both', () => {
    const words = read(
      word('bbox 1 2 3 4; x_wconf 90', '&lt;LOQ'),
      word('bbox 1 2 3 4; x_wconf 90', 'A &amp; <em>B</em>'),
    );
    expect(words.map(({ text }) => text)).toEqual(['<LOQ', 'A & B']);
  });

  it('leaves out specks, and keeps numbers that the recogniser doubts', () => {
    const words = read(
      word('bbox 1 2 3 4; x_wconf 95', '|'),
      word('bbox 1 2 3 4; x_wconf 12', '—'),
      word('bbox 1 2 3 4; x_wconf 12', '0.05'),
      word('bbox 1 2 3 4; x_wconf 90', '-'),
    );
    expect(words.map(({ text }) => text)).toEqual(['0.05', '-']);
  });

  it('is nothing for a page without words, or for no hOCR at all', () => {
    expect(wordsOfHocr(LINE, { pointsPerPixel: 1 })).toEqual([]);
    expect(wordsOfHocr('', { pointsPerPixel: 1 })).toEqual([]);
  });
});
