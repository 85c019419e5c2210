import { Injectable } from '@nestjs/common';
import { checkPredicates, type PredicateFault } from '../judge/claims/check-predicates';
import type { ClaimVerdict, Predicate } from '../judge/claims/claim';
import { together } from '../judge/claims/claim';
import type { ClaimContext } from '../judge/claims/claim-context';
import { claimSentence, understoodAs } from '../judge/claims/claim-wording';
import { judgeOverLots, judgePredicate } from '../judge/claims/judge-claim';
import { parseClaim } from '../judge/claims/parse-claim';
import { LotJudge, type LotMatter } from '../judging';
import type { ClaimBasis, ClauseVerdict, UnderstoodClause } from './published-claim';

/** A claim as it is held against a lot. */
export interface ClaimToJudge {
  predicates: readonly Predicate[];
  vendor: string;
  capturedOn: string;
  copySha256: string | null;
}

/** What is known of a lot beside its results. */
export type KnownOfLot = Pick<ClaimContext, 'laboratories' | 'documents'>;

/** The whole of several clauses: the gravest decides. */
export interface WholeVerdict {
  word: ClaimVerdict['word'];
  reason: ClaimVerdict['reason'];
  sentence: string;
  clauses: ClauseVerdict[];
}

/** Reads claims, tells what they were understood as, and holds them against lots: the pure room with its rule book. */
@Injectable()
export class ClaimJudge {
  constructor(private readonly judge: LotJudge) {}

  get ruleBookHash(): string {
    return this.judge.book.hash;
  }

  understand(text: string): Predicate[] {
    return parseClaim(text, this.judge.book.claimWords, this.judge.vocabulary);
  }

  /** For people and for programs. */
  tell(predicates: readonly Predicate[]): UnderstoodClause[] {
    return predicates.map((predicate) => ({ sentence: this.sentenceOf(predicate), predicate }));
  }

  /** What a person gives as predicates, or what is wrong with it. */
  check(given: readonly unknown[]): { predicates: Predicate[] } | { faults: PredicateFault[] } {
    return checkPredicates(given, this.judge.vocabulary, this.judge.book);
  }

  /** Holds claims against one lot, all of whose published certificates are given. */
  ofLot(toJudge: LotMatter, claims: readonly ClaimToJudge[], known: KnownOfLot): WholeVerdict[] {
    const { vocabulary, book } = this.judge;
    const { lot, judgement } = this.judge.dossier(toJudge);
    const resultId = new Map(
      toJudge.certificates.map(({ id, results }) => [id, results.map((each) => each.id)]),
    );
    const basis = ({ certificate, result }: ClaimVerdict['evidence'][number]): ClaimBasis => ({
      certificateId: certificate,
      resultId: result === null ? null : (resultId.get(certificate)?.[result] ?? null),
    });
    return claims.map(({ predicates, vendor, capturedOn, copySha256 }) => {
      const context = { lot, judgement, book, vocabulary, vendor, capturedOn, copySha256, ...known };
      return whole(
        predicates.map((predicate) => {
          const { evidence, ...verdict } = judgePredicate(predicate, context);
          return this.clause(predicate, { ...verdict, evidence: [] }, evidence.map(basis));
        }),
      );
    });
  }

  /**
   * A claim over all its lots from the verdicts on each. Evidence stays with the lots.
   * @param onSale null where nobody knows
   */
  overLots(
    predicates: readonly Predicate[],
    perLot: readonly { clauses: readonly ClauseVerdict[] }[],
    onSale: number | null,
  ): WholeVerdict {
    return whole(
      predicates.map((predicate, index) => {
        const clauses = perLot.flatMap(({ clauses: each }) => each[index] ?? []);
        const verdicts = clauses.map(({ word, reason, detail, notes }) => ({
          ...{ word, reason, detail, notes, evidence: [] },
        }));
        const verdict =
          predicate.kind === 'opaque'
            ? {
                word: 'not-covered' as const,
                reason: predicate.because,
                detail: null,
                notes: [],
                evidence: [],
              }
            : judgeOverLots(verdicts, onSale);
        const deciding = clauses.filter(({ word }) => word === verdict.word);
        return this.clause(
          predicate,
          verdict,
          deciding.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
        );
      }),
    );
  }

  private clause(predicate: Predicate, verdict: ClaimVerdict, evidence: ClaimBasis[]): ClauseVerdict {
    const { word, reason, detail, notes } = verdict;
    const sentence = claimSentence(verdict);
    return { understoodAs: this.sentenceOf(predicate), word, reason, detail, notes, sentence, evidence };
  }

  private sentenceOf(predicate: Predicate): string {
    return understoodAs(predicate, this.judge.vocabulary, this.judge.book);
  }
}

/** A verdict over many lots names at most so many results; each lot's own verdict names all of its. */
const MOST_EVIDENCE = 50;

function whole(clauses: ClauseVerdict[]): WholeVerdict {
  const all = together(
    clauses.map(({ word, reason, detail, notes }) => ({ word, reason, detail, notes, evidence: [] })),
  );
  const deciding = clauses.filter(({ word }) => word === all.word);
  const sentence = deciding
    .map(({ understoodAs: said, sentence: verdict }) => `${said}: ${verdict}`)
    .join(' ');
  return { word: all.word, reason: all.reason, sentence, clauses };
}
