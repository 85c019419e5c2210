import type { PageSet } from '../reading';
import { pageNumberIn, type PageNumber } from './page-numbers';
import { isEdge } from './letterhead';
import type { DocumentText, PageText } from './page-text';

/** What the pages say of their own number, and whether all that the report has are there. */
export function pageSetOf(document: DocumentText): PageSet {
  const patterns = document.pageNumbers;
  const pages = document.pages.map((page) => {
    const number = numberOf(page, patterns);
    return { page: page.number, stated: number?.stated ?? null, of: number?.of ?? null };
  });
  const total = Math.max(0, ...pages.map((page) => page.of ?? 0));
  const stated = pages.map((page) => page.stated).filter((number) => number !== null);
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter(
    (number) => !stated.includes(number),
  );
  return { pages, complete: isComplete(pages, stated, missing), missing };
}

function isComplete(pages: PageSet['pages'], stated: number[], missing: number[]): boolean | null {
  if (stated.length === 0) return null;
  const unnumbered = pages.length - stated.length;
  if (missing.length > 0) return unnumbered >= missing.length ? null : false;
  const totals = new Set(pages.map((page) => page.of).filter((of) => of !== null));
  return new Set(stated).size === stated.length && totals.size === 1;
}

/** A number with a word ("page") counts wherever it stands; a bare "1 of 3" or "1/3" only alone at the page's edge. */
function numberOf(page: PageText, patterns: RegExp[]): PageNumber | null {
  const edge = page.pieces.filter((piece) => isEdge(piece.whole, page));
  for (const pieces of [edge, page.pieces]) {
    for (const { whole } of pieces) {
      const number = pageNumberIn(whole.text, patterns);
      if (!number) continue;
      const isBare = /^\d/.test(whole.text.slice(number.at, number.end));
      const isAlone = number.end - number.at >= whole.text.trim().length - 1;
      if (!isBare || (pieces === edge && isAlone)) return number;
    }
  }
  return bareFraction(edge);
}

/** "1/5" alone at the edge of a page. */
function bareFraction(edge: PageText['pieces']): PageNumber | null {
  for (const { whole } of edge) {
    const match = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*$/.exec(whole.text);
    const [stated, of] = [Number(match?.[1]), Number(match?.[2])];
    if (match && stated >= 1 && stated <= of) return { stated, of, at: 0, end: whole.text.length };
  }
  return null;
}
