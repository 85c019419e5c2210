import type { PrintedCertificate, PrintedTable } from './certificate-pdf';

const ALKALOIDS: PrintedTable = {
  title: 'Alkaloids by HPLC',
  headings: ['Analyte', 'Result', 'Unit', 'LOQ'],
  rows: [
    ['Mitragynine', '1.52', '%', '0.01'],
    ['7-Hydroxymitragynine', '0.0067', '%', '0.001'],
  ],
};

const METALS: PrintedTable = {
  title: 'Heavy Metals by ICP-MS',
  headings: ['Analyte', 'Result', 'Unit', 'Limit', 'Status'],
  rows: [
    ['Arsenic', '0.12', 'mg/kg', '3.0', 'PASS'],
    ['Cadmium', '<0.05', 'mg/kg', '0.5', 'PASS'],
    ['Lead', '0.64', 'mg/kg', '1.2', 'PASS'],
    ['Mercury', 'ND', 'mg/kg', '0.2', 'PASS'],
  ],
};

const MICROBIOLOGY: PrintedTable = {
  title: 'Microbiology',
  headings: ['Analyte', 'Result', 'Unit', 'Limit', 'Status'],
  rows: [
    ['Total Aerobic Count', '1200', 'CFU/g', '100000', 'PASS'],
    ['Salmonella', 'Absent', '/25 g', 'Absent', 'PASS'],
  ],
};

/** An ordinary certificate in English. A number tells one from another: each is a document of its own. */
export function englishCertificate(number: number | string, lot = 'KR-0425'): PrintedCertificate {
  return {
    laboratory: 'Example Analytical Laboratory',
    title: 'Certificate of Analysis',
    fields: [
      ['Report Number', `R-${number}`],
      ['Client', 'Example Botanicals'],
      ['Sample Name', 'Green Leaf Powder'],
      ['Lot Number', lot],
      ['Matrix', 'Kratom powder'],
      ['Date Received', '2026-01-16'],
      ['Date Reported', '2026-01-22'],
    ],
    tables: [ALKALOIDS, METALS, MICROBIOLOGY],
  };
}

/** Two tables that fit beside each other. */
export function narrowCertificate(number: number | string): PrintedCertificate {
  const narrow = ({ title, rows }: PrintedTable): PrintedTable => ({
    title,
    headings: ['Analyte', 'Result', 'Unit'],
    rows: rows.map((row) => row.slice(0, 3)),
  });
  return { ...englishCertificate(number), tables: [narrow(METALS), narrow(MICROBIOLOGY)] };
}

/** A certificate whose tables have a column for each of three samples; the lot of the first is the one given. */
export function threeSamplesCertificate(number: number | string, lot = 'KR-0425'): PrintedCertificate {
  const headings = ['Analyte', 'Units', 'LOQ', `S-1 ${lot}`, 'S-2 KR-0500', 'S-3 KR-0501'];
  return {
    ...englishCertificate(number),
    fields: [
      ['Report Number', `R-${number}`],
      ['Client', 'Example Botanicals'],
      ['Date Received', '2026-01-16'],
      ['Date Reported', '2026-01-22'],
    ],
    tables: [
      {
        title: 'Alkaloids by HPLC',
        headings,
        rows: [
          ['Mitragynine', '%', '0.01', '1.52', '1.38', '1.71'],
          ['7-Hydroxymitragynine', '%', '0.001', '0.0067', '0.0110', '<0.001'],
        ],
      },
      {
        title: 'Heavy Metals by ICP-MS',
        headings,
        rows: [
          ['Arsenic', 'mg/kg', '0.02', '0.12', '0.09', '0.22'],
          ['Lead', 'mg/kg', '0.02', '0.64', '0.38', '1.04'],
        ],
      },
    ],
  };
}

/** A certificate in German, with decimal commas. */
export function germanCertificate(number: number | string): PrintedCertificate {
  return {
    laboratory: 'Beispiel Prüflabor GmbH',
    title: 'Prüfbericht',
    fields: [
      ['Prüfberichtsnummer', `P-${number}`],
      ['Auftraggeber', 'Example Botanicals'],
      ['Probenbezeichnung', 'Kratom Pulver grün'],
      ['Charge', 'KR-0425'],
      ['Probeneingang', '16.01.2026'],
    ],
    tables: [
      {
        title: 'Schwermetalle',
        headings: ['Parameter', 'Ergebnis', 'Einheit', 'Bestimmungsgrenze'],
        rows: [
          ['Blei', '0,64', 'mg/kg', '0,05'],
          ['Cadmium', '<0,05', 'mg/kg', '0,05'],
          ['Quecksilber', 'n.n.', 'mg/kg', '0,02'],
        ],
      },
    ],
  };
}
