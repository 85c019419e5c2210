import { isNamed, isOfControls, type TableHeading } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { textOf } from './lines';
import { nameColumnOf, type Row } from './rows';
import type { Column } from './columns';
import type { Table } from './tables';

/**
 * Headings of names and of the laboratory's verdict, but none of results: "Pesticide  Action level  Status". What such a
 * table prints of each analyte is the verdict alone. Null where the headings are others.
 */
export function withVerdictsAsResults(heading: TableHeading): TableHeading | null {
  const roles = heading.columns.flatMap((c) => c.meaning?.roles ?? []);
  if (!heading.columns.some(isNamed) || roles.some(isOfControls)) return null;
  const [verdicts, ...others] = heading.columns.filter((c) => c.meaning?.roles[0] === 'status');
  if (!verdicts?.meaning || others.length > 0) return null;
  const meaning = { ...verdicts.meaning, roles: ['result'] as const };
  const columns = heading.columns.map((c) => (c === verdicts ? { ...c, meaning, verdictsOnly: true } : c));
  return { ...heading, columns };
}

/**
 * The table where it prints known analytes with verdicts and nothing that could be a result of them: a value under no
 * heading, or under one that nobody knows, is for a person.
 */
export function withoutHiddenResults(table: Table, lexicon: Lexicon): Table | null {
  const names = nameColumnOf(table.columns);
  const verdicts = table.columns.find((c) => c.heading?.verdictsOnly);
  if (!names || !verdicts) return null;
  const rows = table.rows.filter((row) => cell(row, verdicts) !== '');
  const known = rows.filter((row) => lexicon.analyte(cell(row, names)) !== null);
  if (known.length * 2 < rows.length && !saysWhatWasAsked(table)) return null;
  if (!rows.every((row) => lexicon.isStatus(cell(row, verdicts)))) return null;
  const unheaded = table.columns.filter((c) => !c.heading?.meaning && c !== names);
  const hidden = rows.some((row) => unheaded.some((c) => VALUES.has(lexicon.kind(cell(row, c)))));
  return hidden ? null : table;
}

/** A limit or a method beside each verdict: then names that the vocabulary does not know are tests, too. */
function saysWhatWasAsked({ heading }: Table): boolean {
  return heading.columns.some((c) => ASKED.has(c.meaning?.roles[0] ?? 'ignored'));
}

const ASKED: ReadonlySet<Role> = new Set(['limit', 'limit-max', 'limit-min', 'method']);
/** Kinds of cells that say how much was found. */
export const VALUES: ReadonlySet<string> = new Set(['number', 'odd-number', 'qualifier']);

function cell(row: Row, column: Column): string {
  return textOf(row.cells.get(column) ?? []);
}
