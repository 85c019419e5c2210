import { isIn, middleOf } from './box';
import { isValueLike } from './cell-values';
import type { Column } from './columns';
import type { Lexicon } from './lexicon';
import { median, piecesOf, type Line, type Piece } from './lines';
import { nameColumnOf } from './rows';
import { isStandardName } from './standards';

/** Names behind the cell of a group begin so much further right than others, in type sizes, at one place this near. */
const INDENT = 2;
const AT_ONE_PLACE = 0.4;
/** So many rows each of both kinds show that names stand in two places. */
const FEWEST = 2;

/**
 * Where a group of rows has its title in a cell before their names ("Related substances" before "Impurity C" and
 * "Impurity D"), and other rows have their name there: both are one column of names, which tells where those of groups
 * begin.
 */
export function withGroupCells(columns: Column[], lines: Line[], lexicon: Lexicon): Column[] {
  const names = nameColumnOf(columns);
  if (!names) return columns;
  const at = columns.indexOf(names);
  const [before, after] = [columns[at - 1], columns[at + 1]];
  for (const zone of [[names], [names, after], [before, names]]) {
    const merged = zone.every((c) => c !== undefined && (c === names || c.heading === null));
    const own = merged ? (zone as Column[]) : null;
    const begin = own && beginOfGrouped(own, lines, lexicon);
    if (!own || begin === null) continue;
    const [left, right] = [own[0]!.left, own.at(-1)!.right];
    const whole: Column = { ...names, left, right, groupsEnd: begin };
    return columns.filter((c) => c === names || !own.includes(c)).map((c) => (c === names ? whole : c));
  }
  return columns;
}

/** Where names begin that stand behind the cell of their group, or null where none does. */
function beginOfGrouped(zone: Column[], lines: Line[], lexicon: Lexicon): number | null {
  const strip = { left: zone[0]!.left, right: zone.at(-1)!.right };
  const rows = lines
    .map((line) => ({
      own: piecesOf(line).filter((p) => isIn(middleOf(p), strip)),
      size: line.size,
      others: piecesOf(line).some((p) => p.left >= strip.right),
    }))
    .filter(({ own, others }) => own.length > 0 && others);
  const usual = median(rows.map(({ own }) => own[0]!.left));
  const further = rows.flatMap(({ own, size }) => own.filter((p) => p.left > usual + INDENT * size));
  const begin = median(further.map((p) => p.left));
  const isThere = (p: Piece) => Math.abs(p.left - begin) < AT_ONE_PLACE * p.size;
  const grouped = rows.filter(({ own }) => own.some(isThere));
  const alone = grouped.filter(({ own }) => own[0] && isThere(own[0]));
  const areNames = further.every((p) => isThere(p) && mayBeName(p.text, lexicon));
  const isGroup = grouped.length >= FEWEST && alone.length > 0 && alone.length < grouped.length;
  return isGroup && areNames && rows.length - grouped.length >= FEWEST
    ? begin - AT_ONE_PLACE * further[0]!.size
    : null;
}

function mayBeName(text: string, lexicon: Lexicon): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    !isValueLike(text, lexicon) &&
    lexicon.unit(text) === null &&
    !lexicon.isStatus(text) &&
    !isStandardName(text)
  );
}
