import { wordsOf } from './folding';
import type { NamedLaboratory } from './laboratory-names';
import { groupFor, startsWithLabel, type LabelledPiece } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import { median } from '../lines';
import { partOf, type Run } from './run';
import type { Titles } from './titles';

/** The share of a page's height that letterhead and foot take. */
const LETTERHEAD = 0.22;
const FOOT = 0.8;

/** Names in the letterhead and the foot of a page that may be the laboratory's. */
export function letterheadNames(page: PageText, document: DocumentText): NamedLaboratory[] {
  const { titles, laboratoryWords } = document;
  return page.pieces
    .filter((piece) => isEdge(piece.whole, page) && !isLabelled(piece))
    .flatMap((piece) =>
      partsOf(piece.whole, titles).flatMap((run) => {
        if (laboratoryWords.kindOf(run.text) === null && !/[,.]/.test(run.text)) return [];
        const name = withItsOffice(document.values.organisation(run.text), run.text, document);
        const isWhole = run.text.length === piece.whole.text.length;
        if (isWhole && !beginsWithCompany(run.text, name, document) && isProse(piece.whole, page, document))
          return [];
        if (name === null || wordsOf(name).length > 9 || !laboratoryWords.hasOwnWord(name)) return [];
        const weight = weightOf(name, run, piece.whole, page, document);
        return weight > 0 ? [{ name, run, weight, because: 'letterhead' as const, phrase: null }] : [];
      }),
    );
}

/** "Acme Testing Co., Ltd. No. 4, Third Road …": a name up to its legal form, with the address behind it. */
function beginsWithCompany(text: string, name: string | null, { values }: DocumentText): boolean {
  return name !== null && text.startsWith(name) && name.length < text.length && values.endsLegally(name);
}

/** "Acme s.r.o., Zkušební laboratoř": the company's name goes on in what it is accredited as. */
function withItsOffice(
  name: string | null,
  text: string,
  { values, laboratoryWords: words }: DocumentText,
): string | null {
  if (name === null || !text.startsWith(name) || !values.endsLegally(name)) return name;
  const [, office] = /^,? (\p{L}[\p{L} -]+)$/u.exec(text.slice(name.length)) ?? [];
  const isOffice = office !== undefined && words.kindOf(office) === 'laboratory' && !words.hasOwnWord(office);
  return isOffice ? text : name;
}

/** More text at the foot than any name and address: the terms of the report. */
const LONGEST_BLOCK = 160;

function isProse(run: Run, page: PageText, { values }: DocumentText): boolean {
  if (/\s.*\p{Ll}\.$/u.test(run.text) && !values.endsLegally(run.text)) return true;
  if (run.baseline < FOOT * page.height) return false;
  const [first] = run.words;
  const paragraph = page.paragraphs.find(({ lines }) =>
    lines.some(({ words }) => first !== undefined && words.includes(first)),
  );
  return (paragraph?.text.length ?? 0) > LONGEST_BLOCK;
}

/** Whether something stands in the letterhead or the foot. */
export function isEdge(run: Run, page: PageText): boolean {
  return run.baseline < LETTERHEAD * page.height || run.baseline > FOOT * page.height;
}

/** A value with a label before it is no letterhead, unless the label is the laboratory's. */
function isLabelled(piece: LabelledPiece): boolean {
  const [first] = startsWithLabel(piece) ? piece.labels : [];
  return (
    first !== undefined && (first.colon || first.restyled || groupFor(first, 'laboratory') === undefined)
  );
}

/** "Name | street | town", "Name // street", "Name  Certificate of analysis": the parts of a line. */
export function partsOf(run: Run, titles: Titles): Run[] {
  const cuts = [...run.text.matchAll(/\s(?:\||\/\/|•|·|–|—)\s/gu)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ]);
  const title = titles.find(run.text);
  if (title) cuts.push([title.from, title.to]);
  cuts.sort((a, b) => a[0] - b[0]);
  const piece = { ...run, left: run.box.x, right: run.box.x + run.box.width };
  const parts: Run[] = [];
  let from = 0;
  for (const [start, end] of [...cuts, [run.text.length, run.text.length]]) {
    const part = start !== undefined && start > from ? partOf(run.page, piece, from, start) : null;
    if (part) parts.push(part);
    from = Math.max(from, end ?? from);
  }
  return parts;
}

/** What the words, the place and the neighbours of a line say for its being the laboratory's name. */
function weightOf(name: string, run: Run, whole: Run, page: PageText, document: DocumentText): number {
  const { laboratoryWords: words } = document;
  const kind = words.kindOf(name);
  // "Fenwick, Oregon — in-house analytical laboratory" says what it is, not its name; a logo may be of small letters.
  if (/^\p{Ll}/u.test(name) && /\s/.test(name)) return 0;
  if (kind === null || isSentence(name) || words.speaksOfAccreditation(name) || words.isSignatory(name))
    return 0;
  const near = page.pieces
    .map((piece) => piece.whole)
    .filter((other) => other !== whole && isNear(other, whole));
  if ([whole, ...near].some((other) => words.isForeign(other.text))) return 0;
  const parts = new Set(
    [
      ...whole.text.split(/\s[|•·]\s|\s\/\/\s/u),
      ...(beginsWithCompany(whole.text, name, document) ? whole.text.slice(name.length).split(/,\s/u) : []),
      ...near.map((other) => other.text),
    ].map((text) => document.values.addresses.partOf(text)),
  );
  const hasAddress = parts.has('street') || parts.has('place');
  const hasContact = parts.has('web') || parts.has('phone') || parts.has('email');
  const heads = kind === 'likely' && isHeadOf(page, whole);
  if (kind !== 'laboratory' && !hasAddress && !hasContact && !heads) return 0;
  // A company with an address may as well be the client: only with more evidence is it the laboratory.
  if (kind === 'company') return hasAddress && isHeadOf(page, whole) && hasClient(document) ? 2.5 : 1;
  const isTop = run.baseline < LETTERHEAD * page.height;
  return (
    (kind === 'laboratory' ? 2 : 1) +
    (hasAddress ? 1 : 0) +
    (hasContact ? 1 : 0) +
    (isTop ? 0.5 : 0) +
    (heads ? 1 : 0)
  );
}

/** Whether a label says who the client is: then whoever heads the page is somebody else. */
export function hasClient({ pages }: DocumentText): boolean {
  return pages.some(({ pieces }) =>
    pieces.some(({ labels }) => labels.some((label) => groupFor(label, 'client') === 0)),
  );
}

/** The topmost line of a page, set no smaller than its text: whose letter it is. */
function isHeadOf(page: PageText, run: Run): boolean {
  const body = median(page.pieces.map((piece) => piece.whole.size));
  const isTopmost = page.pieces.every((piece) => piece.whole.baseline > run.baseline - 0.3 * run.size);
  return isTopmost && run.size >= body;
}

/** A line of running text, or of two sentences ("Total quality. Verified."). */
export function isSentence(name: string): boolean {
  if (/\p{Ll}{4}\. \p{Lu}/u.test(name)) return true;
  const words = name.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length > 4 && small > words.length / 2 + 1;
}

/** Within three lines above or below, and over or under it. */
export function isNear(other: Run, run: Run): boolean {
  const drop = Math.abs(other.baseline - run.baseline) / Math.max(other.size, run.size);
  const apart = Math.max(other.box.x - run.box.x - run.box.width, run.box.x - other.box.x - other.box.width);
  return drop < 3.6 && apart < 2 * run.size;
}
