import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** A table of residues under a heading that laboratories use in two ways. */
function residues(result: string, ...legend: string[]): Page {
  const sheet = new Sheet().table({
    y: 60,
    columns: [
      { head: ['Pesticide'], at: 40 },
      { head: ['Result (mg/kg)'], at: 200 },
      { head: ['MRL (mg/kg)'], at: 320 },
    ],
    rows: [
      ['Bifenthrin', result, '0.010'],
      ['Malathion', '0.034', '0.010'],
    ],
  });
  legend.forEach((line, i) => sheet.text(40, 112 + 10 * i, line));
  return sheet.page();
}

/** Tables whose headings nobody knows, control samples that no heading calls so, and cells that contradict each other. */
export const STORIES_OF_DOUBTS: Record<string, () => Page[]> = {
  'recoveries-under-unknown-headings': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (ppb)'], at: 180 },
          { head: ['Fortified At'], at: 280 },
          { head: ['Yield'], at: 360 },
        ],
        rows: [
          ['Arsenic', '4.1', '4.0', '103%'],
          ['Cadmium', '4.2', '4.0', '105%'],
          ['Mercury', '3.9', '4.0', '98%'],
          ['Lead', '3.6', '4.0', '90%'],
        ],
      })
      .page(),
  ],
  'what-a-label-claims-is-no-recovery': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Vitamin'], at: 40 },
          { head: ['Result (mg/serving)'], at: 180 },
          { head: ['Label Claim'], at: 300 },
          { head: ['% of Claim'], at: 380 },
        ],
        rows: [
          ['Vitamin C', '92', '90', '102%'],
          ['Zinc', '11.2', '11', '102%'],
          ['Iron', '8.8', '8', '110%'],
        ],
      })
      .page(),
  ],
  'control-samples-by-their-title': () => [
    new Sheet()
      .text(40, 50, 'Heavy Metals QC', 10)
      .text(40, 66, 'Checks were prepared at known concentrations and run beside the batch of samples.')
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (ppb)'], at: 180 },
        ],
        rows: [
          ['Arsenic', '4.1'],
          ['Lead', '3.6'],
        ],
      })
      .text(40, 150, 'Heavy Metals', 10)
      .table({
        y: 170,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (ppb)'], at: 180 },
        ],
        rows: [
          ['Arsenic', '120'],
          ['Lead', '640'],
        ],
      })
      .page(),
  ],
  'a-unit-under-an-unknown-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Ceiling', 'ppb'], at: 200, align: 'right' },
          { head: ['LOD', 'ppb'], at: 260, align: 'right' },
          { head: ['Results', 'ppb'], at: 330, align: 'right' },
          { head: ['Status'], at: 380 },
        ],
        rows: [
          ['Arsenic', '200', '20', 'ND', 'Pass'],
          ['Lead', '500', '50', '61', 'Pass'],
        ],
      })
      .page(),
  ],
  'one-row-under-an-unknown-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit'], at: 200 },
          { head: ['Reading (Aw)'], at: 280 },
          { head: ['Pass/Fail'], at: 380 },
        ],
        rows: [['Water Activity', '0.65 Aw', '0.499', 'Pass']],
      })
      .page(),
  ],
  'cells-that-contradict-each-other': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Alkaloid'], at: 40 },
          { head: ['LOD (mg/g)'], at: 180 },
          { head: ['LOQ (mg/g)'], at: 250 },
          { head: ['Result (mg/g)'], at: 330 },
          { head: ['Result (%)'], at: 420 },
        ],
        rows: [
          ['Mitragynine', '0.05', '0.15', '15.2', '1.52'],
          ['7-Hydroxymitragynine', '0.05', '0.15', '0.21', '0.210'],
          ['Paynantheine', '0.50', '0.15', '1.93', '0.193'],
          ['Speciogynine', '0.05', '0.15', '0.11', '0.011'],
          ['Total Alkaloids', null, null, '25.00', '2.500'],
        ],
      })
      .page(),
  ],
  'mrl-is-a-reporting-limit-by-its-legend': () => [
    residues('ND', 'ND = not detected, MRL = Method Reporting Limit'),
  ],
  'mrl-is-a-reporting-limit-by-a-legend-over-two-lines': () => [
    residues('ND', 'MDL: method detection limit. MRL: method', 'reporting limit.'),
  ],
  'mrl-is-a-residue-limit-by-its-legend': () => [
    residues('ND', 'Limits of Regulation (EC) 396/2005: maximum residue limit (MRL).'),
  ],
  'mrl-is-a-reporting-limit-by-the-results': () => [residues('<0.010', '')],
  'mrl-of-which-nothing-says-what-it-is': () => [residues('ND', '')],
  'a-mark-says-that-nothing-was-detected': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Qualifier'], at: 220 },
          { head: ['RL'], at: 290 },
          { head: ['Unit'], at: 350 },
        ],
        rows: [
          ['Arsenic', '0.18', '', '0.050', 'mg/kg'],
          ['Cadmium', '0.050', 'U', '0.050', 'mg/kg'],
          ['Lead', '0.31', 'B', '0.050', 'mg/kg'],
          ['Mercury', '0.010', 'UJ', '0.010', 'mg/kg'],
        ],
      })
      .page(),
  ],
  'a-dilution-of-ten-is-no-spike': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Cannabinoid'], at: 40 },
          { head: ['LOQ (mg/g)'], at: 120 },
          { head: ['Dil.'], at: 190 },
          { head: ['Actual % (w/w)'], at: 230 },
          { head: ['mg/g'], at: 320 },
        ],
        rows: [
          ['CBD', '0.3', '10', '0.051', '0.51'],
          ['THCA', '0.3', '10', '21.4', '214'],
          ['Δ9-THC', '0.3', '10', '0.62', '6.2'],
        ],
      })
      .page(),
  ],
  'a-data-qualifier-behind-a-number-is-no-unit': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Units'], at: 230 },
        ],
        rows: [
          ['Lead', '0.010 U', 'mg/kg'],
          ['Cadmium', '0.5 J', 'mg/kg'],
          ['Arsenic', '0.12', 'mg/kg'],
        ],
      })
      .page(),
  ],
  'verdicts-beside-values-that-nobody-knows': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit'], at: 140 },
          { head: ['Zargo'], at: 200 },
          { head: ['Result'], at: 260 },
        ],
        rows: [
          ['Lead', '0.5', '<0.02', 'Pass'],
          ['Cadmium', '0.2', '0.05', 'Pass'],
          ['Mercury', '0.1', null, 'Pass'],
        ],
      })
      .page(),
  ],
};
