import type { Page } from '../../read/page';
import { Sheet } from './sheet';

const rows = [
  ['Mitragynine', '15.2', '0.02'],
  ['Speciogynine', '2.1', '0.02'],
];

/** A table of two alkaloids whose headings, title and note a story chooses. */
function alkaloids(title: string, names: string, results: string, note = ''): Page {
  return new Sheet()
    .text(40, 66, title, 10)
    .table({
      y: 90,
      columns: [
        { head: [names], at: 40 },
        { head: [results], at: 220 },
        { head: ['LOQ'], at: 440 },
      ],
      rows,
    })
    .text(40, 140, note)
    .page();
}

/** Where laboratories say on what their results are stated: in headings, units, titles and notes, in five languages. */
export const STORIES_OF_BASES: Record<string, () => Page[]> = {
  'a-basis-for-one-panel-far-from-its-table': () => [
    new Sheet()
      .text(40, 50, 'Potency test results', 10)
      .text(40, 62, 'By HPLC-DAD. Calculated using dry-weight.')
      .text(40, 200, 'Total THC: 0.21 %')
      .table({
        y: 300,
        columns: [
          { head: ['Cannabinoid'], at: 40 },
          { head: ['Result (mg/g)'], at: 220 },
        ],
        rows: [
          ['CBD', '15.2'],
          ['CBG', '2.1'],
        ],
      })
      .text(40, 430, 'Heavy Metals', 10)
      .table({
        y: 446,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (mg/kg)'], at: 220 },
        ],
        rows: [['Lead', '0.41']],
      })
      .text(
        40,
        700,
        'Results apply to the sample as received. Hemp holds at most 0.3 % THC on a dry weight basis.',
      )
      .page(),
  ],
  'a-basis-for-all-results': () => [
    new Sheet()
      .text(40, 50, 'Schwermetalle', 10)
      .table({
        y: 66,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Ergebnis (mg/kg)'], at: 220 },
        ],
        rows: [['Blei', '0,41']],
      })
      .text(40, 700, 'Die Ergebnisse sind, sofern nicht anders angegeben,')
      .text(40, 710, 'bezogen auf Frischmasse.')
      .page(),
    new Sheet(2)
      .text(40, 60, 'Pesticides', 10)
      .table({
        y: 76,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (mg/kg)'], at: 220 },
        ],
        rows: [['Bifenthrin', '0.034']],
      })
      .text(40, 700, 'RESULTS ON AN AS RECEIVED BASIS UNLESS OTHERWISE NOTED.')
      .page(),
  ],
  'a-basis-under-one-table-is-not-the-next-ones': () => [
    new Sheet()
      .text(40, 50, 'Alkaloids', 10)
      .table({
        y: 66,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (mg/g)'], at: 220 },
        ],
        rows: [
          ['Mitragynine', '15.2'],
          ['Speciogynine', '2.1'],
        ],
      })
      .text(40, 106, 'Results are stated on a dry weight basis.')
      .text(40, 130, 'Heavy Metals', 10)
      .table({
        y: 146,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (mg/kg)'], at: 220 },
        ],
        rows: [
          ['Lead', '0.41'],
          ['Cadmium', '0.02'],
        ],
      })
      .page(),
  ],
  'dry-weight-in-a-heading': () =>
    [
      alkaloids('Alkaloids', 'Analyte', 'mg/g (dry weight)'),
      alkaloids('Alkaloidy', 'Parametr', 'Výsledek (% hm. v sušině)'),
      alkaloids('Alkaloide', 'Parameter', 'Ergebnis (mg/g i.d.TM)'),
      alkaloids('Alcaloides', 'Parámetro', 'Resultado (mg/g sobre materia seca)'),
      alkaloids('Alcaloïdes', 'Paramètre', 'Résultat (mg/g sur sec)'),
    ].map((page, at) => ({ ...page, number: at + 1 })),
  'two-bases-beside-each-other': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['As received (%)'], at: 200 },
          { head: ['Dry weight (%)'], at: 340 },
        ],
        rows: [
          ['Mitragynine', '1.52', '1.69'],
          ['Speciogynine', '0.21', '0.23'],
        ],
      })
      .page(),
  ],
  'a-basis-in-the-unit': () => [
    new Sheet()
      .table({
        y: 90,
        columns: [
          { head: ['Metal'], at: 40 },
          { head: ['Result'], at: 180 },
          { head: ['Unit'], at: 260 },
        ],
        rows: [
          ['Lead', '0.21', 'mg/kg dw'],
          ['Nickel', '1.90', 'mg/kg as received'],
          ['Arsenic', '0.11', 'mg/kg'],
        ],
      })
      .page(),
  ],
  'a-basis-in-a-note': () => [
    { ...alkaloids('Units: mg/g as received', 'Analyte', 'Result'), number: 1 },
    {
      ...alkaloids('Alkaloids (mg/g)', 'Analyte', 'Result', 'Results are reported on a dry weight basis.'),
      number: 2,
    },
    // This says whose sample it was, not on what is stated.
    {
      ...alkaloids(
        'Alkaloids (mg/g)',
        'Analyte',
        'Result',
        'The results apply to the sample as received by the laboratory.',
      ),
      number: 3,
    },
  ],
};
