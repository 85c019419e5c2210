import fc from 'fast-check';
import type { Page, Word } from '../read/page';
import { loadVocabulary } from '../vocabulary/load';
import { STORIES } from './golden/stories';
import { Sheet, type SheetColumn } from './golden/sheet';
import { lexiconOf } from './lexicon';
import { resultsOfPages } from './page-results';
import type { PrintedCell, PrintedResult } from './reading';

const vocabulary = loadVocabulary();
const stories = fc.constantFrom(...Object.keys(STORIES));

/** Everything that is read, without where it stands, in an order that depends on nothing but itself. */
function read(pages: Page[]): string[] {
  return resultsOfPages(pages, lexiconOf(vocabulary)).results.map(said).sort();
}

function said(result: PrintedResult): string {
  const text = (cell: PrintedCell | null) => cell?.text ?? null;
  const { page, panel, confidence, doubts, basis } = result;
  return JSON.stringify({
    page,
    panel,
    basis,
    confidence,
    doubts,
    ...Object.fromEntries(CELLS.map((name) => [name, text(result[name])])),
  });
}

const CELLS = ['analyte', 'value', 'unit', 'lod', 'loq', 'limit', 'status', 'uncertainty', 'method'] as const;

function pagesOf(story: string): Page[] {
  const make = STORIES[story];
  if (!make) throw new Error(`no story ${story}`);
  return make();
}

function withWords(pages: Page[], change: (words: Word[]) => Word[]): Page[] {
  return pages.map((page) => ({ ...page, words: change(page.words) }));
}

describe('what is read depends on what is printed, and on nothing else', () => {
  it('not on the order in which the document names its words', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (story, seeds) => {
        const pages = pagesOf(story);
        const shuffled = withWords(pages, (words) =>
          words
            .map((word, i) => ({ word, key: ((seeds[i % 20] ?? 0) * 7919 + i * 104729) % 9973 }))
            .sort((a, b) => a.key - b.key)
            .map(({ word }) => word),
        );
        expect(read(shuffled)).toEqual(read(pages));
      }),
      { numRuns: 60 },
    );
  });

  it('not on where the page stands, nor on how large it is printed', () => {
    const shift = fc.double({ min: -200, max: 200, noNaN: true });
    const scale = fc.double({ min: 0.4, max: 3, noNaN: true });
    fc.assert(
      fc.property(stories, shift, shift, scale, (story, dx, dy, factor) => {
        const pages = pagesOf(story);
        expect(read(withWords(pages, (words) => words.map((w) => moved(w, dx, dy, factor))))).toEqual(
          read(pages),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('not on the order of the columns', () => {
    const names = ['Mitragynine', 'Paynantheine', 'Lead', 'Salmonella', 'Unheard-of substance'];
    const cells = [
      names,
      ['15.2', '1.9', '<0.05', 'Absent', '7'],
      ['mg/g', 'mg/g', 'mg/kg', 'in 25 g', 'mg/kg'],
      ['0.1', '0.2', '0.01', null, '1'],
      ['Pass', 'Pass', 'Fail', 'Pass', 'Pass'],
    ];
    const heads = ['Analyte', 'Result', 'Unit', 'LOQ', 'Status'];
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
    const printed = (columns: number[]) => [
      new Sheet()
        .table({
          y: 100,
          columns: columns.map((c, place): SheetColumn => ({ head: [heads[c] ?? ''], at: 40 + place * 110 })),
          rows: names.map((_, row) => columns.map((c) => cells[c]?.[row] ?? null)),
        })
        .page(),
    ];
    fc.assert(
      fc.property(order, (columns) => expect(read(printed(columns))).toEqual(read(printed([0, 1, 2, 3, 4])))),
      { numRuns: 60 },
    );
  });
});

/**
 * Left out: of one story only the column of recoveries shows what the table is, and without it, it is like any other; of
 * the other only the names' heading tells that "Result" on the next table's line is no heading of that one.
 */
const TOLD_BY_ONE_HEADING = ['recoveries-under-unknown-headings', 'two-storeys-beside-one'];

describe('a heading that is taken away', () => {
  const told = Object.keys(STORIES).filter((story) => !TOLD_BY_ONE_HEADING.includes(story));
  it.each(told)('takes results or details with it, and changes none that stay: %s', (story) => {
    const pages = pagesOf(story);
    const before = resultsOfPages(pages, lexiconOf(vocabulary)).results;
    for (const heading of headingsOf(pages[0])) {
      const without = withWords(pages, (words) => words.filter((w) => !heading.includes(w)));
      for (const after of resultsOfPages(without, lexiconOf(vocabulary)).results) {
        const same = before.filter((b) => agrees(b, after, story));
        // What stands under a heading that nobody knows is asked about, not told.
        if (same.length === 0 && !after.doubts.includes('result-heading-unknown'))
          throw new Error(`without "${heading.map((w) => w.text).join(' ')}": ${said(after)}`);
      }
    }
  });
});

/**
 * A result that was read before, with nothing in it that was not read then. Of two limits in a row the first is taken:
 * without its heading, the other is the first.
 */
function agrees(before: PrintedResult, after: PrintedResult, story: string): boolean {
  const either = story === 'two-limits-and-two-verdicts' ? ['limit', 'status'] : [];
  if (before.page !== after.page || before.analyte.text !== after.analyte.text) return false;
  if (before.value.text !== after.value.text) return false;
  return CELLS.every(
    (name) => either.includes(name) || after[name] === null || after[name].text === before[name]?.text,
  );
}

/** The words of each column heading on the first lines of a page's first table: stacked words over one place. */
function headingsOf(page: Page | undefined): Word[][] {
  const first = page?.words.find((w) => HEADING.test(w.text));
  if (!page || !first) return [page?.words.slice(0, 1) ?? []];
  const near = page.words.filter((w) => Math.abs(w.baseline - first.baseline) < 1.5 * first.size);
  const groups: Word[][] = [];
  for (const word of near.sort((a, b) => a.box.x - b.box.x)) {
    const group = groups.find((g) => g.some((w) => word.box.x < w.box.x + w.box.width + 0.4 * w.size));
    if (group) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

const HEADING = /^(Analy|Alkaloid|Param|Test$|Pesticide|Compound|Metal$|Ensayo|CPM)/;

function moved(word: Word, dx: number, dy: number, factor: number): Word {
  return {
    ...word,
    size: word.size * factor,
    baseline: (word.baseline + dy) * factor,
    box: {
      x: (word.box.x + dx) * factor,
      y: (word.box.y + dy) * factor,
      width: word.box.width * factor,
      height: word.box.height * factor,
    },
  };
}
