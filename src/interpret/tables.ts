import type { Word } from '../read/page';
import { columnsOf, type Column } from './columns';
import { promisesResults, tableHeadingsOf, type TableHeading } from './heading-bands';
import type { Lexicon, Role } from './lexicon';
import { linesOf, type Line } from './lines';
import { rolesOf } from './roles';
import { rowsOf, type Row } from './rows';
import { tableLinesOf } from './table-lines';
import { regionsOf } from './table-region';

/** A table of results as it stands on one page. */
export interface Table {
  heading: TableHeading;
  columns: Column[];
  lines: Line[];
  rows: Row[];
  roles: Map<Column, Role>;
}

/** The tables of a page, from top to bottom and from left to right. */
export function tablesOf(words: Word[], lexicon: Lexicon): Table[] {
  const headings = tableHeadingsOf(linesOf(words), lexicon);
  const regions = regionsOf(headings, words);
  return headings.filter(promisesResults).flatMap((heading) => {
    const region = regions.get(heading);
    if (!region) return [];
    const lines = tableLinesOf(heading, region, words, lexicon);
    const columns = columnsOf(heading, region, lines);
    return [tableOf(heading, columns, lines, lexicon)];
  });
}

export function tableOf(heading: TableHeading, columns: Column[], lines: Line[], lexicon: Lexicon): Table {
  const rows = rowsOf(columns, lines, lexicon);
  return { heading, columns, lines, rows, roles: rolesOf(columns, rows, lexicon) };
}
