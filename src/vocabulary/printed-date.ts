import { foldPlain as fold } from './fold';
import type { DateOrder, LabelLanguage } from './labels';

/** A date as printed: its numbers, and how far their order is known. */
export interface PrintedDate {
  text: string;
  /** Offset in the text it was found in. */
  at: number;
  end: number;
  year: number;
  /** The two numbers beside the year as printed, where only the order says which is the month. */
  first: number;
  second: number;
  /** `known` when a month's name, the year's place or the size of a number tells; then first is the day and second the month. */
  order: 'known' | 'ambiguous';
  /** What stands between the numbers; documents use one order for one separator. */
  separator: string;
  /** What its own digits show: a day above 12 tells the order of the whole document. */
  shows: DateOrder | null;
}

/** The earliest and latest year that a certificate's date can have. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const YEAR = '(\\d{4}|\\d{2})';
/** Between day, month's name and year: a space, a full stop, a dash without spaces. */
const BETWEEN = '(?:[.,]?\\s+|[-/.]|\\.-)?';
const END = '(?![\\d/])';
const YEAR_FIRST = new RegExp(`(?<![\\d/.-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${END}`, 'g');
const BY_DIGITS = new RegExp(
  `(?<![\\d/.,-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}${END}`,
  'g',
);

/** The dates in a text, in the order they stand. */
export function datesIn(text: string, months: MonthNames): PrintedDate[] {
  if (!/\d/.test(text)) return [];
  const folded = foldInPlace(text);
  const found = [
    ...yearFirst(folded),
    ...byDigits(folded),
    ...dayThenName(folded, months),
    ...nameThenDay(folded, months),
    ...yearThenName(folded, months),
  ];
  const longestFirst = found.sort((a, b) => b.end - b.at - (a.end - a.at));
  const taken: PrintedDate[] = [];
  for (const date of longestFirst) {
    if (taken.every((other) => date.end <= other.at || date.at >= other.end)) taken.push(date);
  }
  return taken.sort((a, b) => a.at - b.at).map((date) => ({ ...date, text: text.slice(date.at, date.end) }));
}

/** Folded, and of the same length, so that offsets still fit. */
function foldInPlace(text: string): string {
  const whole = fold(text);
  if (whole.length === text.length) return whole;
  return [...text]
    .map((letter) => {
      const folded = fold(letter);
      return folded.length === letter.length ? folded : letter;
    })
    .join('');
}

function yearFirst(text: string): PrintedDate[] {
  return [...text.matchAll(YEAR_FIRST)].flatMap((match) =>
    dated(match, Number(match[1]), Number(match[4]), Number(match[3]), match[2] ?? ''),
  );
}

/** 16.1.2026, 01/07/22, 26-07-2024, 16. 1. 2026; and the short first half of a range, "19. – 26.1.2026". */
function byDigits(text: string): PrintedDate[] {
  return [...text.matchAll(BY_DIGITS)].flatMap((match) => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
    const separator = match[2] ?? '';
    // With full stops the day comes first everywhere that writes so (Unicode CLDR, short dates); who writes "11.30.2023" does not.
    if (separator === '.' && first <= 12 && second > 12)
      return dated(match, year, second, first, separator, 'mdy');
    if (separator === '.' || first === second)
      return dated(match, year, first, second, separator, first > 12 ? 'dmy' : null);
    if (first > 12) return dated(match, year, first, second, separator, 'dmy');
    if (second > 12) return dated(match, year, second, first, separator, 'mdy');
    return isYear(year) && first > 0 && second > 0
      ? [{ ...placed(match), year, first, second, order: 'ambiguous', separator, shows: null }]
      : [];
  });
}

/** 24 Jul 2024, 31-Jul-24, 9 JANUARY 2022, 24. července 2024, 24 de julio de 2024. */
function dayThenName(text: string, months: MonthNames): PrintedDate[] {
  return [...text.matchAll(months.dayThenName)].flatMap((match) =>
    dated(match, fullYear(match[3] ?? ''), Number(match[1]), months.numberOf(match[2] ?? ''), ' '),
  );
}

