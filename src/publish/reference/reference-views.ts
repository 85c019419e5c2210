import type { Analyte } from '../../vocabulary/analyte';
import type { Limit, RuleSet } from '../../vocabulary/rule-set';
import { unitText } from '../../vocabulary/unit-text';
import { csv } from '../forms/csv';
import type { Reference, SetLimit } from './reference';

/** A limit for people: "at most 1.2 mg/kg", "none in 25 g". */
export function limitWords({ operator, value, strict, unit, sampleMass }: Limit): string {
  if (operator === 'absent-in') return sampleMass === null ? 'none at all' : `none in ${sampleMass} g`;
  const words = operator === 'max' ? (strict ? 'less than' : 'at most') : strict ? 'more than' : 'at least';
  return `${words} ${value} ${unitText(unit, null)}`.trim();
}

/** A rule set as programs get it. */
export function ruleSetView(set: RuleSet, reference: Reference): object {
  const { limits, ...about } = set;
  return {
    ...about,
    limits: limits.map((limit) => ({
      ...limit,
      analyteName: reference.nameOf(limit.analyteId),
      text: limitWords(limit),
    })),
  };
}

/** What lists show of a rule set. */
export function ruleSetSummary({
  id,
  title,
  authority,
  jurisdiction,
  kind,
  citation,
  standing,
  ...set
}: RuleSet): object {
  const { effectiveFrom, effectiveTo, verified, limits } = set;
  const about = { id, title, authority, jurisdiction, kind, citation, standing };
  return { ...about, effectiveFrom, effectiveTo, verified, limits: limits.length };
}

export function analyteView({ id, name, panel, cas, unit, synonyms }: Analyte, limits: SetLimit[]): object {
  return {
    ...{ id, name, panel, cas, unit, synonyms },
    limits: limits.map(({ set, limit }) => ({
      ruleSet: set.id,
      authority: set.authority,
      citation: set.citation,
      standing: set.standing,
      ...limit,
      text: limitWords(limit),
    })),
  };
}

/** A row for each limit. */
export function limitsCsv(limits: readonly SetLimit[]): string {
  return csv(
    [
      ...[
        'ruleSet',
        'authority',
        'citation',
        'analyteId',
        'operator',
        'value',
        'unit',
        'sampleMass',
        'strict',
      ],
      ...['for', 'basis', 'meaning', 'effectiveFrom', 'effectiveTo', 'verified'],
    ],
    limits.map(({ set, limit }) => [
      ...[set.id, set.authority, set.citation, limit.analyteId, limit.operator, limit.value, limit.unit],
      ...[limit.sampleMass, String(limit.strict), limit.for, set.basis, set.meaning],
      ...[set.effectiveFrom, set.effectiveTo, String(limit.verified)],
    ]),
  );
}
