import { wordsOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import { median } from '../lines';
import type { DocumentText } from './page-text';

/** What speaks for a laboratory report, counted. */
export interface KindEvidence {
  /** Results that were read. */
  results: number;
  /** Those of them that nothing speaks against: known analytes with values under headings. */
  sure: number;
  /** Fields of a sample that labels announce. */
  candidates: FieldCandidate[];
  /** A laboratory or an accreditation was found. */
  laboratory: boolean;
  accreditation: boolean;
}

const ENOUGH = 3;
/** So many undoubted results are seldom in anything but a report. */
const MANY = 4;
/** The part of the first page, from its top, that a head takes. */
const HEAD = 0.12;
const REPORT_FIELDS = [
  'sampleId',
  'lot',
  'matrix',
  'received',
  'tested',
  'reported',
  'reportNumber',
  'product',
];

/**
 * Whether a document is a laboratory's report on a sample. Its title weighs most; results, fields of a sample, a
 * laboratory and the words of reports add to it; the title of another kind of document takes away.
 */
export function kindOf(document: DocumentText, evidence: KindEvidence): 'lab-report' | 'other' {
  const fields = new Set(
    evidence.candidates.filter((one) => REPORT_FIELDS.includes(one.field)).map((one) => one.field),
  ).size;
  const title = titleWeight(document);
  const score =
    title +
    (evidence.results > 0 ? 1.5 : 0) +
    (evidence.results > 2 ? 0.5 : 0) +
    (evidence.sure >= MANY ? 1 : 0) +
    Math.min(2, fields / 2) +
    (evidence.laboratory ? 0.5 : 0) +
    (evidence.accreditation ? 0.5 : 0) +
    (reportWords(document) >= 4 ? 1 : 0);
  const isReport = evidence.results > 0 || (title >= 1 && fields >= 2);
  return isReport && score >= ENOUGH ? 'lab-report' : 'other';
}

/** 2 for a report's title that stands for itself, 1 for one in other text, down to -3 for the title of another document. */
function titleWeight(document: DocumentText): number {
  const [page] = document.pages;
  if (!page) return 0;
  const { titles } = document;
  const body = median(page.pieces.map((piece) => piece.whole.size));
  let [own, other] = [0, 0];
  for (const { whole } of page.pieces) {
    const words = wordsOf(whole.text).length;
    const found = titles.find(whole.text);
    if (found) own = Math.max(own, found.length * 2 >= words ? 2 : 1);
    const foreign = titles.findOther(whole.text);
    const stands = foreign && foreign.length * 2 >= words;
    if (stands && whole.baseline < 0.4 * page.height && whole.size >= 1.2 * body) other = 3;
    // In a corner of the head it may be printed small; a word alone there ("License") is a label.
    const isAlone = foreign && foreign.length > 1 && foreign.length === words;
    if (isAlone && whole.baseline < HEAD * page.height) other = 3;
  }
  return own >= 2 && other > 0 ? own - 1.5 : own - other;
}

/** How many different words of reports a document has. */
function reportWords(document: DocumentText): number {
  const found = document.pages.flatMap((page) =>
    page.paragraphs.flatMap(({ tokens }) => document.reportWords.all(tokens)),
  );
  return new Set(found.map(({ phrase }) => phrase)).size;
}