/** Jul 24, 2024; July 24th 2024; MAR 07, 2022. */
function nameThenDay(text: string, months: MonthNames): PrintedDate[] {
  return [...text.matchAll(months.nameThenDay)].flatMap((match) =>
    dated(match, fullYear(match[3] ?? ''), Number(match[2]), months.numberOf(match[1] ?? ''), ' '),
  );
}

/** 2022-Apr-05, 2022 April 5. */
function yearThenName(text: string, months: MonthNames): PrintedDate[] {
  return [...text.matchAll(months.yearThenName)].flatMap((match) =>
    dated(match, Number(match[1]), Number(match[3]), months.numberOf(match[2] ?? ''), ' '),
  );
}

function placed(match: RegExpMatchArray): { text: string; at: number; end: number } {
  const at = match.index ?? 0;
  return { text: match[0], at, end: at + match[0].length };
}

function dated(
  match: RegExpMatchArray,
  year: number,
  day: number,
  month: number,
  separator: string,
  shows: DateOrder | null = null,
): PrintedDate[] {
  if (!isDay(year, month, day)) return [];
  return [{ ...placed(match), year, first: day, second: month, order: 'known', separator, shows }];
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether the calendar has this day. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return isYear(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** yyyy-mm-dd, or null when the order of day and month is open or the calendar has no such day. */
export function isoOf(date: PrintedDate, order: DateOrder | null): string | null {
  if (date.order === 'ambiguous' && order === null) return null;
  const swapped = date.order === 'ambiguous' && order === 'mdy';
  const [day, month] = swapped ? [date.second, date.first] : [date.first, date.second];
  if (!isDay(date.year, month, day)) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.year}-${two(month)}-${two(day)}`;
}

/** With full stops the day is taken to come first; in a document that also writes "11.30.2023" that is open again. */
export function withOpenFullStops(date: PrintedDate): PrintedDate {
  const isEither = date.separator === '.' && date.shows === null && date.second <= 12;
  return isEither && date.first !== date.second ? { ...date, order: 'ambiguous' } : date;
}

/** The names of months in some languages, with their common short forms (three or four letters). */
export class MonthNames {
  readonly dayThenName: RegExp;
  readonly nameThenDay: RegExp;
  readonly yearThenName: RegExp;
  private readonly numbers = new Map<string, number>();

  constructor(languages: LabelLanguage[]) {
    const shared = new Set<string>();
    for (const { months } of languages)
      for (const [name, number] of Object.entries(months)) this.add(fold(name), number, shared);
    for (const form of shared) this.numbers.delete(form);
    const names = [...this.numbers.keys()].sort((a, b) => b.length - a.length).join('|');
    this.dayThenName = new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|o)?${BETWEEN}(?:de\\s+)?(${names})${BETWEEN}(?:del?\\s+)?${YEAR}(?![\\d:])`,
      'g',
    );
    this.nameThenDay = new RegExp(
      `(?<![\\p{L}])(${names})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s-]+)(\\d{4}|\\d{2}(?![\\d:]))(?!\\d)`,
      'gu',
    );
    this.yearThenName = new RegExp(`(?<![\\d/.-])(\\d{4})[\\s/-](${names})[\\s/-](\\d{1,2})${END}`, 'g');
  }

  /** 1 to 12; 0 for no month's name. */
  numberOf(folded: string): number {
    return this.numbers.get(folded) ?? 0;
  }

  private add(name: string, number: number, shared: Set<string>): void {
    for (const form of new Set([name, name.slice(0, 3), name.slice(0, 4)])) {
      // A short form that two months share ("jui" of juin and juillet) names none.
      if (this.numbers.has(form) && this.numbers.get(form) !== number) shared.add(form);
      else this.numbers.set(form, number);
    }
  }
}
