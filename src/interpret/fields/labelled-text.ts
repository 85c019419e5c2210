import { linesOf, piecesOf, type Piece } from '../lines';
import type { Page } from '../../read/page';
import { tokensOf, type Token } from './folding';
import type { LabelledField } from '../../vocabulary/labels';
import type { LabelIndex, Meaning, PhraseMatch } from './label-index';
import { partOf, stacked, wholeRun, type Run } from './run';

/** A label where it stands. */
export interface Label {
  meanings: Meaning[];
  /** The meanings one by one, where several labels share a value list ("COLLECTED, RECEIVED"). */
  parts: Meaning[][];
  run: Run;
  /** A colon or its like follows: what comes next is the value. */
  colon: boolean;
  /** Words that the vocabulary does not know stand before the known label ("Client's Lot No."). */
  qualified: boolean;
  /** What follows on the same piece of text, up to the next label. */
  inline: Run | null;
  /** The typeface or size changes between label and inline value. */
  restyled: boolean;
}

/** A piece of a page's text: the words before any label, and the labels in it with what follows them. */
export interface LabelledPiece {
  page: number;
  whole: Run;
  /** Text without a label before it; the whole text when there is no label at all. */
  plain: Run | null;
  labels: Label[];
}

/** The upright text of a page, in pieces that no gap cuts, with the labels in them. */
export function labelledText(page: Page, index: LabelIndex): LabelledPiece[] {
  const upright = page.words.filter((word) => word.rotation === 0 && word.text.trim() !== '');
  const pieces = linesOf(upright)
    .flatMap(piecesOf)
    .map((piece) => labelPiece(page.number, piece, index));
  return withStackedLabels(pieces, index);
}

/** What a label means as a field, with the strength of its group; undefined when it is no label of the field. */
export function groupFor(label: Label, field: LabelledField): number | undefined {
  return label.meanings
    .filter((meaning) => meaning.kind === 'field' && meaning.field === field)
    .map((meaning) => (meaning.kind === 'field' ? meaning.group : 0))
    .sort((a, b) => a - b)[0];
}

/** Whether a piece begins with a label. */
export function startsWithLabel(piece: LabelledPiece): boolean {
  return piece.labels.length > 0 && piece.plain === null;
}

function labelPiece(page: number, piece: Piece, index: LabelIndex): LabelledPiece {
  const tokens = tokensOf(piece.text);
  const found = labelsIn(tokens, piece, index);
  const whole = wholeRun(page, piece);
  const firstAt = found[0] ? (tokens[found[0].from]?.start ?? 0) : piece.text.length;
  const labels = found.map((label, at) => {
    const next = found[at + 1];
    const end = next ? (tokens[next.from]?.start ?? 0) : piece.text.length;
    return placed(page, piece, tokens, label, end);
  });
  return {
    page,
    whole,
    plain:
      found[0] && found[0].from <= afterEnumerator(tokens, index) ? null : partOf(page, piece, 0, firstAt),
    labels,
  };
}

interface FoundLabel extends PhraseMatch {
  parts: Meaning[][];
  colon: boolean;
  qualified: boolean;
  /** The token after the label and its colon. */
  value: number;
}

function labelsIn(tokens: Token[], piece: Piece, index: LabelIndex): FoundLabel[] {
  const found: FoundLabel[] = [];
  const start = afterEnumerator(tokens, index);
  for (let at = start; at < tokens.length; at++) {
    const label = labelAt(tokens, at, start, found.length > 0, piece, index);
    if (!label) continue;
    found.push(label);
    at = Math.max(at, label.value - 1);
  }
  return found;
}

/** "[B] Client", "3. Sample": the number of a section says nothing of its label. */
function afterEnumerator(tokens: Token[], index: LabelIndex): number {
  if (index.match(tokens, 0)) return 0;
  const [one, two, three] = tokens;
  if (one?.text === '[' && (two?.text.length ?? 9) <= 2 && three?.text === ']') return 3;
  const short = one?.isWord && one.text.length <= 2 && !/^\d{3}/.test(one.text);
  return short && (two?.text === ')' || (two?.text === '.' && three?.isWord && three.start > two.end))
    ? 2
    : 0;
}

/** Between two labels and their values: "Batch: 12; Size: 3 g", "SAMPLE: A // CLIENT: B". */
const DELIMITERS = new Set([';', '|', ',', '•', '·', '/']);

