import { datesIn, type PrintedDate } from '../../vocabulary/printed-date';
import { wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
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
