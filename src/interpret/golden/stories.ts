import type { Page } from '../../read/page';
import { Sheet, type SheetColumn } from './sheet';
import { STORIES_OF_ALIGNMENT } from './stories-of-alignment';
import { STORIES_OF_BASES } from './stories-of-bases';
import { STORIES_OF_BOUNDS } from './stories-of-bounds';
import { STORIES_OF_CLOSE_COLUMNS } from './stories-of-close-columns';
import { STORIES_OF_DETAILS } from './stories-of-details';
import { STORIES_OF_DOUBTS } from './stories-of-doubts';
import { STORIES_OF_HEADINGS } from './stories-of-headings';
import { STORIES_OF_LANGUAGES } from './stories-of-languages';
import { STORIES_OF_LAYOUTS } from './stories-of-layouts';
import { STORIES_OF_LISTS } from './stories-of-lists';
import { STORIES_OF_MARKS } from './stories-of-marks';
import { STORIES_OF_METHODS } from './stories-of-methods';
import { STORIES_OF_ROWS } from './stories-of-rows';
import { STORIES_OF_SAMPLES } from './stories-of-samples';
import { STORIES_OF_SURROUNDINGS } from './stories-of-surroundings';
import { STORIES_OF_TITLES } from './stories-of-titles';
import { STORIES_OF_UNKNOWN_HEADINGS } from './stories-of-unknown-headings';
import { STORIES_OF_UNITS } from './stories-of-units';

