import type { Page, Word } from '../../read/page';

/** Where a cell's text begins or ends: at its column's place, centred on it, or before it. */
export type Align = 'left' | 'centre' | 'right';

export interface SheetColumn {
  /** One or more lines over the column; an empty text where a line has none. */
  head: string[];
  /** The left edge, the middle or the right edge, as `align` says, in points. */
  at: number;
  align?: Align;
  /** For the heading, where it differs from the cells'. */
  headAlign?: Align;
  headAt?: number;
}

export interface SheetTable {
  columns: SheetColumn[];
  /** Cells by column; null leaves one empty. A line break makes a second line in the cell. */
  rows: (string | null)[][];
  y: number;
  pitch?: number;
  /** From the last line of headings to the first row. */
  headGap?: number;
  size?: number;
}

/** The share of the type size that a letter takes on average, and a space. */
const LETTER = 0.5;
const SPACE = 0.28;

/** A page that a test writes on: it lays text out as a word processor would, in words with boxes. */
export class Sheet {
  private readonly words: Word[] = [];

  constructor(
    private readonly number = 1,
    private readonly width = 612,
    private readonly height = 792,
  ) {}

  /** One line of text; `x` is where it begins, ends or has its middle. `10^5` prints the 5 small and raised. */
  text(x: number, baseline: number, text: string, size = 8, align: Align = 'left', font = 'sans'): this {
    const printed = text.split(' ').filter((w) => w !== '');
    const width = printed.reduce((sum, w) => sum + widthOf(w, size), SPACE * size * (printed.length - 1));
    let left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    for (const word of printed) {
      left = this.word(left, baseline, word, size, font) + SPACE * size;
    }
    return this;
  }

  table({ columns, rows, y, pitch = 12, headGap = 14, size = 8 }: SheetTable): this {
    const headLines = Math.max(...columns.map((c) => c.head.length));
    for (const { head, at, align, headAlign, headAt = at } of columns)
      head.forEach((text, i) => this.text(headAt, y + i * size * 1.2, text, size, headAlign ?? align));
    let baseline = y + (headLines - 1) * size * 1.2 + headGap;
    for (const row of rows) {
      const lines = Math.max(...row.map((cell) => (cell ?? '').split('\n').length));
      row.forEach((cell, i) => this.cell(columns[i], cell, baseline, lines, size));
      baseline += pitch + (lines - 1) * size * 1.15;
    }
    return this;
  }

  /** Cells with fewer lines than their row stand in its middle. */
  private cell(
    column: SheetColumn | undefined,
    cell: string | null,
    top: number,
    lines: number,
    size: number,
  ): void {
    if (!column || cell === null) return;
    const own = cell.split('\n');
    const first = top + ((lines - own.length) / 2) * size * 1.15;
    own.forEach((text, i) => this.text(column.at, first + i * size * 1.15, text, size, column.align));
  }

  private word(left: number, baseline: number, text: string, size: number, font = 'sans'): number {
    const raised = /^(.*10)\^(\d)(.*)$/.exec(text);
    if (!raised) return this.put(left, baseline, text, size, font);
    const [, base = '', exponent = '', rest = ''] = raised;
    const after = this.put(
      this.put(left, baseline, base, size),
      baseline - 0.35 * size,
      exponent,
      0.65 * size,
    );
    return rest === '' ? after : this.put(after, baseline, rest, size);
  }

  private put(left: number, baseline: number, text: string, size: number, font = 'sans'): number {
    const width = widthOf(text, size);
    const box = { x: left, y: baseline - 0.8 * size, width, height: size };
    this.words.push({ text, box, baseline, size, rotation: 0, font, confidence: 1 });
    return left + width;
  }

  page(): Page {
    const { number, width, height, words } = this;
    return { number, width, height, source: { kind: 'text' }, words, rules: [] };
  }
}

function widthOf(text: string, size: number): number {
  return [...text].length * LETTER * size;
}
