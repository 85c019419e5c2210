import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Results that stand in no table with headings: names with their values beside them, line under line. */
export const STORIES_OF_LISTS: Record<string, () => Page[]> = {
  'titles-of-cards-abreast-head-nothing': () => [
    new Sheet()
      .text(40, 60, 'Potency', 9)
      .text(320, 60, 'Terpenes', 9)
      .table({
        y: 61,
        columns: [
          { head: [], at: 46 },
          { head: [], at: 210, align: 'right' },
          { head: [], at: 280, align: 'right' },
        ],
        rows: [
          ['THCA', '18.3 %', '± 0.92'],
          ['CBD', 'ND', null],
          ['Max CBD', '0.05 %', '± 0.01'],
        ],
      })
      .table({
        y: 61,
        columns: [
          { head: [], at: 326 },
          { head: [], at: 490, align: 'right' },
          { head: [], at: 560, align: 'right' },
        ],
        rows: [
          ['Limonene', '1.4 mg/g', '± 0.1'],
          ['Linalool', '0.6 mg/g', '± 0.1'],
          ['Ocimene', '<LOQ', null],
        ],
      })
      .text(40, 112, 'Received 06/12/17')
      .text(130, 112, 'Sample weight 1.07 g')
      .text(230, 112, 'Method UPLC-DAD')
      .text(40, 130, 'Metals', 9)
      .table({
        y: 131,
        columns: [
          { head: [], at: 46 },
          { head: [], at: 210, align: 'right' },
          { head: [], at: 280, align: 'right' },
        ],
        rows: [
          ['Arsenic', '0.061 ppm', '± 0.012'],
          ['Cadmium', '0.114 ppm', '± 0.018'],
          ['Lead', '0.210 ppm', '± 0.021'],
        ],
      })
      .page(),
  ],
  'colons-apart-from-labels-and-values': () => [
    new Sheet()
      .table({
        y: 46,
        pitch: 17,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 160 },
          { head: [], at: 172 },
        ],
        rows: [
          ['PRODUCT NAME', ':', 'Instant Coffee'],
          ['BATCH NUMBER', ':', 'SRK-2201-118'],
          ['Moisture', ':', '2.61 %'],
          ['pH', ':', '6.42'],
          ['Lead (Pb)', ':', '0.021 mg/kg'],
          ['Tin (Sn)', ':', 'Not detected'],
          ['Salmonella sp', ':', 'Negative /25 g'],
          ['Mold & Yeast', ':', '< 10 cfu/g'],
        ],
      })
      .page(),
  ],
  'units-and-methods-in-columns-without-headings': () => [
    new Sheet()
      .text(40, 60, 'Sample description')
      .text(140, 60, 'Blossom honey')
      .text(40, 90, 'ANALYSIS REQUESTED: Commercial Analysis (11012010)', 9)
      .table({
        y: 92,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 250, align: 'right' },
          { head: [], at: 256 },
          { head: [], at: 360 },
          { head: [], at: 440 },
        ],
        rows: [
          ['Moisture content', '17.7', '%', 'PM DE01_029', '(a) 2'],
          ['pH', '3.8', null, 'PM DE01_042', '(a) 3'],
          ['Diastase', '26.4', 'DZ', 'PM DE01_090', '(a) 4'],
          ['Glucose', '33.6', 'g/100 g', 'PM DE01_064', '(a) 4'],
          ['Sucrose', '< 0.5', 'g/100 g', 'PM DE01_064', '(a) 4'],
          ['Fructose', '38.9', 'g/100 g', 'PM DE01_064', '(a) 4'],
        ],
      })
      .text(40, 190, 'ANALYSIS REQUESTED: Streptomycin by LC-MS/MS (11010820)', 9)
      .table({
        y: 192,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 250, align: 'right' },
          { head: [], at: 256 },
          { head: [], at: 360 },
          { head: [], at: 440 },
        ],
        rows: [
          ['Streptomycin', 'n.d.', 'µg/kg', 'PM DE01_104', '(a) 1'],
          ['Dihydrostreptomycin', 'n.d.', 'µg/kg', 'PM DE01_104', '(a) 1'],
        ],
      })
      .page(),
  ],
  'what-is-asked-before-what-was-found': () => [
    new Sheet()
      .table({
        y: 46,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 200 },
          { head: [], at: 300 },
          { head: [], at: 400 },
        ],
        rows: [
          ['Moisture', 'max. 8.0 %', '5.2 %', 'USP <731>'],
          ['Lead', 'NMT 1.0 ppm', '0.34 ppm', 'ICP-MS'],
          ['Cadmium', '≤ 0.5 ppm', '0.05 ppm', 'ICP-MS'],
        ],
      })
      .table({
        y: 146,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 200 },
          { head: [], at: 300 },
        ],
        rows: [
          ['Yeasts', 'cfu/g', '< 10'],
          ['Moulds', 'cfu/g', '40'],
          ['Enterobacteriaceae', 'cfu/g', '< 10'],
        ],
      })
      .page(),
  ],
  'names-and-values-in-one-run-line-under-line': () => [
    new Sheet()
      .text(40, 60, 'Moisture: 2.61 %')
      .text(40, 72, 'HMF: 10.8 mg/kg')
      .text(40, 84, 'Lead: 0.021 mg/kg')
      .text(40, 96, 'Salmonella: Not detected in 25 g')
      .text(40, 108, 'pH: 6.42')
      .text(40, 120, 'Net weight: 250 g')
      .text(300, 60, '• Mitragynine – 1.52 %')
      .text(300, 72, '• Paynantheine – 0.31 %')
      .text(300, 84, '• Speciogynine – 0.22 %')
      .page(),
  ],
  'verdicts-and-methods-in-a-list': () => [
    new Sheet()
      .table({
        y: 46,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 180 },
          { head: [], at: 290, align: 'right' },
          { head: [], at: 300 },
          { head: [], at: 400 },
        ],
        rows: [
          ['Lead', 'EN 15763', '0.12', 'mg/kg', 'Pass'],
          ['Unheard-of substance', 'EN 15763', '0.02', 'mg/kg', 'Pass'],
          ['Arsenic', 'EN 15763', '0.2', 'mg/kg', 'Fail'],
          ['Mercury', 'EN 15763', '<0.01', 'mg/kg', 'Pass'],
        ],
      })
      .text(40, 130, 'Energy')
      .text(290, 130, '1412 kJ', 8, 'right')
      .text(40, 142, 'Fat')
      .text(290, 142, '< 0.1 g', 8, 'right')
      .text(40, 154, 'of which sugars')
      .text(290, 154, '61.4 g', 8, 'right')
      .text(40, 166, 'Protein')
      .text(290, 166, '4.8 g', 8, 'right')
      .text(40, 178, 'Salt')
      .text(290, 178, '0.07 g', 8, 'right')
      .text(40, 190, 'Soluble solids')
      .text(290, 190, '78.1 °Bx', 8, 'right')
      .page(),
  ],
  'the-unit-of-a-list-in-its-title': () => [
    new Sheet()
      .text(40, 60, 'Heavy metals (mg/kg)', 9)
      .table({
        y: 62,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 210, align: 'right' },
        ],
        rows: [
          ['Lead', '0.12'],
          ['Cadmium', '0.02'],
          ['Mercury', '<0.01'],
          ['Arsenic', 'ND'],
        ],
      })
      .page(),
  ],
  'dots-lead-from-names-to-values': () => {
    const sheet = new Sheet();
    [
      ['Lead . . . . . . . . . . .', '0.02 mg/kg'],
      ['Cadmium . . . . . . . . . .', '< 0.01 mg/kg'],
      ['Arsenic . . . . . . . . . .', '0.11 mg/kg'],
    ].forEach(([name = '', value = ''], i) =>
      sheet.text(40, 60 + 12 * i, name).text(250, 60 + 12 * i, value, 8, 'right'),
    );
    return [sheet.page()];
  },
  'labels-announce-each-part-of-a-result': () => {
    const sheet = new Sheet();
    const forms = [
      ['Test', 'Lead', 'Method', 'ICP-MS', 'Result', '0.12 mg/kg', 'Specification', 'NMT 3 mg/kg'],
      ['Test', 'Glycerol ester', 'Method', 'GC-MS', 'Result', '0.4 %', 'Specification', 'NMT 1 %'],
    ];
    forms.forEach((cells, at) =>
      cells.forEach((text, i) =>
        sheet.text(i % 2 === 0 ? 40 : 140, 60 + 70 * at + 12 * Math.floor(i / 2), text),
      ),
    );
    return [
      sheet
        .text(40, 220, 'Cadmium', 9)
        .text(40, 232, 'Result: 0.02 ppm Limit: 0.2 ppm LOQ: 0.01 ppm Status: Pass')
        .text(40, 250, 'Arsenic', 9)
        .text(40, 262, 'Result: 0.30 ppm Limit: 0.2 ppm LOQ: 0.01 ppm Status: Fail')
        .text(40, 290, 'Mercury', 9)
        .text(40, 302, 'Result: 0.01 ppm Result: 0.02 ppm Limit: 0.1 ppm')
        .text(40, 330, 'Test: Potency Result: Pass Method: HPLC')
        .page(),
    ];
  },
  'water-activity-without-a-unit': () => [
    new Sheet()
      .text(120, 60, 'Moisture', 8, 'centre')
      .text(120, 72, '12.2', 8, 'centre')
      .text(300, 60, 'Water Activity', 8, 'centre')
      .text(300, 72, '0.57', 8, 'centre')
      .text(40, 140, 'pH: 6.8')
      .text(40, 152, 'Water Activity Meter: 4')
      .page(),
  ],
  'few-known-names-right-under-results': () => [
    new Sheet()
      .text(240, 60, 'Results', 11)
      .text(60, 86, 'Semorelin acetate')
      .text(260, 86, '4.81 mg')
      .text(60, 106, 'Purity')
      .text(260, 106, '99.412%')
      .text(60, 126, 'Endotoxin')
      .text(260, 126, '<0.5 EU/mg')
      .text(240, 200, 'Instruments', 11)
      .text(60, 226, 'Column temperature')
      .text(260, 226, '40 mg')
      .text(60, 246, 'Purity')
      .text(260, 246, '99.9%')
      .text(60, 266, 'Endotoxin')
      .text(260, 266, '<0.01 EU/mg')
      .page(),
  ],
};
