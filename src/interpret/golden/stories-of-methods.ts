import type { Page } from '../../read/page';
import { Sheet } from './sheet';

/** Methods that no column holds: in titles over tables, between rows, and behind labels. */
export const STORIES_OF_METHODS: Record<string, () => Page[]> = {
  'methods-in-titles-of-tables': () => [
    new Sheet()
      .text(40, 44, 'Toxic Elements (TX-MS-002, ICP-MS)', 10)
      .table({
        y: 60,
        columns: [
          { head: ['Element'], at: 40 },
          { head: ['Result (mg/kg)'], at: 200 },
          { head: ['LOQ'], at: 320 },
        ],
        rows: [
          ['Lead', '0.42', '0.01'],
          ['Cadmium', '0.031', '0.01'],
          ['Arsenic', '<0.01', '0.01'],
        ],
      })
      .text(40, 140, 'Alkaloids by HPLC-UV (in-house XK-HP-31), dry basis', 10)
      .table({
        y: 156,
        columns: [
          { head: ['Alkaloid'], at: 40 },
          { head: ['Result (%)'], at: 200 },
        ],
        rows: [
          ['Mitragynine', '1.52'],
          ['7-Hydroxymitragynine', '0.021'],
        ],
      })
      .text(40, 220, 'Mycotoxins by LC-MS/MS – results relate to the sample, ISO/IEC 17025', 10)
      .table({
        y: 236,
        columns: [
          { head: ['Toxin'], at: 40 },
          { head: ['Result (µg/kg)'], at: 200 },
        ],
        rows: [
          ['Aflatoxin B1', '<1'],
          ['Ochratoxin A', '2.4'],
        ],
      })
      .page(),
  ],
  'methods-in-titles-between-rows': () => [
    new Sheet()
      .table({
        y: 60,
        headGap: 28,
        pitch: 14,
        columns: [
          { head: ['Component'], at: 40 },
          { head: ['Result'], at: 260 },
          { head: ['Unit'], at: 330 },
          { head: ['LOQ'], at: 400 },
        ],
        rows: [
          ['Arsenic (As)', '0.118', 'mg/kg', '0.010'],
          ['Lead (Pb)', '0.592', 'mg/kg', '0.010'],
          [null, null, null, null],
          ['Yeasts', '10', 'cfu/g', '10'],
          ['Molds', '260', 'cfu/g', '10'],
          [null, null, null, null],
          ['Aflatoxin B1', '<1.0', 'µg/kg', '1.0'],
          ['Ochratoxin A', '2.4', 'µg/kg', '1.0'],
        ],
      })
      .text(40, 74, 'QM04 - Heavy Metals Method: AOAC 2015.01 mod. Completed: 03/25/2025')
      .text(40, 116, 'QM11 - Microbiology Completed: 03/26/2025')
      .text(40, 158, 'QM20 - Mycotoxins LC-MS/MS Completed: 03/27/2025')
      .page(),
  ],
  'a-method-behind-a-label': () => [
    new Sheet()
      .text(40, 30, 'Sampling method: QP-7.01')
      .text(40, 44, 'Analyst reference: AB-10442')
      .table({
        y: 60,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 200 },
          { head: ['Unit'], at: 280 },
        ],
        rows: [
          ['Lead', '0.42', 'mg/kg'],
          ['Cadmium', '0.031', 'mg/kg'],
          ['Arsenic', '<0.01', 'mg/kg'],
        ],
      })
      .text(40, 112, 'Analysis Method: SOP.T.30.060. Uncertainty at k = 2.', 6)
      .page(),
  ],
  'methods-over-the-rows-of-a-list': () => [
    new Sheet()
      .text(40, 60, 'QC201 Blei (Pb) (#)')
      .text(40, 71, 'Methode: DIN EN 15763:2010, mod., ICP-MS')
      .text(56, 84, 'Blei (Pb)')
      .text(300, 84, '0,42 ± 0,13 mg/kg')
      .text(40, 104, 'QC330 Mykotoxine')
      .text(40, 115, 'Methode: DIN EN 14123, IAC-LC-FLD')
      .text(56, 128, 'Aflatoxin B1')
      .text(300, 128, '1,3 ± 0,4 µg/kg')
      .text(56, 139, 'Aflatoxin B2')
      .text(300, 139, '<0,1 µg/kg')
      .text(40, 159, 'QC999 Schwermetalle, ohne Verfahren')
      .text(56, 172, 'Cadmium (Cd)')
      .text(300, 172, '0,03 mg/kg')
      .page(),
  ],
  'a-method-in-a-line-that-looks-like-headings': () => [
    new Sheet()
      .text(40, 40, 'Solvents')
      .text(140, 40, 'Method: EPA5021A')
      .text(250, 40, 'Units')
      .text(290, 40, 'µg/g')
      .text(340, 40, 'Batch 2107850')
      .table({
        y: 56,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result'], at: 160 },
          { head: ['Limits'], at: 240 },
          { head: ['LOQ'], at: 320 },
          { head: ['Status'], at: 400 },
        ],
        rows: [
          ['Acetone', '< LOQ', '5000', '200', 'pass'],
          ['Benzene', '< LOQ', '2.00', '1.00', 'pass'],
          ['Toluene', '130', '890', '100', 'pass'],
        ],
      })
      .page(),
  ],
  'a-footnote-behind-a-method': () => [
    new Sheet()
      .table({
        y: 60,
        columns: [
          { head: ['Parameter'], at: 40 },
          { head: ['Ergebnis'], at: 150 },
          { head: ['Einheit'], at: 220 },
          { head: ['Methode'], at: 290 },
        ],
        rows: [
          ['delta-9-THC', '3,1', 'mg/kg', 'HPLC-MS/MS, hausintern^5'],
          ['Cannabidiol (CBD)', '412', 'mg/kg', 'HPLC-MS/MS, hausintern^5'],
        ],
      })
      .page(),
  ],
  'a-method-by-its-number-before-its-standard': () => [
    new Sheet()
      .text(40, 50, 'Residual Solvents by HS-GC-MS — Method CS-AM-030 (USP <467>)', 10)
      .table({
        y: 66,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (µg/g)'], at: 200 },
          { head: ['LOQ (µg/g)'], at: 320 },
        ],
        rows: [
          ['Ethanol', '211', '50'],
          ['Methanol', 'ND', '50'],
        ],
      })
      .page(),
  ],
  'serial-numbers-under-a-label-for-the-method': () => [
    new Sheet()
      .text(40, 50, 'Method')
      .text(140, 50, 'validated in our own house')
      .table({
        y: 64,
        headGap: 18,
        columns: [
          { head: ['No.'], at: 40 },
          { head: ['Kavalactone'], at: 80 },
          { head: ['mg/g'], at: 260 },
          { head: ['LOQ'], at: 340 },
        ],
        rows: [
          ['5', 'Methysticin', '10.2', '0.1'],
          ['3', 'Dihydromethysticin', '8.3', '0.1'],
          ['4', 'Kavain', '21.4', '0.1'],
        ],
      })
      .page(),
  ],
  'a-lot-beside-its-panel-and-a-label-over-the-method': () => {
    const sheet = new Sheet();
    const records = [
      ['Lot Number:', 'Test:', 'Method(s):', 'Reported:'],
      ['FX-ISO-2204-04', 'Cannabinoids', 'TM17 (LC-QQLC MS/MS)', '4/25/22'],
    ];
    records.forEach((cells, i) => cells.forEach((text, n) => sheet.text(40 + 120 * n, 40 + 12 * i, text)));
    return [
      sheet
        .table({
          y: 80,
          columns: [
            { head: ['Analyte'], at: 40 },
            { head: ['Result (%)'], at: 180 },
            { head: ['LOQ (%)'], at: 300 },
          ],
          rows: [
            ['CBDA', '0.51', '0.05'],
            ['CBGA', '0.12', '0.05'],
          ],
        })
        .text(40, 150, 'MX-ISO-2204-05')
        .text(160, 150, 'Heavy Metals')
        .table({
          y: 166,
          columns: [
            { head: ['Analyte'], at: 40 },
            { head: ['Result (ppm)'], at: 180 },
            { head: ['LOQ (ppm)'], at: 300 },
          ],
          rows: [
            ['Lead', '0.51', '0.05'],
            ['Arsenic', '0.12', '0.05'],
          ],
        })
        .page(),
    ];
  },
  'numbers-of-methods-behind-what-they-are-of': () => {
    const table = (y: number, rows: string[][]) => ({
      y,
      columns: [
        { head: ['Analyte'], at: 40, headAt: 140, headAlign: 'centre' as const },
        { head: ['Result (ppm)'], at: 260 },
        { head: ['LOQ (ppm)'], at: 340 },
      ],
      rows,
    });
    const pesticides = [
      ['Abamectin', 'ND', '0.1'],
      ['Acephate', '0.24', '0.1'],
      ['Bifenazate', 'ND', '0.1'],
    ];
    return [
      new Sheet()
        .text(40, 50, 'Residual Solvents by SOP-107')
        .table(table(64, [['Ethanol', '211', '50']]))
        .text(40, 120, 'PESTICIDES — LC-MS/MS, GC-MS/MS / AC-TM-010')
        .table(table(134, pesticides))
        .text(40, 220, 'HM: Heavy Metals')
        .text(120, 220, '[WI-10-13 Rev 9]')
        .text(210, 220, 'Analyst: JKR')
        .table(table(234, [['Lead', '0.51', '0.05']]))
        .page(),
    ];
  },
  'a-label-with-what-it-says-under-the-label-of-the-method': () => [
    new Sheet()
      .text(40, 40, 'Method:')
      .text(100, 40, 'house 13')
      .text(40, 50, 'Instrument: Mass Spectrometry (LC-MS/MS)')
      .table({
        y: 66,
        columns: [
          { head: ['Analyte'], at: 40 },
          { head: ['Result (ppb)'], at: 180 },
          { head: ['LOQ (ppb)'], at: 300 },
        ],
        rows: [
          ['Aflatoxin B1', 'ND', '2'],
          ['Ochratoxin A', 'ND', '2'],
        ],
      })
      .page(),
  ],
};
