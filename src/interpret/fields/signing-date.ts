import { datesIn, type PrintedDate } from '../../vocabulary/printed-date';
import { wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import type { LabelledPiece } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import type { Run } from './run';

/** A date by a signature, for reports that print no date of their own. Distances in type sizes. */
const NEAR_LINES = 3.2;
const NEAR_ACROSS = 6;
/** Weaker than any label of the report's date. */
const GROUP = 6;

/** Dates beside or under the name of who signed ("Laboratory director – 1/27/2022"). */
export function signingDates(document: DocumentText): FieldCandidate[] {
  return document.pages.flatMap((page) => {
    const signatures = page.pieces.filter(
      ({ whole }) => whole.text.length < 100 && document.laboratoryWords.isSignatory(whole.text),
    );
    return [
      ...(signatures.length === 0 ? [] : datesNear(signatures, page, document)),
      ...page.pieces.flatMap(({ whole }) => dateWithPlace(whole, page, document)),
      ...page.pieces.flatMap((piece) => dateOfLetter(piece, page, document)),
    ];
  });
}

/** "Hamburg, den 24.05.2024", "V Praze dne 27.1.2026", "Fait à Lyon, le 16/09/2024": a place and a date alone in a line. */
const PLACE_AND_DAY =
  /^(?:(?:V|Ve|Fait à|En)\s)?\p{Lu}[\p{L}.-]+(?:\s\p{L}[\p{L}.-]+){0,2},?\s(?:den|dne|le|a)\s(?=\d)/u;

function dateWithPlace(whole: Run, page: PageText, document: DocumentText): FieldCandidate[] {
  const [start] = PLACE_AND_DAY.exec(whole.text) ?? [];
  const [date] = start === undefined ? [] : datesIn(whole.text, document.months);
  const atEnd = date && start !== undefined && whole.text.length - start.length <= date.text.length + 1;
  return atEnd ? [candidateOf(date, whole, page)] : [];
}

/** Where a letter's date stands: over its text. */
const HEAD_OF_LETTER = 0.3;
const PLACE = /^\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?, $/u;

/** "November 8, 2023", "Hamburg, 05.03.2024": a date that makes a line of a letter's head, and answers no label. */
function dateOfLetter(piece: LabelledPiece, page: PageText, document: DocumentText): FieldCandidate[] {
  const { whole, labels } = piece;
  if (page.number > 1 || labels.length > 0 || whole.baseline > HEAD_OF_LETTER * page.height) return [];
  const [date, ...more] = datesIn(whole.text, document.months);
  if (!date || more.length > 0 || date.end < whole.text.trim().length) return [];
  const place = whole.text.slice(0, date.at);
  return (place === '' || PLACE.test(place)) && !answers(whole, page) ? [candidateOf(date, whole, page)] : [];
}

/** Whether a label stands before a text on its line, or heads the column that it stands in. */
function answers(whole: Run, page: PageText): boolean {
  return page.pieces.some(({ whole: other, labels }) => {
    const label = labels.at(-1);
    if (!label || label.inline !== null) return false;
    const drop = (whole.baseline - other.baseline) / whole.size;
    const left = other.box.x + other.box.width <= whole.box.x + 1;
    const over =
      Math.min(other.box.x + other.box.width, whole.box.x + whole.box.width) >
      Math.max(other.box.x, whole.box.x);
    return (Math.abs(drop) < 0.7 && left) || (drop > 0 && drop < 4.5 && over);
  });
}

function candidateOf(date: PrintedDate, run: Run, page: PageText): FieldCandidate {
  const doubts = ['date-of-signature', ...(page.isRecognised ? ['ocr'] : [])];
  return { field: 'reported', value: date.text, run, date, group: GROUP, confidence: 0.7, doubts };
}

function datesNear(signatures: PageText['pieces'], page: PageText, document: DocumentText): FieldCandidate[] {
  return page.pieces.flatMap(({ whole, labels }) => {
    if (whole.baseline < 0.3 * page.height || wordsOf(whole.text).length > 14) return [];
    const isNear = signatures.some(({ whole: signature }) => {
      const drop = Math.abs(signature.baseline - whole.baseline) / whole.size;
      const apart = Math.max(
        signature.box.x - whole.box.x - whole.box.width,
        whole.box.x - signature.box.x - signature.box.width,
      );
      return drop < NEAR_LINES && apart < NEAR_ACROSS * whole.size;
    });
    const [date] = datesIn(whole.text, document.months);
    if (!isNear || !date || labels.some((label) => !label.inline && label.colon)) return [];
    return [candidateOf(date, whole, page)];
  });
}
