import type { DateOrder } from '../../vocabulary/labels';
import { choose } from './choose';
import { documentDateOrder, putsMonthFirstWithFullStops, type DocumentDateOrder } from './date-order';
import { datesIn, isoOf, withOpenFullStops, type PrintedDate } from '../../vocabulary/printed-date';
import type { FieldCandidate } from './labelled-fields';
import { allTexts, type DocumentText } from './page-text';

const DATE_FIELDS = ['received', 'tested', 'reported'] as const;
type DateField = (typeof DATE_FIELDS)[number];

/** A date field's candidate with its date in ISO 8601; null when day and month cannot be told apart. */
export interface DatedCandidate extends FieldCandidate {
  iso: string | null;
}

/** From this group on, of several dates the last one counts: signatures of several people, reviews of several panels. */
const LAST_COUNTS_FROM = 3;
/** The label "Produced" is the report's when the sample was there before, and the product's otherwise. */
const PRODUCED = 5;

/** The dates of receipt, of the end of testing and of the report. */
export function certificateDates(
  document: DocumentText,
  found: FieldCandidate[],
): Partial<Record<DateField, DatedCandidate>> {
  const texts = allTexts(document);
  const all = texts.flatMap((text) => datesIn(text, document.months));
  const candidates = putsMonthFirstWithFullStops(all)
    ? found.map((one) => ({ ...one, date: one.date && withOpenFullStops(one.date) }))
    : found;
  const stated = documentDateOrder(all, texts, document.language, document.labels);
  const order = stated.because === 'undecided' ? { ...stated, order: orderByTime(candidates) } : stated;
  const dated = candidates.flatMap((candidate) =>
    candidate.date ? [dateOf(candidate, candidate.date, order)] : [],
  );
  const received = chosen(dated.filter((one) => one.field === 'received'));
  const reported = chosen(reportDates(dated, received));
  const tested = chosen(testDates(dated, reported));
  return Object.fromEntries(
    Object.entries({ received, tested, reported }).filter(([, date]) => date !== null),
  );
}

function dateOf(
  candidate: FieldCandidate,
  date: PrintedDate,
  { order, because }: DocumentDateOrder,
): DatedCandidate {
  const iso = isoOf(date, order);
  if (date.order === 'known') return { ...candidate, iso };
  if (iso === null)
    return { ...candidate, iso, confidence: 0.2, doubts: [...candidate.doubts, 'ambiguous-date'] };
  const sure = because === 'another-date' || because === 'language';
  return sure
    ? { ...candidate, iso }
    : {
        ...candidate,
        iso,
        confidence: candidate.confidence - 0.06,
        doubts: [...candidate.doubts, `date-order-by-${because}`],
      };
}

/**
 * Where nothing else tells: the one order in which the sample was received before it was tested, and tested before the
 * report. Where both have it so, the one in which that took weeks while in the other it took a season.
 */
function orderByTime(candidates: FieldCandidate[]): DateOrder | null {
  const spans = (['dmy', 'mdy'] as const).flatMap((order) => {
    const days = daysInOrder(candidates, order);
    return days === null ? [] : [{ order, days }];
  });
  const [short, long] = spans.sort((a, b) => a.days - b.days);
  if (!short || !long) return short?.order ?? null;
  return short.days <= WEEKS && long.days >= A_SEASON ? short.order : null;
}

/** From receipt to report, in days: laboratories take weeks, and none three months for one and weeks for the other order. */
const [WEEKS, A_SEASON] = [45, 90];

/** How many days lie between the first and the last of the dates; null where they do not follow each other. */
function daysInOrder(candidates: FieldCandidate[], order: DateOrder): number | null {
  const days: string[] = [];
  for (const field of DATE_FIELDS) {
    const candidate = choose(candidates.filter((one) => one.field === field && one.group < LAST_COUNTS_FROM));
    const iso = candidate?.date ? isoOf(candidate.date, order) : null;
    if (candidate?.date && iso === null) return null;
    if (iso !== null) days.push(iso);
  }
  const [first, last] = [days[0], days.at(-1)];
  const follow = days.every((iso, at) => at === 0 || iso >= (days[at - 1] ?? ''));
  if (first === undefined || last === undefined || days.length < 2 || !follow) return null;
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function reportDates(dated: DatedCandidate[], received: DatedCandidate | null): DatedCandidate[] {
  const after = received?.iso ?? null;
  return dated
    .filter((one) => one.field === 'reported')
    .filter((one) => one.group !== PRODUCED || (after !== null && one.iso !== null && one.iso >= after));
}

/** Of several dates of testing the last that is not after the report. */
function testDates(dated: DatedCandidate[], reported: DatedCandidate | null): DatedCandidate[] {
  const tested = dated.filter((one) => one.field === 'tested');
  const before = tested.filter((one) => !reported?.iso || !one.iso || one.iso <= reported.iso);
  const last = lastOf(before.length > 0 ? before : tested);
  return last ? [last] : [];
}

function chosen(dated: DatedCandidate[]): DatedCandidate | null {
  const strongest = Math.min(...dated.map((one) => one.group));
  const group = dated.filter((one) => one.group === strongest);
  const last = strongest >= LAST_COUNTS_FROM ? lastOf(group) : null;
  const best = choose(last ? [last] : group);
  return best
    ? { ...best, iso: dated.find((one) => one.run === best.run && one.value === best.value)?.iso ?? null }
    : null;
}

function lastOf(dated: DatedCandidate[]): DatedCandidate | null {
  const [last] = [...dated].sort((a, b) => (b.iso ?? '').localeCompare(a.iso ?? ''));
  const differ = dated.some((one) => one.iso !== last?.iso);
  return last
    ? {
        ...last,
        doubts: differ ? [...last.doubts, 'last-of-several'] : last.doubts,
        confidence: last.confidence - (differ ? 0.1 : 0),
      }
    : null;
}
