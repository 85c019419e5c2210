import type { Token } from './folding';
import type { NamedLaboratory } from './laboratory-names';
import type { LaboratoryPhrase } from './laboratory-phrases';
import type { DocumentText, PageText } from './page-text';
import { runIn, type Paragraph } from './paragraphs';
import type { ValueTexts } from './value-texts';

const SENTENCE_WEIGHT = 3;
/** "without the permission of XYZ" names it only to whom knows it. */
const ACRONYM_WEIGHT = 1;
/** No name of a laboratory has more words. */
const LONGEST_NAME = 9;

/** Sentences of a page in which a laboratory names itself: "without the written approval of …". */
export function laboratorySentences(page: PageText, document: DocumentText): NamedLaboratory[] {
  const { laboratoryWords: words, laboratoryPhrases } = document;
  return page.paragraphs.flatMap((paragraph) => {
    const { tokens } = paragraph;
    return tokens.flatMap((token, at) =>
      laboratoryPhrases.startingWith(token).flatMap((phrase) => {
        const name = nameBy(phrase, paragraph, tokens, at, document.values);
        if (!name || !words.hasOwnWord(name.text) || words.isSignatory(name.text)) return [];
        const isShort = isAcronym(name.text) && words.kindOf(name.text) === null;
        const weight = isShort ? ACRONYM_WEIGHT : SENTENCE_WEIGHT;
        const run = runIn(paragraph, name.from, name.to);
        return [{ name: name.text, run, weight, because: 'sentence' as const, phrase: phrase.printed }];
      }),
    );
  });
}

function isAcronym(name: string): boolean {
  return name.split(/\s+/).every((word) => /^\p{Lu}{1,5}$/u.test(word));
}

interface FoundName {
  text: string;
  from: number;
  to: number;
}

/** The name that a phrase points at, when the phrase stands at a token. */
function nameBy(
  phrase: LaboratoryPhrase,
  paragraph: Paragraph,
  tokens: Token[],
  at: number,
  values: ValueTexts,
): FoundName | null {
  if (phrase.before.length === 0)
    return matchWords(tokens, at, phrase.after) === null ? null : nameBefore(paragraph, tokens, at, values);
  const start = matchWords(tokens, at, phrase.before);
  const name = start === null ? null : nameAfter(paragraph.text, tokens, start, values);
  if (!name || phrase.after.length === 0) return name;
  const next = tokens.findIndex((token) => token.start >= name.to);
  return next >= 0 && matchWords(tokens, next, phrase.after) !== null ? name : null;
}

/** The token after some words, when they stand from a token on, whatever marks are between them. */
function matchWords(tokens: Token[], from: number, words: string[]): number | null {
  let at = from;
  for (const word of words) {
    while (at > from && tokens[at]?.isWord === false) at++;
    if (tokens[at]?.text !== word) return null;
    at++;
  }
  while (tokens[at]?.text === ',') at++;
  return at;
}

/** A run of words with capital letters from a token on, joined by "of" and its like, a legal form after a comma. */
export function nameAfter(
  text: string,
  tokens: Token[],
  start: number,
  values: ValueTexts,
): FoundName | null {
  let at = start;
  while (values.isNameArticle(tokens[at]) && !isCapital(text, tokens[at])) at++;
  const from = tokens[at]?.start;
  let to: number | null = null;
  for (let words = 0; from !== undefined && words < LONGEST_NAME; at++, words++) {
    const token = tokens[at];
    if (!token) break;
    // A number may start a name ("3 Rivers Labs"); after one it starts the next item of a list.
    if (isCapital(text, token) && (to === null || !/^\d/.test(token.text))) to = token.end;
    else if (token.text === '.' || token.text === ',') {
      const next = tokens[at + 1];
      if (next === undefined || !values.endsLegally(`x ${text.slice(next.start, next.end)}`)) break;
    } else if (to === null || !values.isNameJoint(token)) break;
  }
  return from === undefined || to === null ? null : { text: text.slice(from, to), from, to };
}

/** The same, read backwards from the words that follow the name. */
function nameBefore(
  paragraph: Paragraph,
  tokens: Token[],
  end: number,
  values: ValueTexts,
): FoundName | null {
  const { text } = paragraph;
  const to = tokens[end - 1]?.end ?? 0;
  let from: number | null = null;
  for (let at = end - 1; at >= 0 && end - at < LONGEST_NAME; at--) {
    const token = tokens[at];
    if (!token || values.isNameArticle(token)) break;
    const legalComma =
      token.text === ',' && from !== null && values.endsLegally(`x ${text.slice(token.end, to)}`);
    const legalStop =
      token.text === '.' && token.end === to && values.endsLegally(`x ${tokens[at - 1]?.text ?? ''}`);
    if (isCapital(text, token)) from = token.start;
    else if (!legalComma && !legalStop && !(from !== null && values.isNameJoint(token))) break;
    if (from !== null && followsHeading(paragraph, from)) break;
  }
  return from === null ? null : { text: text.slice(from, to), from, to };
}

/** Whether a line starts here under one so short that it is a heading, not the sentence's beginning. */
function followsHeading({ starts, lines }: Paragraph, offset: number): boolean {
  const above = lines[starts.indexOf(offset) - 1];
  const widest = Math.max(...lines.map((line) => line.box.width));
  return above !== undefined && above.box.width < 0.6 * widest;
}

function isCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && token.isWord && /^[\p{Lu}\d]/u.test(text.slice(token.start, token.end));
}
