import type { LabelLanguage } from '../../vocabulary/labels';
import type { Amendment } from '../reading';
import type { Token } from './folding';
import type { DocumentText } from './page-text';
import { runIn, type Paragraph } from './paragraphs';
import { Phrases, type FoundPhrase } from './phrases';

/** An amended report says so in a title or a line of its own; in longer text the word is part of the terms. */
const LONGEST_MARK = 9;
/** How far after "supersedes" the other report's number may stand, in words. */
const REACH = 8;
const NEGATION_REACH = 3;

/** The words that mark an amended, superseding or revised report, and those that take the mark away. */
export class AmendmentWords {
  readonly marks: Phrases<Amendment['kind']>;
  readonly negations: Phrases<null>;

  constructor(languages: LabelLanguage[]) {
    const kinds = ['amended', 'supersedes', 'revision'] as const;
    this.marks = new Phrases(
      languages.flatMap(({ amendments }) =>
        kinds.flatMap((kind) => amendments[kind].map((phrase) => [phrase, kind] as const)),
      ),
    );
    this.negations = new Phrases(
      languages.flatMap(({ amendments }) => amendments.not.map((phrase) => [phrase, null] as const)),
    );
  }
}

/** Marks that the report corrects, replaces or follows another. */
export function amendmentsOf(document: DocumentText): Amendment[] {
  const found = document.pages.flatMap((page) =>
    page.paragraphs.flatMap((paragraph) => {
      const isFirst = page.number === document.pages[0]?.number;
      const isTop = isFirst && (paragraph.lines[0]?.baseline ?? 0) < 0.4 * page.height;
      const mark = markIn(paragraph, isTop, document.amendmentWords);
      return mark ? [mark] : [];
    }),
  );
  return found.filter((mark, at) => found.findIndex((other) => sameMark(mark, other)) === at);
}

/** The same mark in the head of every page is one. */
function sameMark(one: Amendment, other: Amendment): boolean {
  return one.kind === other.kind && one.text === other.text && one.supersedes === other.supersedes;
}

function markIn(paragraph: Paragraph, isTop: boolean, words: AmendmentWords): Amendment | null {
  const { tokens, text } = paragraph;
  const found = words.marks.all(tokens).filter((mark) => !isNegated(mark, tokens, words));
  const isShort = tokens.filter((token) => token.isWord).length <= LONGEST_MARK;
  const superseding = found.find((mark) => mark.meaning === 'supersedes');
  const number = superseding ? numberAfter(text, tokens, superseding.to) : null;
  // The word alone, amid other text, says nothing of another report; nor does "Supersedes: none".
  if (superseding && (number !== null || isShort) && !/:\s*(?:none|n\/a|-+)\s*$/i.test(text))
    return markOf(paragraph, superseding, number);
  const amended = found.find((mark) => mark.meaning === 'amended');
  if (amended && isShort) return markOf(paragraph, amended, numberAfter(text, tokens, amended.to, true));
  const revision = found.find((mark) => mark.meaning === 'revision');
  return revision && isShort && isTop && isLaterRevision(tokens, revision.to)
    ? markOf(paragraph, revision, null)
    : null;
}

function isNegated(
  mark: FoundPhrase<Amendment['kind']>,
  tokens: Token[],
  { negations }: AmendmentWords,
): boolean {
  const words = tokens.flatMap((token, at) => (token.isWord && at < mark.from ? [at] : []));
  const from = words.at(-NEGATION_REACH) ?? words[0] ?? mark.from;
  return negations.all(tokens.slice(from, mark.to)).length > 0;
}

/**
 * The first text with a figure after some words, which is not a date: the other report's number. Amendments may be counted
 * before it ("Amendment No. 2 to report 24-118").
 */
function numberAfter(text: string, tokens: Token[], from: number, isCounted = false): string | null {
  const start = tokens[from]?.start;
  if (start === undefined) return null;
  const chunks = text.slice(start).split(/\s+/).slice(0, REACH);
  const number = chunks.find((chunk) => /\d/.test(chunk) && !(isCounted && /^\D*\d{1,2}\D*$/.test(chunk)));
  const bare = number?.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') ?? '';
  return bare === '' || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(bare) ? null : bare;
}

/** A revision's number that is not the first (0, 00, 0.0). */
function isLaterRevision(tokens: Token[], from: number): boolean {
  const number = tokens.slice(from, from + 3).find((token) => token.isWord);
  return number !== undefined && /^\d{1,2}$/.test(number.text) && Number(number.text) > 0;
}

function markOf(
  paragraph: Paragraph,
  mark: FoundPhrase<Amendment['kind']>,
  supersedes: string | null,
): Amendment {
  const offset = paragraph.tokens[mark.from]?.start ?? 0;
  const line = paragraph.starts.findLastIndex((start) => start <= offset);
  const run = paragraph.lines[line] ?? runIn(paragraph, 0, paragraph.text.length);
  return { kind: mark.meaning, page: paragraph.page, box: run.box, text: run.text, supersedes };
}
