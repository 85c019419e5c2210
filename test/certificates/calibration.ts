import { readingLine, type ResultLine } from '../../src/commands/reading-line';
import { understand } from '../../src/understanding/understand';
import { loadVocabulary } from '../../src/vocabulary/load';
import { type Gold, isClaim, isSame } from './gold';
import type { ReadCertificate } from './read-certificates';

/** A row that was read. */
export interface Judged {
  laboratory: string;
  right: boolean;
  confidence: number;
  what: string;
}

export interface Calibration {
  rows: Judged[];
  /** For each certificate, how many of the rows that a person read were found. */
  found: Found[];
}

const vocabulary = loadVocabulary();
const BANDS = [0.9, 0.8, 0.7, 0.5, 0];

interface Found {
  laboratory: string;
  of: number;
  found: number;
}

/** Interprets every certificate and holds what comes of it against what a person read. */
export function calibrate(certificates: ReadCertificate[]): Calibration {
  const rows: Judged[] = [];
  const found: Found[] = [];
  for (const { gold, document, laboratory } of certificates) {
    const { results } = readingLine(gold.file, document, understand(document, vocabulary));
    rows.push(...results.filter(isClaim).map((r) => judged(r, gold, laboratory)));
    const hits = gold.results.filter((w) => results.some((r) => r.page === w.page && isSame(r, w)));
    found.push({ laboratory, of: gold.results.length, found: hits.length });
  }
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

/** How many rows of each confidence are right. */
export function calibrationTable(rows: Judged[]): string {
  const lines = BANDS.map((from, i) => {
    const band = rows.filter((r) => r.confidence >= from && r.confidence < (BANDS[i - 1] ?? 1.01));
    const right = band.filter((r) => r.right).length;
    const share = band.length > 0 ? `${((100 * right) / band.length).toFixed(1)} %` : '–';
    return `  ${from.toFixed(1)} and up  ${String(band.length).padStart(6)} rows  ${share.padStart(8)} right`;
  });
  return `\nconfidence, rows, share right\n${lines.join('\n')}\n`;
}

/** How well each laboratory is read, the worst first. */
export function laboratoryTable(rows: Judged[], found: Found[]): string {
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
