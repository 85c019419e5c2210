import type { LabelledField } from '../../vocabulary/labels';
import { aligned, covers, onLine } from './alignment';
import { groupFor, startsWithLabel, type LabelledPiece } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import { rightOf, type Run } from './run';

/** Labels under which the sample stands: its name is set over them. */
const SAMPLE_FIELDS: LabelledField[] = ['sampleId', 'lot', 'matrix', 'received', 'product'];

export function isSampleLabel(piece: LabelledPiece): boolean {
  return piece.labels.some((label) => SAMPLE_FIELDS.some((field) => groupFor(label, field) !== undefined));
}

/** "3.5g", "1500 mg", "2 fl oz", "10 ct": how much of it is in a pack. */
const AMOUNT = /(?<![\p{L}\d.])\d+(?:[.,]\d+)?\s?(?:mg|g|kg|ml|fl\.? ?oz|oz|lb|ct|pk|pack)(?![\p{L}\d])/iu;
/** In "Harbour Fog 3.5g Whole Flower" one word of five is the material. */
const SHARE_OF_MATERIAL = 1 / 6;

/** Whether a text speaks of goods as names of goods do: with other words, the material or the amount in a pack. */
export function namesGoods(text: string, { values }: DocumentText): boolean {
  const own = text.replace(AMOUNT, '').match(/\p{L}{3,}/gu) ?? [];
  return own.length > 1 && (AMOUNT.test(text) || values.namesMatrix(text, SHARE_OF_MATERIAL));
}

/** How far beside the name the labels stand at most, in type sizes. */
const FARTHEST = 12;

/** Whether labels of the sample stand in the line of a text or in the next one, not on the other side of the page. */
export function headsSampleRow(run: Run, page: PageText): boolean {
  const labels = page.pieces.filter((piece) => startsWithLabel(piece) && isSampleLabel(piece));
  const near = labels.filter(({ whole }) => gapBetween(run, whole) < FARTHEST * run.size);
  if (near.some(({ whole }) => onLine(whole, run) && whole.box.x > rightOf(run))) return true;
  const drop = ({ whole }: LabelledPiece): number => whole.baseline - run.baseline;
  const next = Math.min(...page.pieces.map(drop).filter((one) => one > 0.7 * run.size));
  return next < 2.6 * run.size && near.some((piece) => Math.abs(drop(piece) - next) < 0.2 * run.size);
}

function gapBetween(one: Run, other: Run): number {
  return Math.max(one.box.x, other.box.x) - Math.min(rightOf(one), rightOf(other));
}

/** Close under "Certificate of Analysis", lined up with it or over most of its width. */
export function isUnderTitle(run: Run, page: PageText, { titles }: DocumentText): boolean {
  return page.pieces.some(({ whole }) => {
    const drop = (run.baseline - whole.baseline) / Math.max(run.size, whole.size);
    return (
      drop > 0.5 &&
      drop < 2.6 &&
      (aligned(run, whole) || covers(run, whole)) &&
      titles.find(whole.text) !== null
    );
  });
}

/** In type sizes. */
const FARTHEST_LABEL = 30;

/** "Matrix:" over or before a text, without a value on its own: the text is its value. Without a colon it may head a table. */
export function answersALabel(run: Run, page: PageText, isSure: boolean): boolean {
  return page.pieces.some(({ whole, labels }) => {
    const label = labels.at(-1);
    if (!label || label.inline !== null || whole === run || (isSure && !label.colon)) return false;
    const drop = (run.baseline - whole.baseline) / run.size;
    const isOver = drop > 0.5 && drop < 1.9 && aligned(whole, run);
    return isOver || (onLine(whole, run) && isNextBefore(whole, run, page));
  });
}

function isNextBefore(left: Run, run: Run, page: PageText): boolean {
  if (rightOf(left) > run.box.x || gapBetween(left, run) > FARTHEST_LABEL * run.size) return false;
  return !page.pieces.some(
    ({ whole }) => onLine(whole, run) && whole.box.x > rightOf(left) && rightOf(whole) < run.box.x,
  );
}
