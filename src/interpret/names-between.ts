import type { Doubt } from './confidence';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import { doubtedBy } from './results';
import type { PrintedResult } from './reading';
import type { Row } from './rows';
import type { Table } from './tables';

/**
 * Doubts results that stand behind another name of their row: where a table beside this one has its names under a heading
 * that nobody knows, both are taken for one, and the other one's results for those of the first name.
 */
export function withNamesBetweenDoubted(
  results: PrintedResult[],
  row: Row,
  table: Table,
  lexicon: Lexicon,
): PrintedResult[] {
  const names = [...row.cells].flatMap(([column, words]) => {
    const [first] = words;
    const isOpen = !table.roles.has(column) && first !== undefined;
    return isOpen && lexicon.analyte(textOf(words))?.exact
      ? [{ left: first.box.x, text: textOf(words) }]
      : [];
  });
  if (names.length === 0) return results;
  return results.map((result) => {
    const { analyte, value } = result;
    const isBehind = names.some(
      ({ left, text }) =>
        text !== analyte.text && left >= analyte.box.x + analyte.box.width && left < value.box.x,
    );
    return isBehind
      ? { ...result, ...doubtedBy([...(result.doubts as Doubt[]), 'another-name-between']) }
      : result;
  });
}
