import { span } from './box';
import { splitValues } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { limitNote } from './limit-notes';
import { cellOf, extentOf, textOf, type Line } from './lines';
import { basisNote, notesOf, unitNote } from './notes';
import { panelOf } from './panels';
import type { PrintedResult } from './reading';
import { doubtedBy, valueDoubts } from './results';
import { isOneOfSamples } from './sample-references';
import type { SidewaysHead, SidewaysRow, SidewaysTable } from './sideways';

/**
 * The results of a table on its side: one for each analyte's head and each row of results.
 * @param before where the table above ends: what stands higher speaks of that one
 */
export function resultsOfSideways(
  table: SidewaysTable,
  before: number,
  lines: Line[],
  page: number,
  lexicon: Lexicon,
): PrintedResult[] {
  const { left } = span(table.words.map(extentOf));
  const notes = notesOf({ ...table, left, columns: [] }, table.bottom, lines, before, Infinity);
  const names = table.heads.map((h) => h.name.text);
  const { panel, titled } = panelOf(notes, '', names, lexicon);
  const shared = {
    page,
    panel,
    unit: unitNote(notes, lexicon),
    basis: basisNote(notes, panel, lexicon),
    lod: limitNote('lod', notes, panel, lexicon),
    loq: limitNote('loq', notes, panel, lexicon),
  };
  const rows = table.rows.filter((r) => r.role === 'result');
  const samples = new Set(rows.map((row) => row.name?.text));
  return rows.flatMap((row) =>
    table.heads.flatMap((head) => {
      // Boxes beside each other hold results of several panels where no title says one.
      const own = titled ? null : (lexicon.analyte(head.name.text)?.panel ?? null);
      const sample = samples.size > 1 && row.name ? { sample: row.name } : {};
      return resultsAt(row, head, table, { ...shared, ...sample, panel: own ?? panel }, lexicon);
    }),
  );
}

function resultsAt(
  row: SidewaysRow,
  head: SidewaysHead,
  table: SidewaysTable,
  shared: Pick<PrintedResult, 'page' | 'panel' | 'unit' | 'basis' | 'lod' | 'loq' | 'sample'>,
  lexicon: Lexicon,
): PrintedResult[] {
  const words = row.cells.get(head);
  if (!words) return [];
  const cell = cellOf(words);
  const detail = (role: Role) => {
    const printed = table.rows.find((r) => r.role === role)?.cells.get(head);
    return printed ? cellOf(printed) : null;
  };
  return splitValues(textOf(words), lexicon).map((value) => {
    const printed = value.unit ?? row.unit ?? head.unit;
    const unit = printed === null ? shared.unit : { ...cell, text: printed };
    return {
      ...shared,
      analyte: head.name,
      value: { ...cell, text: value.text },
      unit,
      lod: detail('lod') ?? shared.lod,
      loq: detail('loq') ?? shared.loq,
      limit: value.limit === null ? detail('limit') : { ...cell, text: value.limit },
      status: detail('status'),
      uncertainty: detail('uncertainty'),
      method: null,
      basis: lexicon.basis(printed ?? '') ?? shared.basis,
      ...doubtedBy([
        'on-its-side',
        ...(shared.sample && !isNumbered(row, table, lexicon) ? (['result-heading-unknown'] as const) : []),
        ...(isKnown(head, shared.panel, lexicon) ? [] : (['unknown-analyte'] as const)),
        ...valueDoubts(value.text, unit?.text ?? null, words, lexicon),
      ]),
    };
  });
}

/** Whether the row's name is the number of one of several samples: other names could be anything. */
function isNumbered({ name }: SidewaysRow, { rows }: SidewaysTable, lexicon: Lexicon): boolean {
  const names = rows.flatMap((other) => other.name?.text ?? []);
  return name !== null && isOneOfSamples(name.text, names, lexicon);
}

/** Symbols of elements are names only where the panel says so: "As", "Pb". */
function isKnown(head: SidewaysHead, panel: PrintedResult['panel'], lexicon: Lexicon): boolean {
  return head.known || lexicon.analyte(head.name.text, panel) !== null;
}
