import type { Word } from '../read/page';
import { splitUnit } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { cellOf, linesOf, piecesOf, textOf, type Line } from './lines';
import type { PrintedCell } from './reading';
import type { BoundRole } from './table-units';

/** What bounds a row's results, said in a row's own words: "LOQ 0.02" in small print under the result or the name. */
export interface RowBound {
  role: Role;
  /** The value, without the word that says what it is. */
  words: Word[];
  /** All that is printed of it. */
  printed: Word[];
}

const SAID: ReadonlySet<Role | undefined> = new Set<Role>(['lod', 'loq', 'limit']);
const LONGEST_LABEL = 3;
const SEPARATOR = /^[/|,;·•–-]$/;

/**
 * What a text says of bounds and nothing else: "LOD 0.001 / LOQ 0.01", "(LOQ: 0.02 mg/kg)", "Limit 0.5". Empty where it
 * says anything besides.
 */
export function boundsSaidIn(printed: Word[], lexicon: Lexicon): RowBound[] {
  const words = withoutBrackets(printed);
  const bounds: RowBound[] = [];
  for (let i = 0; i < words.length;) {
    const label = labelAt(words, i, lexicon);
    if (label === null) return [];
    let end = label.end;
    while (end < words.length && !SEPARATOR.test(words[end]!.text) && labelAt(words, end, lexicon) === null)
      end++;
    const value = words.slice(label.end, end).map(withoutComma);
    if (!isQuantity(textOf(value), lexicon)) return [];
    bounds.push({ role: label.role, words: value, printed });
    i = end < words.length && SEPARATOR.test(words[end]!.text) ? end + 1 : end;
  }
  return bounds;
}

/** A line that says bounds and nothing else. */
export function saysBoundsOnly(line: Line, lexicon: Lexicon): boolean {
  return piecesOf(line).every((piece) => boundsSaidIn(piece.words, lexicon).length > 0);
}

/** The lines of a table without what they say of bounds in words, and that by itself. */
export function withoutBounds(lines: Line[], lexicon: Lexicon): { rest: Line[]; bounds: RowBound[] } {
  const bounds = lines.flatMap((line) => piecesOf(line).flatMap((p) => boundsAtEnd(p.words, lexicon)));
  if (bounds.length === 0) return { rest: lines, bounds };
  const said = new Set(bounds.flatMap((bound) => bound.printed));
  const rest = lines.flatMap((line) => {
    const words = line.words.filter((word) => !said.has(word));
    return words.length === line.words.length ? [line] : linesOf(words);
  });
  return { rest, bounds };
}

/** The whole of a text, or what stands in brackets behind a value: "ND (LOQ 0.02)". */
function boundsAtEnd(words: Word[], lexicon: Lexicon): RowBound[] {
  const whole = boundsSaidIn(words, lexicon);
  if (whole.length > 0) return whole;
  const open = words.findLastIndex((word) => /^[([]/.test(word.text));
  const isBehindValue = open > 0 && lexicon.kind(textOf(words.slice(0, open))) !== 'text';
  return isBehindValue ? boundsSaidIn(words.slice(open), lexicon) : [];
}

/** A bound of a row as a cell; its unit stands with it where it is another one than the result's. */
export function boundSaid(
  bounds: readonly RowBound[],
  role: BoundRole,
  resultUnit: string | null,
  lexicon: Lexicon,
): PrintedCell | null {
  const bound = bounds.find((one) => one.role === role);
  if (!bound) return null;
  const cell = cellOf(bound.words);
  const { rest, unit } = splitUnit(cell.text, lexicon);
  const isSame = unit !== null && resultUnit !== null && lexicon.unit(unit) === lexicon.unit(resultUnit);
  return isSame ? { ...cell, text: rest } : cell;
}

function labelAt(words: Word[], from: number, lexicon: Lexicon): { role: Role; end: number } | null {
  for (let length = Math.min(LONGEST_LABEL, words.length - from - 1); length > 0; length--) {
    const text = textOf(words.slice(from, from + length)).replace(/\s*[:=]$/, '');
    const [role] = lexicon.headingRoles(text);
    if (role !== undefined && SAID.has(role)) return { role, end: from + length };
  }
  return null;
}

function isQuantity(text: string, lexicon: Lexicon): boolean {
  return /^[<>≤≥]?\s?\d/.test(text) && lexicon.kind(splitUnit(text, lexicon).rest) === 'number';
}

function withoutBrackets(words: Word[]): Word[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !/^[([]/.test(first.text) || !/[)\]]$/.test(last.text)) return words;
  return words
    .map((word) => (word === first ? { ...word, text: word.text.slice(1) } : word))
    .map((word, i) => (i === words.length - 1 ? { ...word, text: word.text.slice(0, -1) } : word))
    .filter((word) => word.text !== '');
}

function withoutComma(word: Word): Word {
  return /[,;]$/.test(word.text) ? { ...word, text: word.text.slice(0, -1) } : word;
}
