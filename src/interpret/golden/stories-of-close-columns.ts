import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Columns and headings so close, or so far to one side, that the spaces between words do not tell them apart. */
export const STORIES_OF_CLOSE_COLUMNS: Record<string, () => Page[]> = {
  'cells-of-two-columns-look-like-one-text': () => [
    new Sheet()
      .text(40, 40, 'Certificate of Analysis of the sample as received', 8)
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['LOQ'], at: 200, headAt: 150, align: 'right', headAlign: 'left' },
          { head: ['Result'], at: 270, headAt: 203, align: 'right', headAlign: 'left' },
          { head: ['Units'], at: 273 },
          { head: ['Uncertainty'], at: 382, headAt: 330, align: 'right', headAlign: 'left' },
          { head: ['Pass/Fail'], at: 385 },
        ],
        rows: [
          ['Lead', '0.01', '0.28', 'mg/kg', '±10%', 'Pass'],
          ['Mercury', '0.01', '1.25', 'mg/kg', '±15%', 'Pass'],
          ['Cadmium', '0.01', '<0.01', 'mg/kg', null, 'Pass'],
          ['Arsenic', '0.01', '0.155', 'mg/kg', '±15%', 'Pass'],
        ],
      })
      .page(),
  ],
  'one-row-alone-shows-where-verdicts-begin': () => [
    new Sheet()
      .text(40, 40, 'Certificate of Analysis of the sample as received', 8)
      .table({
        y: 60,
        columns: [
          { head: ['Test'], at: 40 },
          { head: ['Result (µg/kg)'], at: 238, headAt: 140, align: 'right', headAlign: 'left' },
          { head: ['Method'], at: 241 },
          { head: ['Limit'], at: 429, headAt: 350, align: 'right', headAlign: 'left' },
          { head: ['Status'], at: 432 },
        ],
        rows: [
          ['Benzo(a)pyrene', '2.0', 'GC-MS', '10', 'Pass'],
          ['Benzo(a)anthracene', '5.9', 'GC-MS', null, null],
          ['Chrysene', '13.3', 'GC-MS', null, null],
        ],
      })
      .page(),
  ],
  'one-word-in-all-rows-is-no-column': () => [
    new Sheet()
      .text(40, 40, 'Certificate of Analysis of the sample as received', 8)
      .text(40, 74, 'AFLATOXIN')
      .text(80, 74, 'B1')
      .text(160, 74, 'ND')
      .text(220, 74, 'Pass')
      .text(40, 86, 'AFLATOXIN')
      .text(80, 86, 'B2')
      .text(160, 86, 'ND')
      .text(220, 86, 'Pass')
      .text(40, 98, 'AFLATOXIN')
      .text(80, 98, 'G1')
      .text(160, 98, 'ND')
      .text(220, 98, 'Pass')
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Limit'], at: 112 },
          { head: ['Result (µg/kg)'], at: 142 },
          { head: ['Status'], at: 220 },
        ],
        rows: [],
      })
      .page(),
  ],
  'numbers-on-the-right-and-units-on-the-left-under-centred-headings': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40, headAt: 107, headAlign: 'centre' },
          { head: ['Result'], at: 366, headAt: 273, align: 'right', headAlign: 'centre' },
          { head: ['Units'], at: 372, headAt: 464, headAlign: 'centre' },
        ],
        rows: [
          ['Lead', '0.64', 'mg/kg'],
          ['Cadmium', '<0.01', 'mg/kg'],
          ['Moisture', '10.4', '%'],
        ],
      })
      .page(),
  ],
  'a-column-that-no-row-has-a-cell-in': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['LOQ'], at: 320, headAt: 254, align: 'right', headAlign: 'left' },
          { head: ['Result'], at: 404, headAt: 330, align: 'right', headAlign: 'left' },
          { head: ['Unit'], at: 412 },
          { head: ['Uncertainty'], at: 557, headAt: 484, align: 'right', headAlign: 'left' },
        ],
        rows: [
          ['Lead', '0.005', '<0.005', 'mg/kg', null],
          ['Cadmium', '0.005', '0.139', 'mg/kg', null],
          ['Arsenic', '0.005', '0.419', 'mg/kg', null],
        ],
      })
      .page(),
  ],
  'headings-a-wide-space-apart-are-two': () => [
    new Sheet()
      .text(40, 40, 'Certificate of Analysis of the sample as received', 8)
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Result'], at: 104, headAt: 80, align: 'right', headAlign: 'left' },
          { head: ['Unit'], at: 108.5 },
        ],
        rows: [
          ['Lead', '0.089', 'mg/kg'],
          ['Cadmium', '<0.02', 'mg/kg'],
          ['Arsenic', '<0.02', 'mg/kg'],
        ],
      })
      .page(),
  ],
  'of-what-results-are-behind-their-heading': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Cannabinoid'], at: 40 },
          { head: ['Concentration (%)'], at: 260, headAt: 180, align: 'right', headAlign: 'left' },
          {
            head: ['Amount per Serving (mg/serving)'],
            at: 440,
            headAt: 280,
            align: 'right',
            headAlign: 'left',
          },
        ],
        rows: [
          ['CBD', '1.77', '35.4'],
          ['CBG', '0.12', '2.4'],
          ['THC', 'ND', 'ND'],
        ],
      })
      .page(),
  ],
  'a-name-goes-on-in-brackets': () => [
    new Sheet()
      .table({
        y: 60,
        pitch: 24,
        columns: [
          { head: ['Vitamin'], at: 40 },
          { head: ['Result (mg/tablet)'], at: 200 },
        ],
        rows: [
          ['Vitamin B6', '12.1'],
          ['Vitamin B12', '17.5'],
          ['Biotin', '3.2'],
        ],
      })
      .text(40, 107, '(Methylcobalamin)')
      .page(),
  ],
};
