import type { Page, Word } from '../read/page';
import { withContradictionsDoubted } from './contradictions';
import { boxedResultsOf, type BoxedResult } from './boxes';
import { isQualityControl, wordsOfControls } from './control-samples';
import { continuedTables } from './continued';
import { tableHeadingsOf, type TableHeading } from './heading-bands';
import { headingsByRows } from './headings-by-rows';
import { withoutGlue } from './glued';
import type { Lexicon, Role } from './lexicon';
import { linesOf, type Line, type PlacedWord } from './lines';
import { labelledResultsOf } from './labelled-results';
import { listedResultsOf } from './listed';
import { withListedMethods } from './listed-methods';
import { wordsOfPage } from './page-words';
import type { PrintedResult, UnexplainedWord } from './reading';
import { withoutRepeats } from './repeats';
import { legendsIn, withReportingLimits } from './reporting-limits';
import { doubtedBy, valueDoubts } from './results';
import { statedBasesOf, withStatedBases, type StatedBasis } from './stated-bases';
import { withWholeSamples } from './sample-references';
import { resultsOfSideways } from './sideways-results';
import { sidewaysTablesOf } from './sideways';
import { contextOf, endOfTableBefore, lastLineOf, type TableContexts } from './table-context';
import { resultsOfTable } from './table-results';
import { tablesUnder, type Table } from './tables';
import { isOfTitles } from './titles-of-cards';
import { resultsAsItLies, viewsOf } from './turned';
import { withUndrawnRules } from './undrawn-rules';
import { unexplainedIn } from './unexplained';

/** What the pages of a document print as results, and the words of their tables that nothing explains. */
export interface PageResults {
  results: PrintedResult[];
  unexplained: UnexplainedWord[];
}

/** What goes on from page to page: the last tables, and what they said of their rows. */
interface Before {
  tables: Table[];
  contexts: TableContexts;
  legends: Map<string, Role>;
  bases: StatedBasis[];
}

/** Reads page after page, and each from every side from which text is upright; a table may go on from the page before. */
export function resultsOfPages(pages: Page[], lexicon: Lexicon): PageResults {
  const all: PageResults = { results: [], unexplained: [] };
  const before: Before = { tables: [], contexts: new Map(), legends: new Map(), bases: [] };
  for (const page of pages)
    for (const view of viewsOf(page)) {
      const { results, unexplained } = resultsAsItLies(resultsOfView(view.page, before, lexicon), view);
      all.results.push(...results);
      all.unexplained.push(...unexplained);
    }
  const whole = withWholeSamples(withoutRepeats(all.results, lexicon));
  const results = withStatedBases(whole, before.bases);
  return { ...all, results: withContradictionsDoubted(results, lexicon) };
}

function resultsOfView(page: Page, before: Before, lexicon: Lexicon): PageResults {
  const words = withUndrawnRules(withoutGlue(wordsOfPage(page), lexicon), lexicon);
  const lines = linesOf(words);
  const headings = tableHeadingsOf(lines, lexicon);
  for (const [word, role] of legendsIn(lines, lexicon)) before.legends.set(word, role);
  before.bases.push(...statedBasesOf(lines, page.number, lexicon));
  const all = tablesUnder(headings, words, lexicon)
    .filter((t) => !isOfTitles(t, lexicon))
    .map((t) => withReportingLimits(t, before.legends, lexicon));
  const unheaded = tablesWithoutHeadings(words, headings, all, lexicon);
  const found = [...all, ...unheaded];
  const controls = found.filter((t) => isQualityControl(t, endOfTableBefore(t, all), lines, lexicon));
  const own = found.filter((t) => !controls.includes(t));
  const tables = [...continuedTables(before.tables, words, headings, lexicon), ...own];
  if (tables.length > 0) before.tables = tables;
  const { results, unexplained } = resultsOfTables(tables, lines, page.number, before.contexts, lexicon);
  const ofControls = wordsOfControls(headings, words, lexicon);
  const open = withoutTables(words, [...tables, ...controls]).filter((w) => !ofControls.has(w));
  const free = linesOf(open);
  const ends = tables.map(lastLineOf);
  return { results: [...results, ...resultsBeside(free, ends, lines, page.number, lexicon)], unexplained };
}

