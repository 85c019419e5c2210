import { EMPTY_FRAME, type PrintedResult } from '../interpret/reading';
import type { DocumentProperties, Page } from '../read/page';
import { failureOf, outcomeOf } from './reading-outcome';

const box = { x: 0, y: 0, width: 1, height: 1 };
const word = { text: 'Lead', box, baseline: 1, size: 1, rotation: 0, font: null, confidence: 1 };
const page: Page = { number: 1, width: 1, height: 1, source: { kind: 'text' }, words: [word], rules: [] };

const NO_PROPERTIES: DocumentProperties = {
  title: null,
  author: null,
  creator: null,
  producer: null,
  created: null,
  modified: null,
};

interface Case {
  pages?: Page[];
  kind?: 'lab-report' | 'other';
  results?: number;
}

/** A reading with these problems of the document, by their codes. */
function read(codes: string[], { pages = [page], kind = 'lab-report', results = 1 }: Case = {}) {
  const problems = codes.map((code) => ({ code, message: `${code}.` }));
  return {
    document: { pageCount: pages.length, pages, properties: NO_PROPERTIES, problems },
    reading: {
      ...EMPTY_FRAME,
      kind,
      results: Array<PrintedResult>(results).fill({} as PrintedResult),
      unexplained: [],
      problems,
    },
  };
}

const outcome = (...args: Parameters<typeof read>) => {
  const { state, reason } = outcomeOf(read(...args));
  return [state, reason?.code ?? null];
};

describe('What becomes of a certificate by its reading', () => {
  it('is a review when results were read', () => {
    expect(outcome([])).toEqual(['in-review', null]);
  });

  it('is a review that says what is missing, when something is', () => {
    expect(outcome([], { results: 0 })).toEqual(['in-review', 'no-results']);
    expect(outcome(['page-unreadable'])).toEqual(['in-review', 'page-unreadable']);
    expect(outcome(['too-many-words', 'truncated'])).toEqual(['in-review', 'truncated']);
  });

  it('is no report when the text says so', () => {
    expect(outcome([], { kind: 'other', results: 0 })).toEqual(['not-a-report', 'not-a-report']);
  });

  it('is unreadable without words, for the reason that tells most', () => {
    expect(outcome([], { pages: [] })).toEqual(['unreadable', 'no-text']);
    expect(outcome([], { pages: [{ ...page, words: [] }] })).toEqual(['unreadable', 'no-text']);
    expect(outcome(['damaged', 'truncated'], { pages: [] })).toEqual(['unreadable', 'truncated']);
    expect(outcome(['encrypted'], { pages: [] })).toEqual(['unreadable', 'encrypted']);
  });

  it('is never a review when reading broke off, however much was read', () => {
    expect(outcome(['timed-out'])).toEqual(['unreadable', 'timed-out']);
    expect(failureOf(read(['truncated', 'out-of-memory']))?.code).toBe('out-of-memory');
    expect(failureOf(read(['encrypted']))).toBeNull();
  });
});
