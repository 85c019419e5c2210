import { dossierOf, NOT_FILED } from '../judge/dossier';
import type { JudgedCertificate, LotDossier } from '../judge/lot';
import { EMPTY_FRAME, type PrintedCell, type PrintedResult, type Reading } from '../interpret/reading';
import { normalise } from '../normalise/normalise';
import { lotKey } from '../vocabulary/lot-key';
import type { Panel } from '../vocabulary/analyte';
import type { RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { ReadingLine, ResultLine } from './reading-line';

/** A lot, and how it is called: its code, or its only certificate where it has none. */
export interface NamedLot extends LotDossier {
  name: string;
}

/**
 * The lots of what `npm run read` printed. Certificates of one lot code are one dossier. Here nobody has filed the
 * certificates under a vendor, so the code alone joins them; short codes, which any vendor may use, do not.
 */
export function lotsOfReadings(
  lines: readonly ReadingLine[],
  vocabulary: Vocabulary,
  book: RuleBook,
): NamedLot[] {
  const lots = new Map<string, JudgedCertificate[]>();
  for (const line of lines) {
    if (line.kind !== 'lab-report') continue;
    const reading = readingOf(line);
    const certificate = { id: line.file, reading, findings: normalise(reading, vocabulary), document: null };
    const code = lotKey(reading.certificate.lot ?? '');
    const name = code.length >= SHORTEST_JOINING_CODE ? code : line.file;
    lots.set(name, [...(lots.get(name) ?? []), certificate]);
  }
  return [...lots].map(([name, certificates]) => ({
    name,
    ...dossierOf(certificates, NOT_FILED, book, vocabulary),
  }));
}

const SHORTEST_JOINING_CODE = 6;

/** A reading as its line tells it: enough to judge by, without what only the page shows. */
function readingOf(line: ReadingLine): Reading {
  return {
    ...EMPTY_FRAME,
    kind: line.kind,
    language: line.language,
    certificate: line.certificate,
    results: line.results.map(printedResultOf),
    unexplained: [],
    problems: line.problems,
  };
}

function printedResultOf(line: ResultLine): PrintedResult {
  const [x, y, width, height] = line.box;
  const cell = (text: string): PrintedCell => ({ text, box: { x, y, width, height } });
  const optional = (text: string | null) => (text === null ? null : cell(text));
  return {
    page: line.page,
    panel: line.panel as Panel | null,
    analyte: cell(line.analyte),
    value: cell(line.raw),
    unit: optional(line.unit),
    lod: optional(line.lod),
    loq: optional(line.loq),
    limit: optional(line.limit),
    status: optional(line.status),
    uncertainty: optional(line.uncertainty),
    method: optional(line.method),
    basis: null,
    confidence: line.confidence,
    doubts: [],
  };
}
