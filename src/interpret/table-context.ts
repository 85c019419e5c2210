import type { Lexicon, Role } from './lexicon';
import { textOf, type Line } from './lines';
import { limitNote } from './limit-notes';
import { basisNote, notesOf, unitNote, type Notes } from './notes';
import { panelOf } from './panels';
import type { PrintedCell, PrintedResult } from './reading';
import { nameColumnOf } from './rows';
import { methodNote, methodsOf, type TableMethods } from './table-methods';
import type { Table } from './tables';

/** What a table says of all its rows at once. */
export interface TableContext {
  page: number;
  panel: PrintedResult['panel'];
  /** Whether a title says the panel; else most of the analytes do. */
  titled: boolean;
  /** Whether rows that nobody knows belong to the panel. */
  ofAll: boolean;
  unit: PrintedCell | null;
  lod: PrintedCell | null;
  loq: PrintedCell | null;
  basis: PrintedResult['basis'];
  methods: TableMethods;
}

/** What the tables before said, for those that go on from them. */
export type TableContexts = Map<Table, TableContext>;

/**
 * What the title of a table and the notes around it say of all of its rows. Where its own say nothing, the ones of a
 * table with the same columns beside it hold, and those of the table that it goes on from.
 */
export function contextOf(
  table: Table,
  tables: Table[],
  lines: Line[],
  page: number,
  before: TableContexts,
  lexicon: Lexicon,
): TableContext {
  const notes = notesAround(table, tables, lines);
  const from = table.continues ? before.get(table.continues) : undefined;
  const nameColumn = nameColumnOf(table.columns);
  const names = table.rows.flatMap((r) => {
    const words = nameColumn && r.cells.get(nameColumn);
    return words ? [textOf(words)] : [];
  });
  const panel = panelOf(notes, nameColumn?.heading?.text ?? '', names, lexicon);
  const own = from?.panel && !panel.titled ? from : panel;
  const beside = <Said>(said: (notes: Notes, other: Table) => Said | null) =>
    saidBeside(table, tables, lines, said);
  const methodOver =
    methodNote(table, notes, own.panel, lexicon) ??
    beside((theirs, other) => methodNote(other, theirs, own.panel, lexicon));
  return {
    page,
    panel: own.panel,
    titled: own.titled,
    ofAll: own.ofAll,
    unit: unitNote(notes, lexicon) ?? beside((theirs) => unitNote(theirs, lexicon)) ?? from?.unit ?? null,
    lod: limitNote('lod', notes, own.panel, lexicon) ?? from?.lod ?? null,
    loq: limitNote('loq', notes, own.panel, lexicon) ?? from?.loq ?? null,
    basis:
      basisNote(notes, own.panel, lexicon) ??
      beside((theirs) => basisNote(theirs, own.panel, lexicon)) ??
      from?.basis ??
      null,
    methods: methodsOf(table, methodOver ?? from?.methods.last ?? null, lines, lexicon),
  };
}

/** What the notes around a table beside this one say, when both are one table set in two or more columns. */
function saidBeside<Said>(
  table: Table,
  tables: Table[],
  lines: Line[],
  said: (notes: Notes, other: Table) => Said | null,
): Said | null {
  for (const other of tables) {
    const level = Math.abs(other.heading.top - table.heading.top) < 0.5 * table.heading.size;
    if (other === table || !level || !haveSameColumns(table, other)) continue;
    const theirs = said(notesAround(other, tables, lines), other);
    if (theirs !== null) return theirs;
  }
  return null;
}

function haveSameColumns(a: Table, b: Table): boolean {
  const roles = (table: Table): (Role | undefined)[] => table.heading.columns.map((c) => c.meaning?.roles[0]);
  const [one, other] = [roles(a), roles(b)];
  return one.length === other.length && one.every((role, i) => role === other[i]);
}

function notesAround(table: Table, tables: Table[], lines: Line[]): Notes {
  const last = lastLineOf(table);
  const next = Math.min(Infinity, ...tables.map((t) => t.heading.top).filter((top) => top > last));
  return notesOf(table.heading, last, lines, endOfTableBefore(table, tables), next);
}

/** The baseline of a table's last line, or of its headings where it has none. */
export function lastLineOf(table: Table): number {
  return table.lines.at(-1)?.baseline ?? table.heading.bottom;
}

/** Notes over a table begin where the table before it ends. Headings over no rows are such notes themselves. */
export function endOfTableBefore(table: Table, tables: Table[]): number {
  const ends = tables.filter((t) => t !== table && t.rows.length > 0).map(lastLineOf);
  return Math.max(-Infinity, ...ends.filter((y) => y < table.heading.top));
}
