import type { Piece } from '../lines';
import type { Token } from './folding';

type PieceWord = Piece['words'][number] | undefined;

/** Whether the typeface or size changes right before a token. */
export function restyledAt(tokens: Token[], at: number, piece: Piece): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  return differ(wordAt(piece, before.start), wordAt(piece, token.start));
}

/** Whether two words are set in another typeface or size. */
export function differ(one: PieceWord, other: PieceWord): boolean {
  if (!one || !other || one === other) return false;
  const sizes = Math.max(one.size, other.size) / Math.min(one.size, other.size);
  return one.font !== other.font || sizes > 1.12;
}

/** The word of a piece that holds a letter of its text. */
export function wordAt(piece: Piece, offset: number): PieceWord {
  let at = 0;
  for (const word of piece.words) {
    at += word.text.length + 1;
    if (offset < at) return word;
  }
  return undefined;
}
