import { datesIn } from '../../vocabulary/printed-date';
import { median } from '../lines';
import { addressedNames, type NamedRun } from './client-block';
import { keyOf, tokensOf, wordsOf } from './folding';
import type { NamedLaboratory } from './laboratory-names';
import { groupFor, type LabelledPiece } from './labelled-text';
import { hasClient, isNear, isSentence, partsOf } from './letterhead';
import { pageNumberIn } from './page-numbers';
import type { DocumentText, PageText } from './page-text';
import { stacked, type Run } from './run';

/** The share of a page's height in which a letter's head stands. */
const HEAD = 0.25;
/** Type this much larger than the page's is set for a name or a title. */
const LARGE = 1.25;
const LONGEST_NAME = 9;

/** What speaks for a name at the head of a page, in the measure of `rankLaboratories`. */
const TOPMOST = 1;
const LARGEST = 0.5;
const ADDRESSED = 1;
const ACCREDITED = 1;
const IN_ITS_WORDS = 1;
const IN_ITS_NUMBERS = 1.5;
const CLIENT_IS_ANOTHER = 0.5;
const TITLE_UNDER = 0.5;

/**
 * Whose letter the first page is, where no word of the name says that it is a laboratory's: the topmost text or the
 * largest, beside titles, labels and numbers, by what stands under it (address, accreditation), what its words may mean, and
 * whether the report's own numbers begin with its initials ("QES-0041187" of Quillan Elemental Services). A name over an
 * address and an accreditation may stand anywhere on that page. `numbers` are those of report and sample.
 */
export function namesAtTheHead(document: DocumentText, numbers: string[]): NamedLaboratory[] {
  const [page] = document.pages;
  if (!page) return [];
  const plain = page.pieces.filter(({ labels }) => labels.length === 0).map(({ whole }) => whole);
  const heads = plain.filter((run) => run.baseline < HEAD * page.height && !isFurniture(run, document));
  const [top] = [...heads].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const letter: Letter = { page, document, numbers, addressed: addressedNames(page, document) };
  return plain.flatMap((run) => {
    const isTop =
      top !== undefined && Math.abs(run.baseline - top.baseline) < 0.3 * top.size && heads.includes(run);
    const isLogo = isLargest(run, heads, page);
    const weight = (isTop ? TOPMOST : 0) + (isLogo ? LARGEST : 0);
    if (weight === 0 && isFurniture(run, document)) return [];
    return candidatesOf(run, isLogo, plain, document).flatMap((name) => {
      const more = evidenceFor(name, letter);
      const isSure = weight > 0 || (more.addressed && more.accredited);
      return isSure
        ? [{ ...name, weight: weight + more.weight, because: 'letterhead' as const, phrase: null }]
        : [];
    });
  });
}

/** The first page as a letter, with the names over an address on it. */
interface Letter {
  page: PageText;
  document: DocumentText;
  numbers: string[];
  addressed: NamedRun[];
}

/** Titles, page numbers, dates, numbers and addresses are nobody's name. */
function isFurniture(run: Run, document: DocumentText): boolean {
  const { text } = run;
  return (
    !/\p{L}{3}/u.test(text) ||
    (text.match(/\d/g) ?? []).length > (text.match(/\p{L}/gu) ?? []).length ||
    (document.titles.find(text)?.to ?? 0) - (document.titles.find(text)?.from ?? 0) > 0.5 * text.length ||
    document.titles.findOther(text) !== null ||
    pageNumberIn(text, document.pageNumbers) !== null ||
    datesIn(text, document.months).length > 0 ||
    isAddress(text, document) ||
    document.values.namesMatrix(text, 1 / 2) ||
    isSentence(text)
  );
}

/** "Acme B.V. · Stadhoek 4, 5465 PL Veghem" is a company's name with its address, not an address alone. */
function isAddress(text: string, { values }: DocumentText): boolean {
  if (values.addresses.partOf(text) === null) return false;
  const name = values.organisation(text);
  return name === null || name === text || !values.endsLegally(name);
}

function isLargest(run: Run, heads: Run[], page: PageText): boolean {
  const body = median(page.pieces.map(({ whole }) => whole.size));
  return (
    heads.includes(run) && run.size > LARGE * body && heads.every((other) => other.size <= 1.02 * run.size)
  );
}

/** The names that a line holds, one that ends in a legal form in the line under it whole. */
function candidatesOf(run: Run, isLogo: boolean, plain: Run[], document: DocumentText): NamedRun[] {
  const { values, titles, laboratoryWords: words } = document;
  const parts = partsOf(run, titles).map((part) =>
    withLegalForm(isLogo ? withRestOfLogo(part, run, plain, document) : part, run, plain, document),
  );
  return parts.flatMap((part) => {
    const name = values.organisation(part.text);
    if (name === null || /\d/.test(name) || wordsOf(name).length > LONGEST_NAME) return [];
    // One word alone may be anything; where it names a laboratory, its web address tells more.
    if (wordsOf(name).length < 2) return [];
    if ((!/^\p{Lu}/u.test(name) && !isLogo) || isFurniture({ ...part, text: name }, document)) return [];
    if (!words.hasOwnWord(name) || words.speaksOfAccreditation(name) || words.isSignatory(name)) return [];
    return words.isForeign(run.text) ? [] : [{ name, run: part }];
  });
}

