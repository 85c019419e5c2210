import { datesIn, type PrintedDate } from '../../vocabulary/printed-date';
import { tokensOf, wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import { groupFor, type LabelledPiece } from './labelled-text';
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
      ...datesByTitle(page, document),
      ...page.pieces.flatMap(({ whole }) => dateWithPlace(whole, page, document)),
      ...page.pieces.flatMap((piece) => dateOfLetter(piece, page, document)),
    ];
  });
}

/** "Hamburg,", "V Praze", "Fait à Lyon,": a place before "den", "dne", "le" and the day. */
const PLACE_OF_DAY = /^(?:(?:\p{Lu}\p{L}?|\p{Lu}\p{L}+ à)\s)?\p{Lu}[\p{L}.-]+(?:\s\p{L}[\p{L}.-]+){0,2},?$/u;

/** "Hamburg, den 24.05.2024", "V Praze dne 27.1.2026", "Fait à Lyon, le 16/09/2024": a place and a date alone in a line. */
function dateWithPlace(whole: Run, page: PageText, document: DocumentText): FieldCandidate[] {
  const [date] = datesIn(whole.text, document.months);
  if (!date || whole.text.trim().length > date.end + 1) return [];
  const before = beforeTheDay(whole.text.slice(0, date.at), document);
  return before !== null && PLACE_OF_DAY.test(before) ? [candidateOf(date, whole, page)] : [];
}

/** What stands before the word that announces a day ("of", "ze dne"), at the end of a text; null when none stands there. */
function beforeTheDay(text: string, { beforeADay }: DocumentText): string | null {
  const tokens = tokensOf(text);
  const word = beforeADay.all(tokens).find((found) => found.to === tokens.length);
  const start = word && tokens[word.from]?.start;
  return start === undefined ? null : text.slice(0, start).trim();
}

/** Stronger than a signature's: it is the report's own. */
const BESIDE_ITS_NUMBER = 2;

/** "Test protocol BQ-771 of 14.06.2024", "RAPPORTO DI PROVA N° 23LA11208" over "del 19/06/2023": the day by the report's number. */
function datesByTitle(page: PageText, document: DocumentText): FieldCandidate[] {
  const titled = page.pieces.filter(
    ({ whole, labels }) =>
      document.titles.find(whole.text) !== null ||
      labels.some((label) => groupFor(label, 'reportNumber') !== undefined),
  );
  return page.pieces.flatMap(({ whole, labels }) => {
    const [date] = datesIn(whole.text, document.months);
    const before = date ? beforeTheDay(whole.text.slice(0, date.at), document) : null;
    // "Replaces report 12 of 5 May 2024" tells another report's day.
    if (!date || before === null || document.amendmentWords.marks.isIn(whole.text)) return [];
    const isHere = titled.some((title) => title.whole === whole) && /\d$/.test(before);
    const isUnder =
      before === '' && labels.length === 0 && titled.some((title) => isRightUnder(whole, title.whole));
    return isHere || isUnder
      ? [{ ...candidateOf(date, whole, page), group: BESIDE_ITS_NUMBER, doubts: ['date-by-number'] }]
      : [];
  });
}

function isRightUnder(run: Run, title: Run): boolean {
  const drop = (run.baseline - title.baseline) / title.size;
  const shared =
    Math.min(run.box.x + run.box.width, title.box.x + title.box.width) - Math.max(run.box.x, title.box.x);
  return drop > 0.5 && drop < 2.2 && shared > 0;
}

/** Where a letter's date stands: over its text. */
const HEAD_OF_LETTER = 0.3;
const PLACE = /^\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?, $/u;

/** "November 8, 2023", "Hamburg, 05.03.2024": a date that makes a line of a letter, and answers no label. */
function dateOfLetter(piece: LabelledPiece, page: PageText, document: DocumentText): FieldCandidate[] {
  const { whole, labels } = piece;
  if (labels.length > 0) return [];
  const [date, ...more] = datesIn(whole.text, document.months);
  if (!date || more.length > 0 || date.end < whole.text.trim().length) return [];
  const place = whole.text.slice(0, date.at);
  // With its place it may as well stand over the signature: "Bogor, 21 Agustus 2024".
  const isHead = page.number === 1 && whole.baseline < HEAD_OF_LETTER * page.height;
  const isHere = PLACE.test(place) || (isHead && (place === '' || beforeTheDay(place, document) === ''));
  return isHere && !answers(whole, page) ? [candidateOf(date, whole, page)] : [];
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
