import type { CertificateFields, Reading } from '../interpret/reading';
import type { DocumentProperties, LookedCell, Page } from '../read/page';
import type { Finding } from '../normalise/finding';
import type { DecimalText } from '../vocabulary/qualifier';

/** A certificate of a lot, read and normalised. */
export interface JudgedCertificate {
  /** Names the certificate in verdicts and flags. */
  id: string;
  reading: Reading;
  findings: readonly Finding[];
  /** The document itself, where it is at hand; checks that need it say that they could not be made where it is not. */
  document: JudgedDocument | null;
  /** Cells that were looked at in the pages' pictures; absent where nobody looked. */
  looked?: readonly LookedCell[];
}

export interface JudgedDocument {
  properties: DocumentProperties;
  pages: readonly Page[];
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
  /** The lot's code as it is filed, and the product's name; null where nobody has filed the certificates. */
  lotCode: string | null;
  product: string | null;
}

/** The day that decides which rules were in force: when the testing ended, or failing that when the report was made. */
export function dayOfAnalysis({ tested, reported, received }: CertificateFields): string | null {
  return tested ?? reported ?? received;
}
