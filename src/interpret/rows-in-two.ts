import { isValueLike, splitValues } from './cell-values';
import type { Column } from './columns';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import type { Row } from './rows';

/** The two lines of one row stand no further apart than this, in type sizes. */
const WITHIN = 2.2;

/**
 * Cells of two lines can look like two rows: "Total Yeast and" over "Mold", "None" over "Detected". They are one where
 * only both lines together name an analyte, and both together print one value.
 */
export function joinedRows(rows: Row[], name: Column | undefined, lexicon: Lexicon): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && name && isOneRow(above, row, name, lexicon)) joined.splice(-1, 1, together(above, row));
    else joined.push(row);
  }
  return joined;
}

function isOneRow(above: Row, below: Row, name: Column, lexicon: Lexicon): boolean {
  const [first, second] = [above.cells.get(name), below.cells.get(name)];
  if (!first) return false;
  const size = Math.max(...first.map((w) => w.size));
  if (below.baseline - above.baseline > WITHIN * size) return false;
  if (!second) return onlyTogetherValue(above, below, lexicon);
  if ([first, second].every((words) => lexicon.analyte(textOf(words)) !== null)) return false;
  if (!lexicon.analyte(textOf([...first, ...second]))?.exact) return false;
  const results = [...below.cells.keys()].filter((c) => c.heading?.meaning?.roles[0] === 'result');
  return results.every((column) => {
    const [first, second] = [above.cells.get(column) ?? [], below.cells.get(column) ?? []];
    if ([first, second].every((words) => isValueLike(textOf(words), lexicon))) return false;
    const [value, ...others] = splitValues(textOf([...first, ...second]), lexicon);
    return value !== undefined && others.length === 0 && lexicon.kind(value.text) !== 'odd-number';
  });
}

/** "Not" over "Detected": with no name of its own the lower line goes on, where the upper one alone prints no value. */
function onlyTogetherValue(above: Row, below: Row, lexicon: Lexicon): boolean {
  const results = [...below.cells.keys()].filter((c) => c.heading?.meaning?.roles[0] === 'result');
  return (
    results.length > 0 &&
    results.every((column) => {
      const first = textOf(above.cells.get(column) ?? []);
      const both = `${first} ${textOf(below.cells.get(column) ?? [])}`;
      return first !== '' && !isValueLike(first, lexicon) && lexicon.kind(both) === 'qualifier';
    })
  );
}

function together(above: Row, below: Row): Row {
  const cells = new Map(above.cells);
  for (const [column, words] of below.cells) cells.set(column, [...(cells.get(column) ?? []), ...words]);
  const bounds = [...above.bounds, ...below.bounds];
  return { ...above, cells, bounds, ambiguous: above.ambiguous || below.ambiguous };
}
