import type { CertificateFields, PrintedResult, SamplePages } from '../interpret/reading';
import type { Finding } from '../normalise/finding';
import type { Understanding } from '../understanding/understanding';
import type { Box, Problem, ReadDocument } from '../read/page';

/** One line of `npm run read`: everything that one document says. */
export interface ReadingLine {
  file: string;
  kind: 'lab-report' | 'other';
  language: string | null;
  pages: number;
  certificate: CertificateFields;
  /** Where the document reports several samples: which pages are whose, and what they say of their sample. */
  samples?: SamplePages[];
  results: ResultLine[];
  problems: Problem[];
}

/** A printed result with its reading. What stands in quotes on the page stays text; `box` is x, y, width, height in points. */
export interface ResultLine {
  page: number;
  panel: string | null;
  analyte: string;
  analyteId: string | null;
  raw: string;
  qualifier: string;
  value: number | null;
  unit: string | null;
  lod: string | null;
  loq: string | null;
  limit: string | null;
  status: string | null;
  uncertainty: string | null;
  method: string | null;
  /** On what it is stated, where the document says so. */
  basis: PrintedResult['basis'];
  box: [number, number, number, number];
  confidence: number;
}

export function readingLine(file: string, document: ReadDocument, understanding: Understanding): ReadingLine {
  const { reading, findings } = understanding;
  return {
    file,
    kind: reading.kind,
    language: reading.language,
    pages: document.pageCount,
    certificate: reading.certificate,
    ...(reading.samples.length > 1 ? { samples: reading.samples } : {}),
    results: findings.flatMap((finding) => {
      const printed = reading.results[finding.result];
      return printed ? [resultLine(printed, finding)] : [];
    }),
    problems: reading.problems,
  };
}

function resultLine(printed: PrintedResult, finding: Finding): ResultLine {
  return {
    page: printed.page,
    panel: printed.panel,
    analyte: printed.analyte.text,
    analyteId: finding.analyteId,
    raw: printed.value.text,
    qualifier: finding.qualifier,
    // A JSON number for whoever compares; the product itself keeps the decimal text.
    value: finding.value === null ? null : Number(finding.value),
    unit: printed.unit?.text ?? null,
    lod: printed.lod?.text ?? null,
    loq: printed.loq?.text ?? null,
    limit: printed.limit?.text ?? null,
    status: finding.status,
    uncertainty: printed.uncertainty?.text ?? null,
    method: printed.method?.text ?? null,
    basis: printed.basis,
    box: boxLine(printed.value.box),
    confidence: printed.confidence,
  };
}

function boxLine({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}
