import { datesIn } from '../../vocabulary/printed-date';
import { keyOf, wordsOf } from './folding';
import { answersALabel, headsSampleRow, isSampleLabel, isUnderTitle, namesGoods } from './heading-signs';
import { startsWithLabel, type LabelledPiece } from './labelled-text';
import type { FieldCandidate } from './labelled-fields';
import { median } from '../lines';
import type { PrintedResult } from '../reading';
import { pageNumberIn } from './page-numbers';
import type { DocumentText, PageText } from './page-text';
import { rightOf, type Run } from './run';

/** What a heading without a label must reach to be taken for the sample's name. */
const ENOUGH = 3;
/** What speaks of goods, and each place where a sample's name stands, are half of that. */
const GOODS = 1.5;

/**
 * The sample's name where no label announces it: text set over the block of the sample's labels, larger or bolder than
 * they are. `taken` are names that are somebody else's; what names a result is no sample's name there.
 */
export function sampleHeading(
  document: DocumentText,
  taken: string[],
  results: readonly PrintedResult[],
): FieldCandidate[] {
  const [page] = document.pages;
  if (!page) return [];
  const takenKeys = taken.map(keyOf);
  // A logo may be the first word of the laboratory's name.
  const isFree = (key: string): boolean =>
    takenKeys.every((one) => one !== key && !(key.length >= 4 && one.startsWith(key)));
  const first = Math.min(...results.filter((one) => one.page === page.number).map(topOf));
  const [best] = headingsOf(page, document)
    .filter(({ run }) => isFree(keyOf(run.text)) && !answersALabel(run, page, true))
    .filter(({ run }) => !results.some((one) => isNamedBy(one, run)))
    .map((piece) => ({ piece, score: scoreOf(piece, page, document, first) }))
    .sort((a, b) => b.score - a.score || a.piece.run.baseline - b.piece.run.baseline);
  if (!best || best.score < ENOUGH) return [];
  const doubts = ['no-label', ...(page.isRecognised ? ['ocr'] : [])];
  const confidence = Math.min(0.85, 0.5 + 0.06 * best.score) - (page.isRecognised ? 0.1 : 0);
  const { run } = best.piece;
  return [{ field: 'product', value: run.text, run, date: null, group: 0, confidence, doubts }];
}

function topOf({ analyte }: PrintedResult): number {
  return analyte.box.y;
}

function isNamedBy({ page, analyte }: PrintedResult, run: Run): boolean {
  const beside = Math.max(Math.abs(analyte.box.x - run.box.x), Math.abs(analyte.box.y - run.box.y));
  return page === run.page && beside < 0.5 * run.size;
}

/** What material a sample is, where a line of such words stands under its name. */
export function matrixUnderName(product: FieldCandidate, document: DocumentText): FieldCandidate[] {
  const page = document.pages.find((one) => one.number === product.run.page);
  const whole = page?.pieces.find((piece) =>
    product.run.words.every((word) => piece.whole.words.includes(word)),
  )?.whole;
  const run =
    page && (matrixUnder(product.run, page, document) ?? (whole && matrixUnder(whole, page, document)));
  if (!run) return [];
  const doubts = [...new Set([...product.doubts, 'no-label'])];
  return [
    {
      field: 'matrix',
      value: run.text,
      run,
      date: null,
      group: 0,
      confidence: Math.min(0.8, product.confidence),
      doubts,
    },
  ];
}

interface Heading {
  run: Run;
}

