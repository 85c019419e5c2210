/**
 * The frozen record of a publication, as stored and as the public API gives it. It is self-contained: reading it needs
 * no other table and none of the code that made it. A change of shape gets a new `format`; old ones stay readable.
 */
export interface PublishedRecord {
  format: 1;
  vendor: { slug: string; name: string };
  product: { slug: string; name: string; form: string; gtin: string | null };
  lot: { code: string };
  /** The laboratory as the registry knows it, when somebody assigned one; what the document prints is in `certificate`. */
  laboratory: { slug: string; name: string; country: string | null } | null;
  certificate: PublishedCertificate;
  results: PublishedResult[];
  evidence: PublishedEvidence;
}

/** What the certificate says of itself, after corrections. Dates are ISO 8601 (yyyy-mm-dd). */
export interface PublishedCertificate {
  laboratory: string | null;
  accreditation: string | null;
  reportNumber: string | null;
  sampleId: string | null;
  client: string | null;
  product: string | null;
  lot: string | null;
  matrix: string | null;
  received: string | null;
  tested: string | null;
  reported: string | null;
  pageCount: number;
  language: string | null;
}

/** How the evidence was checked: never a grade. */
export interface PublishedEvidence {
  documentSha256: string;
  /** When the document reached the registry. */
  uploadedAt: string;
  approvedAt: string;
  /** How many results a person corrected before approval, and how many a person added or took out. */
  correctedResults: number;
  addedResults: number;
  removedResults: number;
  /** Which of the certificate's own fields a person corrected. */
  correctedFields: string[];
  /** What the reviewer saw and accepted when approving, e.g. that the lot printed differs from the lot it is filed under. */
  acknowledged: { code: string; message: string }[];
  /** Which code and vocabulary read the document. */
  readingStamp: string;
}

/** One result as published. Numbers are decimal text, digits as printed. */
export interface PublishedResult {
  /** Stays the same in every version of the publication. */
  id: string;
  panel: string | null;
  /** As printed. */
  analyte: string;
  analyteId: string | null;
  /** The vocabulary's name, null when the printed name is unknown to it. */
  analyteName: string | null;
  printed: string;
  qualifier: string;
  value: string | null;
  printedUnit: string | null;
  /** UCUM. */
  unit: string | null;
  lod: string | null;
  loq: string | null;
  /** The cells as printed, where the certificate has them. */
  printedLod: string | null;
  printedLoq: string | null;
  /** The limit the laboratory printed, as printed; `limit` is its number, in the result's unit. */
  printedLimit: string | null;
  limit: string | null;
  /** The laboratory's own verdict, as printed; `status` is what it means. */
  printedStatus: string | null;
  status: 'pass' | 'fail' | 'conditional' | 'not-assessed' | null;
  printedUncertainty: string | null;
  uncertainty: string | null;
  method: string | null;
  basis: 'as-received' | 'dry-weight' | null;
  /** Where it stands on the page, in PDF points from the top left corner. */
  place: { page: number; x: number; y: number; width: number; height: number } | null;
  /** True when a person corrected what the machine read, or added what it had missed. */
  corrected: boolean;
}
