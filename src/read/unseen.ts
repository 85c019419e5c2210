import { LOST_WITHIN } from './colour';
import type { Suspects } from './job';
import type { Box } from './page';
import { operators, type PdfDocument, type PdfPage, type Pixels } from './pdf-document';

/** Enough to see one letter of the smallest type. */
const DOTS_PER_INCH = 100;
const POINTS_PER_INCH = 72;
/** Larger pages are drawn coarser. */
const MOST_PIXELS = 4_000_000;
/** A share of a word's box that its letters change at least; a point on the line changes more. */
const LEAST_CHANGE = 0.01;

/**
 * Whether a page shows words: it is drawn with them and without them, and where the two pictures are alike, they are not
 * seen, whatever keeps them from it.
 * @returns for each suspect, in their order
 */
export async function shownWords(
  document: PdfDocument,
  number: number,
  { words, shownBy }: Suspects,
): Promise<boolean[]> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (width * height)));
  const whole = await drawn(document, page, scale);
  const left = leftOut(page, new Set(shownBy));
  const without = await drawn(document, page, scale, (index) => !left.has(index));
  page.cleanup();
  return words.map(({ box }) => shareChanged(whole, without, box, scale) >= LEAST_CHANGE);
}

async function drawn(
  document: PdfDocument,
  page: PdfPage,
  scale: number,
  operationsFilter?: (index: number) => boolean,
): Promise<Pixels> {
  const viewport = page.getViewport({ scale });
  const [columns, rows] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = document.canvasFactory.create(columns, rows);
  await page.render({ canvasContext: context, canvas, viewport, operationsFilter }).promise;
  return context.getImageData(0, 0, columns, rows);
}

/** The places, among all of a drawn page's operators, of the text operators with these numbers. */
function leftOut(page: PdfPage, shownBy: ReadonlySet<number>): Set<number> {
  const { showText } = operators();
  const lists = [...page._intentStates.values()].flatMap(({ operatorList }) => operatorList ?? []);
  const [list] = lists;
  if (!list) throw new Error('pdf.js keeps the operators of a drawn page no more.');
  const places = new Set<number>();
  let shows = 0;
  for (let index = 0; index < list.fnArray.length; index++)
    if (list.fnArray[index] === showText && shownBy.has(shows++)) places.add(index);
  return places;
}

function shareChanged(one: Pixels, other: Pixels, { x, y, width, height }: Box, scale: number): number {
  const [left, right] = [Math.floor(x * scale), Math.ceil((x + width) * scale)];
  const [top, bottom] = [Math.floor(y * scale), Math.ceil((y + height) * scale)];
  let [changed, all] = [0, 0];
  for (let row = Math.max(0, top); row < Math.min(bottom, one.height); row++) {
    for (let column = Math.max(0, left); column < Math.min(right, one.width); column++) {
      all++;
      if (differ(one, other, 4 * (row * one.width + column))) changed++;
    }
  }
  return all === 0 ? 0 : changed / all;
}

function differ(one: Pixels, other: Pixels, at: number): boolean {
  for (let channel = 0; channel < 3; channel++)
    if (Math.abs(one.data[at + channel]! - other.data[at + channel]!) > LOST_WITHIN) return true;
  return false;
}
