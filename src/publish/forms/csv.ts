/** What a spreadsheet would take for a formula, when it stands first in a cell; a minus may begin a number as well. */
const FORMULA = /^(?:[=+@\t\r]|-(?![\d.,]*$)(?=.*[\w(]))./s;

/**
 * Rows as CSV (RFC 4180), the header first. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front, because certificates are strangers' text.
 */
export function csv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [columns, ...rows].map(csvRow).join('');
}

/** One row of such a table, with its line's end. */
export function csvRow(row: readonly (string | number | null)[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
