import type { Token } from './folding';
import type { LabelIndex, Meaning, PhraseMatch } from './label-index';

/** A label found in tokens, with what follows it: a colon, a second label after a slash. */
export interface FoundLabel extends PhraseMatch {
  parts: Meaning[][];
  colon: boolean;
  qualified: boolean;
  /** The token after the label and its colon. */
  value: number;
}

/** Between two labels and their values: "Batch: 12; Size: 3 g", "SAMPLE: A // CLIENT: B", "Report 12 — Lot 3". */
export const DELIMITERS = new Set([';', '|', ',', '•', '·', '/', '—', '–']);

/** A colon, or a dash that stands for one ("Batch No.- A12"). */
export function colonAfter(tokens: Token[], at: number): number | null {
  const mark = tokens[at]?.text;
  if (mark === ':' || mark === '：') return at + 1;
  return null;
}

/** The label with what belongs to it: a unit in brackets, a footnote mark, a second label after a slash, the colon. */
export function wholeLabel(tokens: Token[], match: PhraseMatch, index: LabelIndex): FoundLabel | null {
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
  if (isTranslated(tokens, end))
    return { ...match, parts, to, colon: false, qualified: false, value: tokens.length };
  const dash = dashAfter(tokens, end);
  return { ...match, parts, to, colon: dash !== null, qualified: false, value: dash ?? end };
}

/** "(g)", "*", "+", "s" in brackets, full stops: they follow a label and say nothing of whose it is. */
export function skipFurniture(tokens: Token[], from: number): number {
  let at = from;
  for (;;) {
    const mark = tokens[at]?.text;
    if (mark === '(') {
      const close = tokens.findIndex((token, i) => i > at && token.text === ')');
      if (close < 0 || close - at > 7) return at;
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

/** "Tanggal Terima / Date of Received": the label again in another language, up to the end. */
function isTranslated(tokens: Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  const rest = tokens.slice(at + 1);
  return (
    mark?.text === '/' &&
    next !== undefined &&
    next.start > mark.end &&
    rest.length <= 5 &&
    rest.every((token) => token.isWord && !/\d/.test(token.text))
  );
}

function dashAfter(tokens: Token[], at: number): number | null {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (!mark || !next || !['-', '–', '—', '='].includes(mark.text)) return null;
  return next.start > mark.end ? at + 1 : null;
}
