import { readingLine, type ReadingLine } from '../../src/commands/reading-line';
import { keyOf } from '../../src/interpret/fields/folding';
import { understand } from '../../src/understanding/understand';
import { loadVocabulary } from '../../src/vocabulary/load';
import type { Vocabulary } from '../../src/vocabulary/vocabulary';
import { type Gold, isClaim, isSame } from './gold';
import type { ReadCertificate } from './read-certificates';
import { labelsIn, recordingVocabulary, vocabularyWithout, type WordsInUse } from './words-in-use';

/**
 * How well a laboratory is read that nobody has seen. The reader is fitted by its vocabulary, so for each laboratory the
 * words that no other one's certificates use are taken out, and its certificates are read with the rest.
 */
export interface LeftOut {
  laboratory: string;
  /** How many words of the vocabulary were taken out. */
  gone: number;
  full: Score;
  out: Score;
  /** What the reader says of each certificate without those words. */
  lines: ReadingLine[];
}

export interface Score {
  rows: number;
  found: number;
  wrong: number;
  /** Wrong rows that nobody would look at again: of confidence 0.9 and more. */
  surelyWrong: string[];
  fields: number;
  fieldsRight: number;
}

interface Certificate extends ReadCertificate {
  used: WordsInUse;
  /** With the whole vocabulary. */
  line: ReadingLine;
}

const vocabulary = loadVocabulary();

/** Interprets every certificate with the whole vocabulary and without its laboratory's own words. */
export function leaveOneOut(read: ReadCertificate[]): LeftOut[] {
  const certificates = read.map(withWordsInUse);
  return [...new Set(certificates.map((one) => one.laboratory))].map((laboratory) => {
    const own = certificates.filter((one) => one.laboratory === laboratory);
    const gone = wordsOfAlone(own, certificates);
    const words = vocabularyWithout(vocabulary, gone);
    const lines = own.map((one) => lineOf(one, words));
    const full = scoreOf(
      own,
      own.map(({ line }) => line),
    );
    return { laboratory, gone: gone.size, full, out: scoreOf(own, lines), lines };
  });
}

function withWordsInUse(certificate: ReadCertificate): Certificate {
  const recording = recordingVocabulary(vocabulary);
  const line = lineOf(certificate, recording.vocabulary);
  const used = new Set([...recording.used, ...labelsIn(certificate.document, vocabulary.labels)]);
  return { ...certificate, used, line };
}

function wordsOfAlone(own: Certificate[], all: Certificate[]): WordsInUse {
  const others = all.filter((one) => !own.includes(one));
  const words = new Set(own.flatMap((one) => [...one.used]));
  return new Set([...words].filter((word) => !others.some((one) => one.used.has(word))));
}

function lineOf({ gold, document }: ReadCertificate, words: Vocabulary): ReadingLine {
  return readingLine(gold.file, document, understand(document, words));
}

function scoreOf(certificates: Certificate[], lines: ReadingLine[]): Score {
  const scores = certificates.map(({ gold }, i) => scoreOfLine(gold, lines[i]!));
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    rows: sum((s) => s.rows),
    found: sum((s) => s.found),
    wrong: sum((s) => s.wrong),
    surelyWrong: scores.flatMap((s) => s.surelyWrong),
    fields: sum((s) => s.fields),
    fieldsRight: sum((s) => s.fieldsRight),
  };
}

function scoreOfLine(gold: Gold, { results, certificate }: ReadingLine): Score {
  const found = gold.results.filter((w) => results.some((r) => r.page === w.page && isSame(r, w)));
  const wrong = results.filter(isClaim).filter((r) => !gold.results.some((w) => isSame(r, w)));
  const fields = Object.entries(gold.certificate).filter(([, text]) => text !== null);
  const right = fields.filter(([field, text]) =>
    isAlike(certificate[field as keyof typeof certificate], text),
  );
  return {
    rows: gold.results.length,
    found: found.length,
    wrong: wrong.length,
    surelyWrong: wrong
      .filter((r) => r.confidence >= 0.9)
      .map((r) => `${gold.file} page ${r.page}: ${r.analyte} ${r.raw} ${r.unit ?? ''}`),
    fields: fields.length,
    fieldsRight: right.length,
  };
}

/** A name may be printed with more around it. */
function isAlike(got: string | null, want: string | null): boolean {
  const [a, b] = [keyOf(got ?? ''), keyOf(want ?? '')];
  return a !== '' && (a.includes(b) || b.includes(a));
}

/** The harmonic mean of the shares of rows found and of claims that are right; 1 where there is nothing to find. */
export function f1({ rows, found, wrong }: Score): number {
  return rows + found + wrong === 0 ? 1 : (2 * found) / (found + wrong + rows);
}

function meanF1(scores: Score[]): number {
  return scores.reduce((sum, score) => sum + f1(score), 0) / Math.max(1, scores.length);
}

/** A line for each laboratory, the worst first, the mean, and every row that is wrong though nothing was doubted. */
export function leaveOneOutTable(all: LeftOut[]): string {
  const laboratories = all.filter(({ full }) => full.rows > 0);
  const lines = [...laboratories]
    .sort((a, b) => f1(a.out) - f1(b.out))
    .map(({ laboratory, gone, full, out }) => {
      const fields = `${out.fieldsRight}/${full.fieldsRight} of ${full.fields}`;
      return `  ${f1(out).toFixed(3)}  ${f1(full).toFixed(3)}  ${String(full.rows).padStart(4)}  ${String(gone).padStart(5)}  ${fields.padEnd(12)}  ${laboratory}`;
    });
  const [full, out] = [meanF1(laboratories.map((l) => l.full)), meanF1(laboratories.map((l) => l.out))];
  const wrong = all.flatMap((one) => one.out.surelyWrong);
  return [
    '\nF1 without the words of one laboratory alone, F1 with all, rows, words taken out, fields right without/with',
    ...lines,
    `  ${out.toFixed(3)}  ${full.toFixed(3)}  mean over the laboratories`,
    `\nwrong though sure (confidence 0.9 and more), without those words: ${wrong.length}`,
    ...wrong.map((row) => `  ${row}`),
    '',
  ].join('\n');
}
