import { numbersIn, type CodeNumber } from './accreditation-numbers';
import { STRENGTHS, type AccreditationWords, type Strength } from './accreditation-words';
import { aligned, isTightBelow } from './alignment';
import { fold, tokensOf, type Token } from './folding';
import type { FieldCandidate } from './labelled-fields';
import { groupFor } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import { paragraphsOf, runIn, withFigures, type Paragraph } from './paragraphs';
import { runOf, type Run } from './run';

/** A number stands at most this many words after the word that says what it is, or this many before it. */
const REACH_AFTER = 10;
const REACH_BEFORE = 3;

/** Numbers of accreditation, licence or registration of the laboratory; not those of its client. */
export function accreditationCandidates(document: DocumentText): FieldCandidate[] {
  const candidates = document.pages.flatMap((page) =>
    [...page.paragraphs, ...labelsWithNumbers(page, document), ...linesOverNumbers(page, document)].flatMap(
      (paragraph) =>
        numbersWithStrength(paragraph, document).flatMap(({ number, strength }) => {
          const run = runIn(paragraph, number.from, number.to);
          if (strength !== 'accreditation' && belongsToAnother(run, page)) return [];
          return [candidate(number.text, run, STRENGTHS.indexOf(strength), page)];
        }),
    ),
  );
  return candidates;
}

/** How far from its label a number stands, in type sizes. */
const FARTHEST = 20;

