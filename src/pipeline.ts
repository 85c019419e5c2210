import type { Finding } from './normalise/finding';
import { EMPTY_FRAME, type Reading } from './interpret/reading';
import type { ReadDocument } from './read/page';

/**
 * The route of a certificate, room by room:
 *
 *   read       PDF → pages of words with boxes      src/read, in processes of their own
 *   interpret  pages → what is printed, cell by cell  src/interpret
 *   normalise  printed text → analyte, number, unit   src/normalise
 */

/** What a document says, and what is meant by it. */
export interface Understanding {
  reading: Reading;
  findings: Finding[];
}

/** Takes a read document through the pure rooms. */
export function understand(document: ReadDocument): Understanding {
  const reading: Reading = { ...EMPTY_FRAME, results: [], unexplained: [], problems: document.problems };
  return { reading, findings: [] };
}
