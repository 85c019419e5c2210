import { Exact } from '../decimals';
import type { LotResult } from '../content';
import { lotKey } from '../../vocabulary/lot-key';
import { on, type FlagCheck, type FlagContext, type Seen } from './flag';
import { analyteName, evidence, nameOf } from './numbers';
import { valuesOf } from './fingerprint';

/** What several certificates of one lot say to each other. */
export const SEVERAL_CHECKS: readonly FlagCheck[] = [
  {
    id: 'lot-codes-differ',
    group: 'several',
    severity: 'high',
    asks: 'Do these certificates belong to one lot?',
    falsePositives: 'A laboratory that prints its own number as the lot.',
    look: ({ lot }) => {
      const codes = new Map(
        lot.certificates.flatMap(({ id, reading }) =>
          reading.certificate.lot === null ? [] : [[lotKey(reading.certificate.lot), id] as const],
        ),
      );
      return codes.size < 2
        ? []
        : [{ saw: `lots ${[...codes.keys()].join(', ')}`, evidence: [], certificates: [...codes.values()] }];
    },
  },
  {
    id: 'report-number-twice',
    group: 'several',
    severity: 'high',
    asks: 'Why does one report number stand on two different reports?',
    falsePositives: 'An amended report under the old number; one report in two files.',
    look: reportNumberTwice,
  },
  {
    id: 'retests-apart',
    group: 'several',
    severity: 'medium',
    asks: 'Why do two reports of one lot differ by more than their uncertainties?',
    falsePositives: 'Samples of an uneven lot; different bases.',
    isPublic: true,
    look: retestsApart,
  },
  {
    id: 'exceeds-once-within-once',
    group: 'several',
    severity: 'medium',
    asks: 'One report of the lot exceeds a limit and another is within it: what happened in between?',
    falsePositives: 'A lot that was reworked and tested again.',
    isPublic: true,
    look: exceedsOnceWithinOnce,
  },
];

function reportNumberTwice({ lot }: FlagContext): Seen[] {
  const byNumber = new Map<string, string[]>();
  for (const { id, reading } of lot.certificates) {
    const { reportNumber, laboratory } = reading.certificate;
    if (reportNumber === null) continue;
    const key = `${laboratory ?? ''} ${reportNumber}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), id]);
  }
  return [...byNumber].flatMap(([number, ids]) => {
    if (ids.length < 2) return [];
    const contents = new Set(
      lot.certificates
        .filter(({ id }) => ids.includes(id))
        .map((certificate) => JSON.stringify(valuesOf(certificate))),
    );
    return contents.size < 2
      ? []
      : [{ saw: `number ${number.trim()} with different results`, evidence: [], certificates: ids }];
  });
}

/** Source: two results of one quantity agree where |a − b| ≤ √(Ua² + Ub²) (expanded uncertainties of one level). */
function retestsApart({ lot, results }: FlagContext): Seen[] {
  const ids = new Set(
    lot.certificates.flatMap(({ findings }) => findings.flatMap(({ analyteId }) => analyteId ?? [])),
  );
  return [...ids].flatMap((id) => {
    const measured = results
      .of(id)
      .filter(
        ({ finding }) =>
          finding.qualifier === '=' && finding.quantity !== null && finding.uncertainty !== null,
      );
    return measured.flatMap((a, index) => measured.slice(index + 1).flatMap((b) => apart(a, b) ?? []));
  });
}

function apart(a: LotResult, b: LotResult): Seen | null {
  if (a.certificate === b.certificate || a.finding.basis !== b.finding.basis) return null;
  const spread = (result: LotResult) => {
    const { interval, quantity } = result.finding;
    return interval?.high == null || quantity === null ? null : new Exact(interval.high).minus(quantity);
  };
  const [ua, ub] = [spread(a), spread(b)];
  if (!ua || !ub) return null;
  const difference = new Exact(a.finding.quantity ?? 0).minus(b.finding.quantity ?? 0).abs();
  if (difference.lte(ua.pow(2).plus(ub.pow(2)).sqrt())) return null;
  return on(
    [evidence(a.certificate, a.finding), evidence(b.certificate, b.finding)],
    `${nameOf(a.certificate, a.finding)}: ${a.finding.quantity} and ${b.finding.quantity} ${a.finding.quantityUnit}`,
  );
}

function exceedsOnceWithinOnce(context: FlagContext): Seen[] {
  const byLimit = new Map<string, typeof context.judgement.verdicts>();
  for (const verdict of context.judgement.verdicts) {
    const key = `${verdict.ruleSet} ${verdict.analyteId} ${verdict.for ?? ''}`;
    byLimit.set(key, [...(byLimit.get(key) ?? []), verdict]);
  }
  return [...byLimit.values()].flatMap((verdicts) => {
    const exceeds = verdicts.find(({ word }) => word === 'exceeds');
    const within = verdicts.find(
      ({ word, evidence: found }) =>
        word === 'within' && found[0]?.certificate !== exceeds?.evidence[0]?.certificate,
    );
    if (!exceeds || !within) return [];
    return [
      on(
        [...exceeds.evidence, ...within.evidence],
        `${analyteName(exceeds.analyteId, context)} against ${exceeds.citation}`,
      ),
    ];
  });
}
