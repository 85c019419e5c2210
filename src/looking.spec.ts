import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeReading } from '../test/certificates/made-reading';
import { plainPdf } from '../test/certificates/plain-pdf';
import { cellsToLookAt, lookAtCells } from './looking';
import { Reader } from './read/reader';

const LEAD = { analyte: 'Lead', value: '0.64', unit: 'mg/kg' };

describe('looking at cells', () => {
  it('chooses what is doubtful first, then what decides a verdict, and nothing else', () => {
    const reading = madeReading([LEAD, { ...LEAD, limit: '1.2', status: 'PASS' }, LEAD]);
    reading.results[2]!.confidence = 0.5;
    const chosen = cellsToLookAt(reading).map(({ result, cell, text }) => [result, cell, text]);
    expect(chosen).toEqual([
      [2, 'value', '0.64'],
      [1, 'value', '0.64'],
      [1, 'limit', '1.2'],
      [1, 'status', 'PASS'],
    ]);
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
      const { looked, left } = await lookAtCells(reader, path, reading);
      expect(left).toBe(0);
      expect(looked).toMatchObject([
        { cell: 'value', text: '0.64', seen: '6.40', agrees: false },
        { cell: 'limit', text: '1.2', agrees: true },
      ]);
    } finally {
      reader.close();
      rmSync(folder, { recursive: true });
    }
  });
});
