import { join } from 'node:path';
import { type Gold, goldIn, isClaim, isSame, laboratoryOf } from '../test/certificates/gold';
import {
  labelsIn,
  recordingVocabulary,
  vocabularyWithout,
  type WordsInUse,
} from '../test/certificates/words-in-use';
import { readingLine } from './commands/reading-line';
import { keyOf } from './interpret/fields/folding';
import { median } from './interpret/lines';
import { understand } from './pipeline';
import type { ReadDocument } from './read/page';
import { Reader } from './read/reader';
import { loadVocabulary } from './vocabulary/load';
import type { Vocabulary } from './vocabulary/vocabulary';

/**
 * How well a laboratory is read that nobody has seen. The reader is fitted by its vocabulary, so for each laboratory the
 * words that no other one's certificates use are taken out, and its certificates are read with the rest.
 */
const folder = process.env.ASSAYBOOK_CERTIFICATES;
/**
 * How much the laboratory in the middle may lose. The mean is printed and not judged: a laboratory that is alone with its
 * language takes the whole language with it.
 */
const GAP = 0.03;

interface Certificate {
  gold: Gold;
  laboratory: string;
  document: ReadDocument;
  used: WordsInUse;
}

interface Score {
  rows: number;
  found: number;
  wrong: number;
  fields: number;
  fieldsRight: number;
}

const vocabulary = loadVocabulary();

(folder ? describe : describe.skip)(
  'real certificates without the words that only their laboratory uses (set ASSAYBOOK_CERTIFICATES)',
  () => {
    it(
      'are read nearly as well',
      async () => {
        const certificates = await readAll(folder ?? '');
        const laboratories = [...new Set(certificates.map((one) => one.laboratory))].map((laboratory) => {
          const own = certificates.filter((one) => one.laboratory === laboratory);
          const gone = wordsOfAlone(own, certificates);
          const rest = vocabularyWithout(vocabulary, gone);
          return { laboratory, gone: gone.size, full: scoreOf(own, vocabulary), out: scoreOf(own, rest) };
        });
        process.stdout.write(table(laboratories));
        const losses = laboratories.filter((l) => l.full.rows > 0).map((l) => f1(l.full) - f1(l.out));
        expect(median(losses)).toBeLessThanOrEqual(GAP);
      },
      30 * 60_000,
    );
  },
);

async function readAll(root: string): Promise<Certificate[]> {
  const reader = new Reader({ folders: [join(root, 'pdf')] });
  const all: Certificate[] = [];
  for (const { gold, path } of goldIn(root)) {
    const document = await reader.readDocument(path);
    const recording = recordingVocabulary(vocabulary);
    understand(document, recording.vocabulary);
    const used = new Set([...recording.used, ...labelsIn(document, vocabulary.labels)]);
    all.push({ gold, laboratory: laboratoryOf(gold), document, used });
  }
  reader.close();
  return all;
}

function wordsOfAlone(own: Certificate[], all: Certificate[]): WordsInUse {
  const others = all.filter((one) => !own.includes(one));
  const words = new Set(own.flatMap((one) => [...one.used]));
  return new Set([...words].filter((word) => !others.some((one) => one.used.has(word))));
}

function scoreOf(certificates: Certificate[], words: Vocabulary): Score {
  const scores = certificates.map(({ gold, document }): Score => {
    const { results, certificate } = readingLine(gold.file, document, understand(document, words));
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
      fields: fields.length,
      fieldsRight: right.length,
    };
  });
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    rows: sum((s) => s.rows),
    found: sum((s) => s.found),
    wrong: sum((s) => s.wrong),
    fields: sum((s) => s.fields),
    fieldsRight: sum((s) => s.fieldsRight),
  };
}

/** A name may be printed with more around it. */
function isAlike(got: string | null, want: string | null): boolean {
  const [a, b] = [keyOf(got ?? ''), keyOf(want ?? '')];
  return a !== '' && (a.includes(b) || b.includes(a));
}

function f1({ rows, found, wrong }: Score): number {
  return rows + found + wrong === 0 ? 1 : (2 * found) / (found + wrong + rows);
}

function meanF1(scores: Score[]): number {
  const reports = scores.filter((score) => score.rows > 0);
  return reports.reduce((sum, score) => sum + f1(score), 0) / Math.max(1, reports.length);
}

interface LeftOut {
  laboratory: string;
  gone: number;
  full: Score;
  out: Score;
}

function table(laboratories: LeftOut[]): string {
  const lines = laboratories
    .filter(({ full }) => full.rows > 0)
    .sort((a, b) => f1(a.out) - f1(b.out))
    .map(({ laboratory, gone, full, out }) => {
      const fields = `${out.fieldsRight}/${full.fieldsRight} of ${full.fields}`;
      return `  ${f1(out).toFixed(3)}  ${f1(full).toFixed(3)}  ${String(full.rows).padStart(4)}  ${String(gone).padStart(5)}  ${fields.padEnd(12)}  ${laboratory}`;
    });
  const [full, out] = [meanF1(laboratories.map((l) => l.full)), meanF1(laboratories.map((l) => l.out))];
  return [
    '\nF1 without the words of one laboratory alone, F1 with all, rows, words taken out, fields right without/with',
    ...lines,
    `  ${out.toFixed(3)}  ${full.toFixed(3)}  mean over the laboratories\n`,
  ].join('\n');
}
