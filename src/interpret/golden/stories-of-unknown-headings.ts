import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Tables in a language that the vocabulary lacks: what their cells show is read, and asked about. */
export const STORIES_OF_UNKNOWN_HEADINGS: Record<string, () => Page[]> = {
  'no-heading-is-known': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 24,
        columns: [
          { head: ['Nro'], at: 40 },
          { head: ['Määritys'], at: 70 },
          { head: ['Menetelmä'], at: 200 },
          { head: ['Yksikkö'], at: 310 },
          { head: ['Tulos ± virhe'], at: 370 },
          { head: ['Sallittu'], at: 470 },
        ],
        rows: [
          ['1', 'Lyijy', 'EN 15763:2010', 'mg/kg', '0,52 ± 0,10', '≤ 3,0'],
          ['2', 'Kadmium', 'EN 15763:2010', 'mg/kg', '0,108 ± 0,022', '≤ 1,0'],
          ['3', 'Elohopea', 'EN 15763:2010', 'mg/kg', '< 0,010', '≤ 0,10'],
          ['4', 'Hiivat', 'ISO 21527-2:2009', 'pmy/g', '< 10', '–'],
          ['5', 'Escherichia coli', 'ISO 16649-2:2004', 'pmy/g', '< 10', '≤ 100'],
          ['6', 'Aflatoksiini B1', 'LM-07', 'µg/kg', '< 0,30', '≤ 5'],
          ['7', 'Kosteus', 'ISO 939:2021', '%', '8,3 ± 0,4', '≤ 12'],
        ],
      })
      .text(40, 72, 'Metallit ja muut')
      .page(),
  ],
  'units-and-the-loq-are-known-alone': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Määritys'], at: 40 },
          { head: ['U.M.'], at: 200 },
          { head: ['Tulos'], at: 260 },
          { head: ['Virhe'], at: 320 },
          { head: ['LOQ'], at: 380 },
          { head: ['Sallittu'], at: 440 },
        ],
        rows: [
          ['Lyijy', 'mg/kg', '0,24', '0,05', '0,02', '3,0'],
          ['Kadmium', 'mg/kg', '0,031', '0,007', '0,010', '1,0'],
          ['Arseeni', 'mg/kg', '0,11', '0,03', '0,02', null],
          ['Elohopea', 'mg/kg', '< 0,010', null, '0,010', '0,10'],
          ['Okratoksiini A', 'µg/kg', '2,3', '0,7', '0,5', '15'],
        ],
      })
      .page(),
  ],
  'results-on-two-columns-of-a-gas-chromatograph': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Identification'], at: 40 },
          { head: ['DB-5 (%)'], at: 220, align: 'centre' },
          { head: ['DB-WAX (%)'], at: 290, align: 'centre' },
          { head: ['Class'], at: 360 },
        ],
        rows: [
          ['Isobutyraldehyde', 'tr', 'tr', 'Aliphatic aldehyde'],
          ['α-Pinene', '0.24', '0.24', 'Monoterpene'],
          ['Camphene', '0.21', '0.21', 'Monoterpene'],
          ['Linalool', '32.84', '32.91', 'Monoterpenic alcohol'],
          ['α-Humulene', '0.13', '0.12', 'Sesquiterpene'],
          ['τ-Cadinol', '0.04', '0.09', 'Sesquiterpenic alcohol'],
          ['Total identified', '53.33%', '53.45%', null],
        ],
      })
      .page(),
  ],
  'headings-beside-rows-of-another-table': () => {
    const heads = (at: number) => [
      { head: ['Compound'], at },
      { head: ['LOD/LOQ', '(µg/g)'], at: at + 85, align: 'centre' as const },
      { head: ['Limit', '(µg/g)'], at: at + 130, align: 'centre' as const },
      { head: ['Result', '(µg/g)'], at: at + 165, align: 'centre' as const },
    ];
    const solvents = [
      ['Acetone', '20 / 50', '5000', '<LOQ'],
      ['Acetonitrile', '2 / 7', '410', 'ND'],
      ['Butane', '10 / 50', '5000', '184'],
      ['Ethanol', '20 / 50', '5000', '412'],
      ['Ethyl Acetate', '20 / 60', '5000', 'ND'],
      ['Heptane', '20 / 60', '5000', 'ND'],
      ['Methanol', '50 / 200', '3000', 'ND'],
    ];
    return [
      new Sheet()
        .table({ y: 60, columns: heads(40), rows: [['Aflatoxin B1', '0.002 / 0.006', '0.02', 'ND']] })
        .table({
          y: 119.6,
          columns: heads(40),
          rows: [
            ['Arsenic', '0.02 / 0.1', '0.2', '<LOQ'],
            ['Lead', '0.04 / 0.1', '0.5', '0.12'],
          ],
        })
        .table({ y: 60, columns: heads(260), rows: solvents })
        .page(),
    ];
  },
};
