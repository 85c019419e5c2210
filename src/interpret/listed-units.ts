import { overlap } from './box';
import { isValueLike } from './cell-values';
import type { Lexicon } from './lexicon';
import { piecesOf, type Line, type Piece } from './lines';
import type { ListedRow } from './listed-rows';
import { isInColumn, isOfOneList } from './listed-runs';
import { namesMethod } from './method-notes';
import { unitNote } from './notes';
import type { PrintedCell } from './reading';

/** "26.4  DZ" where the other rows' units stand: what follows the number is a unit, also where nobody knows it. */
export function withUnitOfColumn(row: ListedRow, rows: ListedRow[], lexicon: Lexicon): ListedRow {
  const { unit, value } = row;
  if (unit === null || value.unit !== null || !mayBeUnit(unit, lexicon)) return row;
  const known = rows.some(
    (other) => other.value.unit !== null && isOfOneList(row, other) && isInColumn(row, other),
  );
  if (!known) return row;
  return { ...row, value: { ...value, unit: unit.text }, words: [...row.words, ...unit.words] };
}

const LONGEST_UNIT = 12;

function mayBeUnit({ text, words }: Piece, lexicon: Lexicon): boolean {
  const isOther = isValueLike(text, lexicon) || lexicon.isSetBound(text) || namesMethod(words, lexicon);
  return !isOther && text.length <= LONGEST_UNIT && /\p{L}|%/u.test(text);
}

/** How far over the first row of a list its title may stand, in type sizes. */
const TITLE_WITHIN = 3;

/** The unit in the title right over a list of bare numbers: "Heavy metals (mg/kg)". */
export function unitOverList([first]: ListedRow[], lines: Line[], lexicon: Lexicon): PrintedCell | null {
  if (!first) return null;
  const { name } = first;
  const over = lines.filter(
    ({ baseline }) =>
      baseline < name.baseline - 0.5 * name.size && name.baseline - baseline < TITLE_WITHIN * name.size,
  );
  const title = over.flatMap(piecesOf).findLast((piece) => overlap(piece, name) > 0);
  if (!title) return null;
  const line = { words: title.words, baseline: title.baseline, size: title.size };
  return unitNote({ above: [line], below: [], afterTable: false, next: Infinity }, lexicon);
}
