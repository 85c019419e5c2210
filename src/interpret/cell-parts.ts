import type { Word } from '../read/page';
import { isValueLike } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { linesOf, textOf } from './lines';

/** What stands in a cell for one of the roles that its heading names. */
export interface CellPart {
  role: Role;
  words: Word[];
}

/**
 * What a cell prints for each part of its heading: of "0.02 / 0.5" under "LOQ / Limit" the LOQ is 0.02 and the limit 0.5.
 * Strokes, lines or spaces part them, as long as there are as many as the heading has; otherwise nobody can tell, and
 * none is given.
 */
export function partsOfCell(words: Word[], roles: readonly Role[], lexicon: Lexicon): CellPart[] {
  if (lexicon.kind(textOf(words)) === 'not-tested') return [];
  const cuts = [betweenStrokes(words), betweenStrokes(words.flatMap(cutAtStrokes)), byLines(words)];
  const parts = [...cuts, words.map((word) => [word])].find(
    (cut) => cut.length === roles.length && cut.every((part) => mayBeBound(textOf(part), lexicon)),
  );
  return (parts ?? []).flatMap((part, i) => {
    const role = roles[i];
    return role === undefined || part.length === 0 ? [] : [{ role, words: part }];
  });
}

const STROKE = /^[/|]$/;

function betweenStrokes(words: Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of linesOf(words).flatMap((line) => line.words)) {
    if (STROKE.test(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function byLines(words: Word[]): Word[][] {
  return linesOf(words).map((line) => line.words);
}

/** "0.02/0.5" as three words, each as wide as its letters are many. */
function cutAtStrokes(word: Word): Word[] {
  const letter = word.box.width / word.text.length;
  return [...word.text.matchAll(/[/|]|[^/|]+/g)].map(({ 0: text, index }) => ({
    ...word,
    text,
    box: { ...word.box, x: word.box.x + index * letter, width: text.length * letter },
  }));
}

function mayBeBound(text: string, lexicon: Lexicon): boolean {
  return text === '' || isValueLike(text, lexicon) || lexicon.isNoLimit(text);
}
