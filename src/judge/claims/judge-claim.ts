import type { RuleBook } from '../../vocabulary/rule-set';
import type { Unit, Vocabulary } from '../../vocabulary/vocabulary';
import { contentOf, type Content, type LotResult, type NoContent } from '../content';
import { compare, Exact } from '../decimals';
import { decide } from '../decide';
import type { LotJudgement } from '../judge';
import { dayOfAnalysis, type LotDossier } from '../lot';
import { LotResults } from '../lot-results';
import { contentsOf, sevenOhShares, type QuantityContext } from '../quantities';
import type { Evidence } from '../verdict';
import { together, type ClaimReason, type ClaimVerdict, type ClaimWord, type Predicate } from './claim';

/** What the registry knows of a laboratory's accreditation. Days as yyyy-mm-dd; an open end is still valid. */
export interface Accreditation {
  laboratory: string;
  body: string;
  number: string;
  validFrom: string;
  validTo: string | null;
}

export interface ClaimContext {
  /** A lot of the product that the claim is about, judged. */
  lot: LotDossier;
  judgement: LotJudgement;
  book: RuleBook;
  vocabulary: Vocabulary;
  accreditations: readonly Accreditation[];
  /** The vendor's name; null where the laboratory cannot be compared with it. */
  vendor: string | null;
}

/** Holds one predicate against the results of one lot. */
export function judgePredicate(predicate: Predicate, context: ClaimContext): ClaimVerdict {
  const results = new LotResults(context.lot, context.vocabulary);
  const { lot, book, vocabulary } = context;
  const quantities: QuantityContext = { lot, results, derived: book.derived, vocabulary, use: 'guard-band' };
  switch (predicate.kind) {
    case 'limit':
      return byContents(predicate, quantities, (content) => againstLimit(content, predicate));
    case 'amount':
      return byContents(predicate, quantities, (content) => nearAmount(content, predicate.value));
    case 'share-of-alkaloids':
      return together(
        sevenOhShares({ totalAlkaloids: null }, quantities).map((content) =>
          againstLimit(content, predicate),
        ),
      );
    case 'none-of':
      return together(predicate.analyteIds.map((id) => noneOf(id, results.of(id), context)));
    case 'none-in-panel':
      return noneInPanel(results.inPanel(predicate.panel));
    case 'tested-for':
      return testedFor(predicate.analyteIds.map((id) => results.of(id)));
    case 'panel-tested':
      return testedFor([results.inPanel(predicate.panel)]);
    case 'meets-rules':
      return together(predicate.ruleSets.map((id) => meets(id, context.judgement)));
    case 'accredited-laboratory':
      return together(
        lot.certificates.map((certificate) => accredited(certificate.reading.certificate, context)),
      );
    case 'independent-laboratory':
      return together(
        lot.certificates.map((certificate) =>
          independent(certificate.reading.certificate.laboratory, context),
        ),
      );
    case 'every-lot-tested':
      return verdict('inconclusive', 'lots-unknown');
    case 'opaque':
      return verdict('not-covered', predicate.because);
  }
}

/**
 * A claim about every lot on sale: contradicted by any lot that contradicts it, supported only where every lot has
 * certificates; `onSale` is how many lots there are, null where nobody knows.
 */
export function judgeOverLots(perLot: readonly ClaimVerdict[], onSale: number | null): ClaimVerdict {
  const all = together(perLot);
  if (all.word !== 'supported') return all;
  const detail = `${perLot.length} of ${onSale ?? 'an unknown number of'} lots`;
  if (onSale === null) return { ...all, word: 'inconclusive', reason: 'lots-unknown', detail };
  return perLot.length < onSale
    ? { ...all, word: 'not-covered', reason: 'lots-missing', detail }
    : { ...all, detail };
}

function verdict(
  word: ClaimWord,
  reason: ClaimReason,
  from: readonly LotResult[] = [],
  detail: string | null = null,
): ClaimVerdict {
  return { word, reason, evidence: evidenceOf(from), detail };
}

function byContents(
  { analyteId, unit }: { analyteId: string; unit: string },
  quantities: QuantityContext,
  judge: (content: Content) => ClaimVerdict,
): ClaimVerdict {
  const wanted = quantities.vocabulary.units.get(unit);
  if (!wanted) return verdict('inconclusive', 'not-comparable');
  return together(
    claimContents(analyteId, wanted, quantities).map((content) =>
      'operand' in content ? judge(content) : unclear(content),
    ),
  );
}

/** Columns of one result in several units say the same: what can be compared is compared, the rest only where nothing can. */
function claimContents(analyteId: string, unit: Unit, quantities: QuantityContext): (Content | NoContent)[] {
  const contents = contentsOf(analyteId, unit, quantities);
  const comparable = contents.filter((content) => 'operand' in content);
  return comparable.length > 0 ? comparable : contents;
}

