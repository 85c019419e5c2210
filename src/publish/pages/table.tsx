import type { ReactNode } from 'react';

/** A column of a list: what heads it, and what narrow screens say before its cells. */
export interface Column {
  heading: string;
  /** Left out where the cell speaks for itself. */
  label?: string;
}

/**
 * A list in rows, the first cell of each naming it. The roles repeat what the elements are, because narrow screens lay the
 * rows out as blocks.
 */
export function ListTable(props: {
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** The id of the heading that names the table. */
  named: string;
}): ReactNode {
  const { columns, rows, named } = props;
  return (
    <table role="table" className="list" aria-labelledby={named}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ heading }) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td key={index} role="cell" data-label={columns[index + 1]?.label}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
