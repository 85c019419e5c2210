import type { LabelledField } from '../../vocabulary/labels';
import type { Piece } from '../lines';
import type { Token } from './folding';
import type { LabelIndex, Meaning } from './label-index';
import { differ, restyledAt, wordAt } from './typeface';
import { colonAfter, DELIMITERS, skipFurniture, wholeLabel, type FoundLabel } from './whole-label';

/**
 * The labels in a piece of text. `isRow` says that it stands in a block of rows of label and value: then a known label at its
 * start needs no sign that a value follows.
 */
export function labelsIn(tokens: Token[], piece: Piece, index: LabelIndex, isRow: boolean): FoundLabel[] {
  const found: FoundLabel[] = [];
  const start = afterEnumerator(tokens, index);
  for (let at = start; at < tokens.length; at++) {
    const label =
      labelAt(tokens, at, start, found, piece, index, isRow) ??
      numberOfTheSame(tokens, at, found.at(-1), index);
    if (!label) continue;
    found.push(label);
    at = Math.max(at, label.value - 1);
  }
  return found;
}

/** "[B] Client", "3. Sample": the number of a section says nothing of its label. */
export function afterEnumerator(tokens: Token[], index: LabelIndex): number {
  if (index.match(tokens, 0)) return 0;
  const [one, two, three] = tokens;
  if (one?.text === '[' && (two?.text.length ?? 9) <= 2 && three?.text === ']') return 3;
  const short = one?.isWord && one.text.length <= 2 && !/^\d{3}/.test(one.text);
  return short && (two?.text === ')' || (two?.text === '.' && three?.isWord && three.start > two.end))
    ? 2
    : 0;
}

function labelAt(
  tokens: Token[],
  at: number,
  start: number,
  before: FoundLabel[],
  piece: Piece,
  index: LabelIndex,
  isRow: boolean,
): FoundLabel | null {
  const first = at === start;
  const delimited = !first && DELIMITERS.has(tokens[at - 1]?.text ?? '') && spacedBefore(tokens, at, piece);
  const restyled = !first && restyledAt(tokens, at, piece);
  if (!first && !delimited && !restyled && !follows(tokens, at, before)) return null;
  const match = index.match(tokens, at);
  if (match && isWithinCode(tokens, at, piece)) return null;
  if (first && !match?.meanings.length) return qualifiedLabel(tokens, piece, index);
  if (!match) return null;
  const whole = wholeLabel(tokens, match, index);
  if (!whole) return first ? qualifiedLabel(tokens, piece, index) : null;
  const listed = !first && (isListed(tokens, at, whole, piece) || isDated(whole, tokens, before, piece));
  if (!first && !whole.colon && !listed && !(restyled && endsStyled(tokens, whole, piece))) return null;
  if (first && !whole.colon && !isRow && !startsValue(tokens, whole, piece)) return null;
  return whole;
}

/** "LAB-2022-10-1884" is a number that begins with a label's word. */
function isWithinCode(tokens: Token[], at: number, piece: Piece): boolean {
  return /^\p{Lu}+[-_][\p{L}\d]+[-_]\d[\p{L}\d_-]*$/u.test(printedFrom(tokens[at], piece));
}

/** How many words and marks the sentence before a row of fields has at most. */
const SHORT_SENTENCE = 12;

/** Another label may follow in a row of labels and values, or behind a short sentence ("Test protocol 7 of 14.06.2024. Client: …"). */
function follows(tokens: Token[], at: number, before: FoundLabel[]): boolean {
  if (!isSpaced(tokens, at)) return false;
  return before.length > 0 || (tokens[at - 1]?.text === '.' && at <= SHORT_SENTENCE);
}

/**
 * "| Received 07/05/2022 |": in a row of fields a stroke or dot before the label and a number after it are enough. Behind a
 * comma, slash or dash it takes a number that looks like one of its kind ("green powder, Lot GG-11").
 */
function isListed(tokens: Token[], at: number, label: FoundLabel, piece: Piece): boolean {
  const mark = tokens[at - 1]?.text ?? '';
  const value = printedFrom(tokens[label.value], piece);
  const isLast = label.value >= tokens.length;
  if (['|', '•', '·'].includes(mark)) return /\d/.test(value) || isLast;
  // "Nama Sampel / Sample Name": the label in another language before it.
  if (mark === '/' && isLast && spacedBefore(tokens, at, piece)) return true;
  if (![',', ';', '/', '—', '–'].includes(mark) || !spacedBefore(tokens, at, piece)) return false;
  const numbers = label.meanings.filter((meaning) => meaning.kind === 'field' && isNumbered(meaning));
  // "accredited by …, certificate 5530.02" speaks of another number.
  const isReport = numbers.some((meaning) => meaning.kind === 'field' && meaning.field === 'reportNumber');
  return isCode(value) && numbers.length > 0 && !(isReport && mark === ',');
}

function isNumbered({ field }: { field: LabelledField }): boolean {
  return field === 'lot' || field === 'sampleId' || field === 'reportNumber';
}

const DATES: ReadonlySet<LabelledField> = new Set(['received', 'tested', 'reported']);

/** "Received 22 October 2024; report prepared 4 November 2024": after one date's label the next needs a date only. */
function isDated(label: FoundLabel, tokens: Token[], before: FoundLabel[], piece: Piece): boolean {
  const isDate = ({ meanings }: FoundLabel): boolean =>
    meanings.some((meaning) => meaning.kind === 'field' && DATES.has(meaning.field));
  const value = tokens[label.value];
  const [one, two] = (value ? piece.text.slice(value.start) : '').split(/\s/);
  return (
    before.some(isDate) &&
    isDate(label) &&
    (/^\d{1,4}[-./]\d{1,2}[-./]/.test(one ?? '') ||
      (/^\d{1,2}\b/.test(one ?? '') && /^\p{L}{3}/u.test(two ?? '')))
  );
}

