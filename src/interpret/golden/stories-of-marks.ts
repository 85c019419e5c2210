import type { Page } from '../../read/page';
import { Sheet } from './sheet';
import { turnedPage } from './turned-page';

/** Marks beside names and values, tables that are none of the sample, and pages that lie on their side. */
export const STORIES_OF_MARKS: Record<string, () => Page[]> = {
  'footnote-marks-kept-apart': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (%)'], at: 200 },
          { head: ['LOQ (%)'], at: 300 },
        ],
        rows: [
          ['THCp*', 'ND', '0.05'],
          ['Mitragynine†', '1.61', '0.01'],
          ['Speciogynine', '0.17*', '0.01'],
          ['Paynantheine (1)', '0.21', '0.01'],
        ],
      })
      .page(),
  ],
  'ticks-under-a-heading': () => [
    new Sheet()
      .table({
        y: 90,
        pitch: 11,
        headGap: 11,
        columns: [
          { head: ['Target'], at: 40 },
          { head: ['Result'], at: 200 },
          { head: ['Limit'], at: 280 },
          { head: ['Status'], at: 460 },
        ],
        rows: [
          ['Salmonella', 'ND', 'Not detected in 1 g', '✓'],
          ['Aspergillus niger', 'ND', 'Not detected in 1 g', '✓'],
          ['Aspergillus flavus', 'ND', 'Not detected in 1 g', '✗'],
        ],
      })
      .page(),
  ],
  'units-in-the-names': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Result'], at: 220 },
          { head: ['Spec.'], at: 320 },
        ],
        rows: [
          ['Lead (ppm)', '0.45', '<1.0'],
          ['Total Plate Count (CFU/g)', '1500', '<10000'],
          ['Moisture (%)', '6.1', '<10'],
        ],
      })
      .page(),
  ],
  'controls-are-no-list-of-results': () => [
    new Sheet()
      .text(40, 44, 'Heavy metals', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (mg/kg)'], at: 180 },
          { head: ['LOQ'], at: 320 },
        ],
        rows: [
          ['Lead', '0.44', '0.02'],
          ['Cadmium', '<LOQ', '0.02'],
        ],
      })
      .text(40, 130, 'Batch 2203', 10)
      .table({
        y: 146,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Blank'], at: 180 },
          { head: ['Spike'], at: 260 },
          { head: ['% Rec'], at: 320 },
          { head: ['Evaluation'], at: 400 },
        ],
        rows: [
          ['Lead', '<LOQ', '1.00', '98', 'Acceptable'],
          ['Cadmium', '<LOQ', '1.00', '102', 'Acceptable'],
          ['Arsenic', '<LOQ', '1.00', '97', 'Acceptable'],
          ['Mercury', '<LOQ', '0.10', '95', 'Acceptable'],
        ],
      })
      .text(40, 250, 'Chromatogram', 10)
      .table({
        y: 266,
        columns: [
          { head: ['Peak'], at: 40 },
          { head: ['Name'], at: 80 },
          { head: ['RT (min)'], at: 200 },
          { head: ['Area'], at: 280 },
          { head: ['Height'], at: 360 },
        ],
        rows: [
          ['1', 'Paynantheine', '7.412', '184022', '20144'],
          ['2', 'Mitragynine', '9.871', '1088450', '121406'],
          ['3', 'Speciociliatine', '11.220', '258570', '26977'],
        ],
      })
      .page(),
  ],
  'blanks-and-calibrations-are-no-results': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Retention Time'], at: 180 },
          { head: ['Result (%)'], at: 320 },
        ],
        rows: [
          ['Mitragynine', '8.12', '1.44'],
          ['Paynantheine', '7.92', '0.19'],
        ],
      })
      .text(40, 112, 'Calibration', 10)
      .table({
        y: 126,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Slope'], at: 180 },
          { head: ['R²'], at: 320 },
        ],
        rows: [
          ['Mitragynine', '12.33', '0.9998'],
          ['Paynantheine', '11.21', '0.9997'],
        ],
      })
      .text(40, 190, 'Method Blank', 10)
      .table({
        y: 206,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (%)'], at: 180 },
          { head: ['LOQ (%)'], at: 320 },
        ],
        rows: [['Mitragynine', '<LOQ', '0.01']],
      })
      .page(),
  ],
  'a-table-turned-a-quarter': () => [
    turnedPage(
      new Sheet(1, 792, 612)
        .text(40, 60, 'Heavy Metals', 12)
        .table({
          y: 90,
          columns: [
            { head: ['Analyte'], at: 40 },
            { head: ['Result'], at: 180 },
            { head: ['Units'], at: 280 },
            { head: ['LOQ'], at: 380 },
          ],
          rows: [
            ['Arsenic', '0.112', 'mg/kg', '0.01'],
            ['Lead', '0.440', 'mg/kg', '0.01'],
            ['Mercury', 'ND', 'mg/kg', '0.005'],
          ],
        })
        .page(),
    ),
  ],
  'ticks-right-beside-the-results': () => [
    new Sheet()
      .text(40, 40, 'Pesticides, all values in mg/kg', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['LOQ / Limit'], at: 140 },
          { head: ['Found'], at: 220 },
          { head: [''], at: 247 },
        ],
        rows: [
          ['Bifenazate', '0.020 / 0.4', 'ND', '✓'],
          ['Boscalid', '0.020 / 0.4', '<LOQ', '✓'],
          ['Imazalil', '0.020 / 0.2', '0.415', '✗'],
        ],
      })
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 300 },
          { head: ['LOQ / Limit'], at: 400 },
          { head: ['Found'], at: 480 },
          { head: [''], at: 507 },
        ],
        rows: [
          ['Malathion', '0.020 / 0.2', 'ND', '✓'],
          ['Oxamyl', '0.020 / 0.5', '0.062', '✓'],
          ['Phosmet', '0.020 / 0.1', 'ND', '✓'],
        ],
      })
      .page(),
  ],
  'greek-letters-that-the-text-layer-lost': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (%)'], at: 240 },
          { head: ['LOQ (%)'], at: 340 },
        ],
        rows: [
          // U+FFFD and ? stand for any letter: told where only one makes a name.
          ['\uFFFD9-THC', '0.265', '0.01'],
          ['Total ?9-THC', '0.265', null],
          ['\uFFFD-Pinene', '0.052', '0.01'],
          // One sign for one letter throughout: told by all its names together.
          ['ſ-Myrcene', '0.650', '0.01'],
          ['ſ-Pinene', '0.130', '0.01'],
          ['ž-Pinene', '0.060', '0.01'],
          // One sign for several letters: told name by name.
          ['³-Humulene', '0.122', '0.01'],
          ['³-Caryophyllene', '0.392', '0.01'],
          ['³-Myrcene', '0.189', '0.01'],
          ['³-Terpinene', '0.012', '0.01'],
        ],
      })
      .page(),
  ],
  'bars-of-a-chart-in-strokes': () => {
    const sheet = new Sheet().table({
      y: 90,
      columns: [
        { head: ['Analyte'], at: 40 },
        { head: ['LOD %'], at: 160 },
        { head: ['Result %'], at: 240, align: 'right' },
      ],
      rows: [
        ['Linalool', '0.00567', '0.0381'],
        ['Fenchone', '0.00567', '0.151'],
        ['Borneol', '0.00567', 'ND'],
      ],
    });
    for (const [y, bar] of [
      [102.4, '-'],
      [114.4, '-----'],
    ] as const)
      for (const x of [245, 246, 247]) sheet.text(x, y, bar, 5);
    return [sheet.page()];
  },
  'exponents-that-are-hardly-raised': () => {
    const sheet = new Sheet().text(40, 60, 'Parameter').text(300, 60, 'Result').text(380, 60, 'Unit');
    const counts: [string, string, string, number][] = [
      ['Total Plate Count', '2.8 x 10', '4', 6.6],
      ['Yeast and Mold', '1.5 x 10', '2', 6.6],
      ['Total Coliforms', '1.1 x 10', '2', 6.9],
    ];
    counts.forEach(([name, value, exponent, size], i) =>
      sheet
        .text(40, 74 + 12 * i, name)
        .text(300, 74 + 12 * i, value)
        .text(328.5, 73.4 + 12 * i, exponent, size)
        .text(380, 74 + 12 * i, 'CFU/g'),
    );
    return [sheet.page()];
  },
};
