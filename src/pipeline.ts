import type { Finding } from './normalise/finding';
import { interpret } from './interpret/interpret';
import type { Reading } from './interpret/reading';
import { normalise } from './normalise/normalise';
import type { ReadDocument } from './read/page';
import type { Vocabulary } from './vocabulary/vocabulary';

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
export function understand(document: ReadDocument, vocabulary: Vocabulary): Understanding {
  const reading = interpret(document, vocabulary);
  return { reading, findings: normalise(reading, vocabulary) };
}
