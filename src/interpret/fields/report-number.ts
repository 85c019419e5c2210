import { keyOf, tokensOf } from './folding';
import type { LabelIndex } from './label-index';
import type { FieldCandidate } from './labelled-fields';
import type { LabelledPiece } from './labelled-text';
import { isEdge } from './letterhead';
import type { DocumentText, PageText } from './page-text';
import { partOf, type Run } from './run';

/** Shorter beginnings of a number are shared by chance. */
const SHORTEST = 5;

/**
 * A report's number without a label: printed alone in the head of the page, the sample's number being it with a suffix
 * ("T5K0315" over sample "T5K0315-01"). Null when none is.
 */
export function reportNumberInHead(sampleId: FieldCandidate, document: DocumentText): FieldCandidate | null {
  const sample = keyOf(sampleId.value);
  for (const page of document.pages) {
    for (const { whole, labels } of page.pieces) {
      const key = keyOf(whole.text);
      const isStem = key.length >= SHORTEST && /\d{3}/.test(key) && key !== sample && sample.startsWith(key);
      if (!isStem || labels.length > 0 || !isEdge(whole, page)) continue;
      const doubts = ['no-label', ...(page.isRecognised ? ['ocr'] : [])];
      return {
        field: 'reportNumber',
        value: whole.text,
        run: whole,
        date: null,
        group: 0,
        confidence: 0.6,
        doubts,
      };
    }
  }
  return null;
}

/**
 * A report's number that goes on from the title, stands right beside or right under it: "Certificate of Analysis OPG-1182",
 * "Rapport d'essai N° 25-04418", "Test report MB/24/20931, page 1 of 1". Null when none does.
 */
export function reportNumberByTitle(document: DocumentText): FieldCandidate | null {
  for (const page of document.pages) {
    for (const { whole, labels } of page.pieces) {
      const title = document.titles.find(whole.text);
      if (!title || labels.some((label) => label.colon && answersALabel(label.run, title.from, whole)))
        continue;
      const rest = whole.text.slice(title.to);
      const number =
        rest.trim() === ''
          ? numberNear(whole, page, document.index)
          : numberIn(whole, title.to, document.index);
      if (number) return candidateAt(number, page);
    }
  }
  return null;
}

/** How far before a number the text stands that it is the value of, in type sizes. */
const ROW = 20;

/** "Item code | 40-1177": what has a text before it on its line is that text's number. */
function isBefore(other: Run, number: Run): boolean {
  const gap = number.box.x - other.box.x - other.box.width;
  return Math.abs(other.baseline - number.baseline) < 0.3 * number.size && gap > 0 && gap < ROW * number.size;
}

/** Whether a label stands before the title in their line: then the title is its value. */
function answersALabel(label: Run, title: number, whole: Run): boolean {
  const at = whole.text.indexOf(label.text);
  return at >= 0 && at < title;
}

/** Marks that may stand between a title and its number, beside a word for numbers: "No.", "N°", "č.:". */
const MARKS = new Set([':', '.', '#', '°', 'º', '–', '—', '-']);
/** Letters and digits with strokes, points and dashes; at least three digits, and no date. */
const NUMBER = /^(?:\p{Lu}{2,4} (?=\d))?(?=(?:[^\s\d]*\d){3})[\p{L}\d][\p{L}\d./_:-]{3,}/u;
/** A number of a table, "0.210", is none of a report. */
const DECIMAL = /^\d{1,3}[.,]\d+$/;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})$/;

function numberIn(whole: Run, from: number, index: LabelIndex): Run | null {
  const start = from + afterNumberWord(whole.text.slice(from), index);
  const number = NUMBER.exec(whole.text.slice(start))?.[0].replace(/[.:/_-]+$/, '');
  if (number === undefined || DATE.test(number) || DECIMAL.test(number)) return null;
  const piece = { ...whole, left: whole.box.x, right: whole.box.x + whole.box.width };
  return partOf(whole.page, piece, start, start + number.length);
}

/** How far the marks and words for numbers at the start of a text go. */
function afterNumberWord(text: string, index: LabelIndex): number {
  const tokens = tokensOf(text);
  const number = tokens.find((token) => !MARKS.has(token.text) && !index.isNumberWord(token));
  return number?.start ?? text.length;
}

/** Beside a title, or in the next line under it, where nothing but a number stands. */
function numberNear(title: Run, page: PageText, index: LabelIndex): Run | null {
  const beside = page.pieces
    .filter(({ whole }) => isBeside(whole, title))
    .sort((a, b) => a.whole.box.x - b.whole.box.x);
  const under = page.pieces.filter(
    (piece) => standsUnder(piece, title) && !page.pieces.some((other) => isBefore(other.whole, piece.whole)),
  );
  for (const piece of [...beside.slice(0, 1), ...under]) {
    // "ID: PWL-2207" says of what only by standing there.
    const isNamed = piece.labels.some((label) => !isNumberWord(label.run, index));
    const number = isNamed ? null : numberIn(piece.whole, 0, index);
    // "SPA2506-0119 (1/2)": the page's number in brackets.
    const alone = piece.whole.text.trim().replace(/\s\(\d{1,2}\/\d{1,2}\)$/, '');
    if (number && alone.endsWith(number.text)) return number;
  }
  return null;
}

function isNumberWord(label: Run, index: LabelIndex): boolean {
  const tokens = tokensOf(label.text);
  return tokens.length > 0 && tokens.every((token) => !token.isWord || index.isNumberWord(token));
}

function isBeside(other: Run, title: Run): boolean {
  return (
    other.box.x > title.box.x + title.box.width &&
    Math.abs(other.baseline - title.baseline) < 0.3 * title.size
  );
}

function standsUnder({ whole }: LabelledPiece, title: Run): boolean {
  const drop = (whole.baseline - title.baseline) / title.size;
  const shared =
    Math.min(whole.box.x + whole.box.width, title.box.x + title.box.width) -
    Math.max(whole.box.x, title.box.x);
  return drop > 0.5 && drop < 2.2 && shared > 0;
}

function candidateAt(run: Run, page: PageText): FieldCandidate {
  const doubts = ['no-label', ...(page.isRecognised ? ['ocr'] : [])];
  return { field: 'reportNumber', value: run.text, run, date: null, group: 0, confidence: 0.8, doubts };
}