function unclear({ covered, from }: NoContent): ClaimVerdict {
  return covered
    ? verdict('inconclusive', 'not-comparable', from)
    : verdict('not-covered', 'not-tested', from);
}

function againstLimit(
  { operand, from }: Content,
  { operator, value, strict }: { operator: 'max' | 'min'; value: string; strict: boolean },
): ClaimVerdict {
  const { word } = decide(operand, { operator, value, strict });
  if (word === 'within') return verdict('supported', 'shown', from);
  if (word === 'exceeds') return verdict('contradicted', 'incompatible', from);
  return verdict('inconclusive', word === 'conditional' ? 'straddles' : 'bound-above-level', from);
}

/** Without a stated uncertainty, a difference under a tenth decides nothing: our choice, from no standard. */
const NEAR = '0.1';

function nearAmount({ operand: { low, high, spread }, from }: Content, claimed: string): ClaimVerdict {
  if (spread !== 'none' && spread !== 'uncertainty')
    return verdict('inconclusive', 'bound-above-level', from);
  const holds = compare(low, claimed) <= 0 && high !== null && compare(claimed, high) <= 0;
  if (holds) return verdict('supported', 'shown', from);
  if (spread === 'uncertainty') return verdict('contradicted', 'incompatible', from);
  const difference = new Exact(low).minus(claimed).abs();
  return difference.lt(new Exact(claimed).abs().mul(NEAR))
    ? verdict('inconclusive', 'close-without-uncertainty', from)
    : verdict('contradicted', 'incompatible', from);
}

/**
 * "None of it": a measured value contradicts; "not found" supports where the method sees as little as the level that
 * is set for the claim, or failing one the strictest verified limit; an organism's absence supports with its mass.
 */
function noneOf(analyteId: string, results: readonly LotResult[], context: ClaimContext): ClaimVerdict {
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

function noneInPanel(results: readonly LotResult[]): ClaimVerdict {
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
function testedFor(perAnalyte: readonly (readonly LotResult[])[]): ClaimVerdict {
  const tested = perAnalyte.map((results) =>
    results.filter(({ finding }) => !['nt', 'pass', 'fail'].includes(finding.qualifier)),
  );
  return tested.every((results) => results.length > 0)
    ? verdict('supported', 'shown', tested.flat())
    : verdict('not-covered', 'not-tested', tested.flat());
}

function meets(ruleSet: string, { summaries, verdicts }: LotJudgement): ClaimVerdict {
  const summary = summaries.find((each) => each.ruleSet === ruleSet);
  if (!summary) return verdict('not-covered', 'not-tested');
  const own = verdicts.filter((each) => each.ruleSet === ruleSet && each.word === summary.word);
  const words: Record<typeof summary.word, [ClaimWord, ClaimReason]> = {
    within: ['supported', 'shown'],
    exceeds: ['contradicted', 'incompatible'],
    conditional: ['inconclusive', 'straddles'],
    inconclusive: ['inconclusive', 'not-comparable'],
    'not-covered': ['not-covered', 'not-tested'],
  };
  const [word, reason] = words[summary.word];
  return { word, reason, evidence: own.flatMap(({ evidence }) => evidence), detail: ruleSet };
}

type Fields = LotDossier['certificates'][number]['reading']['certificate'];

/** The laboratory's recorded accreditation on the day of the test. A printed number alone proves nothing. */
function accredited(fields: Fields, { accreditations }: ClaimContext): ClaimVerdict {
  const { laboratory, accreditation } = fields;
  if (laboratory === null) return verdict('not-covered', 'laboratory-unknown');
  const recorded = accreditations.filter((each) => sameName(each.laboratory, laboratory));
  if (recorded.length === 0)
    return accreditation === null
      ? verdict('not-covered', 'not-tested')
      : verdict('inconclusive', 'accreditation-not-verified');
  const day = dayOfAnalysis(fields);
  if (day === null) return verdict('inconclusive', 'not-comparable');
  const valid = recorded.some(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? '9999'));
  return valid ? verdict('supported', 'shown') : verdict('contradicted', 'accreditation-lapsed');
}

function independent(laboratory: string | null, { vendor }: ClaimContext): ClaimVerdict {
  if (laboratory === null) return verdict('not-covered', 'laboratory-unknown');
  if (vendor === null) return verdict('inconclusive', 'not-comparable');
  return sameName(laboratory, vendor)
    ? verdict('contradicted', 'laboratory-is-the-vendor')
    : verdict('supported', 'shown');
}

function sameName(a: string, b: string): boolean {
  const key = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return key(a) === key(b);
}

function evidenceOf(results: readonly LotResult[]): Evidence[] {
  return results.map(({ certificate, finding }) => ({ certificate: certificate.id, result: finding.result }));
}
