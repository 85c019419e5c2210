import type { Word } from '../read/page';
import { columnsOf, type Column } from './columns';
import { isNamed, promisesResults, type TableHeading } from './heading-bands';
import { withGroupCells } from './group-cells';
import type { Lexicon, Role } from './lexicon';
import { withMergedCells } from './merged-cells';
import { linesOf, ordinarySpaceOf, type Line } from './lines';
import { withNamesByCells } from './names-by-cells';
import { withNarrowGutters } from './narrow-gutters';
import { withoutUnitsAlone, withResultsBesideUnits } from './result-and-unit';
import { rolesOf } from './roles';
import { rowsOf, type Row } from './rows';
import { tableLinesOf } from './table-lines';
import { withSupposedNames } from './supposed-names';
import { withoutUnfounded, withSupposedResults } from './supposed-results';
import { regionsOf, type Region } from './table-region';
import { withoutHiddenResults, withVerdictsAsResults } from './verdict-tables';

/** A table of results as it stands on one page. */
export interface Table {
  heading: TableHeading;
  columns: Column[];
  lines: Line[];
  rows: Row[];
  roles: Map<Column, Role>;
  /** The table on the page before whose rows these go on from, under headings that are not repeated. */
  continues: Table | null;
}

/** The tables of a page under its headings, from top to bottom and from left to right. */
export function tablesUnder(headings: TableHeading[], words: Word[], lexicon: Lexicon): Table[] {
  const regions = regionsOf(headings, words, lexicon);
  return headings.flatMap((heading) => {
    const region = regions.get(heading);
    if (!region) return [];
    if (promisesResults(heading)) return [tableIn(region, heading, words, lexicon)];
    const both = withResultsBesideUnits(heading, lexicon);
    const valued = both && withoutUnitsAlone(tableIn(region, both, words, lexicon), lexicon);
    if (valued) return [valued];
    const supposed = supposedTable(region, heading, words, lexicon);
    if (supposed) return [supposed];
    const verdicts = withVerdictsAsResults(heading);
    return (verdicts && withoutHiddenResults(tableIn(region, verdicts, words, lexicon), lexicon)) ?? [];
  });
}

/** The table where headings that nobody knows are told by their cells: those of results, and where need be the names'. */
function supposedTable(region: Region, heading: TableHeading, words: Word[], lexicon: Lexicon): Table | null {
  const supposed = withSupposedResults(heading, lexicon);
  if (!supposed) return null;
  const table = tableIn(region, supposed, words, lexicon);
  if (heading.columns.some(isNamed)) return withoutUnfounded(table, lexicon);
  const named = withSupposedNames(table, lexicon);
  return named && withoutUnfounded(tableIn(region, named, words, lexicon), lexicon);
}

function tableIn(region: Region, heading: TableHeading, words: Word[], lexicon: Lexicon): Table {
  const space = ordinarySpaceOf(linesOf(words));
  const lines = withNarrowGutters(heading, tableLinesOf(heading, region, words, lexicon), space, lexicon);
  const columns = columnsOf(heading, region, lines, lexicon);
  const named = withNamesByCells(columns, lines, lexicon);
  return tableOf(heading, withGroupCells(named, lines, lexicon), lines, lexicon);
}

export function tableOf(
  heading: TableHeading,
  columns: Column[],
  lines: Line[],
  lexicon: Lexicon,
  continues: Table | null = null,
): Table {
  const rows = rowsOf(columns, lines, lexicon);
  const roles = rolesOf(columns, rows, lexicon);
  return { heading, columns, lines, rows: withMergedCells(rows, columns, roles), roles, continues };
}
