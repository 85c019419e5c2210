import type { ReadDocument } from '../read/page';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { lexiconOf } from './lexicon';
import { resultsOfPages } from './page-results';
import { EMPTY_FRAME, type Reading } from './reading';

/** What a document prints: its results, each with its place, unit and how sure that is. Depends on nothing but its input. */
export function interpret(document: ReadDocument, vocabulary: Vocabulary): Reading {
  const results = resultsOfPages(document.pages, lexiconOf(vocabulary));
  return {
    ...EMPTY_FRAME,
    kind: results.length > 0 ? 'lab-report' : 'other',
    results,
    unexplained: [],
    problems: document.problems,
  };
}
