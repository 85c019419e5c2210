import type { ReadCertificate } from '../pipeline';
import type { Problem } from '../read/page';
import type { CertificateState } from './certificate-state';

/** Where a reading leads, and why when that is not a matter of course. */
export interface Outcome {
  state: Extract<CertificateState, 'in-review' | 'returned' | 'unreadable' | 'not-a-report'>;
  reason: Problem | null;
}

/** Trouble of the reading rather than of the document, as far as one can tell from one attempt: worth another. */
const FAILED = ['reader-failed', 'reader-stopped', 'out-of-memory', 'timed-out'];

/** With these nothing that was read can be relied on, even when something was. First the more telling. */
const NOTHING_READ = [
  'encrypted',
  'too-many-pages',
  'truncated',
  'too-large',
  'empty-file',
  'not-a-pdf',
  'damaged',
  'too-deep',
  'no-such-file',
  'unreadable',
];

/** With these something is missing that the document may hold. */
const PART_READ = ['truncated', 'too-many-words', 'page-unreadable'];

/** The problem that made a reading fail, when it is worth another attempt. */
export function failureOf({ document }: Pick<ReadCertificate, 'document'>): Problem | null {
  return document.problems.find(({ code }) => FAILED.includes(code)) ?? null;
}

/** What becomes of a certificate by its reading. Whatever was not read whole says so, even on its way to review. */
export function outcomeOf({ document, reading }: Pick<ReadCertificate, 'document' | 'reading'>): Outcome {
  const words = document.pages.reduce((sum, page) => sum + page.words.length, 0);
  const first = (codes: string[]): Problem | null =>
    codes.flatMap((code) => document.problems.filter((problem) => problem.code === code))[0] ?? null;
  const failure = failureOf({ document });
  if (failure) return { state: 'unreadable', reason: failure };
  if (words === 0) return { state: 'unreadable', reason: first(NOTHING_READ) ?? NO_TEXT };
  if (reading.kind === 'other') return { state: 'not-a-report', reason: NOT_A_REPORT };
  return {
    state: 'in-review',
    reason: first(PART_READ) ?? (reading.results.length === 0 ? NO_RESULTS : null),
  };
}

const NO_TEXT: Problem = { code: 'no-text', message: 'No text was found on any page.' };

const NOT_A_REPORT: Problem = {
  code: 'not-a-report',
  message: 'The document does not look like a laboratory’s report of results.',
};

const NO_RESULTS: Problem = {
  code: 'no-results',
  message: 'The document looks like a laboratory’s report, but no result could be read.',
};