/** Pages as laboratories of many kinds lay them out, each with one thing that a reader must get right. */
export const STORIES: Record<string, () => Page[]> = {
  ...STORIES_OF_UNITS,
  ...STORIES_OF_ALIGNMENT,
  ...STORIES_OF_BASES,
  ...STORIES_OF_BOUNDS,
  ...STORIES_OF_CLOSE_COLUMNS,
  ...STORIES_OF_MARKS,
  ...STORIES_OF_LANGUAGES,
  ...STORIES_OF_LAYOUTS,
  ...STORIES_OF_LISTS,
  ...STORIES_OF_DETAILS,
  ...STORIES_OF_HEADINGS,
  ...STORIES_OF_DOUBTS,
  ...STORIES_OF_METHODS,
  ...STORIES_OF_ROWS,
  ...STORIES_OF_SAMPLES,
  ...STORIES_OF_SURROUNDINGS,
  ...STORIES_OF_TITLES,
  ...STORIES_OF_UNKNOWN_HEADINGS,
  'two-words-head-the-names': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Test parameter'], at: 40 },
          { head: ['Result [CFU/g]'], at: 240 },
          { head: ['Limit max.'], at: 360 },
        ],
        rows: [
          ['Total aerobic microbial\ncount (TAMC)', '6.1 x 10^3', '10^5'],
          ['Escherichia coli', '<10', '10'],
        ],
      })
      .text(40, 130, 'Moisture: 4.3 %')
      .text(240, 130, 'Water Activity: 0.41 aw')
      .page(),
  ],
  'unit-in-the-title-of-a-panel': () => [
    new Sheet()
      .text(40, 50, 'Pesticides by LC-MS/MS (µg/g)', 10)
      .table({
        y: 70,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ'], at: 200 },
          { head: ['Result'], at: 280 },
        ],
        rows: [
          ['Bifenthrin', '0.020', '0.034'],
          ['Malathion', '0.020', 'ND'],
        ],
      })
      .text(40, 130, 'Alkaloid content, HPLC-UV, % (w/w), dry weight basis', 10)
      .table({
        y: 156,
        columns: [
          { head: ['Mitragynine'], at: 160, align: 'centre' },
          { head: ['Speciogynine'], at: 330, align: 'centre' },
          { head: ['Paynantheine'], at: 420, align: 'centre' },
        ],
        rows: [['1.71', '0.22', '0.31']],
      })
      .text(250, 151, '7-OH-', 8, 'centre')
      .text(250, 161, 'Mitragynine', 8, 'centre')
      .text(250, 170, '0.014', 8, 'centre')
      .page(),
  ],
  'names-left-of-their-centred-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Zkouška'], at: 40, headAt: 105, headAlign: 'centre' },
          { head: ['Výsledek'], at: 220, align: 'centre' },
          { head: ['Jednotka'], at: 300, align: 'centre' },
          { head: ['Nejistota'], at: 380, align: 'centre' },
        ],
        rows: [
          ['Olovo', '0,92', 'mg/kg', '± 20 %'],
          ['Celkový počet mikroorganismů', '2,1.10^5', 'KTJ/g', null],
          ['Rtuť', '< 0,01', 'mg/kg', null],
        ],
      })
      .table({
        y: 140,
        columns: [
          { head: ['Element'], at: 40, headAt: 105, headAlign: 'centre' },
          { head: ['Result (mg/kg)'], at: 240, align: 'centre' },
          { head: ['LOQ'], at: 340, align: 'centre' },
        ],
        rows: [
          ['Pb', '0.41', '0.01'],
          ['Cd', '0.02', '0.01'],
          ['Hg', '<LOQ', '0.01'],
        ],
      })
      .page(),
  ],
  'alkaloids-in-two-units': () => [
    new Sheet()
      .text(40, 60, 'Alkaloid Profile by HPLC-DAD', 12)
      .table({
        y: 90,
        columns: [
          { head: ['Alkaloid'], at: 40 },
          { head: ['LOD', '(mg/g)'], at: 220, align: 'centre' },
          { head: ['LOQ', '(mg/g)'], at: 290, align: 'centre' },
          { head: ['Result', '(mg/g)'], at: 370, align: 'right' },
          { head: ['Result', '(%)'], at: 450, align: 'right' },
        ],
        rows: [
          ['Mitragynine', '0.05', '0.15', '15.2', '1.52'],
          ['7-Hydroxymitragynine', '0.05', '0.15', '0.21', '0.021'],
          ['Paynantheine', '0.05', '0.15', '1.93', '0.193'],
          ['Speciogynine', '0.05', '0.15', '<LOQ', '<LOQ'],
          ['Speciociliatine', '0.05', '0.15', 'ND', 'ND'],
          ['Total Alkaloids', null, null, '17.34', '1.734'],
        ],
      })
      .page(),
  ],
  'specification-before-result': () => [
    new Sheet()
      .text(40, 60, 'Certificate of Analysis', 16)
      .table({
        y: 120,
        pitch: 16,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Specification'], at: 200 },
          { head: ['Result'], at: 330 },
          { head: ['Method'], at: 440 },
        ],
        rows: [
          ['Appearance', 'Green powder', 'Complies', 'Visual'],
          ['Loss on Drying', 'NMT 10.0 %', '6.2 %', 'USP <731>'],
          ['Mitragynine', 'NLT 1.0 %', '1.43 %', 'HPLC'],
          ['Lead', 'NMT 1.0 ppm', '0.34 ppm', 'ICP-MS'],
          ['Cadmium', 'NMT 0.5 ppm', '<0.05 ppm', 'ICP-MS'],
          ['Total Plate Count', 'NMT 100,000 CFU/g', '2,300 CFU/g', 'USP <2021>'],
          ['Yeast and Mold', 'NMT 10,000 CFU/g', '<10 CFU/g', 'USP <2021>'],
          ['Salmonella', 'Absent in 25 g', 'Absent', 'USP <2022>'],
        ],
      })
      .page(),
  ],
  'three-tables-abreast': () => {
    const abreast = (x: number): SheetColumn[] => [
      { head: ['Pesticide'], at: x },
      { head: ['LOQ', 'ppb'], at: x + 88, align: 'right' },
      { head: ['Limit', 'ppb'], at: x + 122, align: 'right' },
      { head: ['Result', 'ppb'], at: x + 158, align: 'right' },
    ];
    const names = [
      ['Abamectin', 'Acephate', 'Acetamiprid', 'Aldicarb', 'Azoxystrobin', 'Bifenazate'],
      ['Bifenthrin', 'Boscalid', 'Carbaryl', 'Carbofuran', 'Chlorpyrifos', 'Clofentezine'],
      ['Coumaphos', 'Cyfluthrin', 'Cypermethrin', 'Daminozide', 'Diazinon'],
    ];
    const sheet = new Sheet().text(40, 60, 'Pesticides', 12).text(540, 60, 'PASS', 12);
    names.forEach((column, i) =>
      sheet.table({
        y: 90,
        size: 7,
        pitch: 9,
        columns: abreast(40 + i * 180),
        rows: column.map((name, n) => [name, '10', '100', n === 2 ? '12.5' : 'ND']),
      }),
    );
    return [sheet.page()];
  },
  'on-its-side-with-powers-of-ten': () => [
    new Sheet()
      .text(40, 60, 'Výsledky stanovení: [KTJ/g]', 10)
      .text(60, 84, 'CPM', 10)
      .text(160, 84, 'kvasinky', 10)
      .text(260, 84, 'plísně', 10)
      .text(360, 84, 'Escherichia coli', 10)
      .text(48, 104, '1,0.10^3', 10)
      .text(166, 104, '< 50', 10)
      .text(260, 104, '2,5.10^2', 10)
      .text(380, 104, '< 10', 10)
      .page(),
  ],
  'totals-in-boxes': () => [
    new Sheet()
      .text(120, 100, '1.52 %', 14, 'centre')
      .text(120, 116, 'Mitragynine', 8, 'centre')
      .text(300, 100, '1.734 %', 14, 'centre')
      .text(300, 116, 'Total Alkaloids', 8, 'centre')
      .text(40, 200, 'Moisture: 6.4 %', 9)
      .text(40, 214, 'Water Activity: 0.41 aw', 9)
      .text(40, 228, 'Net Weight: 250 g', 9)
      .page(),
  ],
  'a-table-over-two-pages': () => {
    const columns: SheetColumn[] = [
      { head: ['Analyte'], at: 40 },
      { head: ['LOQ (µg/g)'], at: 200 },
      { head: ['Result (µg/g)'], at: 320 },
      { head: ['Limit (µg/g)'], at: 440 },
    ];
    const rows = (names: string[]) => names.map((name) => [name, '0.1', 'ND', '0.5']);
    return [
      new Sheet(1)
        .text(40, 660, 'Pesticides', 12)
        .table({
          y: 680,
          columns,
          rows: rows(['Abamectin', 'Acephate', 'Acequinocyl', 'Acetamiprid', 'Aldicarb']),
        })
        .page(),
      new Sheet(2)
        .text(40, 40, 'Report 2024-117 page 2', 8)
        .table({
          y: 60,
          columns: columns.map((c) => ({ ...c, head: [] })),
          rows: rows(['Azoxystrobin', 'Bifenazate', 'Boscalid']),
        })
        .page(),
    ];
  },
  'names-over-two-lines': () => [
    new Sheet()
      .table({
        y: 90,
        pitch: 14,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Unit'], at: 220, align: 'centre' },
          { head: ['Result'], at: 300, align: 'centre' },
          { head: ['Limit'], at: 380, align: 'centre' },
          { head: ['Status'], at: 460, align: 'centre' },
        ],
        rows: [
          ['Total Aerobic\nMicrobial Count', 'CFU/g', '1.2 x 10^3', '10^5', 'Pass'],
          ['Total Combined\nYeast and Mold', 'CFU/g', '<10', '10^4', 'Pass'],
          ['Bile-Tolerant\nGram-Negative\nBacteria', 'CFU/g', '<10', '10^3', 'Pass'],
          ['Escherichia coli', 'CFU/g', '<10', null, 'Pass'],
        ],
      })
      .page(),
  ],
  'two-limits-and-two-verdicts': () => [
    new Sheet()
      .text(40, 60, 'Heavy Metals', 12)
      .text(310, 84, 'All Uses', 8)
      .text(430, 84, 'Ingestion Only', 8)
      .table({
        y: 96,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOQ (ppb)'], at: 150 },
          { head: ['Result (ppb)'], at: 220 },
          { head: ['Limit (ppb)'], at: 300 },
          { head: ['Finding'], at: 360 },
          { head: ['Limit (ppb)'], at: 420 },
          { head: ['Finding'], at: 490 },
        ],
        rows: [
          ['Arsenic', '50', '112', '200', 'Pass', '1500', 'Pass'],
          ['Cadmium', '50', 'ND', '200', 'Pass', '500', 'Pass'],
          ['Lead', '50', '741', '500', 'Fail', '1000', 'Pass'],
        ],
      })
      .page(),
  ],
  'quality-control-is-no-result': () => [
    new Sheet()
      .text(40, 60, 'Quality Control', 12)
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (ppb)'], at: 180 },
          { head: ['Expected'], at: 280 },
          { head: ['% Recovery'], at: 360 },
        ],
        rows: [
          ['Arsenic', '4.1', '4.0', '103'],
          ['Lead', '3.6', '4.0', '91'],
        ],
      })
      .page(),
  ],
  'lod-and-loq-in-one-cell': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Compound'], at: 40 },
          { head: ['LOD/LOQ (mg/g)'], at: 200 },
          { head: ['Measurement', 'Uncertainty'], at: 300 },
          { head: ['Result (mg/g)'], at: 400 },
        ],
        rows: [
          ['Mitragynine', '0.008 / 0.028', '±0.21', '14.9'],
          ['Corynantheidine', '0.008 / 0.028', 'N/A', 'ND'],
        ],
      })
      .page(),
  ],
  'unit-once-over-the-table': () => [
    new Sheet()
      .text(40, 60, 'Heavy Metals', 12)
      .text(40, 76, 'All results in mg/kg', 8)
      .table({
        y: 96,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Result'], at: 200, align: 'right' },
          { head: ['LOQ'], at: 280, align: 'right' },
        ],
        rows: [
          ['Arsenic (As)', '0.13', '0.01'],
          ['Cadmium (Cd)', '0.021', '0.005'],
          ['Lead (Pb)', '0.64', '0.01'],
          ['Mercury (Hg)', '<0.005', '0.005'],
        ],
      })
      .page(),
  ],
  'a-serial-number-and-no-heading-for-notes': () => [
    new Sheet()
      .table({
        y: 90,
        pitch: 16,
        columns: [
          { head: ['Sr. No.'], at: 50, align: 'centre' },
          { head: ['Parameters'], at: 90 },
          { head: ['Units'], at: 250, align: 'centre' },
          { head: ['Results of Analysis'], at: 360, align: 'centre' },
          { head: ['Limits'], at: 470, align: 'centre' },
          { head: [], at: 540 },
        ],
        rows: [
          ['1', 'Copper', 'mg / kg', '0.57', 'NMT 30.0', 'see note 4'],
          ['2', 'Selenium', 'mg / kg', 'BLQ', 'Not Specified', 'see note 4'],
        ],
      })
      .page(),
  ],
};
