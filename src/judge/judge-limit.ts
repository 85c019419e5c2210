import type { Limit } from '../vocabulary/rule-set';
import type { Unit } from '../vocabulary/vocabulary';
import { amountOf } from './amounts';
import { onBasis, type AmountUnknown, type Content, type LotResult, type NoContent } from './content';
import { decide, type Threshold } from './decide';
import { times } from './decimals';
import { decidePresence } from './presence';
import { contentsOf, moistureOf, sevenOhShares, type QuantityContext } from './quantities';
import type { RuleInForce } from './rules-in-force';
import type { AppliedLimit, Verdict, VerdictReason } from './verdict';

/** The verdicts of one limit: one for each result or derived quantity that bears on it, or one that says there is none. */
export function judgeLimit(rule: RuleInForce, limit: Limit, context: QuantityContext): Verdict[] {
  const frame = frameOf(rule, limit, context);
  if (rule.formUnknown) return [notCovered(frame, 'form-unknown')];
  const panel = context.derived.groups.get(limit.analyteId);
  if (panel !== undefined) {
    const verdicts = context.results
      .inPanel(panel)
      .flatMap(({ finding }) => finding.analyteId ?? [])
      .filter((id, index, ids) => ids.indexOf(id) === index)
      .flatMap((analyteId) => judgeAnalyte(rule, { ...limit, analyteId }, context));
    return verdicts.length > 0 ? verdicts : [notCovered(frame, 'not-tested')];
  }
  return judgeAnalyte(rule, limit, context);
}

function judgeAnalyte(rule: RuleInForce, limit: Limit, context: QuantityContext): Verdict[] {
  const frame = frameOf(rule, limit, context);
  if (limit.operator === 'absent-in') return judgePresence(frame, limit, context);
  const unit = context.vocabulary.units.get(limit.unit);
  if (!unit || limit.value === null) return [notCovered(frame, 'unit-not-convertible')];
  const threshold: Threshold = {
    operator: limit.operator,
    strict: limit.strict,
    value: frame.limit.value ?? limit.value,
  };
  const contents = contentsFor(rule, limit, unit, context);
  if (contents.length > 0) return contents.map((content) => compareOne(frame, content, threshold, unit));
  return [judgeByTotal(rule, limit, context, threshold, unit) ?? notCovered(frame, 'not-tested')];
}

/** What bears on the limit, brought to its basis. */
function contentsFor(
  { set }: RuleInForce,
  limit: Limit,
  unit: Unit,
  context: QuantityContext,
): (Content | NoContent | AmountUnknown)[] {
  if (set.basis === 'fraction-of-alkaloids' && limit.analyteId === '7-oh-fraction-of-alkaloids')
    return sevenOhShares(set, context);
  if (set.basis === 'concentration' || set.basis === 'fraction-of-alkaloids')
    return contentsOf(limit.analyteId, unit, context).map((content) =>
      'operand' in content ? onBasis(content, set.sampleBasis, moistureOf(content.from, context)) : content,
    );
  return amountOf(set, limit, unit, context);
}

function compareOne(
  frame: Verdict,
  content: Content | NoContent | AmountUnknown,
  threshold: Threshold,
  unit: Unit,
): Verdict {
  if (!('operand' in content)) {
    return {
      ...frame,
      word: content.covered ? 'inconclusive' : 'not-covered',
      reason: content.reason,
      evidence: evidenceOf(content.from),
      mostGramsADay: 'mostGramsADay' in content ? content.mostGramsADay : null,
    };
  }
  const { operand, from, notes } = content;
  const decided = decide(operand, threshold);
  return {
    ...frame,
    ...decided,
    ...(notes.includes('absence-bounds-count') && decided.word === 'within'
      ? { reason: 'absence-below-limit' }
      : {}),
    compared: {
      operator: threshold.operator,
      low: operand.low,
      high: operand.high,
      limit: threshold.value,
      strict: threshold.strict,
      unit: unit.ucum,
      testedMass: null,
      askedMass: null,
    },
    evidence: evidenceOf(from),
    notes: [...frame.notes, ...notes],
  };
}

/** Where the part was not tested, its total bounds it: a pass transfers, a fail does not. */
function judgeByTotal(
  rule: RuleInForce,
  limit: Limit,
  context: QuantityContext,
  threshold: Threshold,
  unit: Unit,
): Verdict | null {
  const total = context.derived.bounds.get(limit.analyteId);
  const [content] =
    total === undefined ? [] : contentsFor(rule, { ...limit, analyteId: total }, unit, context);
  if (content === undefined) return null;
  const verdict = compareOne(frameOf(rule, limit, context), content, threshold, unit);
  if (verdict.word === 'within') return { ...verdict, reason: 'total-below-limit' };
  return verdict.word === 'not-covered'
    ? verdict
    : { ...verdict, word: 'inconclusive', reason: 'total-bounds-only' };
}

function judgePresence(frame: Verdict, limit: Limit, context: QuantityContext): Verdict[] {
  const results = context.results.of(limit.analyteId);
  if (results.length === 0) return [notCovered(frame, 'not-tested')];
  return results.map((result) => {
    const { interval, quantityUnit, sampleMass } = result.finding;
    return {
      ...frame,
      ...decidePresence(result.finding, limit.sampleMass),
      compared: {
        operator: 'absent-in',
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        limit: null,
        strict: false,
        unit: quantityUnit ?? '{presence}',
        testedMass: sampleMass,
        askedMass: limit.sampleMass,
      },
      evidence: evidenceOf([result]),
    };
  });
}

/** 10^n of a pharmacopoeia's count limit means at most its factor times 10^n. */
function appliedLimit(
  { operator, value, strict, unit, sampleMass, verified }: Limit,
  { interpretationFactor }: RuleInForce['set'],
  { units }: QuantityContext['vocabulary'],
): AppliedLimit {
  const isCount = units.get(unit)?.dimension === 'colony-count' && value !== null && /^10*$/.test(value);
  const applied =
    interpretationFactor !== null && isCount ? times(value, String(interpretationFactor)) : value;
  return { operator, value: applied, strict, unit, sampleMass, verified };
}

function frameOf({ set, notes }: RuleInForce, limit: Limit, { vocabulary }: QuantityContext): Verdict {
  return {
    ruleSet: set.id,
    version: set.version,
    citation: set.citation,
    analyteId: limit.analyteId,
    for: limit.for,
    basis: set.basis,
    limit: appliedLimit(limit, set, vocabulary),
    meaning: set.meaning,
    word: 'not-covered',
    reason: 'not-tested',
    decisionRule: null,
    compared: null,
    evidence: [],
    notes: limit.verified ? notes : [...notes, 'limit-unverified'],
    mostGramsADay: null,
  };
}

function notCovered(frame: Verdict, reason: VerdictReason): Verdict {
  return { ...frame, word: 'not-covered', reason };
}

function evidenceOf(results: readonly LotResult[]): Verdict['evidence'] {
  return results.map(({ certificate, finding }) => ({ certificate: certificate.id, result: finding.result }));
}
