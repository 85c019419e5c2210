import type { Page } from '../../read/page';
import { Sheet } from './sheet';

const analyteAndResult = (result: string) => [
  { head: ['Analyte'], at: 40 },
  { head: [result], at: 220 },
];

/** What stands around tables and looks like a part of them, and what of it is a result after all. */
export const STORIES_OF_SURROUNDINGS: Record<string, () => Page[]> = {
  'charts-and-legends-are-no-results': () => {
    const sheet = new Sheet().text(40, 50, 'Alkaloid Profile', 12).table({
      y: 70,
      columns: analyteAndResult('Result (mg/g)'),
      rows: [
        ['Mitragynine', '15.2'],
        ['Paynantheine', '1.9'],
      ],
    });
    // The axis of a chart, its bars' names turned by a quarter, and the legend of a pie.
    ['0', '5', '10', '15', '20'].forEach((tick, i) => sheet.text(60, 400 - 40 * i, tick, 6));
    sheet.text(90, 412, 'Mitragynine', 6).text(150, 412, 'Paynantheine', 6).text(100, 424, 'Alkaloid', 7);
    sheet.text(330, 250, '■ Mitragynine', 6).text(330, 262, '■ Paynantheine', 6);
    return [
      sheet
        .text(40, 460, 'ND = Not Detected; <LOQ = below the limit of quantification (0.02 mg/g)', 6)
        .page(),
    ];
  },
  'foreign-matter-and-totals-in-boxes': () => [
    new Sheet()
      .text(40, 50, 'Foreign Matter')
      .text(40, 62, '< 0.1 %', 10)
      .text(180, 50, 'Moisture')
      .text(180, 62, '6.1 %', 10)
      .text(320, 50, 'Water Activity')
      .text(320, 62, '0.43 aw', 10)
      .text(460, 50, 'Total Alkaloids')
      .text(460, 62, '1.93 %', 10)
      .page(),
  ],
  'a-panel-from-its-method': () => [
    new Sheet()
      .text(40, 50, 'Analysis by ICP-MS', 10)
      .table({
        y: 70,
        columns: analyteAndResult('Result (mg/kg)'),
        rows: [
          ['Lead', '0.31'],
          ['Unheard-of element', '0.02'],
        ],
      })
      .page(),
  ],
  'a-name-that-nobody-knows-stays-unknown': () => [
    new Sheet()
      .text(40, 50, 'Alkaloids', 10)
      .table({
        y: 70,
        columns: analyteAndResult('Result (mg/g)'),
        rows: [
          ['Mitragynine', '15.2'],
          ['Mitragynone', '0.7'],
        ],
      })
      .page(),
  ],
  'cells-merged-over-several-rows': () => [
    new Sheet()
      .text(40, 50, 'Heavy Metals', 10)
      .table({
        y: 70,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Unit'], at: 240 },
          { head: ['Method'], at: 320 },
        ],
        rows: [
          ['Arsenic', '0.11', null, null],
          ['Cadmium', '0.02', 'mg/kg', 'ICP-MS'],
          ['Lead', '0.31', null, null],
        ],
      })
      .page(),
  ],
};
