import type { LabelledField } from '../../vocabulary/labels';
import { LABELLED_FIELDS } from '../../vocabulary/labels';
import type { PrintedDate } from '../../vocabulary/printed-date';
import { groupFor, type Label, type LabelledPiece } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import { readField, type Read } from './read-field';
import type { Run } from './run';

/** Something that may be a field's value, and what speaks for it. */
export interface FieldCandidate {
  field: LabelledField;
  value: string;
  /** The words it was taken from. */
  run: Run;
  /** The printed date, for fields that are dates. */
  date: PrintedDate | null;
  /** 0 for the label's strongest group, more for weaker ones. */
  group: number;
  confidence: number;
  doubts: string[];
}

/** What the labels of a document announce, field by field, in reading order. Numbers of accreditation are read elsewhere. */
export function labelledCandidates(document: DocumentText): FieldCandidate[] {
  return document.pages.flatMap((page) =>
    page.pieces.flatMap((piece) =>
      piece.labels.flatMap((label) => candidatesOf(label, piece, page, document)),
    ),
  );
}

function candidatesOf(
  label: Label,
  piece: LabelledPiece,
  page: PageText,
  document: DocumentText,
): FieldCandidate[] {
  return LABELLED_FIELDS.filter((field) => field !== 'accreditation').flatMap((field) => {
    const group = groupFor(label, field);
    if (group === undefined) return [];
    const read = readField(field, label, piece, page, document);
    const candidate = read && isOfItsKind(read, label, document) ? read : null;
    if (!candidate && field === 'sampleId') return nameUnderNumber(label, piece, page, document);
    const reads = candidate?.lot ? [candidate, candidate.lot] : candidate ? [candidate] : [];
    return reads.map((one) => ({ ...one, group, ...trust(one.doubts, label, page) }));
  });
}

/**
 * "Sample" announces a number as well as a name: words without a figure among the first are no number. "Tested by" announces
 * a person as well as a laboratory, which only its name tells.
 */
function isOfItsKind({ field, value }: Read, label: Label, { laboratoryWords }: DocumentText): boolean {
  if (field === 'laboratory')
    return (
      /\p{L}{3}/u.test(value) &&
      (groupFor(label, field) === 0 || laboratoryWords.kindOf(value) !== null) &&
      !laboratoryWords.isSignatory(value)
    );
  if (field === 'product' && groupFor(label, 'sampleId') !== undefined && !/\p{L}/u.test(value)) return false;
  if (field !== 'sampleId' || groupFor(label, 'product') === undefined) return true;
  const words = value.split(/\s+/u);
  // "BPC-157 5mg + TB-500 5mg blend" is a name, "4471 powder" a number.
  if (words.length > 3 && words.some((word) => /^\p{Ll}{4,}$/u.test(word))) return false;
  return /\d/.test(words[0] ?? '') || !words.some((word) => /^\p{L}[\p{Ll}]{2,}/u.test(word));
}

/** Weaker than any label of a name. */
const NAME_UNDER_NUMBER = 3;

/** "Sample ID: Red Sumatra": where words without a figure stand in the place of a number, they name the sample. */
function nameUnderNumber(
  label: Label,
  piece: LabelledPiece,
  page: PageText,
  document: DocumentText,
): FieldCandidate[] {
  if (groupFor(label, 'product') !== undefined || !label.colon) return [];
  const read = readField('product', label, piece, page, document);
  if (!read || /\d/.test(read.value) || !/\p{L}{3}/u.test(read.value)) return [];
  const doubts = [...read.doubts, 'name-under-number'];
  return [{ ...read, group: NAME_UNDER_NUMBER, ...trust(doubts, label, page) }];
}

/** How far a labelled value is to be trusted, before it is compared with others. */
function trust(
  doubts: string[],
  label: Label,
  page: PageText,
): Pick<FieldCandidate, 'confidence' | 'doubts'> {
  const reasons = [...doubts];
  if (label.qualified) reasons.push('unknown-label');
  if (page.isRecognised) reasons.push('ocr');
  const cost = reasons.length * 0.1 + (label.colon || label.restyled ? 0 : 0.03);
  return { confidence: 0.97 - cost, doubts: reasons };
}
