import type { CertificateFields } from '../../interpret/reading';
import type { JudgedCertificate } from '../lot';
import { about, type FlagCheck, type FlagContext, type Seen } from './flag';
import { rawText } from './said';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day to a later one; below zero where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The order in which things happen to a sample. */
const ORDER = ['received', 'tested', 'reported'] as const satisfies (keyof CertificateFields)[];

function inversions({ lot }: FlagContext, matters: (days: number) => boolean): Seen[] {
  return lot.certificates.flatMap(({ id, reading: { certificate } }) =>
    ORDER.flatMap((earlier, index) =>
      ORDER.slice(index + 1).flatMap((later) => {
        const [from, to] = [certificate[earlier], certificate[later]];
        if (from === null || to === null || !matters(-daysBetween(from, to))) return [];
        return [about(id, `${later} ${to}, before ${earlier} ${from}`)];
      }),
    ),
  );
}

const YEASTS_AND_MOULDS = ['total-yeast-and-mold', 'yeast', 'mold'];
const CULTURED = [...YEASTS_AND_MOULDS, 'salmonella', 'total-aerobic-microbial-count'];
const RAPID = /\bq?PCR\b|rapid|ATP|tempo/i;

/** Days from the sample's coming in to the end of testing; null where that is not known, or cannot be. */
function daysOfTesting({ reading: { certificate } }: JudgedCertificate): number | null {
  const { received, tested } = certificate;
  const days = received === null || tested === null ? -1 : daysBetween(received, tested);
  return days < 0 ? null : days;
}

/** The methods of a certificate's results for these organisms, one for each result; null where none is printed. */
function countsOf(
  { id, reading }: JudgedCertificate,
  analyteIds: readonly string[],
  { results }: FlagContext,
): (string | null)[] {
  return analyteIds
    .flatMap((analyte) => results.of(analyte))
    .filter(({ certificate }) => certificate.id === id)
    .map(({ finding }) => reading.results[finding.result]?.method?.text ?? null);
}

/** A method that stands beside no result may stand anywhere on the pages. */
function namesRapidMethod({ document }: JudgedCertificate): boolean {
  return document !== null && RAPID.test(rawText(document.pages));
}

export const DATE_CHECKS: readonly FlagCheck[] = [
  {
    id: 'dates-out-of-order',
    group: 'dates',
    severity: 'high',
    asks: 'How can a later step be dated before an earlier one?',
    falsePositives: 'A misread day or month; a mistyped year on a genuine report.',
    look: (context) => inversions(context, (days) => days > 1),
  },
  {
    id: 'dates-out-of-order-by-a-day',
    group: 'dates',
    severity: 'low',
    asks: 'Is one day between the dates a matter of time zones?',
    falsePositives: 'Computers of the laboratory in another time zone: common.',
    look: (context) => inversions(context, (days) => days === 1),
  },
  {
    id: 'date-in-the-future',
    group: 'dates',
    severity: 'high',
    asks: 'How can this have happened on a day that is still to come?',
    falsePositives: 'A misread day or month.',
    look: ({ lot, today }) =>
      today === null
        ? null
        : lot.certificates.flatMap(({ id, reading: { certificate } }) =>
            ORDER.flatMap((step) => {
              const day = certificate[step];
              return day !== null && daysBetween(today, day) > 1
                ? [about(id, `${step} ${day}, after today`)]
                : [];
            }),
          ),
  },
  {
    id: 'report-older-than-a-year',
    group: 'dates',
    severity: 'medium',
    asks: 'Is this lot still the one on sale?',
    falsePositives: 'A lot that sells slowly; an archive.',
    isPublic: true,
    look: ({ lot, today }) =>
      today === null
        ? null
        : lot.certificates.flatMap(({ id, reading: { certificate } }) => {
            const day = certificate.reported ?? certificate.tested;
            return day !== null && daysBetween(day, today) > 366 ? [about(id, `of ${day}`)] : [];
          }),
  },
  {
    id: 'culture-faster-than-growth',
    group: 'dates',
    severity: 'medium',
    asks: 'How were colonies counted less than two days after the sample came in?',
    falsePositives:
      'A rapid or PCR method that the report does not name; a date of registering after the start.',
    look: (context) =>
      context.lot.certificates.flatMap((certificate) => {
        const days = daysOfTesting(certificate);
        const cultured = countsOf(certificate, CULTURED, context).filter(
          (method) => !RAPID.test(method ?? '') && !namesRapidMethod(certificate),
        );
        return days !== null && days < 2 && cultured.length > 0
          ? [
              about(
                certificate.id,
                `${cultured.length} culture results ${days} days after the sample came in`,
              ),
            ]
          : [];
      }),
  },
  {
    id: 'moulds-faster-than-growth',
    group: 'dates',
    severity: 'medium',
    asks: 'How were yeasts and moulds counted by ISO 21527 less than the five days that it incubates?',
    falsePositives: 'A date of registering after the start; a standard named for the medium only.',
    look: (context) =>
      context.lot.certificates.flatMap((certificate) => {
        const days = daysOfTesting(certificate);
        const slow = countsOf(certificate, YEASTS_AND_MOULDS, context).filter((method) =>
          /21527/.test(method ?? ''),
        );
        return days !== null && days < 5 && slow.length > 0
          ? [
              about(
                certificate.id,
                `${slow.length} counts by ISO 21527 ${days} days after the sample came in`,
              ),
            ]
          : [];
      }),
  },
];
