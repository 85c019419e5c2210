import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { readingLine, type ResultLine } from './commands/reading-line';
import { understand } from './pipeline';
import { Reader } from './read/reader';
import { findAnalyte } from './vocabulary/find-analyte';
import { findUnit } from './vocabulary/find-unit';
import { foldName } from './vocabulary/fold';
import { loadVocabulary } from './vocabulary/load';

/**
 * Reads real certificates and asks whether the confidence means what it says. `ASSAYBOOK_CERTIFICATES` names a folder
 * with `pdf/NAME.pdf` and beside it `gold/NAME.json`, what a person read from it. They are not part of the project.
 */
const folder = process.env.ASSAYBOOK_CERTIFICATES;

interface GoldValue {
  raw: string;
  qualifier: string;
  value: number | null;
  unit: string | null;
}
interface Gold {
  file: string;
  certificate: { laboratory: string | null };
  results: { page: number; analyte: string; values: GoldValue[] }[];
}
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
  for (const file of readdirSync(join(root, 'gold')).sort()) {
    const gold = JSON.parse(readFileSync(join(root, 'gold', file), 'utf8')) as Gold;
    const path = join(root, 'pdf', gold.file);
    if (!existsSync(path)) continue;
    const document = await reader.readDocument(path);
    const { results } = readingLine(gold.file, document, understand(document, vocabulary));
    const laboratory = gold.certificate.laboratory ?? gold.file;
    rows.push(...results.filter(isClaim).map((r) => judged(r, gold, laboratory)));
    const hits = gold.results.filter((w) => results.some((r) => r.page === w.page && isSame(r, w)));
    found.push({ laboratory, of: gold.results.length, found: hits.length });
  }
  reader.close();
  return { rows, found };
}

/** A row that says no more than passed or not tested claims nothing that could be wrong by much. */
function isClaim(result: ResultLine): boolean {
  return !['pass', 'fail', 'nt'].includes(result.qualifier);
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

function isSame(got: ResultLine, want: Gold['results'][number]): boolean {
  return (
    nameKey(got.analyte) === nameKey(want.analyte) &&
    want.values.some((v) => isSameUnit(got.unit, v.unit) && isSameValue(got, v))
  );
}

function nameKey(name: string): string {
  return findAnalyte(vocabulary, name)?.analyte.id ?? foldName(name);
}

function isSameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [findUnit(vocabulary, a), findUnit(vocabulary, b)];
  if (!one || !other) return foldName(a) === foldName(b);
  return one.unit.dimension === other.unit.dimension && one.unit.factor === other.unit.factor;
}

const NOT_FOUND = ['nd', 'absent'];

function isSameValue(got: ResultLine, want: GoldValue): boolean {
  if (want.value !== null)
    return got.qualifier === want.qualifier && got.value !== null && isRounding(got, want.value);
  if (got.qualifier === want.qualifier) return true;
  return NOT_FOUND.includes(got.qualifier) && NOT_FOUND.includes(want.qualifier);
}

/** A summary prints fewer digits of the same number. */
function isRounding(got: ResultLine, want: number): boolean {
  const digits = /[.,](\d+)/.exec(got.raw)?.[1]?.length ?? 0;
  return new Decimal(got.value ?? 0)
    .minus(want)
    .abs()
    .times(2)
    .lte(new Decimal(10).pow(-digits).plus('1e-9'));
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

/** Nothing here is fitted to a laboratory, so each one's own score is the score with it left out. */
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
