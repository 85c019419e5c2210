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

/** A word inside a table that is neither heading, part of a result nor known furniture. */
export interface UnexplainedWord {
  page: number;
  word: Word;
}

export interface Reading {
  kind: 'lab-report' | 'other';
  /** ISO 639-1, null when the text is too short to tell. */
  language: string | null;
  certificate: CertificateFields;
  results: PrintedResult[];
  unexplained: UnexplainedWord[];
  problems: Problem[];
}
