import { datesIn } from '../../vocabulary/printed-date';
import { wordsOf } from './folding';
import { alignedLeft, isTightBelow } from './alignment';
import { groupFor, startsWithLabel } from './labelled-text';
import type { FieldCandidate } from './labelled-fields';
import { isEdge } from './letterhead';
import { median } from '../lines';
import { pageNumberIn } from './page-numbers';
import type { DocumentText, PageText } from './page-text';
import { rightOf, type Run } from './run';

/**
 * The client where no label announces one: the name over an address that is not the laboratory's; failing that, a name
 * set large at the top, apart from the sample's. `taken` are the names of laboratory and sample; size alone says less than
 * even a weak label ("Producer"), so that `isLabelled` leaves only names with an address.
 */
export function clientCandidates(
  document: DocumentText,
  taken: string[],
  isLabelled: boolean,
): FieldCandidate[] {
  const [page] = document.pages;
  if (!page) return [];
  const takenKeys = taken.map((name) => document.values.companyKey(name));
  const isFree = (name: string): boolean => {
    const key = document.values.companyKey(name);
    // A logo or a line of the letterhead may be a part of the laboratory's name.
    return takenKeys.every((one) => one !== key && !(key.length >= 4 && one.includes(key)));
  };
  const isOwnBlock = (run: Run): boolean => linesOver(run, page).every((line) => isFree(line.text));
  const addressed = addressedNames(page, document).filter(
    ({ name, run }) => isFree(name) && isOwnBlock(run) && !isLogo(run, page),
  );
  const large = isLabelled || addressed.length > 0 ? [] : largeNames(page, document);
  const found = [...addressed, ...large.filter(({ name }) => isFree(name))];
  return found.map(({ name, run }) => {
    const doubts = ['no-label', ...(page.isRecognised ? ['ocr'] : [])];
    const confidence = (addressed.length === 1 ? 0.75 : 0.5) - (page.isRecognised ? 0.1 : 0);
    return { field: 'client', value: name, run, date: null, group: 0, confidence, doubts };
  });
}

export interface NamedRun {
  name: string;
  run: Run;
}

