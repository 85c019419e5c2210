import type { LabelledField } from '../../vocabulary/labels';
import { LABELLED_FIELDS } from '../../vocabulary/labels';
import { datesIn, type PrintedDate } from '../../vocabulary/printed-date';
import { groupFor, type Label, type LabelledPiece } from './labelled-text';
import type { DocumentText, PageText } from './page-text';
import { stacked, type Run } from './run';
import { pageNumberIn } from './page-numbers';
import { placesOf, wrapsTo, type PlacedValue } from './value-place';

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

const DATE_FIELDS: ReadonlySet<LabelledField> = new Set(['received', 'tested', 'reported']);
const IDENTIFIER_FIELDS: ReadonlySet<LabelledField> = new Set(['reportNumber', 'sampleId', 'lot']);
const COMPANY_FIELDS: ReadonlySet<LabelledField> = new Set(['client', 'laboratory']);

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
      /\p{L}{3}/u.test(value) && (groupFor(label, field) === 0 || laboratoryWords.kindOf(value) !== null)
    );
  if (field === 'product' && groupFor(label, 'sampleId') !== undefined && !/\p{L}/u.test(value)) return false;
  if (field !== 'sampleId' || groupFor(label, 'product') === undefined) return true;
  const words = value.split(/\s+/u);
  return /\d/.test(words[0] ?? '') || words.filter((word) => /^\p{L}[\p{Ll}]{2,}/u.test(word)).length < 2;
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

/** What one place gives; with a name also the lot that is printed behind it. */
type Read = Pick<FieldCandidate, 'field' | 'value' | 'run' | 'date' | 'doubts'> & { lot?: Read };

function readField(
  field: LabelledField,
  label: Label,
  piece: LabelledPiece,
  page: PageText,
  document: DocumentText,
): Read | null {
  const named = COMPANY_FIELDS.has(field) ? namedBelow(label, page) : [];
  const places = [...named, ...placesOf(label, piece, page.pieces)];
  for (const place of places) {
    const read = readPlace(field, place, label, page, document);
    if (read) return { ...read, field };
    // A label with a placeholder beside it has its answer: there is nothing.
    const [first] = place.lines;
    if (first && place.place !== 'below' && document.values.isPlaceholder(first.text)) return null;
  }
  return null;
}

function readPlace(
  field: LabelledField,
  place: PlacedValue,
  label: Label,
  page: PageText,
  document: DocumentText,
): Omit<Read, 'field'> | null {
  if (DATE_FIELDS.has(field)) return readDate(field, place, label, document);
  if (IDENTIFIER_FIELDS.has(field)) return readIdentifier(place, label, document);
  if (COMPANY_FIELDS.has(field)) return readCompany(place, label, page, document);
  return readName(field, place, label, page, document);
}

function readDate(
  field: LabelledField,
  place: PlacedValue,
  label: Label,
  document: DocumentText,
): Omit<Read, 'field'> | null {
  const [first, second] = place.lines;
  if (!first) return null;
  const onFirst = datesIn(first.text, document.months);
  // A range may go on in the next line: "29 December 2021 –" / "9 January 2022".
  const run = place.isCell
    ? stacked(place.lines)
    : second && (onFirst.length === 0 || /[-–]$/u.test(first.text))
      ? stacked([first, second])
      : first;
  const dates = datesIn(run.text.split(/;\s/u)[0] ?? '', document.months);
  const share = label.parts.findIndex((part) =>
    part.some((meaning) => meaning.kind === 'field' && meaning.field === field),
  );
  const date =
    label.parts.length > 1 && dates.length === label.parts.length
      ? dates[share]
      : field === 'tested'
        ? dates.at(-1)
        : dates[0];
  if (!date || date.at > 30) return null;
  return { value: date.text, run, date, doubts: [] };
}

function readIdentifier(
  place: PlacedValue,
  label: Label,
  { values, months, pageNumbers }: DocumentText,
): Omit<Read, 'field'> | null {
  const [first, second] = place.lines;
  if (!first) return null;
  const broken = second !== undefined && /[\p{L}\d][-‐]$/u.test(first.text);
  const run = place.isCell ? stacked(place.lines) : broken ? stacked([first, second]) : first;
  const page = pageNumberIn(run.text, pageNumbers);
  const value = values.identifier(page && page.at > 0 ? run.text.slice(0, page.at) : run.text);
  if (value === null || (!label.colon && datesIn(value, months)[0]?.text === value)) return null;
  if (place.place === 'inline' && !label.colon && !startsLikeNumber(value)) return null;
  const isList =
    place.isCell && place.lines.length > 1 && place.lines.every((line) => isCodeAlone(line.text));
  const doubts = [
    ...(place.place === 'below' && !place.isCell && label.colon ? ['under-its-label'] : []),
    ...(isList ? ['several-in-one-cell'] : []),
  ];
  return { value, run, date: null, doubts };
}

