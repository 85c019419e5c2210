import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificatePdf, type PrintedTable } from '../test/certificates/certificate-pdf';

/** The one setting that names a folder of real certificates. */
const FOLDER = process.env.ASSAYBOOK_CERTIFICATES;

/** PDFs to measure with: real ones where a folder of them is named, else ones that are made here. */
export async function certificates(): Promise<{ folder: string; files: string[] }> {
  const folder = FOLDER ? realFolder(FOLDER) : await madeFolder();
  const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.pdf'));
  return { folder, files: names.sort().map((name) => join(folder, name)) };
}

function realFolder(folder: string): string {
  const inner = join(folder, 'pdf');
  return existsSync(inner) ? inner : folder;
}

const MADE = 24;
const TABLES = 4;
const ROWS = 28;

async function madeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-bench-'));
  for (let index = 0; index < MADE; index++) {
    const certificate = {
      laboratory: 'Bench Laboratory',
      title: 'Certificate of Analysis',
      fields: [['Batch', `KR-${index}`]] as [string, string][],
      tables: Array.from({ length: TABLES }, (_, table) => tableOf(index * TABLES + table)),
    };
    const bytes = await certificatePdf(certificate, { ruled: index % 2 === 0, tables: 'page-each' });
    writeFileSync(join(folder, `made-${String(index).padStart(2, '0')}.pdf`), bytes);
  }
  return folder;
}

function tableOf(seed: number): PrintedTable {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const value = ((seed * 31 + row * 17) % 1000) / 100;
    return [`Substance ${seed}-${row}`, value.toFixed(2), 'mg/kg', '10.0', 'PASS'];
  });
  return {
    title: 'Pesticides by LC-MS/MS',
    headings: ['Analyte', 'Result', 'Unit', 'Limit', 'Status'],
    rows,
  };
}
