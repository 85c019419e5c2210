import type { Page, Word } from '../../read/page';
import { Sheet } from '../golden/sheet';
import { interpret, interpretSamples } from '../interpret';
import { documentOf, ordinaryPage, read, readDocument, vocabulary } from './testing/documents';

describe('the page set', () => {
  const foots = (...texts: string[]): Sheet[] => texts.map((foot, at) => ordinaryPage(at + 1, { foot }));

  it.each([
    ['Page 1 of 2', 'Page 2 of 2'],
    ['1 of 2', '2 of 2'],
    ['1/2', '2/2'],
    ['strana 1 z 2', 'strana 2 z 2'],
    ['Seite 1 von 2', 'Seite 2 von 2'],
    ['Página 1 de 2', 'Página 2 de 2'],
  ])('is complete: %s, %s', (first, second) => {
    // A footer in another language would not be looked for in an English report: read it without any other text.
    const pages = [first, second].map((foot, at) => new Sheet(at + 1).text(306, 770, foot, 7, 'centre'));
    expect(read(...pages).frame.pageSet).toMatchObject({ complete: true, missing: [] });
  });

  it('lacks a page', () => {
    const { frame, problems } = read(...foots('Page 1 of 3', 'Page 3 of 3'));
    expect(frame.pageSet).toMatchObject({ complete: false, missing: [2] });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'pages-missing' }));
  });

  it('holds a page twice', () => {
    const { frame, problems } = read(...foots('Page 1 of 2', 'Page 2 of 2', 'Page 2 of 2'));
    expect(frame.pageSet.complete).toBe(false);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'pages-contradictory' }));
  });

  it('is open where pages say nothing', () => {
    expect(read(ordinaryPage(1), ordinaryPage(2)).frame.pageSet).toMatchObject({
      complete: null,
      missing: [],
    });
  });

  it('is not told by a fraction among the results', () => {
    const sheet = ordinaryPage();
    sheet.text(300, 400, '1/3').text(300, 420, '2 of 5 units');
    expect(read(sheet).frame.pageSet.pages).toEqual([{ page: 1, stated: null, of: null }]);
  });
});

describe('an amended report', () => {
  const marked = (text: string): ReturnType<typeof read> => {
    const sheet = ordinaryPage();
    sheet.text(40, 80, text);
    return read(sheet);
  };

  it.each([
    ['AMENDED REPORT', 'amended', null],
    ['This report supersedes report R-22-4470 dated 14 March 2023.', 'supersedes', 'R-22-4470'],
    ['Supersedes: R-22-4470', 'supersedes', 'R-22-4470'],
    [
      'This report is issued in lieu of report number F:24:07:05055 dated 26-07-2024',
      'supersedes',
      'F:24:07:05055',
    ],
    ['Report R-22-4471 Rev. 02', 'revision', null],
    ['Amendment 1', 'amended', null],
    ['Amendment No. 2 to report R-22-4470', 'amended', 'R-22-4470'],
  ])('%s', (text, kind, supersedes) => {
    const { frame, problems } = marked(text);
    expect(frame.amendments).toEqual([expect.objectContaining({ kind, supersedes, text })]);
    expect(problems.some(({ code }) => code === 'amended')).toBe(kind !== 'revision');
  });

  it.each([
    'Supersedes: None',
    'Revision: 0',
    'This certificate does not replace any other document or certificate.',
    'If an error is found by the client an amended report will be issued by the laboratory without delay and free of charge.',
    'Testing as required by 16 CCR 5726 as amended',
  ])('is not one: %s', (text) => {
    expect(marked(text).frame.amendments).toEqual([]);
  });

  it('says so in Czech, and the usual terms do not', () => {
    const page = (text: string): Sheet =>
      new Sheet()
        .text(40, 60, 'Protokol o zkoušce č. 12/2024', 14)
        .text(40, 80, text)
        .text(40, 120, 'Číslo vzorku: 4471')
        .text(40, 134, 'Datum přijetí vzorku: 16.1.2024')
        .text(40, 148, 'Výsledky se vztahují jen ke vzorku tak, jak byl přijat');
    expect(read(page('Opravný protokol')).frame.amendments).toHaveLength(1);
    expect(read(page('Tento protokol nahrazuje protokol č. 11/2024')).frame.amendments).toEqual([
      expect.objectContaining({ kind: 'supersedes', supersedes: '11/2024' }),
    ]);
    expect(read(page('Protokol o zkoušce nenahrazuje jiný dokument.')).frame.amendments).toEqual([]);
  });
});

