import type { ReadDocument } from '../read/page';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { lexiconOf } from './lexicon';
import { withLostSigns } from './lost-signs';
import { resultsOfPages } from './page-results';
import { documentOfSample } from './fields/samples';
import { interpretFields } from './fields/interpret-fields';
import type { Reading, SamplePages } from './reading';
import { withSettledNumbers } from './settled-numbers';
import { frameAsItLies, mainViewOf } from './turned';

/**
 * What a document prints: its results, each with its place, unit and how sure that is, and what the certificate says of
 * itself. Depends on nothing but its input. Where it reports several samples, each is read from its own pages alone:
 * `results` holds those of all, `samples` tells which pages are whose and what they say of their sample.
 */
export function interpret(document: ReadDocument, vocabulary: Vocabulary): Reading {
  const whole = interpretPages(document, vocabulary);
  if (whole.samples.length < 2) return whole;
  const readings = readingsOf(whole.samples, document, vocabulary);
  return {
    ...whole,
    results: distinct(
      readings.flatMap((reading) => reading.results),
      ({ page, value, analyte, unit }) => JSON.stringify([page, value, analyte, unit]),
    ),
    unexplained: distinct(
      readings.flatMap((reading) => reading.unexplained),
      ({ page, word }) => JSON.stringify([page, word.box, word.text]),
    ),
    samples: whole.samples.map((sample, i) => ({ ...sample, certificate: readings[i]?.certificate })),
  };
}

/** One reading for each sample that the document reports, from its own pages alone; for most documents that is one. */
export function interpretSamples(document: ReadDocument, vocabulary: Vocabulary): Reading[] {
  const whole = interpretPages(document, vocabulary);
  return whole.samples.length < 2 ? [whole] : readingsOf(whole.samples, document, vocabulary);
}

function readingsOf(samples: SamplePages[], document: ReadDocument, vocabulary: Vocabulary): Reading[] {
  return samples.map((sample) => interpretPages(documentOfSample(document, sample), vocabulary));
}

/** What stands on pages that belong to several samples is told once. */
function distinct<Thing>(things: Thing[], key: (thing: Thing) => string): Thing[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()];
}

function interpretPages(document: ReadDocument, vocabulary: Vocabulary): Reading {
  const lexicon = lexiconOf(vocabulary);
  const pages = withLostSigns(document.pages, lexicon);
  const { results, unexplained } = resultsOfPages(pages, lexicon);
  const views = pages.map(mainViewOf);
  const upright = { ...document, pages: views.map((view) => view.page) };
  const { frame, problems } = interpretFields(upright, vocabulary, results);
  return {
    ...frameAsItLies(frame, views),
    results: withSettledNumbers(results, vocabulary),
    unexplained,
    problems: [...document.problems, ...problems],
  };
}
