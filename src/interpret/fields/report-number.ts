import { keyOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import { isEdge } from './letterhead';
import type { DocumentText } from './page-text';

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
