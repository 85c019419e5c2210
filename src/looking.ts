import type { PrintedResult } from './interpret/reading';
import type { LookedCell, NotLookedAt, Problem } from './read/page';
import type { Reader } from './read/reader';
import { recognisersLanguage } from './read/recognition/language';

/**
 * The step after understanding: cells that matter are looked at in the page's picture, because a file can say one thing
 * and show another. It takes about a fifth of a second a cell, so it has bounds, and says what lies beyond them.
 */

/** Cells of one document. */
export const MOST_CELLS = 60;
/** From this confidence up a result needs no second look. */
const CONFIDENT = 0.9;
const CELLS = ['value', 'limit', 'status'] as const;

export type CellToLookAt = Pick<LookedCell, 'result' | 'cell' | 'page' | 'text'> & {
  box: PrintedResult['value']['box'];
};

/** A result as far as it decides whether it is looked at. */
export type Lookable = Pick<PrintedResult, 'page' | 'confidence' | 'value' | 'limit' | 'status'> & {
  /** Whether a rule that counts has a limit for it. */
  limited: boolean;
};

/** Which cells are to be looked at, the most doubtful first, and which are not. */
export interface LookPlan {
  cells: CellToLookAt[];
  notLookedAt: NotLookedAt[];
}

export interface LookBounds {
  /** Of the document, ISO 639-1. */
  language: string | null;
  /** For all cells together. */
  milliseconds: number;
}

/** What was seen, what was not looked at and why, and how long it took. */
export interface Look {
  looked: LookedCell[];
  notLookedAt: NotLookedAt[];
  milliseconds: number;
}

const TOO_MANY = `only the first ${MOST_CELLS} cells of a document are looked at`;
const RECOGNISED = 'their page was read from its picture in the first place';
const UNREADABLE = 'their small raised digits cannot be made out in the picture';
const TOO_LATE = 'the time for looking was over';

/**
 * Doubtful values first, then the cells that decide a verdict: a value that a rule limits or that stands beside a limit or
 * a status, and those two.
 * @param recognised pages whose words come from their picture already: to look again would compare a guess with itself
 */
export function cellsToLookAt(results: readonly Lookable[], recognised: ReadonlySet<number>): LookPlan {
  const doubtful: CellToLookAt[] = [];
  const deciding: CellToLookAt[] = [];
  results.forEach((result, index) => {
    const decides = result.limited || result.limit !== null || result.status !== null;
    const isDoubtful = result.confidence < CONFIDENT;
    if (!decides && !isDoubtful) return;
    for (const cell of CELLS) {
      const printed = result[cell];
      if (!printed) continue;
      const { text, box } = printed;
      (isDoubtful ? doubtful : deciding).push({ result: index, cell, page: result.page, text, box });
    }
  });
  const wanted = [...doubtful, ...deciding];
  const drawn = wanted.filter(({ page }) => !recognised.has(page));
  const notLookedAt = [
    { count: wanted.length - drawn.length, why: RECOGNISED },
    { count: drawn.length - MOST_CELLS, why: TOO_MANY },
  ].filter(({ count }) => count > 0);
  return { cells: drawn.slice(0, MOST_CELLS), notLookedAt };
}

/** A look that nobody took. */
export function notLooked({ cells, notLookedAt }: LookPlan, why: string): Look {
  const more = cells.length > 0 ? [{ count: cells.length, why }] : [];
  return { looked: [], notLookedAt: [...notLookedAt, ...more], milliseconds: 0 };
}

/**
 * Looks at cells of a document, page by page, beginning with the page of the most doubtful one.
 * @returns what was seen within the bounds; it rejects for a reader that is closed, and for nothing else
 */
export async function lookAtCells(
  reader: Pick<Reader, 'lookAt'>,
  path: string,
  { cells, notLookedAt }: LookPlan,
  { language, milliseconds }: LookBounds,
): Promise<Look> {
  const begun = performance.now();
  const looked: LookedCell[] = [];
  const missed = new Map<string, number>(notLookedAt.map(({ count, why }) => [why, count]));
  const miss = (why: string) => missed.set(why, (missed.get(why) ?? 0) + 1);
  for (const page of new Set(cells.map((cell) => cell.page))) {
    const ofPage = cells.filter((cell) => cell.page === page);
    const left = Math.floor(begun + milliseconds - performance.now());
    const { seen, problem } =
      left > 0
        ? await reader.lookAt(path, page, ofPage, recognisersLanguage(language), left)
        : { seen: [], problem: null };
    ofPage.forEach(({ result, cell, text }, index) => {
      const sight = seen[index];
      if (sight?.readable) looked.push({ result, cell, page, text, seen: sight.text, agrees: sight.agrees });
      else miss(sight ? UNREADABLE : reasonOf(problem));
    });
  }
  return {
    looked,
    notLookedAt: [...missed].map(([why, count]) => ({ count, why })),
    milliseconds: Math.round(performance.now() - begun),
  };
}

/** Why nothing was seen, in words that follow "because". */
function reasonOf(problem: Problem | null): string {
  if (problem === null || problem.code === 'timed-out') return TOO_LATE;
  return `looking failed (${problem.message.replace(/\.$/, '')})`;
}
