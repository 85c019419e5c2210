import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Several samples in one table: as its columns, over two pages, or as its rows. */
export const STORIES_OF_SAMPLES: Record<string, () => Page[]> = {
  'samples-as-columns-with-names-and-lots': () => {
    const columns = (names: boolean) => [
      { head: ['Analyte'], at: 40 },
      { head: ['Units'], at: 150 },
      { head: ['RL'], at: 210 },
      ...[
        ['SB-317-1', 'Red Borneo', 'L-2201'],
        ['SB-317-2', 'Green Thai', 'L-2202'],
        ['SB-317-3', 'White Hulu', 'L-2203'],
      ].map((lines, i) => ({
        head: names ? lines : lines.slice(0, 1),
        at: 260 + 90 * i,
        headAlign: 'left' as const,
        headAt: 260 + 90 * i,
      })),
    ];
    const first = new Sheet(1).text(40, 130, 'Alkaloids', 8).table({
      y: 90,
      headGap: 30,
      columns: columns(true),
      rows: [
        ['Mitragynine', '% w/w', '0.01', '1.52', '1.38', '1.71'],
        ['7-Hydroxymitragynine', '% w/w', '0.005', '0.018', '0.011', '<0.005'],
        ['Total alkaloids', '% w/w', '0.01', '1.54', '1.39', '1.71'],
      ],
    });
    const second = new Sheet(2).table({
      y: 60,
      columns: columns(false),
      rows: [
        ['Lead', 'mg/kg', '0.02', '0.61', '0.38', '1.04'],
        ['Cadmium', 'mg/kg', '0.01', '0.03', '<0.01', '0.04'],
      ],
    });
    return [first.page(), second.page()];
  },
  'samples-with-a-letter-each': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Parametr'], at: 40 },
          { head: ['Jednotka'], at: 200 },
          { head: ['LOQ'], at: 280 },
          { head: ['Vzorek A', 'květ'], at: 390, align: 'right', headAlign: 'left', headAt: 350 },
          { head: ['Vzorek B', 'olej'], at: 500, align: 'right', headAlign: 'left', headAt: 460 },
        ],
        rows: [
          ['CBD', '%', '0,01', '0,42', '5,18'],
          ['CBG', '%', '0,01', '0,06', '0,21'],
          ['Olovo', 'mg/kg', '0,02', '0,11', '< 0,02'],
        ],
      })
      .page(),
  ],
  'samples-as-rows': () => [
    new Sheet()
      .text(40, 60, 'Elements (mg/kg)', 10)
      .table({
        y: 90,
        columns: [
          { head: ['Lot'], at: 70, align: 'centre' },
          { head: ['As'], at: 160, align: 'centre' },
          { head: ['Cd'], at: 240, align: 'centre' },
          { head: ['Pb'], at: 320, align: 'centre' },
          { head: ['Hg'], at: 400, align: 'centre' },
        ],
        rows: [
          ['AB-101', '0.11', '0.03', '0.52', '<0.01'],
          ['AB-102', '0.08', '0.02', '0.44', '<0.01'],
          ['AB-103', '0.19', '0.05', '0.97', '0.02'],
        ],
      })
      .page(),
  ],
  'points-of-time-as-columns': () => {
    const columns = ['Initial', '3M', '6 M', '12 months', '24 M'].map((head, i) => ({
      head: [head],
      at: 300 + 60 * i,
      align: 'centre' as const,
    }));
    return [
      new Sheet()
        .table({
          y: 90,
          columns: [{ head: ['Test'], at: 40 }, { head: ['Specification'], at: 200 }, ...columns],
          rows: [
            ['Peroxide value (meq/kg)', 'NMT 5', '0.9', '1.4', '1.8', '2.6', '—'],
            ['Acid value (mg KOH/g)', 'NMT 3', '0.4', '0.4', '0.5', '0.6', '—'],
            ['Omega colour index', 'NMT 20', '6.1', '6.4', '7.0', '7.9', '—'],
            ['Average fill weight (mg)', '970 - 1030', '1004', '1003', '1001', '1005', '—'],
            ['Total aerobic microbial count (cfu/g)', 'NMT 1000', '<10', 'NT', 'NT', '<10', '—'],
            ['Escherichia coli (in 10 g)', 'Absent', 'Absent', 'NT', 'NT', 'Absent', '—'],
          ],
        })
        .page(),
    ];
  },
  'repetitions-right-under-a-table': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ', 'mg/g'], at: 180, align: 'centre' },
          { head: ['Mass', 'mg/g'], at: 280, align: 'centre' },
          { head: ['Mass', 'mg/serving'], at: 400, align: 'centre' },
        ],
        rows: [
          ['CBD', '0.03', '0.045', '0.21'],
          ['CBG', '0.03', '0.061', '0.28'],
          ['Total THC', null, '2.13', '9.84'],
        ],
      })
      .text(40, 130, 'Homogeneity', 9)
      .table({
        y: 146,
        columns: [
          { head: ['Replicate'], at: 40 },
          { head: ['THC mg/serving'], at: 280, align: 'centre' },
          { head: ['% of mean'], at: 400, align: 'centre' },
        ],
        rows: [
          ['Gummy 1', '9.71', '98.7'],
          ['Gummy 2', '9.90', '100.6'],
          ['Gummy 3', '9.91', '100.7'],
        ],
      })
      .page(),
  ],
};
