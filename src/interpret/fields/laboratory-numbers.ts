import { tokensOf, wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import type { DocumentText, PageText } from './page-text';
import { rightOf, type Run } from './run';

/** The longest label of this kind has four words ("Acme sample ref no."); its value stands this near, in type sizes. */
const LONGEST_LABEL = 4;
const REACH = 20;

/**
 * The sample's number under a label that only this laboratory uses, its own name: "Northlight ID", "NLS ref no.". For
 * samples that no known label numbers.
 */
export function sampleNumbersByLaboratory(laboratory: string, document: DocumentText): FieldCandidate[] {
  const [own] = wordsOf(laboratory);
  if (own === undefined || own.length < 3) return [];
  return document.pages.flatMap((page) =>
    page.pieces.flatMap(({ whole, labels }) => {
      const words = tokensOf(whole.text).filter((token) => token.isWord);
      const isItsLabel =
        labels.length === 0 &&
        words.length > 1 &&
        words.length <= LONGEST_LABEL &&
        words[0]?.text === own &&
        document.index.isNumberWord(words.at(-1));
      const value = isItsLabel ? besideOf(whole, page) : null;
      const number = value && document.values.identifier(value.text.replace(/^[:：]\s*/u, ''));
      return value && number
        ? [
            {
              field: 'sampleId' as const,
              value: number,
              run: value,
              date: null,
              group: 1,
              confidence: page.isRecognised ? 0.7 : 0.8,
              doubts: ['unknown-label', ...(page.isRecognised ? ['ocr'] : [])],
            },
          ]
        : [];
    }),
  );
}

function besideOf(label: Run, page: PageText): Run | null {
  const [nearest] = page.pieces
    .filter(({ whole }) => Math.abs(whole.baseline - label.baseline) < 0.3 * label.size)
    .filter(({ whole }) => whole.box.x > rightOf(label) && whole.box.x - rightOf(label) < REACH * label.size)
    .sort((a, b) => a.whole.box.x - b.whole.box.x);
  return nearest && nearest.labels.length === 0 ? nearest.whole : null;
}
