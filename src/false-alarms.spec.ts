import { join } from 'node:path';
import { goldIn, isSame } from '../test/certificates/gold';
import { readingLine } from './commands/reading-line';
import { cellsToLookAt, lookAtCells } from './looking';
import { understand } from './pipeline';
import { Reader } from './read/reader';
import { loadVocabulary } from './vocabulary/load';

/**
 * Looks at cells of real certificates and counts where the picture does not bear out what was read rightly: each such cell
 * is a high flag that holds an approval up for nothing. `ASSAYBOOK_CERTIFICATES` as in src/calibration.spec.ts.
 */
const folder = process.env.ASSAYBOOK_CERTIFICATES;
/** Share of the cells of right rows; less than a hundredth was measured. */
const MOST_FALSE_ALARMS = 0.015;
/** Of each certificate, from its first cell to its last: looking at all would take minutes. */
const CELLS_OF_EACH = 16;

const vocabulary = loadVocabulary();

(folder ? describe : describe.skip)(
  'looking at real certificates (set ASSAYBOOK_CERTIFICATES to a folder of them)',
  () => {
    it(
      'hardly ever raises a false alarm',
      async () => {
        const { cells, alarms } = await lookAtAll(folder ?? '');
        const share = alarms.length / cells;
        process.stdout.write(
          `\n${cells} cells of right rows looked at, ${alarms.length} not borne out (${(100 * share).toFixed(2)} %)\n` +
            alarms.map((alarm) => `  ${alarm}\n`).join(''),
        );
        expect(cells).toBeGreaterThan(0);
        expect(share).toBeLessThan(MOST_FALSE_ALARMS);
      },
      30 * 60_000,
    );
  },
);

async function lookAtAll(root: string): Promise<{ cells: number; alarms: string[] }> {
  const reader = new Reader({
    folders: [join(root, 'pdf')],
    children: 1,
    recognition: { pages: 0, milliseconds: 120_000, megabytes: 1000 },
  });
  const alarms: string[] = [];
  let cells = 0;
  for (const { gold, path } of goldIn(root)) {
    const document = await reader.readDocument(path);
    const understanding = understand(document, vocabulary);
    const { results, language } = understanding.reading;
    const lines = readingLine(gold.file, document, understanding).results;
    const limited = results.map((result) => ({ ...result, limited: true }));
    const bounds = { language, milliseconds: 600_000 };
    const plan = cellsToLookAt(limited, new Set());
    const every = Math.max(1, Math.ceil(plan.cells.length / CELLS_OF_EACH));
    const some = { ...plan, cells: plan.cells.filter((_, index) => index % every === 0) };
    const look = await lookAtCells(reader, path, some, bounds);
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
