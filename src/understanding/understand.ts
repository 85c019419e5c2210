import { interpret } from '../interpret/interpret';
import { normalise, unreadResults } from '../normalise/normalise';
import { withUnreadAsProblems } from '../normalise/unread';
import type { ReadDocument } from '../read/page';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Understanding } from './understanding';

/** Takes a read document through the pure rooms. What looks like results in a document that is no report are none. */
export function understand(document: ReadDocument, vocabulary: Vocabulary): Understanding {
  const printed = interpret(document, vocabulary);
  const reading = printed.kind === 'other' ? { ...printed, results: [], unexplained: [] } : printed;
  return withUnreadAsProblems(reading, normalise(reading, vocabulary), unreadResults(reading, vocabulary));
}
