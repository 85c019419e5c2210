import type { CertificateFields, Reading } from '../interpret/reading';
import type { Finding } from '../normalise/finding';
import type { DecimalText } from '../vocabulary/qualifier';

/** A certificate of a lot, read and normalised. */
export interface JudgedCertificate {
  /** Names the certificate in verdicts and flags. */
  id: string;
  reading: Reading;
  findings: readonly Finding[];
}

/** What the vendor or the label declares of a product; null where nobody does. */
export interface Declared {
  servingGrams: DecimalText | null;
  dailyGrams: DecimalText | null;
  packageGrams: DecimalText | null;
  /** One capsule, tablet, gummy: what `mg/{unit}` is of. */
  unitGrams: DecimalText | null;
}

export const NOTHING_DECLARED: Declared = {
  servingGrams: null,
  dailyGrams: null,
  packageGrams: null,
  unitGrams: null,
};

/** All certificates of one lot: judged together, never the best of them alone. */
export interface LotDossier {
  certificates: readonly JudgedCertificate[];
  /** An id of `commodities.yaml` and of `product-forms.yaml`; null where not known. */
  commodity: string | null;
  form: string | null;
  declared: Declared;
}

/** The day that decides which rules were in force: when the testing ended, or failing that when the report was made. */
export function dayOfAnalysis({ tested, reported, received }: CertificateFields): string | null {
  return tested ?? reported ?? received;
}
