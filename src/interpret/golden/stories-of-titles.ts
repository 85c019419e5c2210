import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** What stands right over headings or between rows and is a title or another table's row, and what only looks like one. */
export const STORIES_OF_TITLES: Record<string, () => Page[]> = {
  'the-unit-in-a-title-right-over-a-heading': () => [
    new Sheet()
      .text(40, 50, 'Potency')
      .text(80, 50, 'Method: HPLC 15.2 (mod)')
      .text(240, 50, 'Units %')
      .text(290, 50, 'Batch: 3117')
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 42 },
          { head: ['Result'], at: 160 },
          { head: ['Limits'], at: 250 },
          { head: ['Units'], at: 300 },
          { head: ['LOQ'], at: 350 },
        ],
        rows: [
          ['CBC', '0.091', null, '%', '0.0033'],
          ['CBD-Total', '8.97', null, '%', '0.032'],
          ['THC-Total', '0.280', '0.3', '%', '0.0062'],
        ],
      })
      .page(),
  ],
  'a-unit-of-the-last-row-right-over-the-next-headings': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Mycotoxin'], at: 40 },
          { head: ['Result'], at: 180 },
          { head: ['Unit'], at: 260 },
          { head: ['Limit'], at: 340 },
        ],
        rows: [
          ['Total Aflatoxins', '<4', 'µg/kg', '20'],
          ['Ochratoxin A', '<4', 'µg/kg', '20'],
        ],
      })
      .table({
        y: 97,
        columns: [
          { head: ['Physical'], at: 40 },
          { head: ['Result'], at: 258 },
          { head: ['Unit'], at: 310 },
          { head: ['Limit'], at: 360 },
        ],
        rows: [
          ['Water Activity', '0.54', 'aw', '0.65'],
          ['Stems', '0.0', '%', '5'],
          ['Foreign Matter', '0.0', '%', '2'],
        ],
      })
      .page(),
  ],
  'a-number-of-a-note-behind-the-heading-of-limits': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Metal'], at: 60, align: 'centre' },
          { head: ['Symbol'], at: 140, align: 'centre' },
          { head: ['Conc. 1 (µg/kg)'], at: 230, align: 'centre' },
          { head: ['RL (µg/kg)'], at: 330, align: 'centre' },
          { head: ['Limits 2 (µg/kg)'], at: 430, align: 'centre' },
          { head: ['Status'], at: 520, align: 'centre' },
        ],
        rows: [
          ['Arsenic', 'As', 'ND', '50', '1,500', 'PASS'],
          ['Cadmium', 'Cd', 'ND', '50', '500', 'PASS'],
          ['Lead', 'Pb', '62', '50', '1,000', 'PASS'],
        ],
      })
      .text(40, 120, '1) ND = none detected. 2) For all products.', 6)
      .page(),
  ],
  'a-title-that-ends-with-an-abbreviated-method': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 11,
        columns: [
          { head: ['Analysis'], at: 40 },
          { head: ['Result'], at: 260 },
        ],
        rows: [
          ['Yeast and Mold - FDA BAM Chapter 18 mod.', null],
          ['Yeast', '<10 CFU/g'],
          ['Mold', '30 CFU/g'],
        ],
      })
      .page(),
  ],
  'a-title-of-two-panels-over-two-headings': () => [
    new Sheet()
      .text(38, 50, 'Mycotoxins (ELISA) & Heavy Metals (ICP-MS)')
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit (ppb)'], at: 120 },
          { head: ['Result (ppb)'], at: 230 },
          { head: ['Status'], at: 300 },
          { head: ['Analyte'], at: 350 },
          { head: ['Limit (ppm)'], at: 410 },
          { head: ['Result (ppm)'], at: 480 },
          { head: ['Status'], at: 550 },
        ],
        rows: [
          ['Aflatoxins', '20.0', '<LOQ', 'Pass', 'Arsenic', '2', '<LOQ', 'Pass'],
          ['Ochratoxin A', '20.0', '5.1', 'Pass', 'Cadmium', '0.82', '0.09', 'Pass'],
          [null, null, null, null, 'Lead', '1.2', '<LOQ', 'Pass'],
        ],
      })
      .page(),
  ],
  'a-title-over-names-and-a-unit': () => [
    new Sheet()
      .text(38, 50, 'Pesticides — LC-MS/MS, GC-MS/MS / PR-TM-010')
      .table({
        y: 62,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit (ppm)'], at: 95 },
          { head: ['LOQ'], at: 145 },
          { head: ['ppm'], at: 170 },
          { head: ['Result'], at: 200 },
          { head: ['Analyte'], at: 310 },
          { head: ['Limit (ppm)'], at: 390 },
          { head: ['LOQ'], at: 450 },
          { head: ['ppm'], at: 485 },
          { head: ['Result'], at: 520 },
        ],
        rows: [
          ['Abamectin', '0.5', '0.05', '<LOQ', 'Pass', 'Cyfluthrin', '1', '0.05', '<LOQ', 'Pass'],
          ['Acephate', '0.4', '0.05', '0.11', 'Pass', 'Diazinon', '0.2', '0.02', '<LOQ', 'Pass'],
          ['Bifenazate', '0.2', '0.02', '<LOQ', 'Pass', 'Etoxazole', '0.2', '0.02', '0.31', 'Fail'],
        ],
      })
      .page(),
  ],
};
