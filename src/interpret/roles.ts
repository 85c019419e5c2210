import type { Column } from './columns';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import type { Row } from './rows';

/**
 * The role of each column. Where a heading can mean two things, or two columns claim the results, the cells decide: a
 * column of nothing but verdicts beside another with values is the laboratory's status.
 */
export function rolesOf(columns: Column[], rows: Row[], lexicon: Lexicon): Map<Column, Role> {
  const results = columns.filter((c) => c.heading?.meaning?.roles.includes('result'));
  const onlyVerdicts = results.filter((c) => holdsOnly(c, rows, (text) => lexicon.isStatus(text)));
  const roles = new Map<Column, Role>();
  for (const column of columns) {
    const role = column.heading?.meaning?.roles[0];
    if (!role) continue;
    const isStatus = onlyVerdicts.includes(column) && onlyVerdicts.length < results.length;
    roles.set(column, isStatus ? 'status' : role);
  }
  return roles;
}

function holdsOnly(column: Column, rows: Row[], test: (text: string) => boolean): boolean {
  const cells = rows.flatMap((row) => row.cells.get(column) ?? []).length;
  return (
    cells > 0 &&
    rows.every((row) => {
      const words = row.cells.get(column);
      return !words || test(textOf(words));
    })
  );
}