function labelAt(
  tokens: Token[],
  at: number,
  start: number,
  afterLabel: boolean,
  piece: Piece,
  index: LabelIndex,
): FoundLabel | null {
  const first = at === start;
  const delimited = !first && DELIMITERS.has(tokens[at - 1]?.text ?? '') && spacedBefore(tokens, at, piece);
  const restyled = !first && restyledAt(tokens, at, piece);
  if (!first && !delimited && !restyled && !(afterLabel && isSpaced(tokens, at))) return null;
  const match = index.match(tokens, at);
  if (first && !match?.meanings.length) return qualifiedLabel(tokens, index);
  if (!match) return null;
  const whole = wholeLabel(tokens, match, index);
  if (!whole) return first ? qualifiedLabel(tokens, index) : null;
  const listed = !first && isListed(tokens, at, whole, piece);
  if (!first && !whole.colon && !listed && !(restyled && endsStyled(tokens, whole, piece))) return null;
  if (first && !whole.colon && !startsValue(tokens, whole, piece)) return null;
  return whole;
}

/** "| Received 07/05/2022 |": in a row of fields a stroke or dot before the label and a number after it are enough. */
function isListed(tokens: Token[], at: number, label: FoundLabel, piece: Piece): boolean {
  const mark = tokens[at - 1]?.text ?? '';
  return ['|', '•', '·'].includes(mark) && /\d/.test(printedFrom(tokens[label.value], piece));
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

/** A colon, or a dash that stands for one ("Batch No.- A12"). */
function colonAfter(tokens: Token[], at: number): number | null {
  const mark = tokens[at]?.text;
  if (mark === ':' || mark === '：') return at + 1;
  return null;
}

/** The label with what belongs to it: a unit in brackets, a footnote mark, a second label after a slash, the colon. */
function wholeLabel(tokens: Token[], match: PhraseMatch, index: LabelIndex): FoundLabel | null {
  let { to } = match;
  let parts = [match.meanings];
  for (;;) {
    const extended = skipFurniture(tokens, to);
    const colon = colonAfter(tokens, extended);
    if (colon !== null) return { ...match, parts, to, colon: true, qualified: false, value: colon };
    const second = secondLabel(tokens, extended, index);
    if (!second) break;
    parts = [...parts, second.meanings];
    to = second.to;
  }
  if (longerThanKnown(tokens, to)) return null;
  const end = skipFurniture(tokens, to);
  const dash = dashAfter(tokens, end);
  return { ...match, parts, to, colon: dash !== null, qualified: false, value: dash ?? end };
}

/** "(g)", "*", "+", "s" in brackets, full stops: they follow a label and say nothing of whose it is. */
function skipFurniture(tokens: Token[], from: number): number {
  let at = from;
  for (;;) {
    const mark = tokens[at]?.text;
    if (mark === '(') {
      const close = tokens.findIndex((token, i) => i > at && token.text === ')');
      if (close < 0 || close - at > 5) return at;
      at = close + 1;
    } else if (mark !== undefined && ['*', '+', '†', '.', '#', '°', ')', '¹', '²', '³'].includes(mark)) at++;
    else return at;
  }
}

function secondLabel(tokens: Token[], at: number, index: LabelIndex): PhraseMatch | null {
  const joint = tokens[at]?.text;
  if (joint === undefined || !['/', '&', ',', 'and', 'or', 'a', 'und', 'y', 'et', 'και'].includes(joint))
    return null;
  const second = index.match(tokens, at + 1);
  if (!second) return null;
  const end = skipFurniture(tokens, second.to);
  const ends =
    end >= tokens.length || colonAfter(tokens, end) !== null || DELIMITERS.has(tokens[end]?.text ?? '');
  return ends ? second : null;
}

/** More words and then a colon: the printed label is longer than the one that is known ("Sample condition on arrival:"). */
function longerThanKnown(tokens: Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 5, tokens.length); at++) {
    const token = tokens[at];
    if (!token || /\d/.test(token.text) || [';', '|', ','].includes(token.text)) return false;
    if (colonAfter(tokens, at) !== null) return at > from;
  }
  return false;
}

function dashAfter(tokens: Token[], at: number): number | null {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (!mark || !next || !['-', '–', '—', '='].includes(mark.text)) return null;
  return next.start > mark.end ? at + 1 : null;
}

/** A label that ends in one that is known, before a colon or a number sign: "Retail Lot No.: 12", "FL License # 3". */
function qualifiedLabel(tokens: Token[], index: LabelIndex): FoundLabel | null {
  const end = tokens.findIndex(
    (token, at) => colonAfter(tokens, at) !== null || (token.text === '#' && at > 0),
  );
  if (end < 1 || end > 7) return null;
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

function isSpaced(tokens: Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start > before.end;
}

function spacedBefore(tokens: Token[], at: number, piece: Piece): boolean {
  const [mark, token] = [tokens[at - 1], tokens[at]];
  if (!mark || !token) return false;
  return mark.text !== '/' || /\s/.test(piece.text.charAt(mark.end)) || tokens[at - 2]?.text === '/';
}

function restyledAt(tokens: Token[], at: number, piece: Piece): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  return differ(wordAt(piece, before.start), wordAt(piece, token.start));
}

