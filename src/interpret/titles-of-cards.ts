import type { Lexicon } from './lexicon';
import { linesOf, piecesOf } from './lines';
import type { Table } from './tables';

/** So many names of analytes where results should stand show that no column of results is there. */
const FEWEST_NAMES = 2;

/**
 * Whether what looks like headings are the titles of cards abreast: "Potency" and "Terpenes" beside each other, and under
 * what would head the results known analytes, each with its own value.
 */
export function isOfTitles({ rows, roles }: Table, lexicon: Lexicon): boolean {
  const columns = [...roles].flatMap(([column, role]) => (role === 'result' ? [column] : []));
  const firsts = rows.flatMap((row) =>
    columns.flatMap((column) =>
      linesOf(row.cells.get(column) ?? []).flatMap((line) => piecesOf(line).slice(0, 1)),
    ),
  );
  const names = firsts.filter(({ text }) => lexicon.analyte(text)?.exact === true);
  return names.length >= FEWEST_NAMES && names.length * 2 >= firsts.length;
}
