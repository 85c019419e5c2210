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
  // Both tables have the same columns, and nobody knows what heads the names of the right one.
  'names-under-an-unknown-heading-of-a-table-abreast': () => [
    new Sheet()
      .text(40, 50, 'Certificate of Analysis', 14)
      .table({
        y: 80,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ', 'ppm'], at: 130, align: 'right' },
          { head: ['Mass', 'ppm'], at: 190, align: 'right' },
          { head: ['Status'], at: 260, align: 'right' },
          { head: ['Counted Things'], at: 300 },
          { head: ['LOQ', 'CFU/g'], at: 430, align: 'right' },
          { head: ['Mass', 'CFU/g'], at: 490, align: 'right' },
          { head: ['Status'], at: 550, align: 'right' },
        ],
        rows: [
          ['Butane', '20', '88.4', 'Pass', 'Yeast & Mold', '100', '<LOQ', 'Pass'],
          ['Ethanol', '100', '<LOQ', 'Pass', 'Enterobacteriaceae', '10', 'ND', 'Pass'],
          ['Propane', '20', 'ND', 'Pass', '', '', '', ''],
        ],
      })
      .page(),
  ],
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
  'titles-further-left-than-their-names': () => {
    const sheet = new Sheet().text(37, 60, 'Analysis').text(374, 60, 'Result').text(500, 60, 'Per Serving');
    const tests: [string, [string, string, string][]][] = [
      ['Protein by Dumas', [['Protein by Dumas', '72.4 %', '23.9 g']]],
      ['Ash', [['Ash', '5.07 %', '1.67 g']]],
      [
        'Elements by ICP-MS',
        [
          ['Arsenic', '61.3 ppb', '2.02 mcg'],
          ['Cadmium', '188 ppb', '6.20 mcg'],
        ],
      ],
    ];
    let y = 62;
    for (const [title, rows] of tests) {
      sheet.text(34, (y += 14), title);
      for (const [name, result, serving] of rows)
        sheet
          .text(44, (y += 9.5), name)
          .text(374, y, result)
          .text(500, y, serving);
    }
    return [sheet.page()];
  },
  'notes-in-smaller-type-under-names': () => {
    const sheet = new Sheet().text(40, 60, 'Parameter').text(240, 60, 'Unit').text(300, 60, 'Result');
    [
      ['Moisture', 'In-house 014, gravimetric', '%', '10.4'],
      ['Halved leaves', 'by eye', '%', '2.1'],
      ['Lead', 'by calculation', 'mg/kg', '0.22'],
    ].forEach(([name = '', note = '', unit = '', value = ''], i) =>
      sheet
        .text(40, 76 + 17 * i, name)
        .text(40, 83 + 17 * i, note, 6)
        .text(240, 76 + 17 * i, unit)
        .text(300, 76 + 17 * i, value),
    );
    return [sheet.page()];
  },
  'a-panel-in-bold-under-a-name-that-nobody-knows': () => [
    new Sheet()
      .text(20, 60, 'No.')
      .text(50, 60, 'Test')
      .text(240, 60, 'Unit')
      .text(300, 60, 'Result')
      .text(20, 74, '1')
      .text(50, 74, 'Woodland essence')
      .text(240, 74, '%')
      .text(300, 74, '0.17')
      .text(20, 85, 'Heavy Metals', 8, 'left', 'sans-bold')
      .text(20, 97, '2')
      .text(50, 97, 'Lead')
      .text(240, 97, 'mg/kg')
      .text(300, 97, '0.22')
      .page(),
  ],
  'titles-over-the-columns-of-numbers-and-centred-names': () => {
    const sheet = new Sheet();
    const heads: [number, string][] = [
      [51, 'No.'],
      [147, 'Analyte'],
      [270, 'Method'],
      [345, 'Unit'],
      [400, 'Result'],
    ];
    for (const [x, head] of heads) sheet.text(x, 60, head, 8, 'centre');
    sheet.text(38, 74, 'Cannabinoids').text(38, 122, 'Physical properties');
    const rows: [number, string, string, string, string, string][] = [
      [86, '1', 'CBD', 'HPLC-UV', '%', '4.12'],
      [98, '2', 'Total THC (THCA x 0.877)', 'HPLC-UV', '%', '0.228'],
      [110, '3', 'CBG', 'HPLC-UV', '%', '0.17'],
      [134, '4', 'Water activity', 'PB-11', 'aw', '0.54'],
      [146, '5', 'Moisture', 'PB-12', '%', '9.7'],
    ];
    for (const [y, no, name, method, unit, value] of rows)
      sheet
        .text(38, y, no)
        .text(73, y, name)
        .text(229, y, method)
        .text(345, y, unit, 8, 'centre')
        .text(400, y, value, 8, 'centre');
    return [sheet.page()];
  },
  'labels-left-of-centred-headings-are-no-table': () => [
    new Sheet()
      .text(40, 50, 'Client Batch #')
      .text(110, 50, 'GK-DC-1102')
      .text(40, 64, 'Matrix Type')
      .text(110, 64, 'Infused, Solid Edible')
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40, headAt: 190, headAlign: 'centre' },
          { head: ['LOQ mg/g'], at: 320, align: 'centre' },
          { head: ['mg/g'], at: 400, align: 'centre' },
          { head: ['mg/package'], at: 480, align: 'centre' },
        ],
        rows: [
          ['CBD', '0.006', '0.021', '1.09'],
          ['CBN', '0.006', '0.017', '0.88'],
          ['Δ8-THC', '0.006', 'ND', 'ND'],
          ['Total THC (THCA x 0.877 + Δ9-THC) as found', null, '1.871', '97.29'],
        ],
      })
      .page(),
  ],
  'records-and-properties-beside-each-other': () => [
    new Sheet()
      .text(40, 40, 'Density: 0.943 g/mL')
      .text(40, 56, 'Moisture')
      .text(120, 56, '11.8')
      .text(200, 56, 'Water Activity')
      .text(280, 56, '0.55 aw')
      .table({
        y: 90,
        columns: [
          { head: ['Test'], at: 40, headAt: 160, headAlign: 'centre' },
          { head: ['Percent (%)'], at: 400, align: 'centre' },
        ],
        rows: [['Water Content', '13.1']],
      })
      .table({
        y: 130,
        columns: [
          { head: ['Analyte'], at: 40, headAt: 170, headAlign: 'centre' },
          { head: ['Action Level (cfu/g)'], at: 300, align: 'centre' },
          { head: ['Result (cfu/g)'], at: 440, align: 'centre' },
        ],
        rows: [['Total Yeast and Mold', '100000', '820']],
      })
      .page(),
  ],
  'tiles-abreast-repeat-a-table': () => [
    new Sheet()
      .text(80, 40, 'Total THC', 8, 'centre')
      .text(230, 40, 'Total CBD', 8, 'centre')
      .text(380, 40, 'Total Cannabinoids', 8, 'centre')
      .text(80, 56, '21.372%', 14, 'centre')
      .text(230, 56, '0.046%', 14, 'centre')
      .text(380, 56, '24.423%', 14, 'centre')
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
          ['Total Cannabinoids', '24.423', null],
        ],
      })
      .page(),
  ],
  'tiles-right-under-a-table-end-it': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Date Tested'], at: 220 },
          { head: ['Result'], at: 480 },
        ],
        rows: [
          ['Moisture', '02/13/2024', '11.2 %'],
          ['Salmonella', '02/12/2024', 'Not Detected'],
          ['Foreign Matter', '02/13/2024', 'Pass'],
        ],
      })
      .text(106, 124, '22.47%', 12, 'centre')
      .text(106, 136, 'Total THC', 8, 'centre')
      .text(240, 124, 'ND', 12, 'centre')
      .text(240, 136, 'Total CBD', 8, 'centre')
      .text(372, 124, '26.61%', 12, 'centre')
      .text(372, 136, 'Total Cannabinoids', 8, 'centre')
      .text(505, 124, '2.184%', 12, 'centre')
      .text(505, 136, 'Total Terpenes', 8, 'centre')
      .page(),
  ],
};
