import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import { type Look, lookAtCells, type LookBounds, type LookPlan } from './looking';
import type { ReadDocument } from './read/page';
import { DEFAULT_SETTINGS, Reader, type Progress } from './read/reader';
import { stampOf } from './readings/stamp';
import type { Understanding } from './understanding/understanding';
import { Understander } from './understanding/understander';
import { loadVocabulary, vocabularyFolder } from './vocabulary/load';

/**
 * The route of a certificate, room by room:
 *
 *   intake     upload → certificate, queued             src/intake
 *   read       PDF → pages of words with boxes          src/read, in processes of their own
 *   interpret  pages → what is printed, cell by cell    src/interpret
 *   normalise  printed text → analyte, number, unit     src/normalise
 *              (both by src/understanding, on threads with limits)
 *   judge      meaning + rules → verdicts, flags       src/judging.ts, src/judgements
 *   look       cells that matter → what is drawn there  src/looking.ts, after the reading is kept
 *   review     what was read → a person's decision      src/review
 *   publish    decision → the public record             src/publish
 *
 * The service's worker walks it from `intake` to `review` with `Pipeline`; the command line has no database and uses
 * `Reader` and `Understander` alone.
 */

/** One reading of a certificate: the words, what is printed, what it means, and which code and vocabulary say so. */
export interface ReadCertificate extends Understanding {
  document: ReadDocument;
  stamp: string;
  /** How long it took to get the words, and to make sense of them. */
  milliseconds: { read: number; understand: number };
}

/** The rooms from PDF to findings, ready to be walked: pools of processes that read and threads that understand. Close it at the end. */
export class Pipeline {
  private constructor(
    private readonly reader: Reader,
    private readonly understander: Understander,
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
    const understander = new Understander({
      threads: settings.readChildren,
      milliseconds: settings.readTimeoutSeconds * 1000,
      megabytes: settings.readMemoryMb,
    });
    const { hash } = loadVocabulary();
    return new Pipeline(reader, understander, stampOf(__dirname, librariesOf(vocabularyFolder()), hash));
  }

  /** Reads a PDF and understands it. Rejects for defects only: what is wrong with the file is among the problems. */
  async read(path: string, progress?: Progress): Promise<ReadCertificate> {
    const began = performance.now();
    const document = await this.reader.readDocument(path, progress);
    const haveWords = performance.now();
    const { understanding, problem } = await this.understander.understand(document);
    const milliseconds = { read: haveWords - began, understand: performance.now() - haveWords };
    const problems = problem ? [...document.problems, problem] : document.problems;
    return { document: { ...document, problems }, ...understanding, stamp: this.stamp, milliseconds };
  }

  /** Looks at cells of a document in its pages' pictures. Rejects when the pipeline is closed. */
  look(path: string, plan: LookPlan, bounds: LookBounds): Promise<Look> {
    return lookAtCells(this.reader, path, plan, bounds);
  }

  /** Ends at once what is being read: it resolves with the problem `reader-stopped`. */
  close(): void {
    this.reader.close();
    this.understander.close();
  }
}

/** The exact versions of the libraries, from the package.json beside the vocabulary. */
function librariesOf(vocabulary: string): Record<string, string> {
  const text = readFileSync(join(vocabulary, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}
