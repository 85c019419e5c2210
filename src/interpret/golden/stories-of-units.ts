import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Where laboratories put units, and headings that several columns share. */
export const STORIES_OF_UNITS: Record<string, () => Page[]> = {
  'one-heading-over-three-units': () => [
    new Sheet()
      .text(300, 78, 'Result', 8, 'centre')
      .table({
        y: 90,
        columns: [
          { head: ['Alkaloid'], at: 40 },
          { head: ['mg/g'], at: 220, align: 'centre' },
          { head: ['%'], at: 290, align: 'centre' },
          { head: ['mg/serving'], at: 380, align: 'centre' },
          { head: ['LOQ (mg/g)'], at: 480, align: 'centre' },
        ],
        rows: [
          ['Mitragynine', '15.2', '1.52', '45.6', '0.02'],
          ['7-Hydroxymitragynine', '0.12', '0.012', '0.36', '0.02'],
          ['Corynoxine', '<LOQ', '<LOQ', '<LOQ', '0.02'],
        ],
      })
      .page(),
  ],
  'names-without-heading-beside-units': () => [
    new Sheet()
      .text(40, 70, 'Cannabinoid Profile', 11)
      .table({
        y: 90,
        columns: [
          { head: [], at: 40 },
          { head: ['LOQ'], at: 240, align: 'right' },
          { head: ['mg/unit'], at: 320, align: 'right' },
          { head: ['mg/g'], at: 400, align: 'right' },
          { head: ['%'], at: 480, align: 'right' },
        ],
        rows: [
          ['CBD', '0.01', '25.31', '6.33', '0.633'],
          ['CBG', '0.01', '0.42', '0.11', '0.011'],
          ['Δ9-THC', '0.01', 'ND', 'ND', 'ND'],
        ],
      })
      .page(),
  ],
  'unit-in-the-title': () => [
    new Sheet()
      .text(40, 70, 'Pesticides (ppm)', 11)
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit'], at: 110, align: 'right' },
          { head: ['Result'], at: 160, align: 'right' },
        ],
        rows: [
          ['Abamectin', '0.2', 'ND'],
          ['Acephate', '0.2', '0.012'],
        ],
      })
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 320 },
          { head: ['Limit'], at: 390, align: 'right' },
          { head: ['Result'], at: 440, align: 'right' },
        ],
        rows: [
          ['Bifenazate', '0.2', 'ND'],
          ['Boscalid', '0.2', 'ND'],
        ],
      })
      .page(),
  ],
  'unit-in-some-cells-only': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Amt'], at: 180, align: 'right' },
          { head: ['Amt'], at: 260, align: 'right' },
          { head: ['LOD/LOQ (mg/g)'], at: 380, align: 'right' },
        ],
        rows: [
          ['CBC', 'ND', 'ND', '0.161/0.450'],
          ['CBCA', '0.192 %', '1.92 mg/g', '0.210/0.450'],
          ['THCA', '22.383 %', '223.83 mg/g', '0.188/0.450'],
        ],
      })
      .page(),
  ],
  'a-quantification-limit-in-another-unit': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ (%)'], at: 180 },
          { head: ['Results (%)'], at: 260 },
          { head: ['Results (mg/g)'], at: 380 },
        ],
        rows: [
          ['CBD', '0.05', '0.43', '4.28'],
          ['CBN', '0.05', 'ND', 'ND'],
        ],
      })
      .page(),
  ],
  'a-name-over-two-rows': () => [
    new Sheet()
      .text(40, 110, 'Lead')
      .text(40, 134, 'Arsenic')
      .table({
        y: 90,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Units'], at: 240 },
          { head: ['Limit'], at: 340 },
        ],
        rows: [
          [null, '0.210', 'µg/g', '0.5'],
          [null, '0.42', 'µg/serving', '5'],
          [null, '0.110', 'µg/g', '1.5'],
          [null, '0.22', 'µg/serving', '10'],
        ],
      })
      .page(),
  ],
  'lines-drawn-with-hyphens': () => [
    new Sheet()
      .text(40, 98, '-'.repeat(110))
      .table({
        y: 90,
        headGap: 16,
        columns: [
          { head: ['ANALYTE'], at: 40 },
          { head: ['RESULT'], at: 180 },
          { head: ['UNITS'], at: 250 },
          { head: ['RL'], at: 320 },
        ],
        rows: [
          ['Arsenic', '0.27', 'mg/kg', '0.05'],
          ['Mercury', '< 0.01', 'mg/kg', '0.01'],
        ],
      })
      .page(),
  ],
  'result-and-uncertainty-under-one-heading': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result ± U (k=2)'], at: 180 },
          { head: ['Unit'], at: 300 },
          { head: ['Max. limit'], at: 380 },
        ],
        rows: [
          ['Aflatoxin B1', '1.12 ± 0.34', 'µg/kg', '5.0'],
          ['Ochratoxin A', '< 0.20', 'µg/kg', '20'],
        ],
      })
      .page(),
  ],
  'on-its-side-with-its-unit-in-the-title': () => [
    new Sheet()
      .text(40, 70, 'Heavy metals (mg/kg)', 11)
      .table({
        y: 90,
        columns: [
          { head: [], at: 40 },
          { head: ['Arsenic'], at: 180, align: 'centre' },
          { head: ['Cadmium'], at: 270, align: 'centre' },
          { head: ['Lead'], at: 360, align: 'centre' },
          { head: ['Mercury'], at: 450, align: 'centre' },
        ],
        rows: [
          ['LOQ', '0.01', '0.005', '0.01', '0.005'],
          ['Limit', '1.5', '0.5', '1.0', '0.2'],
          ['Result', '0.13', '<0.005', '0.41', '<0.005'],
        ],
      })
      .page(),
  ],
  'a-bound-in-words-with-its-unit': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Specification'], at: 160 },
          { head: ['Result'], at: 300 },
        ],
        rows: [
          ['Total Plate Count', '100,000 cfu/g Max', '2300 cfu/g'],
          ['Yeast & Mold', '1,000 cfu/g Max', 'Less than 10 cfu/g'],
        ],
      })
      .page(),
  ],
  'units-on-a-line-far-below-their-headings': () => [
    new Sheet()
      .text(40, 60, 'Analyte')
      .text(150, 60, 'LOQ')
      .text(220, 60, 'Mass')
      .text(290, 60, 'Mass')
      .text(156, 80, '%')
      .text(226, 80, '%')
      .text(290, 80, 'mg/g')
      .text(40, 100, 'THCa')
      .text(150, 100, '0.0312')
      .text(216, 100, '25.104')
      .text(285, 100, '251.04')
      .text(40, 120, 'CBD')
      .text(150, 120, '0.0312')
      .text(216, 120, '0.391')
      .text(285, 120, '3.91')
      .page(),
  ],
  'units-that-nobody-knows-behind-values': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Method'], at: 200 },
          { head: ['Result'], at: 300 },
        ],
        rows: [
          ['Ash', 'DL-1', '5.1 %'],
          ['Brix', 'DL-2', '78.1 °Bx'],
          ['Volatile oil', 'DL-3', '0.45 zl/100 g'],
          ['Woodland essence', 'DL-5', '1,060 zl/serving'],
          ['Storage', 'DL-4', '24 months'],
        ],
      })
      .page(),
  ],
  'a-loq-for-all-of-a-table-on-its-side': () => [
    new Sheet()
      .text(40, 70, 'Cannabinoid results', 11)
      .table({
        y: 90,
        columns: [
          { head: [], at: 40 },
          { head: ['CBDV'], at: 180, align: 'centre' },
          { head: ['CBDA'], at: 270, align: 'centre' },
          { head: ['CBD'], at: 360, align: 'centre' },
          { head: ['THCA'], at: 450, align: 'centre' },
        ],
        rows: [
          ['%', '0.021', '<0.010', '2.711', 'ND'],
          ['mg/g', '0.210', '<0.100', '27.110', 'ND'],
        ],
      })
      .text(40, 135, 'Analysis by HPLC-UV. LOQ for all cannabinoids is 0.010%.', 6)
      .page(),
  ],
  'a-unit-before-the-technique-over-the-headings': () => [
    new Sheet()
      .text(40, 50, 'Microbiological Screen', 10)
      .text(40, 61, 'CFU per gram, 3M Petrifilm', 6)
      .table({
        y: 74,
        columns: [
          { head: ['Organism'], at: 40 },
          { head: ['Result'], at: 180 },
          { head: ['Limit'], at: 250 },
        ],
        rows: [
          ['Aerobic bacteria', '300', '100,000'],
          ['Yeast and mold', '<100', '10,000'],
          ['Identification', 'Complies', 'To comply'],
        ],
      })
      .page(),
  ],
};
