import type { Page, Word } from '../read/page';
import { boxedResultsOf, type BoxedResult } from './boxes';
import { continuedTables } from './continued';
import type { Lexicon } from './lexicon';
import { linesOf, textOf, type Line } from './lines';
import { limitNote, notesOf, unitNote } from './notes';
import { repairMisread } from './misread';
import { panelOf } from './panels';
import type { PrintedResult } from './reading';
import { withoutRepeats } from './repeats';
import { doubtedBy, resultsOfRow, type TableContext } from './results';
import { nameColumnOf } from './rows';
import { sidewaysTablesOf, type SidewaysTable } from './sideways';
import { joinSuperscripts } from './superscripts';
import { tablesUnder, type Table } from './tables';
import { tableHeadingsOf } from './heading-bands';
import { cellOf } from './lines';
import { splitValues } from './cell-values';

/** The results that a document prints, page by page. */
export function resultsOfPages(pages: Page[], lexicon: Lexicon): PrintedResult[] {
  let before: Table[] = [];
  const results = pages.flatMap((page) => {
    const words = wordsOf(page, lexicon);
    const lines = linesOf(words);
    const headings = tableHeadingsOf(lines, lexicon);
    const own = tablesUnder(headings, words, lexicon);
    const continued = continuedTables(before, words, headings, lexicon);
    const tables = [...continued, ...own];
    if (own.length > 0 || continued.length > 0) before = tables;
    const fromTables = tables.flatMap((t) => resultsOfTable(t, lines, tables, page.number, lexicon));
    const free = linesOf(words.filter((w) => !isInTable(w, tables)));
    const sideways = sidewaysTablesOf(free, lexicon);
    const fromSideways = sideways.flatMap((t) => resultsOfSideways(t, lines, page.number, lexicon));
    const turned = new Set(sideways.flatMap((t) => t.words));
    const rest = linesOf(free.flatMap((l) => l.words).filter((w) => !turned.has(w)));
    const fromBoxes = boxedResultsOf(rest, lexicon).map((b) => resultOfBox(b, page.number, lexicon));
    return [...fromTables, ...fromSideways, ...fromBoxes];
  });
  return withoutRepeats(results, lexicon);
}

/** The words that can be part of a table, with raised digits joined and misread ones repaired. */
function wordsOf(page: Page, lexicon: Lexicon): Word[] {
  const upright = joinSuperscripts(page.words.filter((w) => w.rotation === 0 && !isDrawing(w.text)));
  return page.source.kind === 'ocr' ? repairMisread(upright, lexicon) : upright;
}

function isInTable(word: Word, tables: Table[]): boolean {
  return tables.some(
    (t) =>
      t.heading.columns.some((c) => c.words.includes(word)) || t.lines.some((l) => l.words.includes(word)),
  );
}

function resultsOfTable(
  table: Table,
  lines: Line[],
  tables: Table[],
  page: number,
  lexicon: Lexicon,
): PrintedResult[] {
  const context = contextOf(table, lines, tables, page, lexicon);
  return table.rows.flatMap((row) => resultsOfRow(row, table, context, lexicon));
}

function contextOf(
  table: Table,
  lines: Line[],
  tables: Table[],
  page: number,
  lexicon: Lexicon,
): TableContext {
  const last = table.lines.at(-1)?.baseline ?? table.heading.bottom;
  const before = Math.max(
    -Infinity,
    ...tables
      .filter((t) => t !== table && t.heading.top < table.heading.top)
      .map((t) => t.lines.at(-1)?.baseline ?? t.heading.bottom)
      .filter((y) => y < table.heading.top),
  );
  const notes = notesOf(table.heading, last, lines, before);
  const nameColumn = nameColumnOf(table.columns);
  const names = table.rows.flatMap((r) => {
    const words = nameColumn && r.cells.get(nameColumn);
    return words ? [textOf(words)] : [];
  });
  return {
    page,
    ...panelOf(notes, nameColumn?.heading?.text ?? '', names, lexicon),
    unit: unitNote(notes, lexicon),
    lod: limitNote('lod', notes, lexicon),
    loq: limitNote('loq', notes, lexicon),
    basis: null,
  };
}

function resultsOfSideways(
  table: SidewaysTable,
  lines: Line[],
  page: number,
  lexicon: Lexicon,
): PrintedResult[] {
  const notes = notesOf({ ...table, columns: [] }, table.bottom, lines, -Infinity);
  const unit = unitNote(notes, lexicon);
  const { panel } = panelOf(
    notes,
    '',
    table.heads.map((h) => h.name.text),
    lexicon,
  );
  const detail = (role: string, head: SidewaysTable['heads'][number]) => {
    const words = table.rows.find((r) => r.role === role)?.cells.get(head);
    return words ? cellOf(words) : null;
  };
  return table.rows
    .filter((r) => r.role === 'result')
    .flatMap((row) =>
      [...row.cells].flatMap(([head, words]) =>
        splitValues(textOf(words), lexicon).map((value): PrintedResult => {
          const cell = cellOf(words);
          const printed = value.unit ?? row.unit ?? head.unit;
          return {
            page,
            panel,
            analyte: head.name,
            value: { ...cell, text: value.text },
            unit: printed === null ? unit : { ...cell, text: printed },
            lod: detail('lod', head),
            loq: detail('loq', head),
            limit: detail('limit', head),
            status: detail('status', head),
            uncertainty: detail('uncertainty', head),
            method: null,
            basis: null,
            confidence: 0.95,
            doubts: [],
          };
        }),
      ),
    );
}

function resultOfBox(box: BoxedResult, page: number, lexicon: Lexicon): PrintedResult {
  return {
    page,
    panel: lexicon.analyte(box.name.text)?.panel ?? lexicon.panel(box.name.text),
    analyte: box.name,
    value: box.value,
    unit: box.unit,
    lod: null,
    loq: null,
    limit: null,
    status: box.status,
    uncertainty: null,
    method: null,
    basis: null,
    ...doubtedBy(['outside-tables']),
  };
}

/** Bars of charts and icons that are set as letters. */
function isDrawing(text: string): boolean {
  return /^[\u2500-\u25ff\ue000-\uf8ff]+$/.test(text);
}
