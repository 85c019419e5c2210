import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeReading } from '../test/certificates/made-reading';
import { plainPdf } from '../test/certificates/plain-pdf';
import { cellsToLookAt, lookAtCells, MOST_CELLS } from './looking';
import { Reader } from './read/reader';

const LEAD = { analyte: 'Lead', value: '0.64', unit: 'mg/kg' };

describe('looking at cells', () => {
  it('chooses what is doubtful first, then what decides a verdict, and nothing else', () => {
    const reading = madeReading([LEAD, { ...LEAD, limit: '1.2', status: 'PASS' }, LEAD]);
    reading.results[2]!.confidence = 0.5;
    const lookables = reading.results.map((result) => ({ ...result, limited: false }));
    const { cells } = cellsToLookAt(lookables, new Set());
    expect(cells.map(({ result, cell, text }) => [result, cell, text])).toEqual([
      [2, 'value', '0.64'],
      [1, 'value', '0.64'],
      [1, 'limit', '1.2'],
      [1, 'status', 'PASS'],
    ]);
  });

  it('chooses what a rule limits, and says what it leaves out', () => {
    const { results } = madeReading(Array.from({ length: MOST_CELLS + 2 }, () => LEAD));
    const lookables = results.map((result, index) => ({ ...result, limited: index > 0 }));
    const { cells, notLookedAt } = cellsToLookAt(lookables, new Set());
    expect([cells.length, cells[0]?.result]).toEqual([MOST_CELLS, 1]);
    expect(notLookedAt).toMatchObject([{ count: 1 }]);
  });

  it('leaves out pages that were read from their picture, and says so', () => {
    const [result] = madeReading([LEAD]).results;
    const lookable = { ...result!, limited: true };
    const plan = cellsToLookAt([lookable, { ...lookable, page: 2 }], new Set([2]));
    expect(plan.cells.map(({ page }) => page)).toEqual([1]);
    expect(plan.notLookedAt).toMatchObject([{ count: 1, why: expect.stringMatching(/in the first place/) }]);
  });

  it('says which cells there was no time for', async () => {
    const plan = cellsToLookAt([{ ...madeReading([LEAD]).results[0]!, limited: true }], new Set());
    const nobody = { lookAt: () => Promise.reject(new Error('Nobody may look any more.')) };
    const look = await lookAtCells(nobody, 'page.pdf', plan, { language: 'en', milliseconds: 0 });
    expect(look).toMatchObject({
      looked: [],
      notLookedAt: [{ count: 1, why: 'the time for looking was over' }],
    });
  });

  it('sees that the page shows another number than its text says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assaybook-looking-'));
    const reader = new Reader({ folders: [folder], children: 1 });
    try {
      const path = join(folder, 'page.pdf');
      const draws = 'BT /Sans 10 Tf 100 700 Td (6.40) Tj ET BT /Sans 10 Tf 200 700 Td (1.2) Tj ET';
      writeFileSync(path, plainPdf({ pages: [{ draws }] }));
      const reading = madeReading([{ ...LEAD, limit: '1.2' }]);
      const [result] = reading.results;
      result!.value.box = { x: 100, y: 134, width: 20, height: 10 };
      result!.limit!.box = { x: 200, y: 134, width: 14, height: 10 };
      const plan = cellsToLookAt([{ ...result!, limited: false }], new Set());
      const bounds = { language: 'en', milliseconds: 60_000 };
      const { looked, notLookedAt } = await lookAtCells(reader, path, plan, bounds);
      expect(notLookedAt).toEqual([]);
      expect(looked).toMatchObject([
        { cell: 'value', text: '0.64', seen: '6.40', agrees: false },
        { cell: 'limit', text: '1.2', agrees: true },
      ]);
    } finally {
      reader.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('sees that a black picture hides black text, which reading cannot tell', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assaybook-looking-'));
    const reader = new Reader({ folders: [folder], children: 1 });
    try {
      const path = join(folder, 'page.pdf');
      const picture = 'q 80 0 0 24 90 690 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x01\x01\x01\x01 EI Q';
      const draws = `${picture} BT /Sans 10 Tf 100 700 Td (0.64) Tj ET BT /Sans 10 Tf 200 700 Td (1.2) Tj ET`;
      writeFileSync(path, plainPdf({ pages: [{ draws }] }));
      const { pages } = await reader.readDocument(path);
      expect(pages[0]!.words.map(({ text }) => text)).toEqual(['0.64', '1.2']);
      const cells = pages[0]!.words.map(({ box, text }) => ({ box, text }));
      const { seen } = await reader.lookAt(path, 1, cells);
      expect(seen).toMatchObject([{ agrees: false, readable: true }, { agrees: true }]);
    } finally {
      reader.close();
      rmSync(folder, { recursive: true });
    }
  });
});
