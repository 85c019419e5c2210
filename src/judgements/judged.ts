import type { PublishedAccreditation } from '../publish/published-accreditation';
import type { PublishedQuantity } from '../publish/published-record';
import type { PublishedDerived, PublishedSummary, PublishedVerdict } from '../publish/published-judgement';

/** A flag as a reviewer sees it. */
export interface JudgedFlag {
  /** Names this very sight: the same check with other numbers has another key. */
  key: string;
  /** The check. */
  id: string;
  group: string;
  severity: 'high' | 'medium' | 'low' | 'information';
  asks: string;
  saw: string;
  falsePositives: string;
  /** Whether somebody has to answer before an approval. */
  holdsUp: boolean;
  /** Whether it is published with the lot. */
  isPublic: boolean;
  evidence: { certificateId: string; resultId: string }[];
  certificates: string[];
}

/** A result in the unit that its analyte is compared in; null where the print cannot honestly be brought to it. */
export interface JudgedQuantity {
  resultId: string;
  quantity: PublishedQuantity | null;
  /** Grams in which a presence test looked. */
  sampleMass: string | null;
}

/** What was made of a certificate's results: see `Judgement`. */
export interface Judged {
  commodity: string | null;
  form: string | null;
  /** The lot's published certificates that were judged with it. */
  together: string[];
  unverifiedRuleSets: string[];
  /** Of this certificate's results. What was not tested stands in the summaries. */
  verdicts: PublishedVerdict[];
  /** Of the lot, with this certificate. */
  summaries: PublishedSummary[];
  derived: PublishedDerived[];
  /** This certificate's results in the units that their analytes are compared in. */
  quantities: JudgedQuantity[];
  flags: JudgedFlag[];
  /** What is known of the laboratory's accreditation on the day of the test. */
  accreditation: PublishedAccreditation;
  /** Checks that could not be made, by id: what they need was not at hand. */
  notChecked: string[];
}
