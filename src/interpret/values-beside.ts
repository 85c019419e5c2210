import type { Doubt } from './confidence';
import type { Lexicon } from './lexicon';
import { textOf } from './lines';
import type { PrintedResult } from './reading';
import { doubtedBy } from './results';
import type { Row } from './rows';
import type { Table } from './tables';
import { VALUES } from './verdict-tables';

/**
 * Doubts verdicts that stand as results in a row where some column that was not understood holds a value: that may be
 * what was found, and "Pass" only what the laboratory says of it.
 */
export function withVerdictsBesideValuesDoubted(
  results: PrintedResult[],
  row: Row,
  table: Table,
  lexicon: Lexicon,
): PrintedResult[] {
  const isUnread = [...row.cells].some(
    ([column, words]) => !table.roles.has(column) && VALUES.has(lexicon.kind(textOf(words))),
  );
  if (!isUnread) return results;
  return results.map((result) =>
    lexicon.kind(result.value.text) === 'verdict'
      ? { ...result, ...doubtedBy([...(result.doubts as Doubt[]), 'value-beside-verdict']) }
      : result,
  );
}
