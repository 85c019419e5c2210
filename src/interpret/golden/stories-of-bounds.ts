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
};
