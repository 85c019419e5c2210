import { datesIn } from '../../vocabulary/printed-date';
import { wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import type { DocumentText, PageText } from './page-text';

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
    return signatures.length === 0 ? [] : datesNear(signatures, page, document);
  });
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
    const doubts = ['date-of-signature', ...(page.isRecognised ? ['ocr'] : [])];
    return [
      {
        field: 'reported' as const,
        value: date.text,
        run: whole,
        date,
        group: GROUP,
        confidence: 0.7,
        doubts,
      },
    ];
  });
}
