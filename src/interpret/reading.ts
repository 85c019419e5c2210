import type { Panel } from '../vocabulary/analyte';
import type { Box, Problem, Word } from '../read/page';

/** What the interpret room gives: what a certificate prints, cell by cell, with its place on the page. Nothing is converted here. */

/** The text of one cell as printed (words joined by single spaces) and where it stands. */
export interface PrintedCell {
  text: string;
  box: Box;
}

/**
 * One printed result: one analyte in one result column. A row with a mg/g and a % column gives two.
 * Cells are null when the table has no such column or the cell is empty.
 */
export interface PrintedResult {
  page: number;
  panel: Panel | null;
  analyte: PrintedCell;
  value: PrintedCell;
  /** From the cell, the row, the heading or the panel's title, whichever is nearest. */
  unit: PrintedCell | null;
  lod: PrintedCell | null;
  loq: PrintedCell | null;
  limit: PrintedCell | null;
  /** The lab's own verdict on the row: its PASS, V, Complies. */
  status: PrintedCell | null;
  uncertainty: PrintedCell | null;
  method: PrintedCell | null;
  /** How the result is stated, when a heading or note says so. */
  basis: 'as-received' | 'dry-weight' | null;
  /** Whose result it is, where one table holds those of several samples: what heads the sample's column or row. */
  sample?: PrintedCell;
  /** 0 to 1. From 0.9 up means "needs no second look". */
  confidence: number;
  /** Why the confidence is not 1: stable codes, e.g. `column-far-from-heading`, `unknown-analyte`, `ocr`. */
  doubts: string[];
}

/** The certificate's own fields. Text as printed; dates in ISO 8601 (yyyy-mm-dd), null when absent or undecidable. */
export interface CertificateFields {
  laboratory: string | null;
  accreditation: string | null;
  reportNumber: string | null;
  sampleId: string | null;
  client: string | null;
  product: string | null;
  lot: string | null;
  matrix: string | null;
  received: string | null;
  /** The day the testing ended, when a range is printed. */
  tested: string | null;
  reported: string | null;
}

export const NO_FIELDS: CertificateFields = {
  laboratory: null,
  accreditation: null,
  reportNumber: null,
  sampleId: null,
  client: null,
  product: null,
  lot: null,
  matrix: null,
  received: null,
  tested: null,
  reported: null,
};

/** Where a field was read, so that a reviewer can see the place; `text` is what stands there, as printed. */
export interface FieldEvidence {
  page: number;
  box: Box;
  text: string;
  /** 0 to 1. From 0.9 up means "needs no second look". */
  confidence: number;
  /** Why the confidence is not 1: stable codes, e.g. `no-label`, `several-values`, `ambiguous-date`. */
  doubts: string[];
}

/** Only fields that were read, or that were found and left null for a reason (an undecidable date), have an entry. */
export type FieldEvidences = Partial<Record<keyof CertificateFields, FieldEvidence>>;

/** What the pages say of their own number: "page 2 of 5". */
export interface PageSet {
  pages: { page: number; stated: number | null; of: number | null }[];
  /** Whether every page that the report says it has is here, once; null when the pages say nothing. */
  complete: boolean | null;
  /** Numbers of the report's own pages that are not in the document. */
  missing: number[];
}

/** A mark that this report corrects or replaces another, or is a later revision. */
export interface Amendment {
  kind: 'amended' | 'supersedes' | 'revision';
  page: number;
  box: Box;
  text: string;
  /** The number of the report that is replaced, as printed, where one stands. */
  supersedes: string | null;
}

/** A word across the page that takes its weight away: SAMPLE, DRAFT, VOID, PREVIEW, COPY. */
export interface Watermark {
  page: number;
  box: Box;
  text: string;
}

/** One of the samples that a document reports, and the pages that belong to it. */
export interface SamplePages {
  sampleId: string | null;
  /** Pages that speak of all samples belong to each. */
  pages: number[];
  /** What its own pages say of it, where the document reports several samples. */
  certificate?: CertificateFields;
}

/** What a certificate says of itself, beside its results. */
export interface CertificateFrame {
  kind: 'lab-report' | 'other';
  /** ISO 639-1, null when the text is too short to tell. */
  language: string | null;
  certificate: CertificateFields;
  fieldEvidence: FieldEvidences;
  pageSet: PageSet;
  amendments: Amendment[];
  watermarks: Watermark[];
  /** One entry for an ordinary certificate. With more, each sample has a reading of its own. */
  samples: SamplePages[];
}

/** The frame of a document that says nothing: no text at all, or none that could be read. */
export const EMPTY_FRAME: CertificateFrame = {
  kind: 'other',
  language: null,
  certificate: NO_FIELDS,
  fieldEvidence: {},
  pageSet: { pages: [], complete: null, missing: [] },
  amendments: [],
  watermarks: [],
  samples: [],
};

/** A word inside a table that is neither heading, part of a result nor known furniture. */
export interface UnexplainedWord {
  page: number;
  word: Word;
}

export interface Reading extends CertificateFrame {
  results: PrintedResult[];
  unexplained: UnexplainedWord[];
  problems: Problem[];
}
