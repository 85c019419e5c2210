import { domainName } from './address';
import { keyOf } from './folding';
import type { NamedLaboratory } from './laboratory-names';
import { laboratorySentences } from './laboratory-sentences';
import { groupFor } from './labelled-text';
import type { FieldCandidate } from './labelled-fields';
import { isEdge, letterheadNames } from './letterhead';
import { namesByLogo } from './logo';
import { namesAtTheHead } from './page-head';
import type { DocumentText } from './page-text';

const LABEL_WEIGHT = 6;
/** How many different sentences count; more are the same boilerplate. */
const MOST_SENTENCES = 2;
const ON_SEVERAL_PAGES = 1;
const DOMAIN_AGREES = 3;
const IS_THE_CLIENT = -5;
/** Below this nothing is said: better no laboratory than somebody else's name. */
const ENOUGH = 2.5;
const PLENTY = 5;

/**
 * The laboratory, by all that names it: a label, sentences in which it speaks of itself, the letterhead and foot of the
 * pages, the domain of its web address. `clients` are the names that labels give as the client's; they count against one.
 * `numbers` are those of report and sample.
 */
export function laboratoryCandidate(
  document: DocumentText,
  clients: string[],
  labelled: FieldCandidate[],
  numbers: string[],
): FieldCandidate | null {
  const named: NamedLaboratory[] = [
    ...labelled.map(({ value, run }) => ({
      name: value,
      run,
      weight: LABEL_WEIGHT,
      because: 'label' as const,
      phrase: null,
    })),
    ...document.pages.flatMap((page) => laboratorySentences(page, document)),
    ...document.pages.flatMap((page) => letterheadNames(page, document)),
    ...namesAtTheHead(document, numbers),
    ...namesByLogo(document),
  ];
  const [best, second] = rankLaboratories(named, document, clients);
  if (best && best.weight >= ENOUGH) return candidateOf(best, second, document);
  return fromDomain(document);
}

/** All prints of one name, legal forms aside, and their weight together. */
export interface RankedLaboratory {
  key: string;
  weight: number;
  names: NamedLaboratory[];
}

/** Gathers names by company and ranks them, the likeliest first. */
export function rankLaboratories(
  named: NamedLaboratory[],
  document: DocumentText,
  clients: string[],
): RankedLaboratory[] {
  const byKey = new Map<string, NamedLaboratory[]>();
  for (const one of named) {
    const key = document.values.companyKey(one.name);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const clientKeys = new Set(clients.map((client) => document.values.companyKey(client)));
  const domains = domainsOf(document);
  const names = [...byKey].map(([key, group]) => ({
    key,
    names: group,
    weight: weightOf(key, group, domains, clientKeys),
  }));
  return names
    .map((one) => ({ ...one, weight: one.weight + sharedWeight(one, names) }))
    .sort((a, b) => b.weight - a.weight || a.key.localeCompare(b.key));
}

function weightOf(key: string, names: NamedLaboratory[], domains: string[], clients: Set<string>): number {
  const best = (because: NamedLaboratory['because']): number =>
    Math.max(0, ...names.filter((name) => name.because === because).map((name) => name.weight));
  const pages = new Set(names.filter(({ because }) => because === 'letterhead').map(({ run }) => run.page))
    .size;
  const phrases = new Set(names.filter(({ because }) => because === 'sentence').map(({ phrase }) => phrase))
    .size;
  return (
    best('label') +
    Math.min(MOST_SENTENCES, phrases) * best('sentence') +
    best('letterhead') +
    (pages > 1 ? ON_SEVERAL_PAGES : 0) +
    (domains.some((domain) => isOf(domain, key)) ? DOMAIN_AGREES : 0) +
    (clients.has(key) ? IS_THE_CLIENT : 0)
  );
}

/** A name within a longer one ("Acme Labs" in "Acme Labs of Ohio") lends it half of its weight. */
function sharedWeight(one: RankedLaboratory, names: RankedLaboratory[]): number {
  const within = names.filter(
    (other) => other !== one && other.key.length >= 5 && one.key.includes(other.key),
  );
  return Math.max(0, ...within.map((other) => other.weight)) / 2;
}

/** Whether a domain is made of a name: one starts the other, or it is the name's first word with "lab". */
function isOf(domain: string, key: string): boolean {
  const bare = keyOf(domain);
  if (bare.length < 4 || key.length < 4) return false;
  const stem = bare.replace(/labs?$/, '');
  return key.startsWith(bare) || bare.startsWith(key) || (stem.length >= 4 && key.startsWith(stem));
}

function candidateOf(
  best: RankedLaboratory,
  second: RankedLaboratory | undefined,
  document: DocumentText,
): FieldCandidate {
  const order = { label: 0, letterhead: 1, sentence: 2 };
  const [shown] = [...best.names].sort((a, b) => order[a.because] - order[b.because] || b.weight - a.weight);
  if (!shown) throw new Error('a ranked name has at least one print');
  const rivals = second && second.weight > 0.7 * best.weight && !best.key.includes(second.key);
  const doubts = rivals ? ['another-name'] : [];
  if (best.weight < PLENTY) doubts.push('weak-evidence');
  if (document.pages.some((page) => page.number === shown.run.page && page.isRecognised)) doubts.push('ocr');
  const confidence = Math.min(0.96, 0.6 + best.weight * 0.05) - 0.1 * doubts.length;
  return { field: 'laboratory', value: shown.name, run: shown.run, date: null, group: 0, confidence, doubts };
}

/** Domains printed in the document, without free mail. */
function domainsOf(document: DocumentText): string[] {
  return document.pages
    .flatMap((page) => page.pieces.flatMap(({ whole }) => whole.text.split(/\s+/).map(domainName)))
    .filter((domain) => domain !== null && !document.values.addresses.isFreeMail(domain))
    .filter((domain) => domain !== null);
}

/** "www.cofrac.fr" tells where the scope of an accreditation is listed. */
function isBody(domain: string, { labels }: DocumentText): boolean {
  return labels.everywhere.accreditationBodies.some((body) => keyOf(body) === keyOf(domain));
}

/** Where no name is printed as text (it is in a picture), the domain of the web address in the letterhead or foot names it. */
function fromDomain(document: DocumentText): FieldCandidate | null {
  const prints = document.pages.flatMap((page) =>
    page.pieces
      .filter(
        ({ whole, labels }) =>
          isEdge(whole, page) && !labels.some((label) => groupFor(label, 'client') !== undefined),
      )
      .filter(({ whole }) => !document.laboratoryWords.isForeign(whole.text))
      .flatMap(({ whole }) => {
        const domain = domainName(whole.text);
        return domain === null || document.values.addresses.isFreeMail(domain) || isBody(domain, document)
          ? []
          : [{ domain, run: whole }];
      }),
  );
  const [first] = prints;
  if (!first) return null;
  const agree = prints.every(({ domain }) => keyOf(domain) === keyOf(first.domain));
  return {
    field: 'laboratory',
    value: first.domain,
    run: first.run,
    date: null,
    group: 1,
    confidence: agree ? 0.5 : 0.3,
    doubts: ['name-from-domain'],
  };
}
