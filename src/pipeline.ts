import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import type { Finding } from './normalise/finding';
import { interpret } from './interpret/interpret';
import type { Reading } from './interpret/reading';
import { type Look, lookAtCells, type LookBounds, type LookPlan } from './looking';
import { normalise, unreadResults } from './normalise/normalise';
import { withUnreadAsProblems } from './normalise/unread';
import type { ReadDocument } from './read/page';
import { DEFAULT_SETTINGS, Reader, type Progress } from './read/reader';
import { stampOf } from './readings/stamp';
import { loadVocabulary, vocabularyFolder } from './vocabulary/load';
import type { Vocabulary } from './vocabulary/vocabulary';

/**
 * The route of a certificate, room by room:
 *
 *   intake     upload → certificate, queued             src/intake
 *   read       PDF → pages of words with boxes          src/read, in processes of their own
 *   interpret  pages → what is printed, cell by cell    src/interpret
 *   normalise  printed text → analyte, number, unit     src/normalise
 *   judge      meaning + rules → verdicts, flags       src/judging.ts, src/judgements
 *   look       cells that matter → what is drawn there  src/looking.ts, after the reading is kept
 *   review     what was read → a person's decision      src/review
 *   publish    decision → the public record             src/publish
 *
 * The service's worker walks it from `intake` to `review` with `Pipeline`; the command line has no database and uses
 * `understand` alone.
 */

/** What a document says, and what is meant by it. */
export interface Understanding {
  reading: Reading;
  findings: Finding[];
}

/** Takes a read document through the pure rooms. What looks like results in a document that is no report are none. */
export function understand(document: ReadDocument, vocabulary: Vocabulary): Understanding {
  const printed = interpret(document, vocabulary);
  const reading = printed.kind === 'other' ? { ...printed, results: [], unexplained: [] } : printed;
  return withUnreadAsProblems(reading, normalise(reading, vocabulary), unreadResults(reading, vocabulary));
}

/** One reading of a certificate: the words, what is printed, what it means, and which code and vocabulary say so. */
export interface ReadCertificate extends Understanding {
  document: ReadDocument;
  stamp: string;
  /** How long it took to get the words, and to make sense of them. */
  milliseconds: { read: number; understand: number };
}

/** The rooms from PDF to findings, ready to be walked: a pool of reading processes and the vocabulary. Close it at the end. */
export class Pipeline {
  private constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
    private readonly stamp: string,
  ) {}

  /**
   * @param documents the folder that holds the documents: a reading process can open nothing else
   * @throws VocabularyError
   */
  static open({ maxPages, maxUploadBytes, ...settings }: Configuration, documents: string): Pipeline {
    const reader = new Reader({
      folders: [documents],
      children: settings.readChildren,
      limits: { ...DEFAULT_SETTINGS.limits, bytes: maxUploadBytes, pages: maxPages },
      milliseconds: settings.readTimeoutSeconds * 1000,
      megabytes: settings.readMemoryMb,
    });
    const vocabulary = loadVocabulary();
    return new Pipeline(
      reader,
      vocabulary,
      stampOf(__dirname, librariesOf(vocabularyFolder()), vocabulary.hash),
    );
  }

  /** Reads a PDF and understands it. Rejects for defects only: what is wrong with the file is among the problems. */
  async read(path: string, progress?: Progress): Promise<ReadCertificate> {
    const began = performance.now();
    const document = await this.reader.readDocument(path, progress);
    const haveWords = performance.now();
    const understanding = understand(document, this.vocabulary);
    const milliseconds = { read: haveWords - began, understand: performance.now() - haveWords };
    return { document, ...understanding, stamp: this.stamp, milliseconds };
  }

  /** Looks at cells of a document in its pages' pictures. Rejects when the pipeline is closed. */
  look(path: string, plan: LookPlan, bounds: LookBounds): Promise<Look> {
    return lookAtCells(this.reader, path, plan, bounds);
  }

  /** Ends at once what is being read: it resolves with the problem `reader-stopped`. */
  close(): void {
    this.reader.close();
  }
}

/** The exact versions of the libraries, from the package.json beside the vocabulary. */
function librariesOf(vocabulary: string): Record<string, string> {
  const text = readFileSync(join(vocabulary, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}
