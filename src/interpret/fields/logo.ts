import { median } from '../lines';
import { keyOf, wordsOf } from './folding';
import { groupFor, type LabelledPiece } from './labelled-text';
import type { NamedLaboratory } from './laboratory-names';
import { nameAfter } from './laboratory-sentences';
import { isNear, partsOf } from './letterhead';
import { titleUnder } from './page-head';
import type { DocumentText, PageText } from './page-text';
import { rightOf, stacked, type Run } from './run';

/** The share of the first page's height in which a logo stands, how much larger than the page's type it is, how many words it has. */
const HEAD = 0.15;
const LARGE = 1.4;
const LONGEST_LOGO = 3;
/** Fewer letters begin other names by chance. */
const SHORTEST_LOGO = 3;

/** What speaks for a name that a logo is part of, in the measure of `rankLaboratories`. */
const GOES_ON = 3;
const ADDRESSED = 1.5;

/**
 * Names that a logo tells only in part: the rest stands beside or under it in other type ("TRUE NORTH" and, small, "TESTING
 * LABS"), or the whole name stands elsewhere and begins with it or has its initials ("HTI": Huanan Testing International).
 */
export function namesByLogo(document: DocumentText): NamedLaboratory[] {
  const [page] = document.pages;
  if (!page) return [];
  return [...namesOverAddresses(page, document), ...partialNames(page, document)];
}

/** "QUALITY ANALYTICS" in large type over a street: a laboratory's name, though none of its words is its own. */
function namesOverAddresses(page: PageText, document: DocumentText): NamedLaboratory[] {
  const { values, titles, laboratoryWords: words } = document;
  const body = median(page.pieces.map(({ whole }) => whole.size));
  return page.pieces
    .filter(({ whole, labels }) => labels.length === 0 && whole.baseline < HEAD * page.height)
    .map(({ whole }) => whole)
    .filter(({ text, size }) => size > LARGE * body && words.kindOf(text) !== null && /\s/.test(text))
    .filter(({ text }) => titles.find(text) === null && titles.findOther(text) === null)
    .filter((run) =>
      page.pieces.some(
        ({ whole }) =>
          isUnder(whole, run) &&
          values.addresses.partOf(whole.text.split(/\s[|•·]\s|,\s/u)[0] ?? '') === 'street',
      ),
    )
    .flatMap((run) => {
      const name = values.organisation(run.text);
      return name === null ? [] : [named(name, run, page, document)];
    });
}

function partialNames(page: PageText, document: DocumentText): NamedLaboratory[] {
  return logosOf(page, document).flatMap((logo) => [
    ...namesThatGoOn(logo, page, document),
    ...namesElsewhere(logo, page, document),
  ]);
}

function logosOf(page: PageText, { titles, values, laboratoryWords: words }: DocumentText): Run[] {
  const body = median(page.pieces.map(({ whole }) => whole.size));
  return page.pieces
    .filter(({ whole, labels }) => labels.length === 0 && whole.baseline < HEAD * page.height)
    .map(({ whole }) => whole)
    .filter((run) => run.size > LARGE * body && wordsOf(run.text).length <= LONGEST_LOGO)
    .filter(
      ({ text }) =>
        (words.kindOf(text) !== 'laboratory' || !/\s/.test(text)) &&
        !values.endsLegally(text) &&
        !values.beginsLegally(text),
    )
    .filter(({ text }) => titles.find(text) === null && titles.findOther(text) === null)
    .filter(({ text }) => keyOf(text).length >= SHORTEST_LOGO && values.addresses.partOf(text) === null);
}

function namesThatGoOn(logo: Run, page: PageText, document: DocumentText): NamedLaboratory[] {
  const { values, laboratoryWords: words } = document;
  return restsOf(logo, page, document).flatMap((rest) => {
    const own = values.organisation(unspaced(rest.text));
    if (own === null || words.kindOf(own) === null || !isTitled(own, words.kindOf(own))) return [];
    if (words.speaksOfAccreditation(own) || words.isSignatory(own) || words.isForeign(own)) return [];
    const isWhole = beginsWith(own, logo.text) || isInitialled(own, logo.text);
    // "eurolabs" is a laboratory's whole name, unless a company's goes on from it.
    if (!isWhole && words.kindOf(logo.text) === 'laboratory' && !values.endsLegally(own)) return [];
    const name = isWhole ? own : `${logo.text} ${own}`;
    if (!words.hasOwnWord(name) && !/^\d+$/.test(logo.text)) return [];
    return [named(name, isWhole ? rest : stacked([logo, rest]), page, document)];
  });
}

