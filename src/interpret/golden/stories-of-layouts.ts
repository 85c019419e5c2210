import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** What laboratories do with the lines and cells of a table, and what they print without one. */
export const STORIES_OF_LAYOUTS: Record<string, () => Page[]> = {
  'a-table-right-under-another-is-not-beside-it': () => [
    new Sheet()
      .table({
        y: 50,
        columns: [
          { head: ['Cannabinoid'], at: 60 },
          { head: ['%'], at: 190 },
          { head: ['mg/g'], at: 300 },
        ],
        rows: [
          ['THCA', '26.12', '261.2'],
          ['CBD', '<LOQ', '<LOQ'],
        ],
      })
      .table({
        y: 90,
        columns: [
          { head: ['Terpene'], at: 40, headAt: 80 },
          { head: ['mg/g'], at: 180 },
          { head: ['%'], at: 240 },
        ],
        rows: [
          ['β-Caryophyllene', '3.912', '0.3912'],
          ['Linalool', '1.501', '0.1501'],
        ],
      })
      .table({
        y: 90,
        columns: [
          { head: ['Terpene'], at: 310, headAt: 345 },
          { head: ['mg/g'], at: 430 },
          { head: ['%'], at: 500 },
        ],
        rows: [
          ['Guaiol', 'ND', 'ND'],
          ['α-Bisabolol', '0.411', '0.0411'],
        ],
      })
      .page(),
  ],
  'boxes-under-a-table': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['Conc. (ppm)'], at: 160 },
          { head: ['Tolerance (ppm)'], at: 260 },
        ],
        rows: [
          ['Acetone', 'ND', '5000'],
          ['Butane', '118', '5000'],
        ],
      })
      .text(40, 110, 'Water Activity')
      .text(160, 110, 'Moisture Content')
      .text(40, 120, '0.44 aw')
      .text(160, 120, '4.1 %')
      .page(),
  ],
  'a-labelled-title-under-a-table': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Result'], at: 240 },
        ],
        rows: [
          ['Arsenic', '0.109 mg/kg'],
          ['Lead', '0.322 mg/kg'],
        ],
      })
      .text(40, 104, 'Aerobic Plate Count')
      .text(240, 104, 'Reference: AOAC 966.23')
      .table({
        y: 120,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Result'], at: 240 },
        ],
        rows: [['Aerobic Plate Count', '1200 cfu/g']],
      })
      .page(),
  ],
  'rows-and-their-cells-over-two-lines': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 20,
        pitch: 20,
        columns: [
          { head: ['Contaminant'], at: 40 },
          { head: ['Method'], at: 140 },
          { head: ['LOD'], at: 240 },
          { head: ['Result'], at: 330 },
        ],
        rows: [
          ['Total Aerobic\nCount', 'Culture\nPlating', '10^2 CFU/g', '4.7x10^3\nCFU/g'],
          ['Total Yeast and\nMold', 'Culture\nPlating', '10^1 CFU/g', 'None\nDetected'],
          ['E. coli', 'Culture\nPlating', '10^0\nCFU/25 g', 'Absent'],
        ],
      })
      .page(),
  ],
  'a-result-cut-over-two-lines': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 20,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 140 },
          { head: ['Limits'], at: 200 },
          { head: ['LOQ'], at: 260 },
          { head: ['Units'], at: 320 },
        ],
        rows: [
          ['Abamectin', '<\nLOQ', '0.50', '0.250', 'mg/kg'],
          ['Acephate', '<\nLOQ', '0.40', '0.250', 'mg/kg'],
          ['Azoxystrobin', '0.312', '2.0', '0.250', 'mg/kg'],
        ],
      })
      .page(),
  ],
  'headings-no-more-than-a-space-apart': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['LOD (%)'], at: 180 },
          { head: ['LOQ (%)'], at: 213 },
          { head: ['Result (%)'], at: 246 },
          { head: ['Result (mg/g)'], at: 291 },
        ],
        rows: [
          ['Cannabidiol (CBD)', '0.01', '0.05', '1.77', '17.7'],
          ['Cannabinol (CBN)', '0.01', '0.05', 'ND', 'ND'],
        ],
      })
      .page(),
  ],
  'raised-marks-in-headings': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Conc.^1', '(µg/kg)'], at: 140 },
          { head: ['RL', '(µg/kg)'], at: 220 },
          { head: ['Limits^2', '(µg/kg)'], at: 300 },
          { head: ['Status'], at: 380 },
        ],
        rows: [
          ['Arsenic', '101', '50', '1500', 'PASS'],
          ['Cadmium', '<RL', '50', '500', 'PASS'],
        ],
      })
      .page(),
  ],
  'one-heading-of-results-over-metals': () => [
    new Sheet()
      .text(40, 50, 'Heavy metals, ICP-MS', 10)
      .table({
        y: 70,
        columns: [
          { head: [''], at: 40 },
          { head: ['Dynamic Range (ppm)'], at: 160 },
          { head: ['Result (ppm)'], at: 300 },
        ],
        rows: [
          ['Arsenic', '0.05 - 4.86', '0.07'],
          ['Lead', '0.04 - 4.37', 'ND'],
        ],
      })
      .page(),
  ],
  'verdicts-and-nothing-else': () => [
    new Sheet()
      .text(40, 50, 'Pesticides', 10)
      .table({
        y: 70,
        columns: [
          { head: ['Pesticide'], at: 40 },
          { head: ['Action Level'], at: 160 },
          { head: ['Status'], at: 260 },
        ],
        rows: [
          ['Abamectin', '100 ppb', 'Pass'],
          ['Bifenthrin', '100 ppb', 'Fail'],
        ],
      })
      .text(40, 150, 'Metals', 10)
      // What stands between limit and verdict is under no heading: the verdict is not all there is.
      .table({
        y: 170,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Action Level'], at: 160 },
          { head: [''], at: 260 },
          { head: ['Status'], at: 340 },
        ],
        rows: [
          ['Lead', '500 ppb', '112', 'Pass'],
          ['Cadmium', '200 ppb', '37', 'Pass'],
        ],
      })
      .page(),
  ],
  'a-panel-beside-its-first-row': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Category'], at: 40 },
          { head: ['Parameter'], at: 120 },
          { head: ['Units'], at: 240 },
          { head: ['Findings'], at: 300 },
          { head: ['RL'], at: 360 },
        ],
        rows: [
          ['Alkaloids', 'Mitragynine', 'mg/g', '15.1', '0.10'],
          [null, '7-Hydroxymitragynine', 'mg/g', '0.14', '0.10'],
          ['Metals', 'Lead', 'µg/g', '0.36', '0.01'],
          [null, 'Cadmium', 'µg/g', '0.05', '0.01'],
        ],
      })
      .page(),
  ],
  'a-tick-behind-each-value': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['LOQ (mg/kg)'], at: 160 },
          { head: ['Found (mg/kg)'], at: 240 },
        ],
        rows: [
          ['Bifenazate', '0.010', 'ND ✓'],
          ['Azoxystrobin', '0.010', '0.084 ✓'],
          ['Myclobutanil', '0.010', '1.27 ✗'],
        ],
      })
      .page(),
  ],
  'an-uncertainty-in-brackets': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Gehalt'], at: 160 },
          { head: ['Methode'], at: 280 },
        ],
        rows: [
          ['Mitragynin', '1,62 % (± 0,12)', 'HPLC-DAD'],
          ['Speciogynin', '0,22 % (± 0,02)', 'HPLC-DAD'],
        ],
      })
      .page(),
  ],
  'numbers-of-samples-head-their-results': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Units'], at: 160 },
          { head: ['Reporting limit'], at: 220 },
          { head: ['1933/1'], at: 320 },
          { head: ['1933/2'], at: 380 },
        ],
        rows: [
          ['Mitragynine', '% w/w', '0.01', '1.31', '1.58'],
          ['Lead', 'mg/kg', '0.01', '0.52', '<0.01'],
        ],
      })
      .page(),
  ],
  'two-lists-abreast': () => [
    new Sheet()
      .text(40, 60, 'Mitragynine')
      .text(140, 60, '1.62 %')
      .text(240, 60, 'Lead')
      .text(320, 60, '0.41 ppm')
      .text(40, 72, 'Speciogynine')
      .text(140, 72, '0.22 %')
      .text(240, 72, 'Cadmium')
      .text(320, 72, '0.06 ppm')
      .text(40, 84, 'Paynantheine')
      .text(140, 84, '0.31 %')
      .text(240, 84, 'Mercury')
      .text(320, 84, 'None Detected')
      .page(),
  ],
  'a-list-without-headings': () => [
    new Sheet()
      .text(40, 50, 'JC004 Blei (Pb)', 9)
      .text(40, 62, 'Methode: DIN EN 15763:2010')
      .text(40, 74, 'Blei (Pb)')
      .text(250, 74, '0,51', 8, 'right')
      .text(280, 74, 'mg/kg')
      .text(40, 92, 'JJ0F1 Aflatoxine', 9)
      .text(40, 104, 'Aflatoxin B1')
      .text(250, 104, '<0,1', 8, 'right')
      .text(280, 104, 'µg/kg')
      .text(40, 114, 'Aflatoxin B2')
      .text(250, 114, '<0,1', 8, 'right')
      .text(280, 114, 'µg/kg')
      .page(),
  ],
  'a-heading-that-nobody-knows-beside-names': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Contaminant'], at: 40 },
          { head: ['Ascertained, mg/kg'], at: 160 },
        ],
        rows: [
          ['Lead', '0.36'],
          ['Cadmium', '0.05'],
          ['Mercury', '0.008'],
        ],
      })
      .page(),
  ],
  'headings-in-two-languages': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter / Ukazatel'], at: 40 },
          { head: ['Ergebnis / Result'], at: 160 },
          { head: ['Einheit / Unit'], at: 260 },
          { head: ['BG / LOQ'], at: 340 },
          { head: ['Grenzwert / Limit'], at: 400 },
          { head: ['Verfahren / Method'], at: 490 },
        ],
        rows: [
          ['Blei', '0,36', 'mg/kg', '0,02', '3,0', 'EN 15763'],
          ['Cadmium', '< 0,01', 'mg/kg', '0,01', '1,0', 'EN 15763'],
        ],
      })
      .page(),
  ],
  'a-title-with-brackets-between-rows': () => [
    new Sheet()
      .table({
        y: 60,
        pitch: 16,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Acceptance Criteria'], at: 300 },
          { head: ['Findings'], at: 420 },
        ],
        rows: [
          ['Total Alkaloids', '≥ 12 mg/capsule', '14.6 mg/capsule'],
          ['Elemental impurities (largest daily serving: 6 capsules)', null, null],
          ['Lead', '≤ 6 µg/day', '0.84 µg/day'],
          ['Cadmium', '≤ 4 µg/day', '0.27 µg/day'],
        ],
      })
      .page(),
  ],
  'tiles-under-tiles-are-no-rows': () => [
    new Sheet()
      .text(50, 60, 'Pesticides')
      .text(150, 60, 'Mycotoxins')
      .text(250, 60, 'Foreign Matter')
      .text(350, 60, 'Water Activity')
      .text(450, 60, 'Moisture')
      .text(60, 69, 'PASS')
      .text(160, 69, 'PASS')
      .text(260, 69, 'PASS')
      .text(360, 69, 'PASS')
      .text(460, 69, 'PASS')
      .text(60, 90, '22.407 %')
      .text(160, 90, '0.067 %')
      .text(260, 90, '26.555 %')
      .text(360, 90, '11.62 %')
      .text(460, 90, '0.538 aw')
      .text(60, 99, 'Total THC')
      .text(160, 99, 'Total CBD')
      .text(250, 99, 'Total Cannabinoids')
      .text(360, 99, 'Moisture')
      .text(450, 99, 'Water Activity')
      .page(),
  ],
};
