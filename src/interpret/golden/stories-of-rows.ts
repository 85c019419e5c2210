import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** What stands between the rows of a table, or beside their names, and is none of them. */
export const STORIES_OF_ROWS: Record<string, () => Page[]> = {
  'a-method-under-each-row': () => {
    const sheet = new Sheet()
      .text(95, 60, 'Parameter')
      .text(300, 60, 'Ergebnis')
      .text(380, 60, 'Einheit')
      .text(450, 60, 'Messunsicherheit')
      .text(40, 75, 'Unzulässige Farbstoffe und Elemente');
    const rows = [
      ['JJ0F3 (a)', 'Blei (Pb)', '0,41', 'mg/kg', '± 0,08', 'DIN EN 15763:2010-04, ICP-MS'],
      ['JJ0F4 (a)', 'Cadmium (Cd)', '0,023', 'mg/kg', '± 0,006', 'DIN EN 15763:2010-04, ICP-MS'],
      ['SFS01 (a)', 'Sudan I', '< 10', 'µg/kg', '', 'HH-MA-M 02-051, LC-MS/MS'],
      ['JC0B1 (a)', 'Ochratoxin A', '1,3', 'µg/kg', '± 0,4', 'DIN EN 14132, IAC-LC-FLD'],
    ];
    rows.forEach(([code = '', name = '', value = '', unit = '', spread = '', method = ''], i) =>
      sheet
        .text(40, 88 + i * 20, code)
        .text(95, 88 + i * 20, name)
        .text(300, 88 + i * 20, value)
        .text(380, 88 + i * 20, unit)
        .text(450, 88 + i * 20, spread)
        .text(95, 97 + i * 20, `Methode: ${method}`, 6),
    );
    return [sheet.page()];
  },
  'labels-between-rows': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 26,
        columns: [
          { head: ['S. No.'], at: 40 },
          { head: ['Test Parameter'], at: 70 },
          { head: ['Unit'], at: 240 },
          { head: ['Result'], at: 300 },
          { head: ['Specification'], at: 370 },
        ],
        rows: [
          ['1.', 'Lead (as Pb)', 'mg/kg', '0.74', 'NMT 2.5'],
          ['2.', 'Cadmium (as Cd)', 'mg/kg', '<0.05', 'NMT 1.5'],
          [null, null, null, null, null],
          ['3.', 'Escherichia coli', 'per g', 'Absent', 'Absent'],
          ['4.', 'Total Plate Count', 'cfu/g', '620', 'NMT 1000'],
        ],
      })
      .text(40, 73, 'Discipline: Chemical Group: Residues (Heavy Metals)')
      .text(40, 110, 'Discipline: Biological Group: Microbiology')
      .text(40, 150, 'Remarks: The above sample complies with the specification.')
      .page(),
  ],
  'raised-marks-before-a-lower-cell': () => {
    const sheet = new Sheet()
      .text(230, 60, 'Einheit', 7.2)
      .text(290, 60, 'Ergebnis', 7.2)
      .text(345, 60, 'Best.-Gr.', 7.2)
      .text(380, 60, 'Methode', 7.2);
    const rows = [
      ['Chrysen', 'µg/kg', '0,83', '0,5'],
      ['Benzo(b)fluoranthen', 'µg/kg', '<0,50', '0,5'],
      ['Benzo(a)pyren', 'µg/kg', '<0,50', '0,5'],
    ];
    rows.forEach(([name = '', unit = '', value = '', loq = ''], i) =>
      sheet
        .text(49, 76 + i * 12, name, 7.2)
        .text(230, 76 + i * 12, unit, 7.2)
        .text(290, 76 + i * 12, value, 7.2)
        .text(345, 76 + i * 12, loq, 7.2)
        .text(380, 77.6 + i * 12, 'SOP-PAK-05', 7.2)
        .text(430, 75.4 + i * 12, 'u)', 5),
    );
    return [sheet.page()];
  },
  'an-unknown-word-heads-the-names': () => [
    new Sheet()
      .text(40, 50, 'Cannabinoid profile')
      .table({
        y: 66,
        columns: [
          { head: ['ID'], at: 40 },
          { head: ['Weight %'], at: 120 },
          { head: ['Concentration (mg/mL)'], at: 190 },
        ],
        rows: [
          ['D9-THC', '0.09', '0.85'],
          ['THCV', 'ND', 'ND'],
          ['CBD', '3.41', '32.1'],
        ],
      })
      .page(),
  ],
  'labels-over-headings': () => [
    new Sheet()
      .text(37, 60, 'Potency')
      .text(128, 60, 'Method: AOAC 2015')
      .text(293, 60, 'Units: %')
      .text(381, 60, 'Batch: 2207985')
      .table({
        y: 70,
        columns: [
          { head: ['Analyte'], at: 37 },
          { head: ['As', 'Received'], at: 208 },
          { head: ['Dry', 'weight'], at: 303 },
          { head: ['Limits'], at: 381 },
          { head: ['LOQ'], at: 444 },
        ],
        rows: [
          ['CBC', '0.429', '0.474', null, '0.0703'],
          ['CBD', '1.38', '1.52', null, '0.0703'],
          ['CBD-Total', '10.9', '12.1', null, '0.132'],
        ],
      })
      .page(),
  ],
  'limits-behind-the-values-of-a-list': () => {
    const sheet = new Sheet().text(40, 60, 'Physical');
    const rows = [
      ['Moisture', '11.6 %', '(spec. max 12.0 %)'],
      ['Bulk density', '562 g/l', '(spec. min 550 g/l)'],
      ['Light berries', '1.2 %', '(spec. max 2.0 %)'],
      ['Lead', '0.21 mg/kg', '(spec. max 0.60 mg/kg)'],
      ['Cadmium', '0.03 mg/kg', ''],
      ['Moulds', '720 cfu/g', '(spec. max 1,000 cfu/g)'],
      ['Aflatoxin B1', '0.9 µg/kg', '(≤ 5 µg/kg)'],
      ['E. coli', 'Absent', '(spec. Absent)'],
    ];
    rows.forEach(([name = '', value = '', limit = ''], i) =>
      sheet
        .text(40, 74 + i * 12, name)
        .text(268, 74 + i * 12, value, 8, 'right')
        .text(271, 74 + i * 12, limit),
    );
    return [sheet.page()];
  },
  'a-cell-that-sounds-like-a-limit': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['ITEM'], at: 120, align: 'centre' },
          { head: ['SPECIFICATION'], at: 280, align: 'centre' },
          { head: ['RESULT'], at: 400, align: 'centre' },
          { head: ['TEST METHOD'], at: 510, align: 'centre' },
        ],
        rows: [
          ['Pb', '≤2.0ppm', '0.31ppm', 'ICP-MS'],
          ['Hg', '≤0.1ppm', '<0.01ppm', 'ICP-MS'],
          ['Pesticide residues', 'Meet USP requirement', 'Conforms', 'USP<561>'],
          ['Total Plate Count', '≤10000cfu/g', '350cfu/g', 'USP<61>'],
          ['Salmonella', 'Negative', 'Negative', 'USP<62>'],
        ],
      })
      .page(),
  ],
  'lots-as-rows-of-a-table-on-its-side': () => [
    new Sheet()
      .text(34, 60, 'Elements (mg/kg)')
      .table({
        y: 76,
        columns: [
          { head: ['Lot'], at: 37, headAt: 98 },
          { head: ['Arsenic'], at: 231, headAt: 228 },
          { head: ['Cadmium'], at: 355, headAt: 350 },
          { head: ['Lead'], at: 483, headAt: 485 },
        ],
        rows: [
          ['AB-101', '0.11', '0.03', '0.52'],
          ['AB-102', '0.08', '0.03', '0.44'],
        ],
      })
      .page(),
  ],
  'samples-named-over-three-lines': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 32,
        columns: [
          { head: ['Analyte'], at: 38, headAt: 76 },
          { head: ['Units'], at: 150 },
          { head: ['RL'], at: 200 },
          {
            head: ['SBL-25-0331-1', 'Red Borneo', 'L-2201'],
            at: 300,
            headAt: 270,
            align: 'right',
            headAlign: 'centre',
          },
          {
            head: ['SBL-25-0331-2', 'Green Thai', 'L-2202'],
            at: 390,
            headAt: 360,
            align: 'right',
            headAlign: 'centre',
          },
        ],
        rows: [
          ['Lead', 'mg/kg', '0.02', '0.61', '0.38'],
          ['Mercury', 'mg/kg', '0.01', '<0.01', '0.02'],
          ['7-Hydroxymitragynine', '% w/w', '0.005', '0.018', '0.011'],
        ],
      })
      .text(38, 98, 'Results')
      .page(),
  ],
  'not-over-detected-beside-a-name-on-the-upper-line': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analysis'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Units'], at: 220 },
          { head: ['Limit'], at: 270 },
          { head: ['Pass/Fail'], at: 330 },
        ],
        rows: [
          ['Bile-Tolerant Gram Negative\nBacteria', '3.1 x 10^2', 'CFU/g', '10000', 'Pass'],
          ['Salmonella spp.\n', 'Not\nDetected', 'per 1\ng', 'Not\nDetected', 'Pass\n'],
          ['Shiga toxin-producing E. coli\n', 'Not\nDetected', 'per 1\ng', 'Not\nDetected', 'Pass\n'],
        ],
      })
      .page(),
  ],
  'how-many-measurements-and-between-which-bounds': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Component'], at: 40 },
          { head: ['Result (% w/w)'], at: 160 },
          { head: ['Uncertainty'], at: 240 },
          { head: ['Replicates'], at: 330 },
          { head: ['Method'], at: 400 },
        ],
        rows: [
          ['Moisture', '5.6', '[5.1; 6.1]', '2', 'AOAC 925.10'],
          ['1,3-1,6 Beta-glucans', '35.5', '[33.1; 37.9]', '3', 'by difference'],
          ['Ash', '4.4', '[4.0; 4.8]', '2', 'AOAC 942.05'],
        ],
      })
      .page(),
  ],
  'short-and-long-names-under-one-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: [''], at: 40 },
          { head: ['Cannabinoid'], at: 90, headAt: 92 },
          { head: ['% w/w'], at: 240 },
          { head: ['mg/g'], at: 300 },
          { head: ['LOD % w/w'], at: 360 },
        ],
        rows: [
          ['CBD', 'Cannabidiol', '3.52', '35.2', '0.0005'],
          ['CBDA', 'Cannabidiolic acid', 'ND', 'ND', '0.0005'],
          ['CBG', 'Cannabigerol', '0.049', '0.49', '0.0005'],
          ['Total cannabinoids', null, '3.569', '35.69', null],
        ],
      })
      .page(),
  ],
  'complies-with-standard-heads-nothing': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test Parameter'], at: 40 },
          { head: ['Specification'], at: 170 },
          { head: ['Result'], at: 270 },
          { head: ['Test Method'], at: 340 },
        ],
        rows: [
          ['Loss on drying', 'NMT 5.0 %', '3.42 %', 'USP <731>'],
          ['A. HPTLC', 'Complies with standard', 'Complies', 'USP <203>'],
          ['B. HPLC retention', 'Complies with standard', 'Complies', 'USP <621>'],
          ['Lead (Pb)', 'NMT 1.0 ppm', '0.182 ppm', 'USP <233>'],
          ['Mercury (Hg)', 'NMT 0.1 ppm', 'BDL', 'USP <233>'],
        ],
      })
      .page(),
  ],
  'rows-that-sound-like-headings': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analysis Items'], at: 40, headAt: 90, headAlign: 'centre' },
          { head: ['Specifications'], at: 180, headAt: 230, headAlign: 'centre' },
          { head: ['Results'], at: 360 },
          { head: ['Methods used'], at: 440 },
        ],
        rows: [
          ['Odor & Taste', 'Characteristic', 'Conforms', 'Organoleptic test'],
          ['Bulk Density', '45-55 g/100 ml', '49.2 g/100 ml', 'ASTM D1895B'],
          ['Heavy Metals', 'NMT 10 ppm', 'Conforms', 'USP'],
          ['Arsenic (As)', 'NMT 0.5 ppm', '0.11 ppm', 'USP(ICP-MS)'],
          ['Residual solvents', 'Meets the requirement', 'Pass', 'USP-GC'],
          ['Lead (Pb)', 'NMT 0.5 ppm', '0.24 ppm', 'USP(ICP-MS)'],
        ],
      })
      .page(),
  ],
  'titles-of-groups-before-their-names': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analysis contents'], at: 40, headAt: 100, headAlign: 'centre' },
          { head: [''], at: 120 },
          { head: ['Specification'], at: 260, align: 'centre' },
          { head: ['Analysis results'], at: 420, align: 'centre' },
        ],
        rows: [
          ['Copper', null, '≤5ppm', '<5ppm'],
          ['Loss on drying', null, '≤0.4%', '0.04%'],
          ['Related substances', 'Impurity C', '≤0.15%', '0.01%'],
          [null, 'Impurity D', '≤0.15%', 'Not detected'],
          [null, 'Total impurities', '≤0.20%', '0.03%'],
          ['Residual solvents', null, '≤0.2%', '0.06%'],
          ['Escherichia coli', null, 'Negative', 'Negative'],
        ],
      })
      .page(),
  ],
  'a-first-name-that-headings-could-begin': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Specification'], at: 260 },
          { head: ['Method'], at: 360 },
        ],
        rows: [
          ['Standard plate count', '640 cfu/g', 'max. 10,000', 'AOAC 990.12'],
          ['Coliforms', '<10 cfu/g', 'max. 10', 'AOAC 991.14'],
          ['Salmonella', 'Negative / 25 g', 'Negative', 'AOAC 2003.09'],
        ],
      })
      .page(),
  ],
  'not-over-detected-beside-a-name-over-two-lines': () => [
    new Sheet()
      .table({
        y: 60,
        pitch: 9,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result'], at: 140 },
          { head: ['Status'], at: 200 },
        ],
        rows: [
          ['Moisture', '9.1 %', 'Pass'],
          [null, null, null],
          ['Inorganic Foreign', 'Not', null],
          ['Matter', 'Detected', 'Pass'],
        ],
      })
      .page(),
  ],
};