/** Beside the logo or right under it; of two lines beside it both. */
function restsOf(logo: Run, page: PageText, { titles }: DocumentText): Run[] {
  const pieces = page.pieces.filter((piece) => piece.whole !== logo && isPlain(piece));
  const beside = pieces.filter(({ whole }) => isBeside(whole, logo)).map(({ whole }) => whole);
  const under = pieces.filter(({ whole }) => isUnder(whole, logo)).map(({ whole }) => whole);
  const lines = beside.sort((a, b) => a.baseline - b.baseline);
  const isBlock = lines.every((line) => Math.abs(line.box.x - (lines[0]?.box.x ?? 0)) < 0.3 * line.size);
  return [
    ...(lines.length > 1 && isBlock ? [stacked(lines)] : lines),
    ...under.flatMap((run) => partsOf(run, titles).slice(0, 1)),
  ];
}

/** No label stands in it; "TESTING LABORATORY" is one only where a name follows. */
function isPlain({ labels }: LabelledPiece): boolean {
  return labels.every(
    (label) => !label.colon && label.inline === null && groupFor(label, 'laboratory') !== undefined,
  );
}

function isBeside(run: Run, logo: Run): boolean {
  const gap = run.box.x - rightOf(logo);
  const drop = run.baseline - logo.baseline;
  return gap > 0 && gap < 0.8 * logo.size && drop > -0.7 * logo.size && drop < 0.4 * logo.size;
}

function isUnder(run: Run, logo: Run): boolean {
  const drop = (run.baseline - logo.baseline) / logo.size;
  const left = Math.abs(run.box.x - logo.box.x);
  const middle = Math.abs(run.box.x + run.box.width / 2 - logo.box.x - logo.box.width / 2);
  return drop > 0.4 && drop < 1.5 && Math.min(left, middle) < 0.3 * logo.size;
}

/** "A N A L Y T I C S" is a word whose letters are set apart. */
function unspaced(text: string): string {
  return /^(?:\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** A slogan ends as a sentence does, or is set in small letters; a name's words begin with capitals. */
function isTitled(text: string, kind: 'laboratory' | 'likely' | 'company' | null): boolean {
  if (kind === 'likely' && /[.!]$/.test(text)) return false;
  return kind === 'laboratory' || text.split(/\s+/).every((word) => !/^\p{Ll}{4,}/u.test(word));
}

function beginsWith(name: string, logo: string): boolean {
  const [key, own] = [keyOf(name), keyOf(logo)];
  return key.length > own.length && key.startsWith(own);
}

/** "GBL": Gesellschaft für Bio- und Lebensmittelanalytik, by its words with capitals. */
function isInitialled(name: string, logo: string): boolean {
  const [letters] = logo.split(' ');
  if (letters === undefined || !/^\p{Lu}{3,6}$/u.test(letters)) return false;
  const initials = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('');
  return initials.startsWith(letters);
}

function namesElsewhere(logo: Run, page: PageText, document: DocumentText): NamedLaboratory[] {
  const { values, laboratoryWords: words } = document;
  const isHeaded = titleUnder(logo, page, document);
  const isLaboratory = words.kindOf(logo.text) === 'laboratory';
  // "Eurolabs Sample": what goes on from the logo tells a name, not the logo's own words.
  const isOfLaboratory = (name: string, rest: string): boolean => {
    const kind = words.kindOf(`x ${rest}`);
    const isEnough = kind === 'company' ? isHeaded : kind !== null && !isLaboratory;
    return (isEnough || (isLaboratory && values.endsLegally(name))) && words.hasOwnWord(name);
  };
  return document.pages.flatMap((other) => [
    ...other.paragraphs.flatMap(({ text, tokens }) =>
      tokens.flatMap((_, at) => {
        const name = startsWithWords(tokens.slice(at), wordsOf(logo.text))
          ? nameAfter(text, tokens, at, values)
          : null;
        const rest = name && beginsWith(name.text, logo.text) ? name.text.slice(logo.text.length) : null;
        return name && rest !== null && isOfLaboratory(name.text, rest.trim())
          ? [named(name.text, logo, other, document)]
          : [];
      }),
    ),
    ...other.pieces.flatMap(({ whole }) => {
      const name = values.organisation(whole.text);
      return name !== null && isInitialled(name, logo.text) && isOfLaboratory(name, name)
        ? [named(name, whole, other, document)]
        : [];
    }),
  ]);
}

function startsWithWords(tokens: { text: string }[], words: string[]): boolean {
  return words.length > 0 && words.every((word, at) => tokens[at]?.text === word);
}

function named(name: string, run: Run, page: PageText, { values }: DocumentText): NamedLaboratory {
  const isAddressed = page.pieces.some(
    ({ whole }) =>
      isNear(whole, run) &&
      whole.text.split(/\s[|·•—–]\s|,\s/u).some((part) => values.addresses.partOf(part) !== null),
  );
  const weight = GOES_ON + (isAddressed ? ADDRESSED : 0);
  return { name, run, weight, because: 'letterhead', phrase: null };
}
