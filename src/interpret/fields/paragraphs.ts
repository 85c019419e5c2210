import { tokensOf, type Token } from './folding';
import { rightOf, runOf, type Run } from './run';

/** Lines of running text under each other, as one text. A line alone is a paragraph too. */
export interface Paragraph {
  page: number;
  text: string;
  lines: Run[];
  /** Offset of each line in the text. */
  starts: number[];
  tokens: Token[];
}

/** A gap in a justified line may be this wide, in type sizes; columns stand farther apart. */
const WIDEST_GAP = 1.5;
const TIGHTEST_LINE = 0.6;
const TIGHT_LINE = 1.6;

/** The paragraphs that the texts of a page make, top to bottom. */
export function paragraphsOf(page: number, texts: Run[]): Paragraph[] {
  const lines = joinedLines(texts.filter((run) => /\p{L}/u.test(run.text)));
  const paragraphs: Run[][] = [];
  for (const line of lines) {
    const open = paragraphs.findLast((paragraph) => follows(paragraph.at(-1), line));
    if (open) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => paragraphOf(page, paragraph));
}

function joinedLines(runs: Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x)) {
    const at = lines.findLastIndex((line) => {
      const gap = (run.box.x - rightOf(line)) / line.size;
      return (
        Math.abs(line.baseline - run.baseline) < 0.2 * line.size &&
        sameSize(line, run) &&
        gap > 0 &&
        gap < WIDEST_GAP
      );
    });
    const line = lines[at];
    if (line) lines[at] = runOf(run.page, [...line.words, ...run.words], `${line.text} ${run.text}`);
    else lines.push(run);
  }
  return lines;
}

function sameSize(one: Run, other: Run): boolean {
  return Math.max(one.size, other.size) < 1.2 * Math.min(one.size, other.size);
}

function follows(last: Run | undefined, line: Run): boolean {
  if (!last || !sameSize(last, line)) return false;
  const drop = (line.baseline - last.baseline) / line.size;
  const shared = Math.min(rightOf(last), rightOf(line)) - Math.max(last.box.x, line.box.x);
  return drop > TIGHTEST_LINE && drop < TIGHT_LINE && shared > 0.5 * Math.min(last.box.width, line.box.width);
}

function paragraphOf(page: number, lines: Run[]): Paragraph {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += line.text;
  }
  return { page, text, lines, starts, tokens: tokensOf(text) };
}

/** A line of figures alone is no running text; after a line that announces it, it is read with that. */
export function withFigures(page: number, last: Run, figures: Run): Paragraph {
  return paragraphOf(page, [last, figures]);
}

/** The words that hold a part of a paragraph's text, as a run with that text. */
export function runIn(paragraph: Paragraph, from: number, to: number): Run {
  const text = paragraph.text.slice(from, to);
  const words = paragraph.lines.flatMap((line, at) =>
    wordsIn(line, from - (paragraph.starts[at] ?? 0), to - (paragraph.starts[at] ?? 0)),
  );
  const [first] = paragraph.lines;
  return runOf(paragraph.page, words.length > 0 ? words : (first?.words ?? []), text);
}

function wordsIn(line: Run, from: number, to: number): Run['words'] {
  let at = 0;
  return line.words.filter((word) => {
    const start = at;
    at += word.text.length + 1;
    return start < to && start + word.text.length > from;
  });
}
