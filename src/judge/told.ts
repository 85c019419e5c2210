import type { RuleBook, RuleSet } from '../vocabulary/rule-set';
import { unitText } from '../vocabulary/unit-text';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { DerivedQuantity } from './derived-quantities';
import type { LotJudgement, RuleSetSummary } from './judge';
import type { LotDossier } from './lot';
import { comparedText, intervalText, limitText, reasonSentence, verdictSentence } from './wording';
import { VERDICT_NOTES, type AppliedLimit, type Evidence, type Verdict } from './verdict';

/** A judgement with every name, citation and sentence in it: whoever has it needs neither vocabulary nor rule book. */

/** A result by the ids under which it is kept. */
export interface ToldEvidence {
  certificateId: string;
  resultId: string;
}

/** Gives the id under which a result of a certificate is kept. */
export type ResultIds = (evidence: Evidence) => string;

export interface TellContext {
  book: RuleBook;
  vocabulary: Vocabulary;
  resultId: ResultIds;
}

export type ToldVerdict = ReturnType<typeof tellVerdict>;
export type ToldSummary = ReturnType<typeof tellSummary>;
export type ToldDerived = ReturnType<typeof tellDerived>;

/** The verdicts of a judgement, without those that only say that nothing was tested: the summaries say that. */
export function tellVerdicts({ verdicts }: LotJudgement, context: TellContext): ToldVerdict[] {
  return verdicts
    .filter(({ reason, evidence }) => reason !== 'not-tested' || evidence.length > 0)
    .map((verdict) => tellVerdict(verdict, context));
}

export function tellSummaries({ summaries }: LotJudgement, context: TellContext): ToldSummary[] {
  return summaries.map((summary) => tellSummary(summary, context));
}

function tellVerdict(verdict: Verdict, context: TellContext) {
  const { ruleSet, analyteId, word, reason, meaning, decisionRule, compared, limit, notes } = verdict;
  const set = setOf(ruleSet, context);
  const { analyteName, panel } = analyteOf(analyteId, context);
  return {
    ruleSet,
    ...{ authority: set.authority, jurisdiction: set.jurisdiction, citation: set.citation },
    address: set.address,
    ...{ analyteId, analyteName, panel, word, meaning, decisionRule },
    reason: { code: reason, sentence: reasonSentence(reason, limit) },
    limit: tellLimit(limit, verdict),
    compared: compared && {
      ...{ low: compared.low, high: compared.high, unit: compared.unit, testedMass: compared.testedMass },
      text: comparedText(compared),
    },
    evidence: tellEvidence(verdict.evidence, context),
    notes: notes.map((code) => ({ code, sentence: VERDICT_NOTES[code] })),
    mostGramsADay: verdict.mostGramsADay,
    sentence: verdictSentence(verdict, analyteName),
  };
}

function tellLimit(limit: AppliedLimit, { basis, for: whom }: Pick<Verdict, 'basis' | 'for'>) {
  return { ...limit, unitText: unitText(limit.unit, null), basis, for: whom, text: limitText(limit) };
}

function tellSummary(
  { ruleSet, word, asked, tested, missing, alsoRequires }: RuleSetSummary,
  context: TellContext,
) {
  const set = setOf(ruleSet, context);
  const { version, title, authority, jurisdiction, kind, citation, address, verified } = set;
  return {
    ...{ ruleSet, version, title, authority, jurisdiction, kind, citation, address, verified },
    ...{ effectiveFrom: set.effectiveFrom, effectiveTo: set.effectiveTo, appliesTo: set.appliesTo },
    ...{ word, asked, tested },
    notTested: missing.map((limit) => ({
      analyteId: limit.analyteId,
      ...analyteOf(limit.analyteId, context),
      limit: limitText(limit),
    })),
    alsoRequires: [...alsoRequires],
  };
}

/** Derived quantities, each with the certificate whose results it is worked out from. */
export function tellDerived(quantity: DerivedQuantity, context: TellContext) {
  const { id, name, definition, ruleSet, content, unit, notMeasured } = quantity;
  const { low, high } = content.operand;
  const evidence = content.from.map(({ certificate, finding }) => ({
    certificate: certificate.id,
    result: finding.result,
  }));
  return {
    ...{ id, name, definition, ruleSet, low, high, unit },
    certificateId: evidence[0]?.certificate ?? '',
    text: intervalText(low, high, unit),
    notMeasured: notMeasured.map((analyteId) => analyteOf(analyteId, context).analyteName),
    evidence: tellEvidence(evidence, context),
  };
}

export function tellEvidence(evidence: readonly Evidence[], { resultId }: TellContext): ToldEvidence[] {
  return evidence.map((one) => ({ certificateId: one.certificate, resultId: resultId(one) }));
}

/** Each result of a lot in the unit that its analyte is compared in; results that cannot honestly be brought to it have none. */
export function tellQuantities({ certificates }: LotDossier, resultId: ResultIds) {
  return certificates.flatMap((certificate) =>
    certificate.findings.map(({ result, quantity, quantityUnit, interval, sampleMass }) => ({
      certificateId: certificate.id,
      resultId: resultId({ certificate: certificate.id, result }),
      sampleMass,
      quantity:
        interval === null || quantityUnit === null
          ? null
          : { unit: quantityUnit, unitText: unitText(quantityUnit, null), value: quantity, interval },
    })),
  );
}

/** @throws Error when a verdict is by a rule set that is not in the book: a defect */
function setOf(id: string, { book }: TellContext): RuleSet {
  const set = book.ruleSets.find((one) => one.id === id);
  if (!set) throw new Error(`The rule book has no set ${id}.`);
  return set;
}

function analyteOf(id: string, { vocabulary }: TellContext): { analyteName: string; panel: string | null } {
  const analyte = vocabulary.analytes.get(id);
  return { analyteName: analyte?.name ?? id, panel: analyte?.panel ?? null };
}