/** A label amid a line, known by its typeface alone, must end where the typeface changes again, or the line ends. */
function endsStyled(tokens: Token[], label: FoundLabel, piece: Piece): boolean {
  const [last, next] = [tokens[label.to - 1], tokens[label.value]];
  if (!last || !next) return true;
  return differ(wordAt(piece, last.start), wordAt(piece, next.start));
}

type PieceWord = Piece['words'][number] | undefined;

function differ(one: PieceWord, other: PieceWord): boolean {
  if (!one || !other || one === other) return false;
  const sizes = Math.max(one.size, other.size) / Math.min(one.size, other.size);
  return one.font !== other.font || sizes > 1.12;
}

function wordAt(piece: Piece, offset: number): PieceWord {
  let at = 0;
  for (const word of piece.words) {
    at += word.text.length + 1;
    if (offset < at) return word;
  }
  return undefined;
}

function placed(page: number, piece: Piece, tokens: Token[], found: FoundLabel, end: number): Label {
  const from = tokens[found.from]?.start ?? 0;
  const labelEnd = tokens[found.to - 1]?.end ?? from;
  const valueAt = tokens[found.value]?.start ?? piece.text.length;
  const inline = valueAt < end ? partOf(page, piece, valueAt, end) : null;
  return {
    meanings: found.parts.flat(),
    parts: found.parts,
    run: partOf(page, piece, from, labelEnd) ?? wholeRun(page, piece),
    colon: found.colon,
    qualified: found.qualified,
    inline: inline && withoutDelimiters(inline),
    restyled: differ(wordAt(piece, labelEnd - 1), wordAt(piece, valueAt)),
  };
}

/** What ends a value in a row of labels and values is no part of it. */
function withoutDelimiters(run: Run): Run | null {
  const text = run.text
    .replace(/[\s;|,•·]+$/u, '')
    .replace(/\s*\/\/?$/u, '')
    .replace(/^[\s;|,•·]+/u, '');
  return text === '' ? null : { ...run, text };
}

/** A label over two lines is one ("Date of" over "Receipt:"), where both lines together are known and stand tight. */
function withStackedLabels(pieces: LabelledPiece[], index: LabelIndex): LabelledPiece[] {
  const joined = new Set<LabelledPiece>();
  const result = pieces.map((piece) => {
    const above = couldBeLabel(piece)
      ? pieces.find((other) => !joined.has(other) && stacksOn(other, piece))
      : undefined;
    const label = above && stackedLabel(above, piece, index);
    if (!above || !label) return piece;
    joined.add(above);
    return { ...piece, plain: null, labels: [label] };
  });
  return result.filter((_, at) => {
    const piece = pieces[at];
    return !piece || !joined.has(piece);
  });
}

/** A value or a sentence under a text makes no label with it. */
function couldBeLabel({ whole, labels }: LabelledPiece): boolean {
  return labels.length > 0 || (whole.text.length < 40 && /\p{L}{2}/u.test(whole.text));
}

function stacksOn(above: LabelledPiece, below: LabelledPiece): boolean {
  if (above.labels.some((label) => label.inline !== null || label.colon)) return false;
  const [upper, lower] = [above.whole, below.whole];
  const drop = lower.baseline - upper.baseline;
  const size = Math.min(upper.size, lower.size);
  if (drop < 0.6 * size || drop > 1.6 * size || Math.max(upper.size, lower.size) > 1.15 * size) return false;
  const [left, right] = [
    upper.box.x - lower.box.x,
    upper.box.x + upper.box.width - lower.box.x - lower.box.width,
  ];
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) < 0.6 * size;
}

/** Both lines as one label, when the vocabulary knows it whole. */
function stackedLabel(above: LabelledPiece, below: LabelledPiece, index: LabelIndex): Label | null {
  const lower = below.labels[0] && !below.plain ? below.labels[0] : null;
  if (below.labels.length > 1) return null;
  const lowerRun = lower?.run ?? below.whole;
  const colon = lower?.colon ?? /[:：]\s*$/u.test(below.whole.text);
  const meanings = index.meaningsOf(`${above.whole.text} ${lowerRun.text.replace(/[:：]\s*$/u, '')}`);
  if (meanings.length === 0) return null;
  const run = stacked([above.whole, lowerRun]);
  return {
    meanings,
    parts: [meanings],
    run: { ...run, baseline: lowerRun.baseline },
    colon,
    qualified: false,
    inline: lower?.inline ?? null,
    restyled: lower?.restyled ?? false,
  };
}
