import { EMPTY_FRAME, type PrintedResult } from '../interpret/reading';
import type { Finding } from '../normalise/finding';
import { normalise } from '../normalise/normalise';
import type { Understanding } from '../understanding/understanding';
import type { Page } from '../read/page';
import { loadVocabulary } from '../vocabulary/load';
import { explanationOf } from './explanation';

const box = (x: number) => ({ x, y: 100, width: 30, height: 10 });
const PAGE: Page = { number: 1, width: 595, height: 842, source: { kind: 'text' }, words: [], rules: [] };

const result = (page: number, confidence: number): PrintedResult => ({
  page,
  panel: 'alkaloids',
  analyte: { text: 'Mitragynine', box: box(50) },
  value: { text: '1,5', box: box(150) },
  unit: { text: '%', box: box(200) },
  lod: null,
  loq: null,
  limit: { text: '2,5', box: box(250) },
  status: null,
  uncertainty: null,
  method: null,
  basis: null,
  confidence,
  doubts: confidence < 0.9 ? ['row-unclear'] : [],
});

function understandingOf(results: PrintedResult[]): Understanding {
  const reading = { ...EMPTY_FRAME, results, unexplained: [], problems: [] };
  const findings: Finding[] = normalise(reading, loadVocabulary());
  return { reading, findings };
}

describe('the explanation of a page', () => {
  it('tells each result of that page with its number, its meaning and what is doubtful', () => {
    const { notes } = explanationOf(PAGE, understandingOf([result(2, 0.98), result(1, 0.5)]));
    expect(notes[0]?.text).toBe('Page 1: other, language unknown, 0 words, text layer');
    expect(notes[1]?.text).toMatch(
      /^2 {2}Mitragynine → mitragynine {3}= 1\.5 % {3}limit 2,5 {3}alkaloids 0\.5 .*row-unclear/,
    );
    expect(notes.slice(2).map(({ text }) => text)).toEqual([
      'row-unclear: a line of it could belong to the row above or below',
    ]);
  });

  it('says what every colour of a frame means, and which words nothing explains', () => {
    const { reading, findings } = understandingOf([result(1, 0.98), result(1, 0.5)]);
    const word = {
      text: 'Dilution',
      box: box(300),
      baseline: 110,
      size: 10,
      rotation: 0,
      font: 'sans',
      confidence: 1,
    };
    const understanding = { reading: { ...reading, unexplained: [{ page: 1, word }] }, findings };
    const { marks, legend, notes } = explanationOf({ ...PAGE, words: [word] }, understanding);
    const told = legend.map(({ colour }) => colour);
    for (const { colour } of marks) expect(told).toContain(colour);
    expect(notes.map(({ text }) => text)).toContain('Nothing explains, in tables: Dilution');
  });

  it('frames each cell and numbers the value, in a colour for how sure it is', () => {
    const { marks, links } = explanationOf(PAGE, understandingOf([result(1, 0.98), result(1, 0.5)]));
    const values = marks.filter(({ tag }) => tag !== undefined);
    expect(values.map(({ tag, box }) => [tag, box.x])).toEqual([
      ['1', 150],
      ['2', 150],
    ]);
    expect(values[0]?.colour).not.toBe(values[1]?.colour);
    expect(marks.filter(({ strong }) => strong).map(({ box }) => box.x)).toEqual([
      50, 200, 250, 150, 50, 200, 250, 150,
    ]);
    expect(links).toHaveLength(2);
  });

  it('tells which cells are drawn as the text says, and which are not', () => {
    const looked = (['value', 'limit'] as const).map((cell) => ({
      ...{ result: 0, cell, page: 1, text: '1,5', seen: cell === 'value' ? '1,5' : '9,9' },
      agrees: cell === 'value',
    }));
    const { notes, marks } = explanationOf(PAGE, understandingOf([result(1, 0.98)]), looked);
    expect(notes[1]?.text).toBe('1 of 2 cells that were looked at are drawn as the text says');
    expect(notes[2]?.text).toBe('1  limit: the text says "1,5", the picture "9,9"');
    expect(marks.at(-1)).toMatchObject({ box: box(250), strong: true });
    expect(explanationOf(PAGE, understandingOf([result(1, 0.98)])).notes).toHaveLength(2);
  });
});