/** Texts of a page that can be a name: no label, title, address, number, sentence or verdict. */
function headingsOf(page: PageText, document: DocumentText): Heading[] {
  const { titles } = document;
  const numbers = document.pageNumbers;
  const body = median(page.pieces.map((piece) => piece.whole.size));
  return page.pieces
    .filter((piece) => piece.labels.length === 0 && piece.whole.baseline < 0.6 * page.height)
    .map((piece) => ({ run: piece.whole }))
    .filter(({ run }) => {
      const name = document.values.name(run.text);
      if (name === null || !/\p{L}{2}/u.test(name) || wordsOf(name).length > 14) return false;
      if (titles.find(name) || titles.findOther(name) || pageNumberIn(name, numbers)) return false;
      if (datesIn(name, document.months).length > 0 || /[.:]$/.test(name)) return false;
      // "Regulatory sample · No. 99120" is a row of several things.
      if (/\s[|•·]\s/u.test(name) && /\d{3}/.test(name)) return false;
      const part = document.values.addresses.partOf(name);
      // "Green Isolate Drum 4", set larger than any address, has the look of a street and its number.
      return part === null || (part === 'street' && run.size > 1.3 * body && namesGoods(name, document));
    });
}

function scoreOf({ run }: Heading, page: PageText, document: DocumentText, firstResult: number): number {
  const under = sampleLabelUnder(run, page);
  const isSet =
    under !== null &&
    (run.size > 1.08 * under.whole.size || fontOf(run) !== fontOf(under.labels[0]?.run ?? under.whole));
  const matrix = matrixUnder(run, page, document);
  const body = median(page.pieces.map((piece) => piece.whole.size));
  const namesMatrix = document.values.namesMatrix(run.text) && !/\d/.test(run.text);
  const isGoods =
    run.baseline < firstResult && namesGoods(run.text, document) && !answersALabel(run, page, false);
  return (
    (under ? 3 : 0) +
    (isSet ? 1.5 : 0) +
    (matrix ? 2 : 0) +
    (isGoods ? GOODS : 0) +
    (isGoods && headsSampleRow(run, page) ? GOODS : 0) +
    (isGoods && isUnderTitle(run, page, document) ? GOODS : 0) +
    (run.size > 1.15 * body ? 1 : 0) +
    (run.size > 1.6 * body ? 1 : 0) -
    (namesMatrix && !isSet ? 2 : 0)
  );
}

function fontOf(run: Run): string | null {
  return run.words[0]?.font ?? null;
}

/** The piece that starts with a label of the sample, close under a heading and lined up with it; one plain line may stand between. */
function sampleLabelUnder(run: Run, page: PageText): LabelledPiece | null {
  let above = run;
  for (let lines = 0; lines < 3; lines++) {
    const below = nextUnder(above, page);
    if (!below) return null;
    if (startsWithLabel(below)) return isSampleLabel(below) ? below : null;
    above = below.whole;
  }
  return null;
}

/** The nearest text under another, at most about two lines down, lined up left or right. */
function nextUnder(run: Run, page: PageText): LabelledPiece | null {
  const under = page.pieces
    .filter(({ whole }) => {
      const drop = (whole.baseline - run.baseline) / Math.max(run.size, whole.size);
      const left = Math.abs(whole.box.x - run.box.x);
      const right = Math.abs(rightOf(whole) - rightOf(run));
      return drop > 0.5 && drop < 2.2 && Math.min(left, right) < 0.9 * Math.max(run.size, whole.size);
    })
    .sort((a, b) => a.whole.baseline - b.whole.baseline);
  return under[0] ?? null;
}

/** The line under a name, or under the number below it, when it speaks of a kind of material and is set no larger. */
function matrixUnder(run: Run, page: PageText, document: DocumentText): Run | null {
  const next = nextUnder(run, page);
  const isNumber = next?.labels.length === 0 && /^\S*\d{3}\S*$/.test(next.whole.text);
  const below = next && isNumber ? nextUnder(next.whole, page) : next;
  if (!below || below.labels.length > 0 || below.whole.size > 1.02 * run.size) return null;
  // "Leaf & Vine Botanicals" beside "Client" is a client.
  if (answersALabel(below.whole, page, false)) return null;
  return document.values.namesMatrix(below.whole.text) ? below.whole : null;
}
