import type { Word } from '../read/page';
import type { Extent } from './box';
import { MASS_OR_VOLUME } from './boxes';
import { isValueLike, splitValues, valuesUnderResults, type CellValue } from './cell-values';
import type { Lexicon } from './lexicon';
import { withoutLimit } from './limit-in-cell';
import { cellOf, pieceOf, piecesOf, type Line, type Piece } from './lines';
import { namesMethod } from './method-notes';
import type { PrintedCell } from './reading';
import { isConcentration } from './roles-by-cells';

/** How far right of its name a value may stand, in type sizes. */
const WITHIN = 75;

/** A name with its value further right on the line, and what stands beside the value. */
export interface ListedRow {
  name: Piece;
  /** Whether the vocabulary knows the name as it stands. */
  known: boolean;
  /** Whether the value says by itself that it is one: an amount with its unit, or of a known name words like "not detected". */
  clear: boolean;
  value: CellValue;
  /** The words of the value and its unit. */
  words: Word[];
  /** Where the value stands, without a unit in a column of its own. */
  number: Extent;
  /** Where the unit stands, or what stands in its place, if it keeps away from the value. */
  unit: Piece | null;
  /** The unit that the title of the list says. */
  unitOver?: PrintedCell;
  uncertainty: PrintedCell | null;
  limit: PrintedCell | null;
  status: PrintedCell | null;
  method: PrintedCell | null;
}

/** Names on a line that go on with their value; cards abreast put several on one line. */
export function rowsOn(line: Line, lexicon: Lexicon): ListedRow[] {
  const pieces = piecesOf(line).filter(({ text }) => text !== ':');
  return pieces.flatMap(
    (name, i) => rowOf(name, pieces.slice(i + 1), line, lexicon) ?? inlineRowOf(name, lexicon) ?? [],
  );
}

function rowOf(name: Piece, right: Piece[], line: Line, lexicon: Lexicon): ListedRow | null {
  const known = lexicon.analyte(name.text)?.exact ?? false;
  if (!known && !mayBeName(name, lexicon)) return null;
  const [first, second] = right;
  if (!first || first.left - name.right > WITHIN * line.size) return null;
  const isValued = second !== undefined && isValueLike(second.text, lexicon);
  const asked = isValued && lexicon.isSetBound(first.text) ? first : null;
  const methodFirst = isValued && namesMethod(first.words, lexicon) ? first : null;
  const unitFirst = !asked && second && lexicon.unit(first.text) !== null ? first : null;
  const cells = asked || methodFirst || unitFirst ? right.slice(1) : right;
  const found = valueAt(cells, unitFirst, known, lexicon);
  if (!found) return null;
  const beside = upToNextRow(found.beside, lexicon);
  // Where neither heading nor unit tells which of several numbers was found, none is a result.
  if ((unitFirst || !found.clear) && beside.some(({ text }) => isPlainValue(text, lexicon))) return null;
  const spread = beside.find(({ text }) => SPREAD.test(text));
  const limit = asked ?? beside.find(({ text }) => lexicon.isSetBound(text));
  const status = beside.find(({ text }) => lexicon.isStatus(text));
  const method = methodFirst ?? beside.find(({ words }) => namesMethod(words, lexicon));
  return {
    name,
    known,
    ...found,
    uncertainty: spread ? cellOf(spread.words) : null,
    limit: limit ? cellOf(limit.words) : null,
    status: status ? cellOf(status.words) : null,
    method: method ? cellOf(method.words) : null,
  };
}

/** What may stand before a name in a list of one piece a line: a bullet or the row's number. */
const MARKER = /^(?:[•·▪◦*–-]|\d{1,2}[.)])$/;
const BETWEEN = /^[:=–—-]$/;