/** "Sample: Cherry Pie · ID: 2211.881": a number's word alone says the number of what was named before it. */
function numberOfTheSame(
  tokens: Token[],
  at: number,
  before: FoundLabel | undefined,
  index: LabelIndex,
): FoundLabel | null {
  const colon = before && index.isNumberWord(tokens[at]) ? colonAfter(tokens, at + 1) : null;
  if (!before || colon === null || !DELIMITERS.has(tokens[at - 1]?.text ?? '')) return null;
  const own = tokens.slice(before.from, before.to).map((token) => token.text);
  const meanings = index
    .meaningsOf([...own, 'no'].join(' '))
    .filter((meaning) => meaning.kind === 'field' && isNumbered(meaning));
  const known: Meaning[] = meanings.length > 0 ? meanings : [{ kind: 'other' }];
  return {
    meanings: known,
    parts: [known],
    from: at,
    to: at + 1,
    colon: true,
    qualified: false,
    value: colon,
  };
}

/**
 * Text that begins with a label's word is no label ("Company of friends"), unless a number or another typeface follows,
 * or nothing ("Company").
 */
function startsValue(tokens: Token[], label: FoundLabel, piece: Piece): boolean {
  const rest = tokens.slice(label.value);
  return (
    !rest.some((token) => token.isWord) ||
    rest.slice(0, 2).some((token) => /\d/.test(token.text)) ||
    isCode(printedFrom(rest[0], piece)) ||
    endsStyled(tokens, label, piece)
  );
}

/** "TC-24-0912", "PSL-3317": letters and figures without a space. */
function isCode(word: string): boolean {
  return /\d/.test(word) && /^[\p{Lu}\d][\p{Lu}\d./_#-]*[|;,]?$/u.test(word);
}

/** What is printed from a token on, up to the next space. */
function printedFrom(token: Token | undefined, piece: Piece): string {
  return token ? (piece.text.slice(token.start).split(/\s/)[0] ?? '') : '';
}

/** A label that ends in one that is known, before a colon or a number sign: "Retail Lot No.: 12", "FL License # 3". */
function qualifiedLabel(tokens: Token[], piece: Piece, index: LabelIndex): FoundLabel | null {
  const end = tokens.findIndex(
    (token, at) => colonAfter(tokens, at) !== null || (token.text === '#' && at > 0),
  );
  const numbered = endsInNumber(tokens, piece, index);
  if (numbered && (end < 0 || numbered.to < end)) return numbered;
  if (end < 1 || end > 7) return null;
  if (tokens.slice(0, end).some((token) => ['|', '•', '·', '—'].includes(token.text))) return null;
  // "13.11.2023, packed in: glass": the value comes first.
  if (
    tokens.some((token, at) => at < end && token.text === ',' && /^\d{4}$/.test(tokens[at - 1]?.text ?? ''))
  )
    return null;
  const colon = tokens[end]?.text !== '#' || colonAfter(tokens, end + 1) !== null;
  const to = tokens[end]?.text === '#' ? end + 1 : end;
  const value = colonAfter(tokens, to) ?? to;
  const words = tokens.slice(0, end).filter((token) => token.isWord);
  if (words.length > 6 || words.some((word) => word.text.length > 25)) return null;
  for (let from = 1; from < end; from++) {
    const match = index.match(tokens, from);
    if (match && skipFurniture(tokens, match.to) >= end)
      return {
        meanings: match.meanings,
        parts: [match.meanings],
        from: 0,
        to,
        colon,
        qualified: true,
        value,
      };
  }
  // A colon inside a number or an address ("F:24:07", "http://") follows no label.
  const [last, next] = [tokens[to - 1], tokens[value]];
  if (tokens[end]?.text === '#' || (next && last && next.start === last.end + 1)) return null;
  const other: Meaning[] = [{ kind: 'other' }];
  return { meanings: other, parts: [other], from: 0, to, colon: true, qualified: true, value };
}

/** "Core request no. NPAC-2024-0157": a known label that ends in a number's word, before a number. */
function endsInNumber(tokens: Token[], piece: Piece, index: LabelIndex): FoundLabel | null {
  for (let from = 1; from < 4; from++) {
    if (!tokens.slice(0, from + 1).every((token) => token.isWord)) return null;
    const match = index.match(tokens, from);
    if (!match || !index.isNumberWord(tokens[match.to - 1])) continue;
    const value = skipFurniture(tokens, match.to);
    if (value === match.to || !isCode(printedFrom(tokens[value], piece))) continue;
    const { meanings, to } = match;
    return { meanings, parts: [meanings], from: 0, to, colon: false, qualified: true, value };
  }
  return null;
}

function isSpaced(tokens: Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start > before.end;
}

function spacedBefore(tokens: Token[], at: number, piece: Piece): boolean {
  const [mark, token] = [tokens[at - 1], tokens[at]];
  if (!mark || !token) return false;
  return mark.text !== '/' || /\s/.test(piece.text.charAt(mark.end)) || tokens[at - 2]?.text === '/';
}

/** A label amid a line, known by its typeface alone, must end where the typeface changes again, or the line ends. */
function endsStyled(tokens: Token[], label: FoundLabel, piece: Piece): boolean {
  const [last, next] = [tokens[label.to - 1], tokens[label.value]];
  if (!last || !next) return true;
  return differ(wordAt(piece, last.start), wordAt(piece, next.start));
}
