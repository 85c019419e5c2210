import type { Reading } from './interpret/reading';
import { accreditationOf } from './judge/accreditation';
import { derivedQuantities } from './judge/derived-quantities';
import { dossierOf, type Filed } from './judge/dossier';
import { FLAG_CHECKS, flagLot } from './judge/flags/flags';
import type { Flag, FoundInRegistry } from './judge/flags/flag';
import { DEFAULT_OPTIONS, judgeLot } from './judge/judge';
import type { JudgedDocument } from './judge/lot';
import { LotResults } from './judge/lot-results';
import { tellAccreditation } from './judge/told-accreditation';
import {
  tellDerived,
  tellEvidence,
  tellQuantities,
  tellSummaries,
  tellVerdicts,
  type TellContext,
} from './judge/told';
import type { LookedCell } from './read/page';
import type { Said } from './normalise/finding';
import { restate } from './normalise/restate';
import { loadRuleBook, loadVocabulary } from './vocabulary/load';
import type { RuleBook } from './vocabulary/rule-set';
import type { Vocabulary } from './vocabulary/vocabulary';

/** A certificate as it is held to be: read, corrected, perhaps published. */
export interface HeldCertificate {
  id: string;
  /** The cells as they are held to be printed. */
  reading: Reading;
  /** For each result of the reading: what it is held to say, and the id under which it is kept. */
  results: { id: string; said: Said }[];
  /** The document itself, where it is at hand. */
  document: JudgedDocument | null;
  /** Its cells that were looked at in the pages' pictures, by their places in the reading; absent where nobody looked. */
  looked?: readonly LookedCell[];
}

/** A lot to be judged: all its certificates together, as what it is filed, and which rules count. */
export interface LotToJudge {
  certificates: HeldCertificate[];
  filed: Filed;
  /** Rule sets whose unverified limits count too. */
  unverified: readonly string[];
  /** yyyy-mm-dd, for what depends on age. */
  today: string;
  /** What the registry found about the certificates. */
  found: FoundInRegistry;
}

/** What of a lot decides its verdicts. */
export type LotMatter = Pick<LotToJudge, 'certificates' | 'filed' | 'unverified'>;

export type JudgedLot = ReturnType<LotJudge['judge']>;

/**
 * The rooms from what results are held to say to verdicts and flags: `normalise` and `judge`, with the vocabulary and the
 * rule book that they need. A function of its input: the same lot is judged the same.
 */
export class LotJudge {
  private constructor(
    readonly vocabulary: Vocabulary,
    readonly book: RuleBook,
  ) {}

  /** @throws VocabularyError */
  static open(): LotJudge {
    const vocabulary = loadVocabulary();
    return new LotJudge(vocabulary, loadRuleBook(vocabulary));
  }

  /** Which vocabulary and rules judge here: a judgement under other ones is another. */
  get hash(): string {
    return `${this.vocabulary.hash} ${this.book.hash}`;
  }

  /** The lot as the judge's room takes it, and its verdicts. */
  dossier({ certificates, filed, unverified }: LotMatter) {
    const { vocabulary, book } = this;
    const judged = certificates.map(({ id, reading, results, document, looked }) => {
      const said = results.map((result) => result.said);
      return { id, reading, document, looked, findings: restate(reading, said, vocabulary) };
    });
    const lot = dossierOf(judged, filed, book, vocabulary);
    const options = { ...DEFAULT_OPTIONS, unverified };
    return { lot, options, judgement: judgeLot(lot, book, vocabulary, options) };
  }

  judge(toJudge: LotToJudge) {
    const { vocabulary, book } = this;
    const { certificates, today, found } = toJudge;
    const { lot, options, judgement } = this.dossier(toJudge);
    const results = new LotResults(lot, vocabulary);
    const { flags, unknown } = flagLot({ lot, results, judgement, vocabulary, book, today, found });
    const context: TellContext = { book, vocabulary, resultId: resultIdsOf(certificates) };
    const resultIn = (certificate: string) => (result: number) => context.resultId({ certificate, result });
    return {
      commodity: lot.commodity,
      form: lot.form,
      verdicts: tellVerdicts(judgement, context),
      summaries: tellSummaries(judgement, context),
      derived: derivedQuantities(lot, book, vocabulary, options).map((one) => tellDerived(one, context)),
      quantities: tellQuantities(lot, context.resultId),
      flags: flags.map((flag) => tellFlag(flag, context)),
      notChecked: unknown,
      accreditations: new Map(
        lot.certificates.map((certificate) => {
          const known = found.laboratories.get(certificate.id) ?? null;
          const standing = accreditationOf(certificate, known, vocabulary);
          return [certificate.id, tellAccreditation(standing, book, resultIn(certificate.id))] as const;
        }),
      ),
    };
  }
}

const CHECKS = new Map(FLAG_CHECKS.map((check) => [check.id, check]));

function tellFlag({ id, group, severity, saw, evidence, certificates }: Flag, context: TellContext) {
  const { asks = '', falsePositives = '', isPublic } = CHECKS.get(id) ?? {};
  return {
    ...{ id, group, severity, asks, saw, falsePositives, certificates },
    isPublic: isPublic === true,
    evidence: tellEvidence(evidence, context),
  };
}

/** @throws Error (when asked) for a result that no certificate has: a defect */
function resultIdsOf(certificates: readonly HeldCertificate[]): TellContext['resultId'] {
  const ids = new Map(certificates.map(({ id, results }) => [id, results.map((result) => result.id)]));
  return ({ certificate, result }) => {
    const id = ids.get(certificate)?.[result];
    if (id === undefined) throw new Error(`The certificate ${certificate} has no result ${result}.`);
    return id;
  };
}