/** "Portland 97205", "Kochi 682003". */
const TOWN_AND_NUMBER = /^\p{Lu}[\p{L} .'-]+ \d{4,}$/u;

/** Names over a street or a town, where no web address or laboratory's label marks the block as the letterhead. */
export function addressedNames(page: PageText, document: DocumentText): NamedRun[] {
  const { addresses } = document.values;
  return page.pieces.flatMap((piece) => {
    const { whole } = piece;
    if (
      whole.baseline > 0.6 * page.height ||
      piece.labels.length > 0 ||
      addresses.partOf(whole.text) !== null
    )
      return [];
    const name = nameOf(whole.text, document);
    if (name === null || answersALabel(whole, page)) return [];
    const block = linesUnder(whole, page).slice(0, 4);
    const texts = block.flatMap(({ run }) => [run.text, ...run.text.split(/,\s/u)]);
    const parts = texts.map((text) => addresses.partOf(text));
    if (isAtACompany(whole, texts, page, document)) return [];
    // What ends in a legal form is a company, whatever its street is called.
    const isCompany = document.values.endsLegally(name);
    const towns = isCompany ? texts : block.slice(1).map(({ run }) => run.text);
    const isPlaced = parts.includes('place') || towns.some((text) => TOWN_AND_NUMBER.test(text));
    const isAddressed = isPlaced && (isCompany || parts.includes('street'));
    return isAddressed && !parts.includes('web') ? [{ name, run: whole }] : [];
  });
}

/** "Type:" over "Flower": what stands under a label with a colon is its value. */
function answersALabel(run: Run, page: PageText): boolean {
  return page.pieces.some(({ whole, labels }) => {
    const drop = (run.baseline - whole.baseline) / run.size;
    const isOver = drop > 0.5 && drop < 1.9 && Math.abs(whole.box.x - run.box.x) < 0.6 * run.size;
    const [label] = labels;
    return (
      isOver &&
      label !== undefined &&
      label.colon &&
      label.inline === null &&
      groupFor(label, 'client') === undefined
    );
  });
}

/** The lines close over one, lined up with it: "Northlight, Inc." over "Fenwick Laboratory" over a street. */
function linesOver(run: Run, page: PageText): Run[] {
  const over = page.pieces
    .map(({ whole }) => whole)
    .filter((other) => isTightBelow(run, other) && alignedLeft(run, other));
  return over.flatMap((line) => [...linesOver(line, page), line]);
}

const PERSON = /^(?:Mrs?|Ms|Mme|Mlle|Dr|Herrn?|Frau|Sra?)\.? \p{Lu}/u;

/** "Ms. Ada Quill", "QA Manager" over "Quay Cereals" over the street: a block that a person heads has its company last. */
function isAtACompany(run: Run, under: string[], page: PageText, { values }: DocumentText): boolean {
  const isAPerson = ({ text }: Run): boolean => PERSON.test(text) || isGreeted(text, page);
  const isHeadedByAPerson = [run, ...linesOver(run, page)].some(isAPerson);
  const [next] = under;
  return isHeadedByAPerson && next !== undefined && values.addresses.partOf(next) === null;
}

/** "Dear Joel Quill:" in the letter that comes with the results. */
function isGreeted(name: string, page: PageText): boolean {
  return page.pieces.some(({ whole }) => whole.text.replace(/[:,!]$/, '') === `Dear ${name}`);
}

/** A name in a line such as "Mar 21, 2023 | Acme": the part that is neither date nor title. */
function nameOf(text: string, document: DocumentText): string | null {
  const { titles } = document;
  const parts = text
    .split(/\s[|•·]\s|\s\/\/\s/u)
    .filter((part) => datesIn(part, document.months).length === 0);
  const [part] = parts.filter((one) => titles.find(one) === null);
  const name = part === undefined ? null : document.values.organisation(part);
  // "(An ISO 9001 certified company)" says something of the name over it.
  return name !== null && !name.startsWith('(') && wordsOf(name).length <= 8 && !/[:]$/.test(part ?? '')
    ? name
    : null;
}

interface Line {
  run: Run;
}

/** The lines of a block under its first, tight and lined up left. */
function linesUnder(first: Run, page: PageText): Line[] {
  const lines: Line[] = [];
  let last = first;
  while (lines.length < 6) {
    const next = page.pieces
      .filter(({ whole }) => {
        const drop = (whole.baseline - last.baseline) / Math.max(last.size, whole.size);
        return (
          drop > 0.5 &&
          drop < 1.9 &&
          Math.abs(whole.box.x - first.box.x) < 0.6 * Math.max(first.size, whole.size)
        );
      })
      .sort((a, b) => a.whole.baseline - b.whole.baseline)[0];
    if (!next) break;
    // Labels of the client's own numbers may stand between its name and address, no others.
    const [label] = startsWithLabel(next) ? next.labels : [];
    if (
      label &&
      groupFor(label, 'accreditation') === undefined &&
      groupFor(label, 'client') === undefined &&
      !isOther(label.meanings)
    )
      break;
    lines.push({ run: next.whole });
    last = next.whole;
  }
  return lines;
}

function isOther(meanings: { kind: string }[]): boolean {
  return meanings.every((meaning) => meaning.kind === 'other');
}

/** Names set larger than the body in the upper third, at the left. */
function largeNames(page: PageText, document: DocumentText): NamedRun[] {
  const { titles } = document;
  const numbers = document.pageNumbers;
  const body = median(page.pieces.map((piece) => piece.whole.size));
  return page.pieces
    .filter(
      ({ whole, labels }) =>
        labels.length === 0 && isEdge(whole, page) && whole.baseline < 0.33 * page.height,
    )
    .filter(({ whole }) => whole.size > 1.25 * body && rightOf(whole) < 0.6 * page.width)
    .flatMap(({ whole }) => {
      if (titles.find(whole.text) || pageNumberIn(whole.text, numbers)) return [];
      const name = nameOf(whole.text, document);
      return name === null || headsTable(whole, page) || isLogo(whole, page) ? [] : [{ name, run: whole }];
    })
    .slice(0, 1);
}

/** "Potency (HPLC)" over "Compound  LOQ  Result": the title of a table. */
function headsTable(run: Run, page: PageText): boolean {
  const drop = (other: Run): number => (other.baseline - run.baseline) / run.size;
  const under = page.pieces.map(({ whole }) => whole).filter((one) => drop(one) > 0.5 && drop(one) < 2.2);
  const next = Math.min(...under.map((one) => one.baseline));
  const row = page.pieces.filter(({ whole }) => Math.abs(whole.baseline - next) < 0.2 * whole.size);
  return row.length > 2 && row.every(({ labels }) => labels.every((label) => isOther(label.meanings)));
}

/** A name set large that the letterhead repeats in its own size with more behind it. */
function isLogo(run: Run, page: PageText): boolean {
  const name = wordsOf(run.text).join(' ');
  return page.pieces.some(
    ({ whole }) => whole.size < run.size && wordsOf(whole.text).join(' ').startsWith(`${name} `),
  );
}
