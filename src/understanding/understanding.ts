import { EMPTY_FRAME, type Reading } from '../interpret/reading';
import type { Finding } from '../normalise/finding';

/** What a document says, and what is meant by it. */
export interface Understanding {
  reading: Reading;
  findings: Finding[];
}

export const NOTHING_UNDERSTOOD: Understanding = {
  reading: { ...EMPTY_FRAME, results: [], unexplained: [], problems: [] },
  findings: [],
};
