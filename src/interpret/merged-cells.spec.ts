import type { Page, Rule } from '../read/page';
import { loadVocabulary } from '../vocabulary/load';
import { Sheet } from './golden/sheet';
import { lexiconOf } from './lexicon';
import { resultsOfPages } from './page-results';

const lexicon = lexiconOf(loadVocabulary());

const NAMES = ['Abamectin', 'Acephate', 'Aldicarb', 'Boscalid', 'Carbaryl', 'Diazinon'];
const level = (y: number, x1: number, x2: number): Rule => ({ x1, y1: y, x2, y2: y });

/** Six rows, of which each three have one LOQ and one method in the middle; the lines as they are given. */
function page(rules: Rule[]): Page {
  const sheet = new Sheet().table({
    y: 60,
    pitch: 14,
    columns: [
      { head: ['Analyte'], at: 40 },
      { head: ['Result (mg/kg)'], at: 160 },
      { head: ['LOQ (mg/kg)'], at: 260 },
      { head: ['Method'], at: 360 },
    ],
    rows: NAMES.map((name, i) => [
      name,
      `0.1${i}`,
      i % 3 === 1 ? `0.0${i}` : null,
      i === 1 ? 'EN 15662\nLC-MS/MS' : i === 4 ? 'EN 15662' : null,
    ]),
  });
  return { ...sheet.page(), rules };
}

const said = (rules: Rule[]) =>
  resultsOfPages([page(rules)], lexicon).results.map(({ loq, method }) => [
    loq?.text ?? null,
    method?.text ?? null,
  ]);

/** Lines under the headings and under every row, right of the results only under each third. */
const AROUND_CELLS = [0, 1, 2, 3, 4, 5, 6].map((i) =>
  level(64 + 14 * i + (i > 1 ? 9.2 : 0), 36, i % 3 === 0 ? 460 : 250),
);

describe('a cell that is printed once for several rows', () => {
  it("is each row's where lines are drawn around it and between the rows", () => {
    const first = ['0.01', 'EN 15662 LC-MS/MS'];
    const second = ['0.04', 'EN 15662'];
    expect(said(AROUND_CELLS)).toEqual([first, first, first, second, second, second]);
  });

  it('stays with the row that it stands in where no line shows how far it reaches', () => {
    const alone = [
      [null, null],
      ['0.01', 'EN 15662 LC-MS/MS'],
      [null, null],
      [null, null],
      ['0.04', 'EN 15662'],
      [null, null],
    ];
    expect(said([])).toEqual(alone);
    expect(said([level(64, 36, 460), level(168, 36, 460)])).toEqual(alone);
  });
});
