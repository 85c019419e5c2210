import type { Readable } from 'node:stream';
import { Problem } from '../http/problem';

/** The name of a document, from which paths and keys are built: nothing else may ever stand there. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** Some bytes by name: what `DocumentStore` keeps and gives. */
export interface StoredBytes {
  sizeBytes: number;
  /** Fails when the bytes cannot be read to their end. */
  stream: Readable;
}

/**
 * Where documents are kept, by the SHA-256 of their bytes (64 lower-case hexadecimal digits). What is kept is never changed,
 * and a document may be put any number of times. Either a folder (`DocumentFolder`) or an object store (`DocumentBucket`).
 * Each method throws a `Problem` when the store is full or does not answer: nothing was lost, and it may be tried again.
 */
export abstract class DocumentStore {
  /** The folder in which lent files lie; it exists. */
  abstract readonly lendingFolder: string;

  /**
   * Keeps a file's bytes durably: when this resolves, they survive a power cut. The file is taken away.
   * @param file a finished file and the hash of its bytes
   */
  abstract put(file: { path: string; sha256: string }): Promise<void>;

  /**
   * Takes back what the same process has just put and nothing names yet: a restore that is undone. Nothing else that was ever
   * kept is removed. That it is not there is no trouble.
   */
  abstract takeBack(sha256: string): Promise<void>;

  /** @throws DocumentMissing */
  abstract open(sha256: string): Promise<StoredBytes>;

  /**
   * Lends the document as a file for as long as `work` runs, for those who cannot take a stream (the reading child).
   * @throws DocumentMissing
   */
  abstract lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result>;

  /** Whether the bytes that are kept are still the ones that were put. */
  abstract verify(sha256: string): Promise<'intact' | 'altered' | 'missing'>;

  /** Why no document could be put at this moment, in a sentence for the operator; null when one could. */
  abstract trouble(): Promise<string | null>;
}

/** The store does not answer, or not as it should. It passes, or an operator sees to it. */
export class DocumentsAway extends Problem {
  constructor(
    detail: string,
    override readonly cause?: unknown,
  ) {
    super({ code: 'unavailable', detail, headers: { 'retry-after': '5' } });
  }
}

/** A document that was put is not there any more: somebody or something removed it behind the service's back. */
export class DocumentMissing extends Error {
  constructor(readonly sha256: string) {
    super(`The document ${sha256} is missing from the store.`);
    this.name = 'DocumentMissing';
  }
}
