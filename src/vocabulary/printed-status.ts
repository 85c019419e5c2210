import { foldWord } from './fold';
import type { PrintedStatus } from './qualifier';
import type { Vocabulary } from './vocabulary';

/** The laboratory's own verdict in a status cell (`Pass`, `Complies`, `V`, `Vn`, `nevyhovuje`), or null when the cell is no verdict. */
export function parseStatus(vocabulary: Vocabulary, text: string): PrintedStatus | null {
  return vocabulary.statusWords.get(statusKey(text)) ?? null;
}

/**
 * The same of a cell that stands under a heading for verdicts: there `Yes` and `No` answer whether the result conforms,
 * elsewhere whether something was found.
 */
export function parseStatusCell(vocabulary: Vocabulary, text: string): PrintedStatus | null {
  return parseStatus(vocabulary, text) ?? vocabulary.answerWords.get(statusKey(text)) ?? null;
}

function statusKey(text: string): string {
  return foldWord(text.replace(/[*†‡§#¹²³]+\s*$/u, '').trim());
}
