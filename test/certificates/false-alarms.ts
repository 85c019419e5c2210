import { dirname } from 'node:path';
import { readingLine } from '../../src/commands/reading-line';
import { cellsToLookAt, lookAtCells, type CellToLookAt } from '../../src/looking';
import { understand } from '../../src/understanding/understand';
import { Reader } from '../../src/read/reader';
import { loadVocabulary } from '../../src/vocabulary/load';
import { isSame } from './gold';
import type { ReadCertificate } from './read-certificates';

/**
 * Of each certificate, from its first cell to its last on the page that has most of them: looking at all would take
 * minutes, and drawing a page takes as long as recognising a dozen cells.
 */
const CELLS_OF_EACH = 20;

/** Of every so many certificates, in the order of their names. */
const EVERY = 3;

const vocabulary = loadVocabulary();

/** Looks at cells of certificates. Tells how many cells of right rows were looked at, and which were not borne out. */
export async function falseAlarms(
  certificates: ReadCertificate[],
): Promise<{ cells: number; alarms: string[] }> {
  const reader = new Reader({
    folders: [...new Set(certificates.map(({ path }) => dirname(path)))],
    children: 1,
    recognition: { pages: 0, milliseconds: 120_000, megabytes: 1000 },
  });
  const alarms: string[] = [];
  let cells = 0;
  const chosen = certificates.filter((_, index) => index % EVERY === 0);
  for (const { gold, path, document } of chosen) {
    const understanding = understand(document, vocabulary);
    const { results, language } = understanding.reading;
    const lines = readingLine(gold.file, document, understanding).results;
    const limited = results.map((result) => ({ ...result, limited: true }));
    const bounds = { language, milliseconds: 600_000 };
    const plan = cellsToLookAt(limited, new Set());
    const look = await lookAtCells(reader, path, { ...plan, cells: someOf(plan.cells) }, bounds);
    for (const { result, cell, page, text, seen, agrees } of look.looked) {
      const line = lines[result];
      if (!line || !gold.results.some((wanted) => isSame(line, wanted))) continue;
      cells++;
      if (!agrees) alarms.push(`${gold.file} page ${page}, ${cell} "${text}" seen as "${seen}"`);
    }
  }
  reader.close();
  return { cells, alarms };
}

function someOf(cells: CellToLookAt[]): CellToLookAt[] {
  const onPage = (page: number) => cells.filter((cell) => cell.page === page);
  const pages = [...new Set(cells.map(({ page }) => page))].map(onPage);
  const [most = []] = pages.sort((a, b) => b.length - a.length);
  const every = Math.max(1, Math.ceil(most.length / CELLS_OF_EACH));
  return most.filter((_, index) => index % every === 0);
}
