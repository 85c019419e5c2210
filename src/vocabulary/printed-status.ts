import { foldWord } from './fold';
import type { PrintedStatus } from './qualifier';
import type { Vocabulary } from './vocabulary';

/** The laboratory's own verdict in a status cell (`Pass`, `Complies`, `V`, `Vn`, `nevyhovuje`), or null when the cell is no verdict. */
export function parseStatus(vocabulary: Vocabulary, text: string): PrintedStatus | null {
  const word = text.replace(/[*†‡§#¹²³]+\s*$/u, '').trim();
  return vocabulary.statusWords.get(foldWord(word)) ?? null;
}