/** Tables of which no heading is known, in what stands under none that is. */
function tablesWithoutHeadings(
  words: PlacedWord[],
  headings: TableHeading[],
  tables: Table[],
  lexicon: Lexicon,
): Table[] {
  const headed = new Set(headings.flatMap((h) => h.columns.flatMap((c) => c.words)));
  const free = withoutTables(words, tables).filter((w) => !headed.has(w));
  const found = headingsByRows(linesOf(free), lexicon);
  return found.length === 0 ? [] : tablesUnder(found, free, lexicon);
}

function resultsOfTables(
  tables: Table[],
  lines: Line[],
  page: number,
  contexts: TableContexts,
  lexicon: Lexicon,
): PageResults {
  const all: PageResults = { results: [], unexplained: [] };
  for (const table of tables) {
    const context = contextOf(table, tables, lines, page, contexts, lexicon);
    contexts.set(table, context);
    const rows = resultsOfTable(table, context, lexicon);
    all.results.push(...rows.flatMap((r) => r.results));
    all.unexplained.push(...unexplainedIn(table, rows, lexicon).map((word) => ({ page, word })));
  }
  return all;
}

function withoutTables<W extends Word>(words: W[], tables: Table[]): W[] {
  const inTables = new Set<Word>(
    tables.flatMap((t) => [
      ...t.heading.columns.flatMap((c) => c.words),
      ...t.lines.flatMap((line) => line.words),
    ]),
  );
  return words.filter((w) => !inTables.has(w));
}

/** Results outside upright tables: in tables on their side, in boxes and label lines. */
function resultsBeside(
  free: Line[],
  ends: number[],
  lines: Line[],
  page: number,
  lexicon: Lexicon,
): PrintedResult[] {
  const sideways = sidewaysTablesOf(free, lexicon);
  const bottoms = [...ends, ...sideways.map((t) => t.bottom)];
  const before = (top: number) => Math.max(-Infinity, ...bottoms.filter((y) => y < top));
  const turned = new Set(sideways.flatMap((t) => t.words));
  const rest = linesOf(free.flatMap((l) => l.words).filter((w) => !turned.has(w)));
  const labelled = labelledResultsOf(rest, lexicon);
  const unlabelled = withoutResults(rest, labelled);
  const listed = withListedMethods(listedResultsOf(unlabelled, lexicon), lines, lexicon);
  const open = withoutResults(unlabelled, listed);
  return [
    ...sideways.flatMap((t) => resultsOfSideways(t, before(t.top), lines, page, lexicon)),
    ...[...labelled, ...listed, ...boxedResultsOf(open, lexicon)]
      .filter(isNoBound)
      .map((box) => resultOfBox(box, page, lexicon)),
  ];
}

function withoutResults(lines: Line[], results: BoxedResult[]): Line[] {
  const taken = new Set(results.flatMap((result) => result.words));
  return taken.size === 0 ? lines : linesOf(lines.flatMap((l) => l.words).filter((w) => !taken.has(w)));
}

/** "≥ 12 mg" beside a name, under no heading, is likelier what is asked of it than what was found. */
function isNoBound({ value }: BoxedResult): boolean {
  return !/^[≤≥]/.test(value.text);
}

function resultOfBox(box: BoxedResult, page: number, lexicon: Lexicon): PrintedResult {
  return {
    page,
    panel: lexicon.analyte(box.name.text)?.panel ?? lexicon.panel(box.name.text),
    analyte: box.name,
    value: box.value,
    unit: box.unit,
    lod: box.lod ?? null,
    loq: box.loq ?? null,
    limit: box.limit,
    status: box.status,
    uncertainty: box.uncertainty,
    method: box.method ?? null,
    basis: lexicon.basis(box.unit?.text ?? ''),
    ...doubtedBy([
      'outside-tables',
      ...(box.unknown ? (['unknown-analyte'] as const) : []),
      ...valueDoubts(box.value.text, box.unit?.text ?? null, box.words, lexicon),
    ]),
  };
}
