import type { Box, Page, Rule, Word } from '../read/page';
import type { PageResults } from './page-results';
import type { CertificateFrame } from './reading';

/** A page seen from the side from which some of its text is upright, and the way back to how the page lies. */
export interface View {
  page: Page;
  back: (box: Box) => Box;
}

const QUARTER_TURNS = [90, 180, 270];
/** Fewer words than this in one direction are a note at the margin or a chart's axis, and no table. */
const FEWEST_WORDS = 12;

/** The page as it lies, and once more for every other direction in which a table's worth of words is set. */
export function viewsOf(page: Page): View[] {
  const turned = QUARTER_TURNS.filter(
    (turn) => page.words.filter((w) => w.rotation === turn).length >= FEWEST_WORDS,
  );
  return [asItLies(page), ...turned.map((turn) => viewOf(page, turn))];
}

/** The page from the side from which most of its words are upright. */
export function mainViewOf(page: Page): View {
  const count = (turn: number) => page.words.filter((w) => w.rotation === turn).length;
  const upright = count(0);
  const main = QUARTER_TURNS.find((turn) => count(turn) >= FEWEST_WORDS && count(turn) > 2 * upright);
  return main === undefined ? asItLies(page) : viewOf(page, main);
}

function asItLies(page: Page): View {
  return { page, back: (box) => box };
}

/** Turns a page back by the quarter turns, clockwise in degrees, that some of its words are turned. */
function viewOf(page: Page, turn: number): View {
  const { width, height } = page;
  const lies = turn === 180;
  const view: Page = {
    ...page,
    width: lies ? width : height,
    height: lies ? height : width,
    words: page.words.map((w) => turnedWord(w, turn, page)),
    rules: page.rules.map((r) => turnedRule(r, turn, page)),
  };
  return { page: view, back: (box) => turnedBox(box, 360 - turn, view) };
}

function turnedWord(word: Word, turn: number, page: Page): Word {
  const box = turnedBox(word.box, turn, page);
  // A word's box reaches a fifth of its size below the line that it stands on.
  const baseline = word.rotation === turn ? box.y + box.height - 0.2 * word.size : word.baseline;
  return { ...word, box, baseline, rotation: (word.rotation - turn + 360) % 360 };
}

/** Where a box lies after the page is turned counterclockwise by so many degrees. */
function turnedBox({ x, y, width, height }: Box, turn: number, page: { width: number; height: number }): Box {
  if (turn === 90) return { x: y, y: page.width - x - width, width: height, height: width };
  if (turn === 180) return { x: page.width - x - width, y: page.height - y - height, width, height };
  return { x: page.height - y - height, y: x, width: height, height: width };
}

function turnedRule({ x1, y1, x2, y2 }: Rule, turn: number, page: Page): Rule {
  const [from, to] = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ].map((end) => turnedBox({ ...end, width: 0, height: 0 }, turn, page));
  return { x1: from?.x ?? x1, y1: from?.y ?? y1, x2: to?.x ?? x2, y2: to?.y ?? y2 };
}

/** What was read from a view, at its places on the page as it lies. */
export function resultsAsItLies({ results, unexplained }: PageResults, { back }: View): PageResults {
  const cell = <Cell extends { box: Box } | null>(printed: Cell): Cell =>
    printed === null ? printed : { ...printed, box: back(printed.box) };
  return {
    results: results.map((result) => ({
      ...result,
      analyte: cell(result.analyte),
      value: cell(result.value),
      unit: cell(result.unit),
      lod: cell(result.lod),
      loq: cell(result.loq),
      limit: cell(result.limit),
      status: cell(result.status),
      uncertainty: cell(result.uncertainty),
      method: cell(result.method),
    })),
    unexplained: unexplained.map(({ page, word }) => ({ page, word: { ...word, box: back(word.box) } })),
  };
}

/** What a certificate says of itself, at its places on the pages as they lie. */
export function frameAsItLies(frame: CertificateFrame, views: readonly View[]): CertificateFrame {
  const placed = <Thing extends { page: number; box: Box }>(thing: Thing): Thing => {
    const view = views.find(({ page }) => page.number === thing.page);
    return view ? { ...thing, box: view.back(thing.box) } : thing;
  };
  const evidence = Object.entries(frame.fieldEvidence).map(([field, one]) => [field, placed(one)]);
  return {
    ...frame,
    fieldEvidence: Object.fromEntries(evidence) as CertificateFrame['fieldEvidence'],
    amendments: frame.amendments.map(placed),
    watermarks: frame.watermarks.map(placed),
  };
}
