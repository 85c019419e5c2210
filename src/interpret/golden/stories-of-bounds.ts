import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** How laboratories print what bounds a result, other than in a column each. */
export const STORIES_OF_BOUNDS: Record<string, () => Page[]> = {
  'several-bounds-in-one-cell': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (µg/g)'], at: 180 },
          { head: ['LOQ/Action Limit'], at: 280 },
          { head: ['Status'], at: 400 },
        ],
        rows: [
          ['Arsenic', '0.043', '0.01/0.2', 'Pass'],
          ['Cadmium', '<LOQ', '0.01/0.2', 'Pass'],
          ['Lead', 'ND', 'N/A', 'Pass'],
        ],
      })
      .table({
        y: 130,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (µg/g)'], at: 180 },
          { head: ['LOD / LOQ / Limit'], at: 280 },
          { head: ['Status'], at: 400 },
        ],
        rows: [
          ['Bifenthrin', '0.12', '0.01 / 0.05 / 0.2', 'Pass'],
          ['Malathion', 'ND', '0.01 / 0.05 / 0.5', 'Pass'],
        ],
      })
      .table({
        y: 200,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (µg/kg)'], at: 180 },
          { head: ['LOQ /', 'Limit'], at: 280 },
          { head: ['Status'], at: 400 },
        ],
        rows: [
          ['Aflatoxin B1', 'ND', '1 / 20', 'Pass'],
          ['Ochratoxin A', '3.1', '1 / 20', 'Pass'],
        ],
      })
      .page(),
  ],
  'bounds-under-results-and-names': () => {
    const columns = [
      { head: ['Analyte'], at: 40 },
      { head: ['Result (µg/g)'], at: 220 },
      { head: ['Status'], at: 340 },
    ];
    const sheet = new Sheet()
      .table({
        y: 60,
        columns,
        pitch: 26,
        rows: [
          ['Arsenic', '0.043', 'Pass'],
          ['Cadmium', '<LOQ', 'Pass'],
          ['Lead', 'ND', 'Pass'],
        ],
      })
      .table({
        y: 180,
        columns,
        pitch: 26,
        rows: [
          ['Bifenthrin', '0.12', 'Pass'],
          ['Malathion', 'ND', 'Pass'],
        ],
      })
      .table({
        y: 270,
        columns,
        rows: [
          ['Acephate', 'ND (LOQ 0.02)', 'Pass'],
          ['Carbaryl', '0.31 (LOQ 0.05)', 'Pass'],
        ],
      });
    for (const i of [0, 1, 2]) sheet.text(220, 84 + 26 * i, `LOD 0.00${i + 1} / LOQ 0.01`, 6.5);
    for (const i of [0, 1]) sheet.text(40, 204 + 26 * i, `LOQ: 0.02 µg/g, Limit: ${i + 2} mg/g`, 6.5);
    return [sheet.page()];
  },
  'a-mass-below-not-detected': () => [
    new Sheet()
      .table({
        y: 60,
        pitch: 16,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 220 },
        ],
        rows: [
          ['Aspergillus flavus', 'Not Detected in 1\ng'],
          ['Aspergillus niger', 'Not Detected in 1\ng'],
          ['Salmonella spp.', 'Not Detected in 25 g'],
        ],
      })
      .page(),
  ],
  'titles-over-the-headings-of-limits': () => [
    new Sheet()
      .text(40, 50, 'Heavy Metals', 8)
      .text(110, 50, 'ICP-MS', 7)
      .text(150, 50, 'Analyzed 04/20/2021', 7)
      .table({
        y: 62,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LIMIT (µg/g)'], at: 226, headAt: 190 },
          { head: ['LOD'], at: 280 },
          { head: ['RESULT (µg/g)'], at: 350 },
        ],
        rows: [
          ['Arsenic', '1.5', '0.003', '0.012'],
          ['Cadmium', '0.5', '0.003', '<LOQ'],
        ],
      })
      .text(140, 130, 'µg/g · LC-MS/MS, GC-MS/MS', 8)
      .table({
        y: 141,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['LOD'], at: 120 },
          { head: ['LOQ'], at: 165 },
          { head: ['Limit'], at: 210 },
          { head: ['Result'], at: 260 },
          { head: ['Status'], at: 310 },
        ],
        rows: [
          ['2,4-D', '0.010', '0.030', '0.000', 'ND', 'Pass'],
          ['Carbofuran', '0.010', '0.030', '0.000', 'ND', 'Pass'],
        ],
      })
      .page(),
  ],
  'a-sum-alone-under-two-tables-abreast': () => {
    const columns = (x: number) => [
      { head: ['Analyte'], at: x },
      { head: ['LOQ (%)'], at: x + 100 },
      { head: ['Result (%)'], at: x + 160 },
    ];
    const terpenes = (sheet: Sheet, y: number) =>
      sheet
        .table({
          y,
          columns: columns(40),
          rows: [
            ['Linalool', '0.007', '0.216'],
            ['Fenchol', '0.007', 'ND'],
          ],
        })
        .table({
          y,
          columns: columns(290),
          rows: [
            ['Cedrol', '0.007', 'ND'],
            ['Guaiol', '0.007', '0.062'],
          ],
        });
    const between = terpenes(new Sheet(1), 60).text(215, 100, 'Total Terpenes: 0.278%');
    const underResults = terpenes(new Sheet(2), 60).text(440, 100, 'Total Terpenes 0.28%');
    return [between.page(), underResults.page()];
  },
};
