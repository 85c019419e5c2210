import { loadVocabulary } from '../vocabulary/load';
import { Sheet } from './golden/sheet';
import { lexiconOf } from './lexicon';
import { resultsOfPages } from './page-results';

const lexicon = lexiconOf(loadVocabulary());

/** The names that are read from tiles abreast over a table of which the last row is the sum. */
function namesBeside(tile: string, sum: [string, string]): string[] {
  const sheet = new Sheet();
  for (const [i, name] of ['Total THC', 'Total CBD', tile].entries())
    sheet
      .text(80 + 150 * i, 40, name, 8, 'centre')
      .text(80 + 150 * i, 56, ['21.37%', '0.05%', '24.42%'][i] ?? '', 14, 'centre');
  const page = sheet
    .table({
      y: 100,
      columns: [
        { head: ['Analyte'], at: 40 },
        { head: ['Result (%)'], at: 200, align: 'right' },
        { head: ['LOQ (%)'], at: 300, align: 'right' },
      ],
      rows: [
        ['THCA-A', '24.370', '0.020'],
        ['CBDA', '0.053', '0.020'],
        ['Total THC', '21.372', null],
        ['Total CBD', '0.046', null],
        [...sum, null],
      ],
    })
    .page();
  return resultsOfPages([page], lexicon).results.map(({ analyte }) => analyte.text);
}

describe('tiles abreast over a table', () => {
  const rows = ['THCA-A', 'CBDA', 'Total THC', 'Total CBD'];

  it('repeat its rows with fewer digits, and its bare total by the name of its panel', () => {
    expect(namesBeside('Total Cannabinoids', ['Total', '24.423'])).toEqual([...rows, 'Total']);
  });

  it('stay where they say another number, or are of another panel', () => {
    expect(namesBeside('Total Cannabinoids', ['Total', '24.523'])).toContain('Total Cannabinoids');
    expect(namesBeside('Total Terpenes', ['Total', '24.423'])).toContain('Total Terpenes');
  });
});
