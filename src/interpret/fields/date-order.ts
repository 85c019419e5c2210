import type { Country, DateOrder, Labels } from '../../vocabulary/labels';
import type { PrintedDate } from '../../vocabulary/printed-date';
import { fold } from './folding';

/** How a document orders day and month, and why that is thought. */
export interface DocumentDateOrder {
  order: DateOrder | null;
  because: 'another-date' | 'country' | 'language' | 'undecided' | 'contradiction';
}

/**
 * The order of day and month in a document's dates of digits. A date with a number above 12 shows it; else the country
 * that addresses, telephone numbers and domains point at; else the language, where it has one order. Dates that show both
 * orders leave it open.
 */
export function documentDateOrder(
  dates: PrintedDate[],
  texts: string[],
  language: string | null,
  labels: Labels,
): DocumentDateOrder {
  const own = labels.languages.find((one) => one.language === language)?.dateOrder ?? null;
  // Day before month with full stops says nothing of other marks; month before day is that everywhere.
  const telling = putsMonthFirstWithFullStops(dates) ? dates : dates.filter((date) => date.separator !== '.');
  const shown = new Set(telling.map((date) => date.shows));
  if (shown.has('dmy') && shown.has('mdy')) return { order: null, because: 'contradiction' };
  if (shown.has('dmy')) return { order: 'dmy', because: 'another-date' };
  if (shown.has('mdy')) return { order: 'mdy', because: 'another-date' };
  if (own) return { order: own, because: 'language' };
  const byCountry = orderByCountry(texts, labels.everywhere.countries);
  return byCountry ? { order: byCountry, because: 'country' } : { order: null, because: 'undecided' };
}

/** "11.30.2023" has no thirtieth month. Without a whole year it may be the number of a version. */
export function putsMonthFirstWithFullStops(dates: PrintedDate[]): boolean {
  return dates.some((date) => date.separator === '.' && date.shows === 'mdy' && /\d{4}$/.test(date.text));
}

/** The order of the countries that a text points at, when all of them share one. */
function orderByCountry(texts: string[], countries: Country[]): DateOrder | null {
  const text = texts.join('\n');
  const signs = countries.map((country) => ({ order: country.dateOrder, count: signsOf(country, text) }));
  const seen = signs.filter(({ count }) => count > 0);
  const most = Math.max(0, ...seen.map(({ count }) => count));
  const orders = new Set(seen.filter(({ count }) => count * 2 >= most).map(({ order }) => order));
  const [order] = orders;
  return orders.size === 1 ? (order ?? null) : null;
}

function signsOf(country: Country, text: string): number {
  return [...patternsOf(country)].reduce((count, pattern) => count + (text.match(pattern)?.length ?? 0), 0);
}

const compiled = new WeakMap<Country, RegExp[]>();

function patternsOf(country: Country): RegExp[] {
  const known = compiled.get(country);
  if (known) return known;
  const names = country.names.map(escaped).join('|');
  const fill = (pattern: string): string =>
    pattern.replaceAll('{region}', (country.regions ?? []).join('|')).replaceAll('{name}', names);
  const patterns = [new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])`, 'giu')];
  if (country.postcode) patterns.push(new RegExp(fill(country.postcode), 'g'));
  if (country.phone) patterns.push(new RegExp(country.phone, 'g'));
  if (country.dial)
    patterns.push(new RegExp(`(?:${escaped(country.dial)}|\\b00${country.dial.slice(1)}) ?\\d`, 'g'));
  for (const domain of country.domains ?? [])
    patterns.push(new RegExp(`[\\p{L}\\d-]\\.${escaped(domain)}(?![\\p{L}\\d.-])`, 'giu'));
  compiled.set(country, patterns);
  return patterns;
}

/** Whether a text holds a postcode with its place as some country writes it. */
export function hasPostcode(text: string, countries: Country[]): boolean {
  return countries.some((country) => {
    if (!country.postcode) return false;
    const [, postcode] = patternsOf(country);
    return postcode !== undefined && text.search(postcode) >= 0;
  });
}

function escaped(text: string): string {
  return fold(text) === '' ? '' : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
