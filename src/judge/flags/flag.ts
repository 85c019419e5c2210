import type { RuleBook } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { KnownLaboratory } from '../accreditation';
import type { LotJudgement } from '../judge';
import type {
  AssessedElsewhere,
  FieldPlaces,
  Likeness,
  OtherForm,
  OtherReport,
  VendorHabit,
} from './elsewhere';
import type { LotDossier } from '../lot';
import type { LotResults } from '../lot-results';
import type { Evidence } from '../verdict';

/**
 * A question to a reviewer, never a finding of fraud. High: somebody answers before approval. Medium: a reviewer looks.
 * Low and information are shown.
 */
export type Severity = 'high' | 'medium' | 'low' | 'information';

/** What a check is about; two medium flags of one group are answered before approval. */
export const FLAG_GROUPS = [
  'document',
  'laboratory',
  'sample',
  'dates',
  'results',
  'sign-off',
  'several',
] as const;
export type FlagGroup = (typeof FLAG_GROUPS)[number];

/** What one check looks for. Honest certificates meet most of them now and then: `falsePositives` says which. */
export interface FlagCheck {
  /** Stable, lower-case-with-dashes. */
  id: string;
  group: FlagGroup;
  severity: Severity;
  /** What is asked of the reviewer, in one sentence. */
  asks: string;
  falsePositives: string;
  /** Somebody has to answer before an approval, though it is not of high severity. */
  holdsUp?: true;
  /**
   * It tells what the evidence does not reach, which the verdicts say themselves (inconclusive, not covered): shown, and not
   * counted among two medium flags.
   */
  aboutCoverage?: true;
  /** A plain fact about the evidence, which is published with it. */
  isPublic?: true;
  /** What was seen; an empty list where nothing was; null where it could not be looked for. */
  look: (context: FlagContext) => Seen[] | null;
}

/** One thing that a check saw. */
export interface Seen {
  /** In plain words with the numbers: for people. */
  saw: string;
  evidence: Evidence[];
  /** Certificates that it is about, where no single result is. */
  certificates: string[];
}

export interface Flag extends Seen {
  id: string;
  group: FlagCheck['group'];
  severity: Severity;
}

export interface FlagContext {
  lot: LotDossier;
  results: LotResults;
  judgement: LotJudgement;
  vocabulary: Vocabulary;
  book: RuleBook;
  /** The day on which it is asked, yyyy-mm-dd; null where age does not matter. */
  today: string | null;
  /** What the registry found about the lot's certificates; left out where there is no registry to ask. */
  found?: FoundInRegistry;
}

/** What only a registry can know, as plain data. */
export interface FoundInRegistry {
  /** Who issued each certificate, by its id; without an entry where the laboratory is not registered. */
  laboratories: ReadonlyMap<string, KnownLaboratory>;
  /** Other certificates with the same text, report number or values; left out where nobody looked. */
  likenesses?: readonly Likeness[];
  /** Other reports of the lot that are not judged with it. */
  lotReports?: readonly OtherReport[];
  otherForms?: readonly OtherForm[];
  vendor?: VendorHabit;
  /** Where the fields stand on published reports of each certificate's laboratory, by the certificate's id. */
  layouts?: ReadonlyMap<string, readonly FieldPlaces[]>;
  /** Other reports of each certificate's laboratory that assess something. */
  assessed?: readonly AssessedElsewhere[];
}

/** Something seen about a certificate as a whole. */
export function about(certificate: string, saw: string): Seen {
  return { saw, evidence: [], certificates: [certificate] };
}

/** Something seen on results of one or more certificates. */
export function on(evidence: Evidence[], saw: string): Seen {
  return { saw, evidence, certificates: [...new Set(evidence.map(({ certificate }) => certificate))] };
}

/** How many of many like things are named before the rest are only counted. */
const NAMED = 3;

/** Many like things on one certificate as one flag: a reviewer answers once. The evidence is all of them. */
export function together(seen: readonly Seen[]): Seen[] {
  const byCertificate = new Map<string, Seen[]>();
  for (const one of seen) {
    const key = one.certificates.join(' ');
    byCertificate.set(key, [...(byCertificate.get(key) ?? []), one]);
  }
  return [...byCertificate.values()].map((like) => {
    const named = like.slice(0, NAMED).map(({ saw }) => saw);
    const more = like.length > NAMED ? [`and ${like.length - NAMED} more`] : [];
    return {
      saw: [...named, ...more].join('; '),
      evidence: like.flatMap(({ evidence }) => evidence),
      certificates: like[0]?.certificates ?? [],
    };
  });
}
