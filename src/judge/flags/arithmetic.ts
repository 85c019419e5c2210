import type { Finding } from '../../normalise/finding';
import type { DecimalText } from '../../vocabulary/qualifier';
import { compare, Exact, sum, times } from '../decimals';
import type { JudgedCertificate } from '../lot';
import { on, type FlagCheck, type FlagContext, type Seen } from './flag';
import { evidence, nameOf } from './numbers';

/** A total and what it adds up, each with its factor. */
interface Total {
  analyteId: string;
  members: readonly { analyteId: string; factor: DecimalText }[];
}

export const ARITHMETIC_CHECKS: readonly FlagCheck[] = [
  {
    id: 'sum-does-not-add-up',
    group: 'results',
    severity: 'medium',
    asks: 'Why is the printed total not the sum of its members?',
    falsePositives: 'Totals that add what is not printed, or that count values below the LOQ.',
    look: (context) => context.lot.certificates.flatMap((certificate) => wrongTotals(certificate, context)),
  },
  {
    id: 'unit-pair-disagrees',
    group: 'results',
    severity: 'medium',
    asks: 'Why do two columns of one result say different things?',
    falsePositives: 'Columns for different samples or bases that the heading does not tell apart.',
    look: ({ lot, vocabulary }) =>
      lot.certificates.flatMap((certificate) =>
        disagreeingPairs(certificate, (id) => vocabulary.analytes.get(id)?.unit),
      ),
  },
];

function wrongTotals(certificate: JudgedCertificate, { book }: FlagContext): Seen[] {
  const totals: Total[] = [
    ...[...book.derived.sums].map(([analyteId, ids]) => ({
      analyteId,
      members: ids.map((id) => ({ analyteId: id, factor: '1' })),
    })),
    ...[...book.derived.formulas].map(([analyteId, members]) => ({ analyteId, members })),
  ];
  return totals.flatMap((total) => wrongTotal(certificate, total) ?? []);
}

/**
 * A printed total outside what its printed members allow: values as printed, those below the LOQ anywhere from zero to
 * their bound, each number give or take half its last digit, the total one last digit more for rounding before adding.
 */
function wrongTotal(certificate: JudgedCertificate, { analyteId, members }: Total): Seen | null {
  const printed = certificate.findings.filter(
    (finding) => finding.analyteId === analyteId && isMeasured(finding),
  );
  for (const total of printed) {
    const rows = members.map((member) => ({
      factor: member.factor,
      finding: certificate.findings.find((f) => f.analyteId === member.analyteId && f.unit === total.unit),
    }));
    const ends = rows.map(({ factor, finding }) => finding && endsOf(finding, factor));
    if (ends.some((end) => !end) || total.value === null) continue;
    const known = ends.filter((end) => end !== undefined && end !== null);
    const slack = new Exact(lastDigit(total.value)).mul('1.5');
    const least = new Exact(sum(known.map(({ low }) => low))).minus(slack);
    const most = new Exact(sum(known.map(({ high }) => high))).plus(slack);
    if (least.lte(total.value) && most.gte(total.value)) return null;
    const found = rows.flatMap(({ finding }) => (finding ? [evidence(certificate, finding)] : []));
    return on(
      [evidence(certificate, total), ...found],
      `${nameOf(certificate, total)}: printed ${total.value}, the members add up to ${least.plus(slack).toFixed()} at least and ${most.minus(slack).toFixed()} at most`,
    );
  }
  return null;
}

/** The least and most that a member adds; null where its print does not say. */
function endsOf(finding: Finding, factor: DecimalText): { low: DecimalText; high: DecimalText } | null {
  if (isMeasured(finding) && finding.value !== null) {
    const half = new Exact(lastDigit(finding.value)).div(2);
    const value = new Exact(finding.value);
    return {
      low: times(value.minus(half).toFixed(), factor),
      high: times(value.plus(half).toFixed(), factor),
    };
  }
  const high = finding.printedInterval?.high ?? null;
  return high === null ? null : { low: '0', high: times(high, factor) };
}

function isMeasured({ qualifier }: Finding): boolean {
  return qualifier === '=';
}

/** One in the last printed place. */
function lastDigit(value: DecimalText): DecimalText {
  const places = value.split('.')[1]?.length ?? 0;
  return new Exact(10).pow(-places).toFixed();
}

/** Two measured prints of one analyte that, brought to one unit, differ by more than both were rounded. */
function disagreeingPairs(
  certificate: JudgedCertificate,
  unitOf: (analyteId: string) => string | undefined,
): Seen[] {
  const seen: Seen[] = [];
  const first = new Map<string, Finding>();
  for (const finding of certificate.findings) {
    const { analyteId, quantity, quantityUnit } = finding;
    if (analyteId === null || !isMeasured(finding) || quantity === null || quantityUnit !== unitOf(analyteId))
      continue;
    const key = `${analyteId} ${finding.basis ?? ''}`;
    const other = first.get(key);
    if (!other) first.set(key, finding);
    else if (other.unit !== finding.unit && disagree(other, finding))
      seen.push(
        on(
          [evidence(certificate, other), evidence(certificate, finding)],
          `${nameOf(certificate, finding)}: ${other.value} ${other.unit} and ${finding.value} ${finding.unit}`,
        ),
      );
  }
  return seen;
}

function disagree(a: Finding, b: Finding): boolean {
  const rounding = (finding: Finding) =>
    new Exact(finding.quantity ?? 0)
      .div(finding.value === null || compare(finding.value, '0') === 0 ? 1 : finding.value)
      .mul(lastDigit(finding.value ?? '0'));
  const difference = new Exact(a.quantity ?? 0).minus(b.quantity ?? 0).abs();
  return difference.gt(rounding(a).plus(rounding(b)));
}
