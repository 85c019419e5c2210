import type { Reading } from './interpret/reading';
import type { LookedCell } from './read/page';
import type { Reader } from './read/reader';

/**
 * The step after understanding: cells that matter are looked at in the page's picture, because a file can say one thing
 * and show another. It takes about a fifth of a second a cell, so it has a bound.
 */

/** Cells of one document; what is beyond is not looked at, and the answer says so. */
export const MOST_CELLS = 60;
/** From this confidence up a result needs no second look. */
const CONFIDENT = 0.9;
const CELLS = ['value', 'limit', 'status'] as const;

export type CellToLookAt = Pick<LookedCell, 'result' | 'cell' | 'page' | 'text'> & {
  box: Reading['results'][number]['value']['box'];
};

/** What was seen, and how many cells there was no room for. */
export interface Look {
  looked: LookedCell[];
  left: number;
}

/** Doubtful values first, then the cells that decide a verdict: a value beside a limit or a status, and those two. */
export function cellsToLookAt({ results }: Reading): CellToLookAt[] {
  const doubtful: CellToLookAt[] = [];
  const deciding: CellToLookAt[] = [];
  results.forEach((result, index) => {
    const decides = result.limit !== null || result.status !== null;
    const isDoubtful = result.confidence < CONFIDENT;
    if (!decides && !isDoubtful) return;
    for (const cell of CELLS) {
      const printed = result[cell];
      if (!printed) continue;
      const { text, box } = printed;
      (isDoubtful ? doubtful : deciding).push({ result: index, cell, page: result.page, text, box });
    }
  });
  return [...doubtful, ...deciding];
}

/** Looks at the cells of a document that matter, page by page, up to the bound. */
export async function lookAtCells(reader: Reader, path: string, reading: Reading): Promise<Look> {
  const wanted = cellsToLookAt(reading);
  const cells = wanted.slice(0, MOST_CELLS);
  const looked: LookedCell[] = [];
  for (const page of [...new Set(cells.map((cell) => cell.page))].sort((a, b) => a - b)) {
    const ofPage = cells.filter((cell) => cell.page === page);
    const seen = await reader.lookAt(path, page, ofPage);
    ofPage.forEach(({ result, cell, text }, index) => {
      const { text: found = null, agrees = false } = seen[index] ?? {};
      looked.push({ result, cell, page, text, seen: found, agrees });
    });
  }
  return { looked, left: wanted.length - cells.length };
}
