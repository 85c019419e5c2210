import { dayOfAnalysis } from '../lot';
import type { CertificateFields } from '../../interpret/reading';
import { daysBetween } from './dates';
import { about, type FlagCheck } from './flag';
import { daysAfter, eachText } from './said';

/** Days between an order and the sample that are worth a question. A proposal, without a source. */
const LONG_BEFORE = 60;
/** Days by which a day inside a number may be off the printed ones: numbers are given when a sample is announced. */
const OFF = 31;

/** Days that a report prints beside those of receipt, analysis and issue. */
export const PRINTED_DATE_CHECKS: readonly FlagCheck[] = [
  {
    id: 'ordered-long-before',
    group: 'dates',
    severity: 'low',
    asks: 'Why did the sample come in so long after the test was ordered?',
    falsePositives: 'A standing order; a sample that was sent late.',
    look: eachText((document, { reading }, { book, vocabulary }) => {
      const { received } = reading.certificate;
      if (received === null) return null;
      const early = daysAfter(document, 'orderedOn', book.reportPhrases, vocabulary).find((days) =>
        days.every((day) => daysBetween(day, received) > LONG_BEFORE),
      );
      return early ? `ordered ${early.join(' or ')}, received ${received}` : null;
    }),
  },
  {
    id: 'tested-before-made',
    group: 'dates',
    severity: 'high',
    asks: 'How could this lot be tested before it was made?',
    falsePositives: 'A day of packing printed as the day of making; a misread day or month.',
    look: eachText((document, { reading }, { book, vocabulary }) => {
      const tested = dayOfAnalysis(reading.certificate);
      if (tested === null) return null;
      const late = daysAfter(document, 'manufacturedOn', book.reportPhrases, vocabulary).find((days) =>
        days.every((day) => daysBetween(tested, day) > 1),
      );
      return late ? `made ${late.join(' or ')}, tested ${tested}` : null;
    }),
  },
  {
    id: 'past-its-validity',
    group: 'dates',
    severity: 'medium',
    asks: 'May a report be filed that says itself that it is no longer valid?',
    falsePositives:
      'A validity of the accreditation or the licence, printed with the same words; an archive.',
    look: (context) =>
      context.today === null
        ? null
        : eachText((document, _, { book, vocabulary, today }) => {
            const over = daysAfter(document, 'validUntil', book.reportPhrases, vocabulary).find((days) =>
              days.every((day) => daysBetween(day, today ?? day) > 1),
            );
            return over ? `valid until ${over.join(' or ')}` : null;
          })(context),
  },
  {
    id: 'number-of-another-day',
    group: 'dates',
    severity: 'medium',
    asks: 'Why is the day in the report’s number none of the printed ones?',
    falsePositives: 'Digits that only look like a day; a number given long before the sample came in.',
    look: ({ lot }) =>
      lot.certificates.flatMap(({ id, reading: { certificate } }) => {
        const odd = dayInNumber(certificate);
        return odd === null ? [] : [about(id, odd)];
      }),
  },
];

/** A day written into the report's or the sample's number that is far from every printed day. */
function dayInNumber(fields: CertificateFields): string | null {
  const printed = [fields.received, fields.tested, fields.reported].filter((day) => day !== null);
  if (printed.length === 0) return null;
  for (const number of [fields.reportNumber, fields.sampleId]) {
    const days = number === null ? [] : daysInside(number);
    const far = (day: string) => printed.every((other) => Math.abs(daysBetween(day, other)) > OFF);
    if (days.length > 0 && days.every(far))
      return `number ${number} holds ${days.join(' or ')}; printed are ${printed.join(', ')}`;
  }
  return null;
}

/** Eight digits that the calendar knows as a day of this century: with the year first or last. */
function daysInside(number: string): string[] {
  return [...number.matchAll(/(?<!\d)(\d{2,4})([-./]?)(\d{2})\2(\d{2,4})(?!\d)/g)].flatMap(
    ([, first = '', , middle = '', last = '']) => {
      if (first.length === 4 && last.length === 2) return isDay(first, middle, last);
      if (first.length !== 2 || last.length !== 4) return [];
      return [...isDay(last, first, middle), ...isDay(last, middle, first)];
    },
  );
}

function isDay(year: string, month: string, day: string): string[] {
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(iso);
  const known = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return known && /^20/.test(year) ? [iso] : [];
}
