import type { RuleBook } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { KnownLaboratory } from '../accreditation';
import type { LotResult } from '../content';
import type { LotJudgement } from '../judge';
import type { LotDossier } from '../lot';
import type { ClaimReason, ClaimVerdict, ClaimWord } from './claim';

/** What a claim is held against: one lot with all its certificates, judged, and what is known beside its results. */
export interface ClaimContext {
  lot: LotDossier;
  judgement: LotJudgement;
  book: RuleBook;
  vocabulary: Vocabulary;
  /** Who issued each certificate, by its id; without an entry where the laboratory is not registered. */
  laboratories: ReadonlyMap<string, KnownLaboratory>;
  /** The vendor's name; null where the laboratory cannot be compared with it. */
  vendor: string | null;
  /** The day on which the claim was seen, yyyy-mm-dd. */
  capturedOn: string;
  /** SHA-256 of a kept copy of what the claim shows, and of the lot's published documents, hexadecimal. */
  copySha256: string | null;
  documents: ReadonlyMap<string, string>;
}

export function verdict(
  word: ClaimWord,
  reason: ClaimReason,
  from: readonly LotResult[] = [],
  detail: string | null = null,
): ClaimVerdict {
  const evidence = from.map(({ certificate, finding }) => ({
    certificate: certificate.id,
    result: finding.result,
  }));
  return { word, reason, evidence, detail, notes: [] };
}
