import { join } from 'node:path';
import { type Gold, goldIn, isClaim, isSame, laboratoryOf } from '../test/certificates/gold';
import { readingLine, type ResultLine } from './commands/reading-line';
import { understand } from './pipeline';
import { Reader } from './read/reader';
import { loadVocabulary } from './vocabulary/load';

/**
 * Reads real certificates and asks whether the confidence means what it says. `ASSAYBOOK_CERTIFICATES` names a folder
 * with `pdf/NAME.pdf` and beside it `gold/NAME.json`, what a person read from it. They are not part of the project.
 */
const folder = process.env.ASSAYBOOK_CERTIFICATES;

interface Judged {
  laboratory: string;
  right: boolean;
  confidence: number;
  what: string;
}

const vocabulary = loadVocabulary();
const BANDS = [0.9, 0.8, 0.7, 0.5, 0];

(folder ? describe : describe.skip)(
  'readings of real certificates (set ASSAYBOOK_CERTIFICATES to a folder of them)',
  () => {
    it(
      'are right where they are sure',
      async () => {
        const { rows, found } = await judgeAll(folder ?? '');
        process.stdout.write(calibrationTable(rows) + laboratoryTable(rows, found));
        const sure = rows.filter((r) => r.confidence >= 0.9);
        expect(sure.filter((r) => !r.right).map((r) => r.what)).toEqual([]);
        expect(sure.length).toBeGreaterThan(0.7 * rows.length);
      },
      30 * 60_000,
    );
  },
);

interface Found {
  laboratory: string;
  of: number;
  found: number;
}

async function judgeAll(root: string): Promise<{ rows: Judged[]; found: Found[] }> {
  const reader = new Reader({ folders: [join(root, 'pdf')] });
  const rows: Judged[] = [];
  const found: Found[] = [];
  for (const { gold, path } of goldIn(root)) {
    const document = await reader.readDocument(path);
    const { results } = readingLine(gold.file, document, understand(document, vocabulary));
    const laboratory = laboratoryOf(gold);
    rows.push(...results.filter(isClaim).map((r) => judged(r, gold, laboratory)));
    const hits = gold.results.filter((w) => results.some((r) => r.page === w.page && isSame(r, w)));
    found.push({ laboratory, of: gold.results.length, found: hits.length });
  }
  reader.close();
  return { rows, found };
}

function judged(result: ResultLine, gold: Gold, laboratory: string): Judged {
  const what = `${gold.file} page ${result.page}: ${result.analyte} ${result.raw} ${result.unit ?? ''}`;
  return {
    laboratory,
    right: gold.results.some((w) => isSame(result, w)),
    confidence: result.confidence,
    what,
  };
}

function calibrationTable(rows: Judged[]): string {
  const lines = BANDS.map((from, i) => {
    const band = rows.filter((r) => r.confidence >= from && r.confidence < (BANDS[i - 1] ?? 1.01));
    const right = band.filter((r) => r.right).length;
    const share = band.length > 0 ? `${((100 * right) / band.length).toFixed(1)} %` : '–';
    return `  ${from.toFixed(1)} and up  ${String(band.length).padStart(6)} rows  ${share.padStart(8)} right`;
  });
  return `\nconfidence, rows, share right\n${lines.join('\n')}\n`;
}

function laboratoryTable(rows: Judged[], found: Found[]): string {
  const laboratories = [...new Set(found.map((f) => f.laboratory))].map((laboratory) => {
    const of = found.filter((f) => f.laboratory === laboratory).reduce((sum, f) => sum + f.of, 0);
    const hits = found.filter((f) => f.laboratory === laboratory).reduce((sum, f) => sum + f.found, 0);
    const wrong = rows.filter((r) => r.laboratory === laboratory && !r.right).length;
    const f1 = of === 0 ? 1 : (2 * hits) / (hits + wrong + of);
    return { laboratory, of, f1 };
  });
  const scored = laboratories.filter((l) => l.of > 0).sort((a, b) => a.f1 - b.f1);
  const mean = scored.reduce((sum, l) => sum + l.f1, 0) / Math.max(1, scored.length);
  const lines = scored
    .slice(0, 8)
    .map((l) => `  ${l.f1.toFixed(3)}  ${String(l.of).padStart(4)} rows  ${l.laboratory}`);
  return `\nF1 by laboratory: mean ${mean.toFixed(3)} over ${scored.length}; the lowest\n${lines.join('\n')}\n`;
}
