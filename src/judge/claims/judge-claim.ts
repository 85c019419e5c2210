import { LotResults } from '../lot-results';
import { type QuantityContext, sevenOhShares } from '../quantities';
import type { JudgedCertificate } from '../lot';
import { together, type ClaimVerdict, type Predicate } from './claim';
import { againstLimit, byContents, nearAmount, upTo } from './claim-contents';
import { type ClaimContext, verdict } from './claim-context';
import {
  accreditedLaboratory,
  accreditedResults,
  independentLaboratory,
  reportAvailable,
  stillValid,
} from './claim-laboratory';
import { noneAmong, noneInPanel, noneOf, testedFor, unadulterated } from './claim-none';
import { naturalProfile, noSyntheticAlkaloids } from './claim-profile';
import { meetsRules } from './claim-rules';

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
    case 'up-to':
      return byContents(predicate, quantities, (content) => upTo(content, predicate.value));
    case 'share-of-alkaloids':
      return together(
        sevenOhShares({ totalAlkaloids: null }, quantities).map((content) =>
          againstLimit(content, predicate),
        ),
      );
    case 'natural-profile':
      return naturalProfile(quantities, context);
    case 'no-synthetic-alkaloids':
      return noSyntheticAlkaloids(quantities, context);
    case 'none-of':
      return together(predicate.analyteIds.map((id) => noneOf(id, results.of(id), context)));
    case 'none-among':
      return noneAmong(predicate.analyteIds, results, context);
    case 'none-in-panel':
      return noneInPanel(results.inPanel(predicate.panel));
    case 'unadulterated':
      return unadulterated(results);
    case 'tested-for':
      return testedFor(predicate.analyteIds.map((id) => results.of(id)));
    case 'panel-tested':
      return testedFor([results.inPanel(predicate.panel)]);
    case 'meets-rules':
      return meetsRules(predicate, context);
    case 'accredited-laboratory':
      return perCertificate(context, accreditedLaboratory);
    case 'accredited-results':
      return perCertificate(context, accreditedResults);
    case 'independent-laboratory':
      return perCertificate(context, independentLaboratory);
    case 'report-available':
      return reportAvailable(context);
    case 'still-valid':
      return stillValid(context);
    case 'every-lot-tested':
      return lot.certificates.some(({ findings }) => findings.length > 0)
        ? verdict('supported', 'shown')
        : verdict('not-covered', 'no-certificate');
    case 'opaque':
      return verdict('not-covered', predicate.because);
  }
}

function perCertificate(
  context: ClaimContext,
  judge: (certificate: JudgedCertificate, context: ClaimContext) => ClaimVerdict,
): ClaimVerdict {
  const verdicts = context.lot.certificates.map((certificate) => judge(certificate, context));
  return verdicts.length === 0 ? verdict('not-covered', 'no-certificate') : together(verdicts);
}

/**
 * A claim about every lot on sale: contradicted by any lot that contradicts it, supported only where every lot has
 * certificates; `onSale` is how many lots there are, null where nobody knows.
 */
export function judgeOverLots(perLot: readonly ClaimVerdict[], onSale: number | null): ClaimVerdict {
  const all = together(upToTogether(perLot));
  const covered = perLot.filter(({ reason }) => reason !== 'no-certificate').length;
  if (all.word === 'not-covered' && OF_NO_LOT.includes(all.reason)) return all;
  const detail = `${covered} of ${onSale ?? 'an unknown number of'} lots`;
  if (all.word !== 'supported') return { ...all, detail: [detail, all.detail].filter(Boolean).join('; ') };
  if (onSale === null) return { ...all, word: 'inconclusive', reason: 'lots-unknown', detail };
  return covered < onSale
    ? { ...all, word: 'not-covered', reason: 'lots-missing', detail }
    : { ...all, detail };
}

/** What is never judged needs no count of lots. */
const OF_NO_LOT: readonly string[] = ['vague', 'not-a-laboratory-matter', 'health-claim'];

/** "Up to" wants one lot near the level; the others may be far below. */
function upToTogether(perLot: readonly ClaimVerdict[]): readonly ClaimVerdict[] {
  const isNear = perLot.some(({ reason }) => reason === 'near-level');
  return isNear ? perLot.filter(({ reason }) => reason !== 'far-below-level') : perLot;
}
