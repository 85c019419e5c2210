import type { LabelledField } from '../../vocabulary/labels';
import { datesIn } from '../../vocabulary/printed-date';
import { tokensOf } from './folding';
import type { FieldCandidate } from './labelled-fields';
import type { Label, LabelledPiece } from './labelled-text';
import { wrapsTo } from './line-wrapping';
import { pageNumberIn } from './page-numbers';
import type { DocumentText, PageText } from './page-text';
import { rightOf, stacked, type Run } from './run';
import { placesOf, type PlacedValue } from './value-place';

const DATE_FIELDS: ReadonlySet<LabelledField> = new Set(['received', 'tested', 'reported']);
const IDENTIFIER_FIELDS: ReadonlySet<LabelledField> = new Set(['reportNumber', 'sampleId', 'lot']);
const COMPANY_FIELDS: ReadonlySet<LabelledField> = new Set(['client', 'laboratory']);

/** What one place gives; with a name also the lot that is printed behind it. */
export type Read = Pick<FieldCandidate, 'field' | 'value' | 'run' | 'date' | 'doubts'> & { lot?: Read };

/** What stands in the likeliest place of a label's value that can be one of the field; null when nothing does. */
export function readField(
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
  document: DocumentText,
): Omit<Read, 'field'> | null {
  const { values, months, pageNumbers } = document;
  const [first, second] = place.lines;
  if (!first) return null;
  const broken = second !== undefined && /[\p{L}\d][-‐]$/u.test(first.text);
  const run = place.isCell ? stacked(place.lines) : broken ? stacked([first, second]) : first;
  const page = pageNumberIn(run.text, pageNumbers);
  const text = page && page.at > 0 ? run.text.slice(0, page.at) : run.text;
  const value = values.identifier(withoutNumberWord(numberAlone(text, document), document));
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

/** "2025-B (replaces report 2025-A)", "BQ-771 of 14.06.2024": the number without what it replaces and the day that it was given. */
function numberAlone(printed: string, { months, beforeADay, amendmentWords }: DocumentText): string {
  const tokens = tokensOf(printed);
  const mark = amendmentWords.marks.all(tokens).find(({ meaning }) => meaning === 'supersedes');
  const own = mark ? printed.slice(0, tokens[mark.from]?.start).replace(/[\s(,;·|–—-]+$/u, '') : '';
  const bracket = printed.indexOf('(');
  const isReplacing = bracket > 0 && amendmentWords.marks.isIn(printed.slice(bracket));
  const text = /\d/.test(own) ? own : isReplacing ? printed.slice(0, bracket).trim() : printed;
  const [date] = datesIn(text, months);
  if (!date) return text;
  const before = tokensOf(text.slice(0, date.at));
  const word = beforeADay.all(before).find((found) => found.to === before.length);
  const end = word && before[word.from]?.start;
  return end !== undefined && /\d/.test(text.slice(0, end)) ? text.slice(0, end) : text;
}

/** "No. 0918/LHU" under a label: the number without its word. */
function withoutNumberWord(text: string, { index }: DocumentText): string {
  const [word, mark, number] = tokensOf(text);
  const isAnnounced = index.isNumberWord(word) && ['.', ':', '°', 'º'].includes(mark?.text ?? '');
  return isAnnounced && number && /\d/.test(number.text) ? text.slice(number.start) : text;
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
  const beside = place.place === 'inline' ? [] : place.beside;
  const candidates = [place.lines[0], ...beside].filter((run) => run !== undefined);
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
  { values, months, titles, pageNumbers }: DocumentText,
): Omit<Read, 'field'> | null {
  if (place.place === 'inline' && !label.colon && !label.restyled) return null;
  const isName = (run: Run): boolean => {
    const name = values.name(run.text);
    return name !== null && /\p{L}/u.test(name) && datesIn(name, months)[0]?.text !== name;
  };
  const [start, ...rest] = place.lines;
  if (!start) return null;
  // On the line of "Sample: 4471-01" its name may follow, but also what the page says of itself.
  const isApart = ({ text }: Run): boolean =>
    titles.find(text) !== null ||
    pageNumberIn(text, pageNumbers) !== null ||
    values.addresses.partOf(text) !== null;
  const beside =
    place.place === 'inline'
      ? place.beside.slice(0, field === 'product' ? 1 : 0).find((run) => isName(run) && !isApart(run))
      : place.beside.find((run) => isName(run) && /\p{L}{3}/u.test(run.text));
  const coded = /^\S*\d\S*$/.test(start.text) && beside !== undefined && /\p{L}{3}/u.test(beside.text);
  const first = coded ? beside : start;
  if (!isName(first) && !(field === 'product' && values.identifier(first.text) !== null)) return null;
  if ((place.isCell && isOfSeveral(place.lines, page)) || spansSeveral(start, page)) return null;
  const run = stacked(coded ? [first] : place.isCell ? place.lines : wrappedLines(start, rest, page));
  const value = values.name(run.text);
  // "Matrix: Food = solid food or supplement" explains a word and states nothing.
  if (value === null || /\p{L} = \p{L}/u.test(value)) return null;
  return field === 'product' ? withLot(value, run, place) : { value, run, date: null, doubts: [] };
}

/** A column of several samples: each line of the cell has a number of its own beside it. */
function isOfSeveral(lines: Run[], page: PageText): boolean {
  const isNumbered = (line: Run): boolean =>
    page.pieces.some(
      ({ whole }) =>
        Math.abs(whole.baseline - line.baseline) < 0.2 * line.size &&
        isCodeAlone(whole.text) &&
        !whole.words.some((word) => line.words.includes(word)),
    );
  return lines.length > 1 && lines.every(isNumbered);
}

/** Names of several samples that run into one another, under their numbers: "N24/009811 | N24/009812" over "Kava Vula  Kava Waka". */
function spansSeveral(run: Run, page: PageText): boolean {
  const over = page.pieces.filter(({ whole }) => {
    const drop = (run.baseline - whole.baseline) / run.size;
    const isOver = whole.box.x < rightOf(run) && rightOf(whole) > run.box.x;
    return isOver && drop > 0.5 && drop < 2.3 && isCodeAlone(whole.text);
  });
  const makes = new Set(over.map(({ whole }) => whole.text.replace(/\d+/g, '9')));
  return over.length > 1 && makes.size === 1;
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