/** A whole number in a line of its own, not the rest of one that was broken at a hyphen. */
function isCodeAlone(text: string): boolean {
  return /^\S*\d{2}\S*$/.test(text) && text.length > 4 && !/[-‐]$/u.test(text);
}

/** Without a colon, "Report 123" is a number and "Report of Batch 12" is none. */
function startsLikeNumber(value: string): boolean {
  return /\d/.test(value.split(' ')[0] ?? '');
}

function readCompany(
  place: PlacedValue,
  label: Label,
  page: PageText,
  { values }: DocumentText,
): Omit<Read, 'field'> | null {
  if (place.place === 'inline' && !label.colon && !label.restyled) return null;
  const candidates = [place.lines[0], ...place.beside].filter((run) => run !== undefined);
  const first = candidates.find((run) => values.organisation(run.text) !== null);
  if (!first) return null;
  const lines = first === place.lines[0] ? companyLines(place.lines, page, values) : [first];
  const run = stacked(lines);
  const value = values.organisation(run.text);
  return value === null ? null : { value, run, date: null, doubts: [] };
}

/** The lines of a company's name: further ones only where the line before broke off for want of room. */
function companyLines(lines: Run[], page: PageText, values: DocumentText['values']): Run[] {
  const kept: Run[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (last && (values.endsLegally(last.text) || values.addresses.partOf(line.text) !== null)) break;
    if (last && (!wrapsTo(last, line, page.pieces) || /\d/.test(line.text))) break;
    kept.push(line);
  }
  return kept;
}

function readName(
  field: LabelledField,
  place: PlacedValue,
  label: Label,
  page: PageText,
  { values, months }: DocumentText,
): Omit<Read, 'field'> | null {
  if (place.place === 'inline' && !label.colon && !label.restyled) return null;
  const isName = (run: Run): boolean => {
    const name = values.name(run.text);
    return name !== null && /\p{L}/u.test(name) && datesIn(name, months)[0]?.text !== name;
  };
  const [start, ...rest] = place.lines;
  if (!start) return null;
  const beside = place.beside.find((run) => isName(run) && /\p{L}{3}/u.test(run.text));
  const coded = /^\S*\d\S*$/.test(start.text) && beside !== undefined;
  const first = coded ? beside : start;
  if (!isName(first) && !(field === 'product' && values.identifier(first.text) !== null)) return null;
  const run = stacked(coded ? [first] : place.isCell ? place.lines : wrappedLines(start, rest, page));
  const value = values.name(run.text);
  if (value === null) return null;
  return field === 'product' ? withLot(value, run, place) : { value, run, date: null, doubts: [] };
}

/** "Kratom white, L08202504", or the code alone in the next line: a code of letters and at least five figures is the lot's. */
const LOT_CODE = /^(?:\p{Lu}{1,3}[-.]?)?\d{5,}[\p{Lu}\d-]*$/u;

function withLot(value: string, run: Run, place: PlacedValue): Omit<Read, 'field'> {
  const parts = value.split(/,\s+/u);
  const last = parts.at(-1) ?? '';
  const read = (lot: string, from: Run): Read => ({
    field: 'lot',
    value: lot,
    run: from,
    date: null,
    doubts: ['lot-in-name'],
  });
  if (parts.length > 1 && LOT_CODE.test(last)) {
    const name = value.slice(0, value.length - last.length).replace(/[\s,–-]+$/u, '');
    return { value: name, run, date: null, doubts: [], lot: read(last, run) };
  }
  const next = place.lines.find((line) => line.baseline > run.baseline && LOT_CODE.test(line.text.trim()));
  return { value, run, date: null, doubts: [], ...(next ? { lot: read(next.text.trim(), next) } : {}) };
}

/** A name with the lines it wraps to. */
function wrappedLines(first: Run, rest: Run[], page: PageText): Run[] {
  const lines = [first];
  for (const line of rest) {
    const last = lines.at(-1);
    if (!last || !wrapsTo(last, line, page.pieces)) break;
    lines.push(line);
  }
  return lines;
}

/** In a block with a title, "Name:" is the title's: "Distributor" over "Business name: …". Distances in type sizes. */
function namedBelow(title: Label, page: PageText): PlacedValue[] {
  if (title.inline) return [];
  const size = title.run.size;
  const below = page.pieces
    .filter(({ whole }) => {
      const drop = whole.baseline - title.run.baseline;
      return drop > 0.5 * size && drop < 3.6 * size && Math.abs(whole.box.x - title.run.box.x) < 1.5 * size;
    })
    .sort((a, b) => a.whole.baseline - b.whole.baseline)[0];
  const name = below?.labels[0];
  if (!below || !name?.meanings.some((meaning) => meaning.kind === 'name')) return [];
  return placesOf(name, below, page.pieces).map((place) => ({ ...place, place: 'right' }));
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