/** "HMF: 10.8 mg/kg", "• Mitragynine – 1.52 %", "2. Lead = 0.12 ppm": name and value in one run of text. */
function inlineRowOf(piece: Piece, lexicon: Lexicon): ListedRow | null {
  const words = MARKER.test(piece.words[0]?.text ?? '') ? piece.words.slice(1) : piece.words;
  const end = words.findIndex(({ text }) => BETWEEN.test(text) || text.endsWith(':'));
  const [ending, ...behind] = words.slice(Math.max(0, end));
  if (end < 0 || !ending || behind.length === 0) return null;
  const nameWords = words.slice(0, BETWEEN.test(ending.text) ? end : end + 1);
  if (nameWords.length === 0) return null;
  const whole = pieceOf(nameWords);
  const name = { ...whole, text: whole.text.replace(/:$/, '') };
  const known = lexicon.analyte(name.text)?.exact ?? false;
  if (!known && !mayBeName(name, lexicon)) return null;
  const found = valueAt([pieceOf(behind)], null, known, lexicon);
  // Weights of samples and packages stand on every report and are no test results.
  const isProperty = !known || lexicon.analyte(name.text)?.panel === 'physical';
  if (!found || (isProperty && MASS_OR_VOLUME.test(found.value.unit ?? ''))) return null;
  // Values of such a list stand where their names end; the names alone are lined up.
  const number = { left: name.left, right: name.left };
  return { name, known, ...found, number, uncertainty: null, limit: null, status: null, method: null };
}

/** "± 0.92" beside its result, with or without its unit. */
const SPREAD = /^(?:±|\+\/-)\s*\d/;

function isPlainValue(text: string, lexicon: Lexicon): boolean {
  return (
    isValueLike(text, lexicon) && !SPREAD.test(text) && !lexicon.isSetBound(text) && !lexicon.isStatus(text)
  );
}

const LONGEST_NAME = 6;

function mayBeName({ text, words }: Piece, lexicon: Lexicon): boolean {
  return (
    /^\p{L}[^:]*\p{L}{2}[^:]*$/u.test(text) &&
    words.length <= LONGEST_NAME &&
    !isValueLike(text, lexicon) &&
    !lexicon.isSetBound(text) &&
    !namesMethod(words, lexicon) &&
    lexicon.unit(text) === null &&
    lexicon.heading(text) === null
  );
}

type FoundValue = Pick<ListedRow, 'value' | 'words' | 'number' | 'unit' | 'clear'> & { beside: Piece[] };

/** The value in the first cell, with the unit of the second, or of the one before it. */
function valueAt(
  [first, second, ...more]: Piece[],
  before: Piece | null,
  known: boolean,
  lexicon: Lexicon,
): FoundValue | null {
  if (!first) return null;
  const behind = second && lexicon.unit(second.text) !== null ? second : null;
  const unit = before ?? behind;
  for (const beside of [unit, null]) {
    const words = beside ? [...first.words, ...beside.words] : first.words;
    const printed = words.map((w) => w.text).join(' ');
    const sure = splitValues(printed, lexicon);
    const [value, ...others] = sure.length > 0 ? sure : valuesUnderResults(printed, lexicon);
    if (!value || others.length > 0 || /^[≥≤]/.test(value.text)) continue;
    const clear = known
      ? speaksForItself(value, lexicon)
      : isConcentration(value.unit ?? '', lexicon) && speaksForItself(value, lexicon);
    return {
      value,
      words,
      clear,
      number: pieceOf(withoutLimitIn(first.words, lexicon)),
      unit: beside ?? second ?? null,
      beside: [second, ...more].flatMap((piece) => (piece && piece !== beside ? [piece] : [])),
    };
  }
  return null;
}

function speaksForItself(value: CellValue, lexicon: Lexicon): boolean {
  const kind = lexicon.kind(value.text);
  return (
    (kind === 'number' && lexicon.unit(value.unit ?? '') !== null) ||
    (kind === 'qualifier' && /\p{L}/u.test(value.text))
  );
}

/** The words of a value without those of the limit behind it, which make it longer than its column is wide. */
function withoutLimitIn(words: Word[], lexicon: Lexicon): Word[] {
  const { rest } = withoutLimit(words.map((w) => w.text).join(' '), lexicon);
  return words.slice(0, rest.split(' ').length);
}

/** What stands beside a value, up to the name of another row: a text with a value right of it. */
function upToNextRow(beside: Piece[], lexicon: Lexicon): Piece[] {
  const next = beside.findIndex(({ text, words }, i) => {
    const isName = lexicon.analyte(text) !== null || (/\p{L}{3}/u.test(text) && !namesMethod(words, lexicon));
    return isName && isValueLike(beside[i + 1]?.text ?? '', lexicon);
  });
  return next < 0 ? beside : beside.slice(0, next);
}
