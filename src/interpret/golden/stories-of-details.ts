import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** What stands beside results, and whose it is: limits, methods, panels, units and LOQs in titles. */
export const STORIES_OF_DETAILS: Record<string, () => Page[]> = {
  'a-column-of-standards-holds-methods': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Ensayo'], at: 40 },
          { head: ['Norma'], at: 190 },
          { head: ['Resultado'], at: 320 },
          { head: ['Unidades'], at: 400 },
          { head: ['Criterio'], at: 470 },
        ],
        rows: [
          ['Mohos', 'UNE-EN ISO 4833-1', '120', 'UFC/g', '1000'],
          ['Levaduras', 'ISO 21527-2', '<10', 'UFC/g', '500'],
        ],
      })
      .page(),
  ],
  'limits-of-whomever': () => [
    new Sheet()
      .text(40, 40, 'HEAVY METALS — µg/kg (ICP-MS, LOQ 13)', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['Program limit'], at: 160 },
          { head: ['Result'], at: 280 },
        ],
        rows: [
          ['Lead', '500', '36.2'],
          ['Cadmium', 'Report', '<LOQ'],
        ],
      })
      .page(),
  ],
  'claims-of-the-label-are-no-limits': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Property'], at: 40 },
          { head: ['Label claim'], at: 160 },
          { head: ['Amount found'], at: 280 },
          { head: ['Richtwert', 'DGHM'], at: 400 },
        ],
        rows: [
          ['Magnesium', '90 mg', '96 mg', '120'],
          ['Zinc', '11 mg', '12 mg', '20'],
        ],
      })
      .page(),
  ],
  'no-panel-for-rows-of-another-kind': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Items'], at: 40 },
          { head: ['Result'], at: 220 },
        ],
        rows: [
          ['Assay (Saponins)', '81.4 %'],
          ['Residual Solvent (Ethanol)', '1126 ppm'],
          ['Lead (Pb)', '0.35 ppm'],
          ['Arsenic (As)', '0.22 ppm'],
          ['Cadmium (Cd)', '0.08 ppm'],
          ['Salmonella', 'Negative'],
        ],
      })
      .page(),
  ],
};
