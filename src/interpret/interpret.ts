import type { ReadDocument } from '../read/page';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { lexiconOf } from './lexicon';
import { resultsOfPages } from './page-results';
import { documentOfSample } from './fields/samples';
import { interpretFields } from './fields/interpret-fields';
import type { Reading } from './reading';
import { withSettledNumbers } from './settled-numbers';
import { frameAsItLies, mainViewOf } from './turned';

/**
 * What a document prints: its results, each with its place, unit and how sure that is, and what the certificate says of
 * itself. Depends on nothing but its input. Where `samples` names several, `interpretSamples` gives each its reading.
 */
export function interpret(document: ReadDocument, vocabulary: Vocabulary): Reading {
  const { results, unexplained } = resultsOfPages(document.pages, lexiconOf(vocabulary));
  const views = document.pages.map(mainViewOf);
  const upright = { ...document, pages: views.map((view) => view.page) };
  const { frame, problems } = interpretFields(upright, vocabulary, results);
  return {
    ...frameAsItLies(frame, views),
    results: withSettledNumbers(results, vocabulary),
    unexplained,
    problems: [...document.problems, ...problems],
  };
}

/** One reading for each sample that the document reports, from its own pages alone; for most documents that is one. */
export function interpretSamples(document: ReadDocument, vocabulary: Vocabulary): Reading[] {
  const whole = interpret(document, vocabulary);
  if (whole.samples.length < 2) return [whole];
  return whole.samples.map((sample) => interpret(documentOfSample(document, sample), vocabulary));
}
