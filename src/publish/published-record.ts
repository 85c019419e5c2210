/**
 * The frozen record of a publication, as stored and as the public API gives it. It is self-contained: reading it needs
 * no other table and none of the code that made it. A change of shape gets a new `format`; old ones stay readable.
 */
export interface PublishedRecord {
  format: 1;
  vendor: { slug: string; name: string };
  product: { slug: string; name: string; form: string; gtin: string | null };
  lot: { code: string };
  certificate: {
    laboratory: string | null;
    accreditation: string | null;
    reportNumber: string | null;
    sampleId: string | null;
    client: string | null;
    product: string | null;
    lot: string | null;
    matrix: string | null;
    /** ISO 8601 dates. */
    received: string | null;
    tested: string | null;
    reported: string | null;
    pageCount: number;
    language: string | null;
  };
  results: PublishedResult[];
  /** How the evidence was checked: never a grade. */
  evidence: {
    documentSha256: string;
    /** How many results a person corrected before approval. */
    correctedResults: number;
    approvedAt: string;
    /** Which code and vocabulary read the document. */
    readingStamp: string;
  };
}

/** One result as published. Numbers are decimal text, digits as printed. */
export interface PublishedResult {
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
  unit: string | null;
  lod: string | null;
  loq: string | null;
  /** The limit the laboratory printed, as printed. */
  printedLimit: string | null;
  /** The laboratory's own verdict, as printed. */
  printedStatus: string | null;
  uncertainty: string | null;
  method: string | null;
  basis: 'as-received' | 'dry-weight' | null;
  /** Where it stands on the page, in PDF points from the top left corner. */
  place: { page: number; x: number; y: number; width: number; height: number } | null;
  /** True when a person corrected what the machine read. */
  corrected: boolean;
}
