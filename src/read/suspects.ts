import type { Suspects } from './job';
import type { ConcealedText, Page, Problem, ReadDocument } from './page';
import type { ReadingChild } from './reading-child';
import { needOfRecognition, type Need } from './recognition/need';

/** A page with words that only its picture can tell of, and what of it is concealed for sure. */
export interface SuspectPage {
  page: Page;
  suspects: Suspects;
  concealed: ConcealedText[];
}

/** What was found of such a page: the words that are not seen, and whether the others will do. */
export interface Cleared {
  page: Page;
  concealed: ConcealedText[];
  need: Need | null;
}

/**
 * Has the pictures of pages tell which of their suspect words are seen, and takes the others out of the document's pages.
 * What cannot be looked at within the time counts as not seen: it is listed, and no result is made of it.
 */
export async function clearSuspects(
  document: ReadDocument,
  path: string,
  child: ReadingChild,
  pages: SuspectPage[],
  milliseconds: number,
): Promise<Cleared[]> {
  const end = performance.now() + milliseconds;
  const cleared: Cleared[] = [];
  for (const { page, suspects, concealed } of pages) {
    const left = Math.floor(end - performance.now());
    const seen = left > 0 ? await seenOf(path, child, page.number, suspects, left) : null;
    if (!seen) document.problems.push(uncheckedProblem(page, suspects));
    const unseen = suspects.words.filter((_, index) => seen?.[index] !== true);
    const gone = new Set(unseen.map(({ index }) => index));
    const found = unseen.map(({ index, box, how }) => ({
      page: page.number,
      text: page.words[index]?.text ?? '',
      box,
      how,
    }));
    const rest = { ...page, words: page.words.filter((_, index) => !gone.has(index)) };
    const problem = hiddenProblem(rest, [...concealed, ...found]);
    if (problem) document.problems.push(problem);
    document.pages[document.pages.indexOf(page)] = rest;
    cleared.push({ page: rest, concealed: found, need: needOfRecognition(rest.words) });
  }
  return cleared;
}

async function seenOf(
  path: string,
  child: ReadingChild,
  number: number,
  suspects: Suspects,
  milliseconds: number,
): Promise<boolean[] | null> {
  let seen: boolean[] | null = null;
  await child.run({ kind: 'compare', path, number, suspects }, milliseconds, (told) => {
    if (told.type === 'shows') seen = told.seen;
  });
  return seen;
}

function uncheckedProblem({ number }: Page, { words }: Suspects): Problem {
  const message = `Whether ${words.length} words are seen could not be checked; they are left out.`;
  return { code: 'sight-unchecked', message, page: number };
}

/**
 * What a page's hidden words are told as; null where there are none. A page of hidden text alone is a scan with a
 * recogniser's text behind it, which is not relied on.
 */
export function hiddenProblem({ words, number }: Page, concealed: ConcealedText[]): Problem | null {
  const hidden = concealed.filter(({ how }) => how !== 'off-page').length;
  if (hidden === 0 || words.length === 0) return null;
  const message = `The page holds ${hidden} words that are not seen; they are left out.`;
  return { code: 'hidden-text', message, page: number };
}