/** A logo's first word with what stands close beside it on its line, set smaller: "MERIDIAN" and "Agri-Food Services". */
function withRestOfLogo(part: Run, whole: Run, plain: Run[], document: DocumentText): Run {
  if (part.text.length !== whole.text.length || /\s/.test(part.text)) return part;
  const beside = plain.find((other) => {
    const gap = other.box.x - whole.box.x - whole.box.width;
    return Math.abs(other.baseline - whole.baseline) < 0.3 * whole.size && gap > 0 && gap < 1.5 * whole.size;
  });
  // "Total quality. Verified." is a slogan.
  const isName =
    beside && document.laboratoryWords.kindOf(beside.text) === null && !/\p{Ll}\.$/u.test(beside.text);
  return isName ? stacked([part, beside]) : part;
}

function withLegalForm(part: Run, whole: Run, plain: Run[], { values }: DocumentText): Run {
  if (part.text.length !== whole.text.length || values.endsLegally(part.text)) return part;
  // A brand over the name of the company that owns it is no part of that name.
  if (!/\s/.test(part.text)) return part;
  const next = plain.find((other) => {
    const drop = (other.baseline - whole.baseline) / Math.max(other.size, whole.size);
    return drop > 0.5 && drop < 1.9 && Math.abs(other.box.x - whole.box.x) < 0.7 * whole.size;
  });
  return next && values.endsLegally(next.text) && values.addresses.partOf(next.text) === null
    ? stacked([part, next])
    : part;
}

function evidenceFor(
  { name, run }: NamedRun,
  { page, document, numbers, addressed: others }: Letter,
): { weight: number; addressed: boolean; accredited: boolean } {
  const under = page.pieces.filter(
    ({ whole }) => whole.baseline > run.baseline - 0.3 * run.size && isNear(whole, run),
  );
  const texts = under.filter(({ labels }) => !isTheClients(labels)).map(({ whole }) => whole.text);
  const { addresses } = document.values;
  const addressed = [...texts, ...textsBeside(run, page)].some((text) =>
    [text, ...text.split(/\s[|•·—–]\s|,\s/u)].some((part) => addresses.partOf(part) !== null),
  );
  const accredited = texts.some((text) => document.accreditationWords.isSpokenOf(tokensOf(text)));
  const kind = document.laboratoryWords.kindOf(name);
  // The letter is addressed to somebody else: a name over an address, apart from this one.
  const isAnothers =
    hasClient(document) || others.some((other) => other.run.baseline > run.baseline + 3 * run.size);
  // A company over an address may as well be the client, unless the report's title stands under it or beside it.
  const isTitled = titleUnder(run, page, document);
  const isIssuer = isAnothers || isTitled;
  const weight =
    (addressed ? ADDRESSED : 0) +
    (accredited ? ACCREDITED : 0) +
    (kind === 'likely' || (kind === 'company' && isIssuer) ? IN_ITS_WORDS : 0) +
    (numbers.some((number) => isInitialled(number, name)) ? IN_ITS_NUMBERS : 0) +
    (isAnothers ? CLIENT_IS_ANOTHER : 0) +
    (isAnothers && isTitled ? TITLE_UNDER : 0);
  return { weight, addressed, accredited };
}

/** Whether the report's title stands beside a text of a page's head or under it. */
export function titleUnder(run: Run, page: PageText, { titles }: DocumentText): boolean {
  return page.pieces.some(
    ({ whole }) =>
      titles.find(whole.text) !== null &&
      whole.baseline > run.baseline - run.size &&
      whole.baseline < run.baseline + HEAD * page.height,
  );
}

/** What stands beside a name in the band of the letterhead, however far: many set the address at the other edge. */
function textsBeside(run: Run, page: PageText): string[] {
  const isHead = run.baseline < 0.12 * page.height;
  return page.pieces
    .filter(
      ({ whole, labels }) =>
        isHead && labels.length === 0 && Math.abs(whole.baseline - run.baseline) < 1.6 * run.size,
    )
    .map(({ whole }) => whole.text);
}

function isTheClients(labels: LabelledPiece['labels']): boolean {
  return labels.some((label) => groupFor(label, 'client') !== undefined);
}

/** "PBC-25-40017" of Pine Barrens Cannalytics: a number of letters and figures that begins with a name's initials, two at least. */
function isInitialled(number: string, name: string): boolean {
  const letters = /^\p{Lu}{2,5}(?=[-. /_]?\d)/u.exec(number.trim())?.[0];
  if (letters === undefined) return false;
  const initials = wordsOf(name)
    .map((word) => word.charAt(0))
    .join('');
  return initials.startsWith(keyOf(letters));
}