/** "ORELAP #:" and, across a gap, "OR100117": a text that ends as labels do, with what stands beside it. */
function labelsWithNumbers(page: PageText, { accreditationWords: words }: DocumentText): Paragraph[] {
  return page.pieces.flatMap(({ whole }) => {
    if (!/[:#]$/.test(whole.text) || !words.isSpokenOf(tokensOf(whole.text))) return [];
    const right = whole.box.x + whole.box.width;
    const beside = page.pieces
      .filter((other) => Math.abs(other.whole.baseline - whole.baseline) < 0.3 * whole.size)
      .filter((other) => other.whole.box.x > right && other.whole.box.x - right < FARTHEST * whole.size)
      .sort((a, b) => a.whole.box.x - b.whole.box.x)[0];
    if (!beside || beside.labels.length > 0) return [];
    return paragraphsOf(page.number, [runOf(page.number, [...whole.words, ...beside.whole.words])]);
  });
}

/** "PJLA Accreditation" over "# 77810": the number in a line of its own, under a line that ends in words which announce it. */
function linesOverNumbers(page: PageText, { accreditationWords: words }: DocumentText): Paragraph[] {
  const figures = page.pieces.filter(({ whole }) => /^[(#№]*\s?\d{3,6}(?:[.-]\d+)*\)?$/.test(whole.text));
  return page.paragraphs.flatMap(({ lines }) => {
    const last = lines.at(-1);
    if (!last || !words.isSpokenOf(tokensOf(last.text).slice(-REACH_BEFORE))) return [];
    const under = figures.find(({ whole }) => isTightBelow(whole, last) && aligned(whole, last));
    return under ? [withFigures(page.number, last, under.whole)] : [];
  });
}

function candidate(value: string, run: Run, group: number, page: PageText): FieldCandidate {
  const doubts = [
    ...(group === 0 ? [] : ['licence-not-accreditation']),
    ...(page.isRecognised ? ['ocr'] : []),
  ];
  return {
    field: 'accreditation',
    value,
    run,
    date: null,
    group,
    confidence: 0.95 - 0.15 * doubts.length,
    doubts,
  };
}

function numbersWithStrength(
  paragraph: Paragraph,
  document: DocumentText,
): { number: CodeNumber; strength: Strength }[] {
  const { tokens, text } = paragraph;
  const words = document.accreditationWords;
  const isSpokenOf = words.isSpokenOf(tokens);
  return numbersIn(text, tokens, document).flatMap((number) => {
    const strength =
      (isSpokenOf ? strengthOf(number, tokens, words, document, text) : null) ??
      words.tellingStrength(number.text);
    return strength ? [{ number, strength }] : [];
  });
}

/** What the nearest telling word says of a number; words of the client's side by it ("Client Lic. #") take it away. */
function strengthOf(
  number: CodeNumber,
  tokens: Token[],
  words: AccreditationWords,
  document: DocumentText,
  text: string,
): Strength | null {
  const inside = insideWord(number, words);
  if (inside) return inside;
  let reach = 0;
  for (let at = number.first - 1; at >= 0 && reach <= REACH_AFTER; at--) {
    if (endsSentence(tokens, at, text)) break;
    if (tokens[at]?.isWord) reach++;
    const found = words.at(tokens, at);
    if (!found || found.to > number.first) continue;
    if (speaksOfClient(tokens, at, document) || anotherNumber(tokens, found.to, number)) return null;
    // "A2LA Cert. No. 4329", "ISO/IEC 17025:2017 Cert. 4329": whose or what certificate stands before it.
    if (found.meaning === 'certificate' && accreditedBefore(tokens, at, words)) return 'accreditation';
    return widest(words, tokens, at, found.meaning);
  }
  return accreditedAfter(number, tokens, words);
}

function accreditedBefore(tokens: Token[], from: number, words: AccreditationWords): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at--)
    if (words.at(tokens, at)?.meaning === 'accreditation' || tokens[at]?.text === '17025') return true;
  return false;
}

/** "C8-0000052-LIC": the word is part of the number. */
function insideWord(number: CodeNumber, words: AccreditationWords): Strength | null {
  const tokens = tokensOf(number.text).filter((token) => /^\p{L}{3,}$/u.test(token.text));
  return tokens.some((token) => words.at([token], 0)?.meaning === 'licence') ? 'licence' : null;
}

/** "State certification/license: X" is a licence although "certification" alone might say less: the weakest of a row of words counts. */
function widest(words: AccreditationWords, tokens: Token[], at: number, strength: Strength): Strength {
  const before = words.at(tokens, at - 2)?.meaning;
  const isSlash = tokens[at - 1]?.text === '/';
  return isSlash && before && STRENGTHS.indexOf(before) > STRENGTHS.indexOf(strength) ? before : strength;
}

function endsSentence(tokens: Token[], at: number, text: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text !== '.' || !next) return false;
  return (
    next.start > token.end &&
    /^\p{Lu}/u.test(text.slice(next.start)) &&
    (tokens[at - 1]?.text.length ?? 0) > 4
  );
}

/** Whether some other figure stands between word and number: then the word was that one's. */
function anotherNumber(tokens: Token[], from: number, number: CodeNumber): boolean {
  const between = tokens.slice(from, number.first).filter((token) => /\d{3}/.test(token.text));
  return between.some((token) => !/^(?:17025|20\d\d)$/.test(token.text));
}

/** "laboratory no. 1316.2 accredited by …": the word follows. */
function accreditedAfter(number: CodeNumber, tokens: Token[], words: AccreditationWords): Strength | null {
  let reach = 0;
  for (let at = number.last + 1; at < tokens.length && reach < REACH_BEFORE; at++) {
    if (tokens[at]?.isWord) reach++;
    if (['·', '•', '|', ';'].includes(tokens[at]?.text ?? '')) return null;
    const found = words.at(tokens, at);
    // "Bangkok 10900 Testing No. 0117": the word announces the number behind it.
    const announced = tokens.slice(found?.to, (found?.to ?? 0) + 2);
    if (found && announced.some(({ text }) => /^\d{3,}$/.test(text) && !words.isStandard(text))) return null;
    if (found)
      return found.meaning === 'accreditation' && /^\d{3,5}(?:[.-]\d+)*$/.test(number.text)
        ? 'accreditation'
        : null;
  }
  return null;
}

/** The client's own numbers are labelled as such: "Client Lic. #", "Distributor license". */
function speaksOfClient(tokens: Token[], at: number, { languages }: DocumentText): boolean {
  const clients = new Set(languages.flatMap((language) => language.fields.client.flat()).map(fold));
  return tokens.slice(Math.max(0, at - 3), at).some((token) => clients.has(token.text));
}

/** Whether a licence stands in a block that a label of a client, producer or distributor heads. */
function belongsToAnother(run: Run, page: PageText): boolean {
  let top =
    page.pieces.find(({ whole }) => run.words.every((word) => whole.words.includes(word)))?.whole ?? run;
  if (answersAnother(top, page)) return true;
  for (let lines = 0; lines < 8; lines++) {
    const above = page.pieces
      .filter(({ whole }) => isAbove(whole, top))
      .sort((a, b) => b.whole.baseline - a.whole.baseline)[0];
    if (!above) return false;
    if (above.labels.some((label) => groupFor(label, 'laboratory') !== undefined)) return false;
    if (above.labels.some((label) => groupFor(label, 'client') !== undefined)) return true;
    top = above.whole;
  }
  return false;
}

/** "Sampled by | licensed agent 0331": a text beside a label that asks for something else. */
function answersAnother(run: Run, page: PageText): boolean {
  const before = page.pieces
    .filter(
      ({ whole }) => Math.abs(whole.baseline - run.baseline) < 0.3 * run.size && whole.box.x < run.box.x,
    )
    .sort((a, b) => b.whole.box.x - a.whole.box.x)[0];
  const label = before?.labels.at(-1);
  return (
    label !== undefined &&
    label.inline === null &&
    groupFor(label, 'accreditation') === undefined &&
    groupFor(label, 'laboratory') === undefined
  );
}

/** Close above, and lined up with it or over most of its width. Distances in type sizes. */
function isAbove(run: Run, below: Run): boolean {
  const drop = (below.baseline - run.baseline) / Math.max(run.size, below.size);
  const left = Math.abs(run.box.x - below.box.x) / below.size;
  const middle = Math.abs(run.box.x + run.box.width / 2 - below.box.x - below.box.width / 2) / below.size;
  return drop > 0.5 && drop < 2.6 && (left < 1.2 || middle < 1.2);
}
