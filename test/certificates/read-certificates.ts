import { join } from 'node:path';
import type { ReadDocument } from '../../src/read/page';
import { Reader } from '../../src/read/reader';
import { type Gold, goldIn, laboratoryOf } from './gold';

/** A real certificate: what a person read from it, and the words that the reader found on it. */
export interface ReadCertificate {
  gold: Gold;
  path: string;
  laboratory: string;
  document: ReadDocument;
}

/** Reads the words of every certificate of a folder (`pdf/`, `gold/`), as many at the same time as there are cores. */
export async function readCertificates(root: string): Promise<ReadCertificate[]> {
  const reader = new Reader({ folders: [join(root, 'pdf')] });
  try {
    return await Promise.all(
      goldIn(root).map(async ({ gold, path }) => ({
        gold,
        path,
        laboratory: laboratoryOf(gold),
        document: await reader.readDocument(path),
      })),
    );
  } finally {
    reader.close();
  }
}
