import type { RuleBook } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { contentOf, type LotResult } from '../content';
import { compare } from '../decimals';
import type { LotResults } from '../lot-results';
import { together, type ClaimVerdict } from './claim';
import { unclear } from './claim-contents';
import { type ClaimContext, verdict } from './claim-context';

/**
 * "None of it": a measured value contradicts; "not found" supports where the method sees as little as the level that
 * is set for the claim, or failing one the strictest verified limit; an organism's absence supports with its mass.
 */
export function noneOf(
  analyteId: string,
  results: readonly LotResult[],
  context: ClaimContext,
): ClaimVerdict {
  if (results.length === 0) return verdict('not-covered', 'not-tested');
  return together(results.map((result) => noneIn(analyteId, result, context)));
}

function noneIn(analyteId: string, result: LotResult, { book, vocabulary }: ClaimContext): ClaimVerdict {
  const { qualifier, sampleMass } = result.finding;
  if (qualifier === 'present') return verdict('contradicted', 'incompatible', [result]);
  if (qualifier === 'absent')
    return sampleMass === null
      ? verdict('inconclusive', 'not-comparable', [result])
      : verdict('supported', 'shown', [result], `in ${sampleMass} g`);
  // A count bounds an organism and never shows that there is none.
  const isOrganism = vocabulary.analytes.get(analyteId)?.panel === 'microbiology';
  const cited = isOrganism ? null : strictestLimit(analyteId, book, vocabulary);
  const level = book.claimWords.noneUpTo.get(analyteId) ?? cited;
  const unit = vocabulary.units.get(level?.unit ?? vocabulary.analytes.get(analyteId)?.unit ?? '');
  if (!unit) return verdict('inconclusive', 'not-comparable', [result]);
  const content = contentOf(result, unit, vocabulary, 'guard-band');
  if (!('operand' in content)) return unclear(content);
  if (compare(content.operand.low, '0') > 0 || qualifier === '=') {
    const printedZero = result.finding.reasons.includes('zero-printed');
    return printedZero
      ? verdict('inconclusive', 'bound-above-level', [result])
      : verdict('contradicted', 'incompatible', [result]);
  }
  const isSmall =
    level !== null && content.operand.high !== null && compare(content.operand.high, level.level) <= 0;
  const isNotFound = qualifier === 'nd' || !book.claimWords.noneUpTo.has(analyteId);
  return isSmall && isNotFound
    ? verdict('supported', 'shown', [result])
    : verdict('inconclusive', 'bound-above-level', [result]);
}

function strictestLimit(
  analyteId: string,
  { ruleSets }: RuleBook,
  { units }: Vocabulary,
): { level: string; unit: string } | null {
  const limits = ruleSets
    .filter(({ verified, basis }) => verified && basis === 'concentration')
    .flatMap(({ limits }) => limits)
    .filter((limit) => limit.verified && limit.analyteId === analyteId && limit.operator === 'max');
  const inBase = (limit: (typeof limits)[number]) =>
    Number(limit.value) * Number(units.get(limit.unit)?.factor);
  const [strictest] = limits.sort((a, b) => inBase(a) - inBase(b));
  return strictest?.value == null ? null : { level: strictest.value, unit: strictest.unit };
}

/** "Pesticide free": nothing found of all that the laboratory lists in the panel. */
export function noneInPanel(results: readonly LotResult[]): ClaimVerdict {
  const looked = results.filter(({ finding }) => finding.qualifier !== 'nt');
  const found = looked.filter(
    ({ finding }) =>
      finding.qualifier === '=' || finding.qualifier === '>' || finding.qualifier === 'present',
  );
  if (found.length > 0) return verdict('contradicted', 'incompatible', found);
  const clear = looked.filter(({ finding }) => ['nd', '<lod', '<loq', '<'].includes(finding.qualifier));
  if (clear.length === 0) return verdict('not-covered', 'not-tested');
  const substances = new Set(clear.map(({ finding }) => finding.analyteId)).size;
  return verdict('supported', 'shown-for-listed', clear, `${substances} substances`);
}

/** Each has a result that is a number or a bound: "not tested" and a bare "pass" are none. */
export function testedFor(perAnalyte: readonly (readonly LotResult[])[]): ClaimVerdict {
  const tested = perAnalyte.map((results) =>
    results.filter(({ finding }) => !['nt', 'pass', 'fail'].includes(finding.qualifier)),
  );
  return tested.every((results) => results.length > 0)
    ? verdict('supported', 'shown', tested.flat())
    : verdict('not-covered', 'not-tested', tested.flat());
}

/** "Pathogen free" names no list: it holds for those that were looked for, and no others. */
export function noneAmong(
  analyteIds: readonly string[],
  results: LotResults,
  context: ClaimContext,
): ClaimVerdict {
  const looked = analyteIds.filter((id) => results.of(id).some(({ finding }) => finding.qualifier !== 'nt'));
  if (looked.length === 0) return verdict('not-covered', 'not-tested');
  const all = together(looked.map((id) => noneOf(id, results.of(id), context)));
  if (all.word !== 'supported') return all;
  const names = looked.map((id) => context.vocabulary.analytes.get(id)?.name ?? id).join(', ');
  return { ...all, reason: 'shown-for-listed', detail: names };
}

/** Nothing but the plant: none of the adulterants that were screened for, and the plant identified. */
export function unadulterated(results: LotResults): ClaimVerdict {
  const screened = noneInPanel(results.inPanel('adulterants'));
  if (screened.word !== 'supported') return screened;
  const identity = IDENTITY_TESTS.flatMap((id) => results.of(id));
  const failed = identity.filter(({ finding }) => ['fail', 'absent'].includes(finding.qualifier));
  if (failed.length > 0) return verdict('contradicted', 'incompatible', failed);
  const shown = identity.filter(({ finding }) => ['pass', 'present'].includes(finding.qualifier));
  return shown.length === 0
    ? { ...screened, word: 'not-covered', reason: 'identity-not-tested' }
    : { ...screened, evidence: [...screened.evidence, ...verdict('supported', 'shown', shown).evidence] };
}

/** Ways to show which plant it is. */
const IDENTITY_TESTS = [
  'dna-identification',
  'tlc-hptlc-identification',
  'microscopic-identification',
  'macroscopic-identification',
  'ftir-identification',
  'identity-test',
  'marker-compounds-identity',
];
