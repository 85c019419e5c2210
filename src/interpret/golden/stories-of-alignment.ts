import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** How cells stand to their headings: under them, or all on the other side of their column. */
export const STORIES_OF_ALIGNMENT: Record<string, () => Page[]> = {
  'headings-on-the-left-numbers-on-the-right': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOD', 'mg/g'], at: 270, headAt: 200, align: 'right', headAlign: 'left' },
          { head: ['LOQ', 'mg/g'], at: 350, headAt: 280, align: 'right', headAlign: 'left' },
          { head: ['Mass', '%'], at: 430, headAt: 360, align: 'right', headAlign: 'left' },
          { head: ['Mass', 'mg/g'], at: 515, headAt: 440, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Mitragynine', '0.01', '0.03', '1.52', '15.2'],
          ['7-Hydroxymitragynine', '0.01', '0.03', '<LOQ', '<LOQ'],
          ['Paynantheine', '0.01', '0.03', 'ND', 'ND'],
        ],
      })
      .page(),
  ],
  'headings-on-the-right-cells-on-the-left': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['LOQ (mg/kg)'], at: 140, headAt: 270, headAlign: 'right' },
          { head: ['Result (mg/kg)'], at: 275, headAt: 400, headAlign: 'right' },
          { head: ['Limit (mg/kg)'], at: 405, headAt: 530, headAlign: 'right' },
        ],
        rows: [
          ['Lead', '0.02', '0.64', '1.0'],
          ['Cadmium', '0.01', '<0.01', '0.5'],
          ['Mercury', '0.01', 'ND', '0.1'],
        ],
      })
      .page(),
  ],
  'on-its-side-with-values-left-of-their-heads': () => [
    new Sheet()
      .text(40, 60, 'Heavy metals (mg/kg)', 10)
      .text(190, 84, 'Lead', 10)
      .text(290, 84, 'Arsenic', 10)
      .text(390, 84, 'Cadmium', 10)
      .text(490, 84, 'Mercury', 10)
      .text(40, 100, 'Result', 10)
      .text(130, 100, '0.55', 10)
      .text(230, 100, '0.09', 10)
      .text(330, 100, '0.04', 10)
      .text(430, 100, '< 0.01', 10)
      .page(),
  ],
  'on-its-side-with-too-few-values-beside-their-heads': () => [
    new Sheet()
      .text(40, 60, 'Heavy metals (mg/kg)', 10)
      .text(190, 84, 'Lead', 10)
      .text(290, 84, 'Arsenic', 10)
      .text(390, 84, 'Cadmium', 10)
      .text(490, 84, 'Mercury', 10)
      .text(40, 100, 'Result', 10)
      .text(225, 100, '0.55', 10)
      .text(330, 100, '0.09', 10)
      .text(430, 100, '0.04', 10)
      .page(),
  ],
  'a-heading-of-results-in-another-unit-ends-a-table': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['LOD (%)'], at: 250 },
          { head: ['Result (%)'], at: 330 },
          { head: ['Result (mg/g)'], at: 480, headAt: 410, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Cannabidiol', '0.01', '1.77', '17.7'],
          ['Cannabigerol', '0.01', 'ND', 'ND'],
        ],
      })
      .text(40, 106, 'HEAVY METALS')
      .text(200, 120, 'Dynamic Range (ppm)')
      .text(400, 120, 'Result (ppm)')
      .text(40, 132, 'Arsenic')
      .text(260, 132, '0.05 - 4.86')
      .text(470, 132, '0.07')
      .text(40, 144, 'Lead')
      .text(260, 144, '0.04 - 4.37')
      .text(470, 144, '0.12')
      .page(),
  ],
  'headings-on-the-left-beside-an-empty-column-of-marks': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Terpene'], at: 40 },
          { head: ['mg/g'], at: 290, align: 'right', headAlign: 'left', headAt: 200 },
          { head: ['%'], at: 380, align: 'right', headAlign: 'left', headAt: 300 },
          { head: ['Q'], at: 390 },
        ],
        rows: [
          ['Linalool', '1.764', '0.176', null],
          ['Limonene', '6.218', '0.622', null],
          ['Terpinolene', '<LOQ', '<LOQ', null],
        ],
      })
      .page(),
  ],
  'numbers-on-the-right-close-to-cells-on-the-left': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Cannabinoid'], at: 40 },
          { head: ['mg/g'], at: 219, headAt: 182, align: 'right', headAlign: 'left' },
          { head: ['LOQ', '(mg/g)'], at: 223 },
        ],
        rows: [
          ['CBD', '9.3', '0.02'],
          ['CBDA', '156.2', '0.02'],
          ['CBG', '0.8', '0.02'],
          ['CBN', 'ND', '0.02'],
        ],
      })
      .page(),
  ],
  'limits-between-two-tables-and-a-legend-under-both': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Toxin'], at: 40 },
          { head: ['µg/kg'], at: 214, headAt: 176, align: 'right', headAlign: 'left' },
          { head: ['Limit'], at: 286, headAt: 220, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Aflatoxin B1', 'n.d.', '2'],
          ['Ochratoxin A', '1.3', '5'],
        ],
      })
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 310 },
          { head: ['Result'], at: 540, headAt: 470, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Moisture', '8.7 %'],
          ['Water activity', '0.55 aw'],
        ],
      })
      .text(
        40,
        110,
        'n.d. = not detected (below 0.5 µg/kg). Results hold for the sample as it was received by us alone.',
      )
      .page(),
  ],
  'a-table-goes-on-with-its-columns-elsewhere': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Method'], at: 200 },
          { head: ['Date'], at: 300 },
          { head: ['Result'], at: 380 },
          { head: ['Limit'], at: 450 },
        ],
        rows: [
          ['Total Aerobic Microbial Count', 'USP <2021>', '19-Sep-2025', '4,200 CFU/g', '100,000 CFU/g'],
          ['Escherichia coli', 'USP <2022>', '20-Sep-2025', 'Absent', 'Absent'],
          ['Lead', 'ICP-MS M-210', '22-Sep-2025', '0.118 mg/kg', '0.5 mg/kg'],
        ],
      })
      .page(),
    new Sheet(2)
      .text(40, 60, 'Pesticides')
      .table({
        y: 56,
        headGap: 28,
        columns: [
          { head: [], at: 40 },
          { head: [], at: 150 },
          { head: [], at: 240 },
          { head: [], at: 320 },
          { head: [], at: 400 },
          { head: [], at: 480 },
        ],
        rows: [
          ['Acephate', 'GC-MS/MS M-402', '29-Sep-2025', 'ND', '0.1 mg/kg', 'Pass'],
          ['Malathion', 'GC-MS/MS M-402', '29-Sep-2025', '<0.01 mg/kg', '1 mg/kg', 'Pass'],
          ['Permethrin', 'GC-MS/MS M-402', '29-Sep-2025', '0.061 mg/kg', '1 mg/kg', 'Pass'],
        ],
      })
      .page(),
  ],
  'remarks-run-on-over-columns-of-full-rows': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['ITEMS'], at: 53 },
          { head: ['SPECIFICATION'], at: 312, headAt: 187, align: 'right', headAlign: 'left' },
          { head: ['RESULT'], at: 446, headAt: 322, align: 'right', headAlign: 'left' },
          { head: ['METHOD'], at: 542, headAt: 456, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Appearance', 'Brown yellow fine powder', 'Brown yellow fine powder', 'Visual'],
          ['Loss on drying', '≤5.0%', '3.28%', '5g/105°C'],
          ['Lead (Pb)', '≤2ppm', '0.35ppm', 'ICP-MS'],
          ['Cadmium (Cd)', '≤1ppm', '0.08ppm', 'ICP-MS'],
          ['Total Plate Count', '≤1000cfu/g', '160cfu/g', 'GB4789.2'],
          ['Conclusion', null, null, 'Conforms with specification, Non-GMO, Non-irradiation'],
          ['Packing', null, null, '25kg/drum, two plastic bags inside'],
        ],
      })
      .page(),
  ],
  'names-far-left-of-a-heading-in-the-middle': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 54, headAt: 232, headAlign: 'centre' },
          { head: ['Result (mg/kg)'], at: 418, headAt: 440, headAlign: 'centre' },
          { head: ['LOQ'], at: 508, headAt: 518, headAlign: 'centre' },
        ],
        rows: [
          ['Imidacloprid', '0.024', '0.010'],
          ['Woodruff lactone', '0.031', '0.010'],
          ['Fipronil', 'ND', '0.005'],
        ],
      })
      .page(),
  ],
  'limits-of-quantification-between-two-storeys': () => {
    const sheet = new Sheet()
      .text(362, 60, 'Concentration')
      .text(49, 70, 'Cannabinoid')
      .text(162, 70, 'LOD (mg/mL)')
      .text(261, 70, 'LOQ (mg/mL)')
      .text(362, 80, 'mg/mL')
      .text(425, 80, '%');
    [
      ['CBD', '33.1', '3.51'],
      ['CBC', '1.40', '0.149'],
      ['CBN', 'ND', 'ND'],
    ].forEach(([name = '', mass = '', share = ''], i) =>
      sheet
        .text(49, 100 + 19 * i, name)
        .text(162, 100 + 19 * i, '0.2')
        .text(261, 100 + 19 * i, '0.6')
        .text(362, 100 + 19 * i, mass)
        .text(425, 100 + 19 * i, share),
    );
    return [sheet.page()];
  },
  'a-sign-where-the-edge-of-a-column-was-drawn': () => [
    new Sheet()
      .text(40, 50, 'Microbial Contaminants (Ph. Eur. 5.1.8 B)', 9)
      .table({
        y: 63,
        size: 7,
        columns: [
          { head: ['Test'], at: 44 },
          { head: ['Result'], at: 205 },
          { head: ['Unit'], at: 270 },
          { head: ['Specification'], at: 340 },
          { head: ['Method'], at: 420 },
        ],
        rows: [
          ['Total aerobic microbial count', '1.2 × 10^3', 'CFU/g', '≤ 5 × 10^4', 'Ph. Eur. 2.6.12'],
          ['Total yeast and mould count', '< 50', 'CFU/g', '≤ 5 × 10^2', 'Ph. Eur. 2.6.12'],
          ['Bile-tolerant gram-negative bacteria', '< 10', 'CFU/g', '≤ 10^2', 'Ph. Eur. 2.6.31'],
        ],
      })
      .page(),
  ],
  'names-of-groups-before-those-of-rows': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analysis'], at: 90, align: 'centre' },
          { head: ['Analyte'], at: 170 },
          { head: ['Result'], at: 320, align: 'right' },
          { head: ['Units'], at: 340 },
          { head: ['LOQ'], at: 420, align: 'right' },
        ],
        rows: [
          [null, 'CBD', '0.22', '%', '0.08'],
          [null, 'CBDA', 'None Detected', '%', '0.08'],
          ['Potency (HPLC)', 'CBG', '2.17', '%', '0.08'],
          [null, 'CBN', '0.75', '%', '0.08'],
          [null, 'CBC', '0.98', '%', '0.08'],
          [null, 'Lead', '0.07', 'ppm', '0.05'],
          ['Heavy Metals (ICP-MS)', 'Mercury', 'None Detected', 'ppm', '0.05'],
          [null, 'Cadmium', '0.22', 'ppm', '0.05'],
        ],
      })
      .page(),
  ],
};
