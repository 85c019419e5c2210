import type { Page, Word } from '../../read/page';
import type { PrintedCell, PrintedResult, Reading } from '../reading';

/** Words and results as lines of text that a person can read and compare. */

/** One line a word: where it begins, its line, its size, what it says. */
export function printWords(pages: Page[]): string {
  return pages
    .map((page) =>
      [`page ${page.number} ${page.width} x ${page.height}`, ...page.words.map(wordLine)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function wordLine({ box, baseline, size, text }: Word): string {
  return `${box.x.toFixed(1).padStart(6)} ${baseline.toFixed(1).padStart(6)} ${String(size).padStart(4)}  ${text}`;
}

/** One line a result, then the words that nothing explains. */
export function printReading(reading: Reading): string {
  const unexplained = reading.unexplained.map(
    ({ page, word }) => `unexplained on page ${page}: ${word.text}`,
  );
  return [...reading.results.map(resultLine), ...unexplained].join('\n').concat('\n');
}

function resultLine(result: PrintedResult): string {
  const detail = (name: string, cell: PrintedCell | null | undefined) =>
    cell ? [`${name} ${cell.text}`] : [];
  return [
    `page ${result.page}  ${result.panel ?? 'no panel'}`,
    result.analyte.text,
    [result.value.text, result.unit?.text ?? 'no unit'].join(' '),
    ...detail('LOD', result.lod),
    ...detail('LOQ', result.loq),
    ...detail('limit', result.limit),
    ...detail('status', result.status),
    ...detail('uncertainty', result.uncertainty),
    ...detail('method', result.method),
    ...detail('sample', result.sample),
    ...(result.basis ? [result.basis] : []),
    `${result.confidence}${result.doubts.length > 0 ? ` because ${result.doubts.join(', ')}` : ''}`,
  ].join(' | ');
}