describe('a watermark', () => {
  const slanted = (text: string, x: number, y: number, size = 60, rotation = -45): Word => ({
    text,
    box: { x, y, width: size * text.length * 0.5, height: size },
    baseline: y + 0.8 * size,
    size,
    rotation,
    font: 'sans',
    confidence: 1,
  });
  const over = (...words: Word[]): Page => {
    const page = ordinaryPage().page();
    return { ...page, words: [...page.words, ...words] };
  };

  it('lies slanted over the page', () => {
    const { frame, problems } = readDocument(documentOf(over(slanted('Sample', 200, 300))));
    expect(frame.watermarks).toEqual([expect.objectContaining({ text: 'Sample', page: 1 })]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'watermark', page: 1 }));
  });

  it('is put together from its letters', () => {
    const letters = [...'DRAFT'].map((letter, at) => slanted(letter, 200 + 40 * at, 500 - 40 * at));
    expect(readDocument(documentOf(over(...letters.reverse()))).frame.watermarks).toEqual([
      expect.objectContaining({ text: 'DRAFT' }),
    ]);
  });

  it('is none in ordinary type, nor any other slanted word', () => {
    const sheet = ordinaryPage();
    sheet.text(40, 600, 'Sample');
    expect(read(sheet).frame.watermarks).toEqual([]);
    expect(readDocument(documentOf(over(slanted('Northlight', 200, 300)))).frame.watermarks).toEqual([]);
  });
});

describe('samples', () => {
  it('are one for an ordinary certificate, whatever its pages', () => {
    const { frame } = read(
      ordinaryPage(1),
      ordinaryPage(2),
      new Sheet(3).text(40, 100, 'Terms and conditions of the laboratory'),
    );
    expect(frame.samples).toEqual([{ sampleId: '4471-01', pages: [1, 2, 3] }]);
  });

  it('are told apart by their pages, and each has its own reading', () => {
    const pages = [
      ordinaryPage(1, { sampleId: '4471-01', lot: 'HB-2207' }),
      new Sheet(2).text(40, 100, 'Chromatogram'),
      ordinaryPage(3, { sampleId: '4471-02', lot: 'HB-2208', product: 'Red Vein Powder' }),
    ].map((sheet) => sheet.page());
    const document = documentOf(...pages);
    const { frame, problems } = readDocument(document);
    expect(frame.samples).toEqual([
      { sampleId: '4471-01', pages: [1, 2] },
      { sampleId: '4471-02', pages: [3] },
    ]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'several-samples' }));
    const whole = interpret(document, vocabulary);
    expect(whole.samples.map(({ certificate }) => certificate?.lot)).toEqual(['HB-2207', 'HB-2208']);
    const readings = interpretSamples(document, vocabulary);
    expect(whole.results).toEqual(readings.flatMap(({ results }) => results));
    expect(readings.map(({ certificate }) => [certificate.lot, certificate.product])).toEqual([
      ['HB-2207', 'Green Vein Powder'],
      ['HB-2208', 'Red Vein Powder'],
    ]);
    expect(readings.map(({ results }) => new Set(results.map(({ page }) => page)))).toEqual([
      new Set([1]),
      new Set([3]),
    ]);
  });

  it('are not the runs of quality control', () => {
    const control = new Sheet(2)
      .text(40, 100, 'Quality control', 12)
      .text(40, 120, 'Sample ID: 4471-QC1')
      .text(40, 134, 'Recovery: 99 %');
    expect(read(ordinaryPage(1), control).frame.samples).toEqual([{ sampleId: '4471-01', pages: [1, 2] }]);
  });
});
