import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { understand } from '../src/understanding/understand';
import type { PrintedResult } from '../src/interpret/reading';
import type { AccuracyCase, MeasuredAccuracy } from '../src/publish/reference/accuracy';
import { Reader } from '../src/read/reader';
import { loadVocabulary } from '../src/vocabulary/load';
import { certificatePdf, type Layout, type PrintedCertificate } from '../test/certificates/certificate-pdf';
import { englishCertificate, germanCertificate, narrowCertificate } from '../test/certificates/samples';

/**
 * `npm run accuracy`: makes certificates whose content is known, has them read as uploads are, and compares cell by cell with
 * what was printed. Writes what the register's page /accuracy shows.
 */
const ROOT = resolve(__dirname, '..', '..');
const OUT = join(ROOT, 'src', 'publish', 'reference', 'accuracy.json');
const GOLDEN = join(ROOT, 'src', 'interpret', 'golden');

type Cell = 'value' | 'unit' | 'loq' | 'limit' | 'status';

const HEADINGS: Record<string, Cell | 'analyte'> = {
  Analyte: 'analyte',
  Parameter: 'analyte',
  Result: 'value',
  Ergebnis: 'value',
  Unit: 'unit',
  Einheit: 'unit',
  LOQ: 'loq',
  Bestimmungsgrenze: 'loq',
  Limit: 'limit',
  Status: 'status',
};

const LAYOUTS: [string, Partial<Layout>][] = [
  ['ruled, tables below each other', { ruled: true, tables: 'stacked' }],
  ['without lines, tables below each other', { ruled: false, tables: 'stacked' }],
  ['ruled, a page for each table', { ruled: true, tables: 'page-each' }],
  ['without lines, a page for each table', { ruled: false, tables: 'page-each' }],
];

const ABREAST: [string, Partial<Layout>][] = [
  ['ruled, tables side by side', { ruled: true, tables: 'side-by-side' }],
  ['without lines, tables side by side', { ruled: false, tables: 'side-by-side' }],
];

/** What is printed, row by row, by the name of the row. */
function printed({ tables }: PrintedCertificate): Map<string, Partial<Record<Cell, string>>> {
  return new Map(
    tables.flatMap(({ headings, rows }) =>
      rows.map((row) => {
        const cells = Object.fromEntries(headings.map((heading, at) => [HEADINGS[heading]!, row[at]!]));
        return [cells.analyte!, cells] as const;
      }),
    ),
  );
}

function compare(name: string, certificate: PrintedCertificate, results: PrintedResult[]): AccuracyCase {
  const expected = printed(certificate);
  const found = results.filter(({ analyte }) => expected.has(analyte.text));
  const pairs = found.flatMap((result) =>
    Object.entries(expected.get(result.analyte.text)!)
      .filter(([cell]) => cell !== 'analyte')
      .map(([cell, text]) => result[cell as Cell]?.text === text),
  );
  const cells = [...expected.values()].reduce((sum, row) => sum + Object.keys(row).length - 1, 0);
  return {
    name,
    results: expected.size,
    found: new Set(found.map(({ analyte }) => analyte.text)).size,
    extra: results.length - found.length,
    cells,
    cellsRight: pairs.filter(Boolean).length,
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-accuracy-'));
  const reader = new Reader({ folders: [folder], children: 1 });
  const vocabulary = loadVocabulary();
  const kinds: [string, PrintedCertificate, [string, Partial<Layout>][]][] = [
    ['English', englishCertificate(1), LAYOUTS],
    ['German, decimal commas', germanCertificate(1), LAYOUTS],
    ['English, narrow tables', narrowCertificate(1), [...LAYOUTS, ...ABREAST]],
  ];
  const cases: AccuracyCase[] = [];
  try {
    for (const [kind, certificate, layouts] of kinds) {
      for (const [name, layout] of layouts) {
        const file = join(folder, `${cases.length}.pdf`);
        writeFileSync(file, await certificatePdf(certificate, layout));
        const { reading } = understand(await reader.readDocument(file), vocabulary);
        cases.push(compare(`${kind}; ${name}`, certificate, reading.results));
      }
    }
  } finally {
    reader.close();
    rmSync(folder, { recursive: true });
  }
  const measured: MeasuredAccuracy = { cases, golden: golden() };
  writeFileSync(OUT, await format(JSON.stringify(measured), { parser: 'json' }));
  const sum = (of: (each: AccuracyCase) => number) => cases.reduce((total, each) => total + of(each), 0);
  process.stdout.write(
    `${cases.length} certificates: ${sum(({ found }) => found)} of ${sum(({ results }) => results)} results found, ` +
      `${sum(({ extra }) => extra)} that are none, ${sum(({ cellsRight }) => cellsRight)} of ` +
      `${sum(({ cells }) => cells)} cells as printed. Written to ${OUT}\n`,
  );
}

/** The layouts whose reading a person has approved; a test holds the reader to them to the letter. */
function golden(): MeasuredAccuracy['golden'] {
  const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((each) => each.isDirectory());
  const results = cases.map(
    ({ name }) =>
      readFileSync(join(GOLDEN, name, 'results.txt'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('page ')).length,
  );
  return { cases: cases.length, results: results.reduce((sum, each) => sum + each, 0) };
}

void main();
