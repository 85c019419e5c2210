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
};
