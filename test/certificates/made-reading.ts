import {
  EMPTY_FRAME,
  NO_FIELDS,
  type CertificateFields,
  type PrintedCell,
  type PrintedResult,
  type Reading,
} from '../../src/interpret/reading';

/** A printed row, cell by cell as text; what is left out is not printed. */
export interface MadeRow {
  analyte: string;
  value: string;
  panel?: PrintedResult['panel'];
  unit?: string;
  lod?: string;
  loq?: string;
  limit?: string;
  status?: string;
  uncertainty?: string;
  method?: string;
  basis?: PrintedResult['basis'];
  doubts?: string[];
}

/** A reading as if these rows stood under each other on one page. */
export function madeReading(
  rows: MadeRow[],
  certificate: Partial<CertificateFields> = {},
  language: string | null = null,
): Reading {
  return {
    ...EMPTY_FRAME,
    kind: 'lab-report',
    language,
    certificate: { ...NO_FIELDS, ...certificate },
    results: rows.map(madeResult),
    unexplained: [],
    problems: [],
  };
}

function madeResult(row: MadeRow, line: number): PrintedResult {
  const cell = (text: string, column: number): PrintedCell => ({
    text,
    box: { x: 40 + 60 * column, y: 100 + 14 * line, width: 50, height: 10 },
  });
  const optional = (text: string | undefined, column: number) =>
    text === undefined ? null : cell(text, column);
  return {
    page: 1,
    panel: row.panel ?? null,
    analyte: cell(row.analyte, 0),
    value: cell(row.value, 1),
    unit: optional(row.unit, 2),
    lod: optional(row.lod, 3),
    loq: optional(row.loq, 4),
    limit: optional(row.limit, 5),
    status: optional(row.status, 6),
    uncertainty: optional(row.uncertainty, 7),
    method: optional(row.method, 8),
    basis: row.basis ?? null,
    confidence: 1,
    doubts: row.doubts ?? [],
  };
}
