import { PANELS } from '../../vocabulary/analyte';

/** How the pages put things into English words. */

const PANEL_NAMES: Record<string, string> = {
  alkaloids: 'Alkaloids',
  'heavy-metals': 'Heavy metals',
  microbiology: 'Microbiology',
  pesticides: 'Pesticides',
  mycotoxins: 'Mycotoxins',
  'residual-solvents': 'Residual solvents',
  pahs: 'Polycyclic aromatic hydrocarbons (PAHs)',
  adulterants: 'Adulterants',
  physical: 'Physical properties',
  identity: 'Identity',
  cannabinoids: 'Cannabinoids',
  terpenes: 'Terpenes',
  nutrition: 'Nutrition',
  other: 'Other results',
};

/** The panels that are asked about first for a botanical product; their absence is said on every page. */
export const EXPECTED_PANELS = [
  'alkaloids',
  'heavy-metals',
  'microbiology',
  'pesticides',
  'mycotoxins',
  'residual-solvents',
  'pahs',
  'adulterants',
];

/** A panel's name; results whose panel is unknown come under "Other results". */
export function panelName(panel: string | null): string {
  return PANEL_NAMES[panel ?? 'other'] ?? 'Other results';
}

/** A panel's name within a sentence: lower case, abbreviations kept. */
export function panelInSentence(panel: string): string {
  const name = panelName(panel);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Where a panel stands on a page. */
export function panelRank(panel: string | null): number {
  const rank = (PANELS as readonly string[]).indexOf(panel ?? 'other');
  return rank < 0 ? PANELS.length : rank;
}

/** Which of the expected panels have no result at all: a row that says "not tested" is none. */
export function panelsWithoutResult(
  results: readonly { panel: string | null; qualifier: string }[],
): string[] {
  const tested = new Set(results.filter(({ qualifier }) => qualifier !== 'nt').map(({ panel }) => panel));
  return EXPECTED_PANELS.filter((panel) => !tested.has(panel));
}

const FORM_NAMES: Record<string, string> = {
  'leaf-powder': 'leaf powder',
  'crushed-leaf': 'crushed leaf',
};

/** How a product is sold, in words; the catch-all "other" says nothing and gives null. */
export function formName(form: string): string | null {
  return form === 'other' ? null : (FORM_NAMES[form] ?? form);
}

const STATUS_WORDS: Record<string, string> = {
  pass: 'pass',
  fail: 'fail',
  conditional: 'conditional',
  'not-assessed': 'not assessed',
};

/** What the laboratory's printed verdict means; null when that is not known. */
export function statusWord(status: string | null): string | null {
  return status === null ? null : (STATUS_WORDS[status] ?? status);
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "22 January 2026" from an ISO 8601 date or time (then the day in UTC); text of any other form stays as it is. */
export function day(iso: string): string {
  const date = new Date(iso);
  return /^\d{4}-\d\d-\d\d/.test(iso) && !Number.isNaN(date.getTime()) ? DAY.format(date) : iso;
}

/** "one lot", "2 lots", "no lots". */
export function count(n: number, noun: string): string {
  if (n === 1) return `one ${noun}`;
  return `${n === 0 ? 'no' : n} ${noun}s`;
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A sentence's first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}
