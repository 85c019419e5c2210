import type { FieldError } from '../http/problem';
import type { CertificateFields } from '../interpret/reading';
import type { Qualifier } from '../normalise/finding';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { CorrectionInput, ResultInput } from './correction-input';
import type { FieldChange, ResultChange } from './effective';
import type { EffectiveResult, PrintedTexts, ResultContent } from './effective-result';

/** What only the room can check of a correction: that it fits the vocabulary, the document and itself. Pure. */

const NUMERIC: readonly Qualifier[] = ['=', '<', '>'];

/** Only =, < and > carry a number, and they always do. */
export function isConsistent({ qualifier, value }: Pick<ResultContent, 'qualifier' | 'value'>): boolean {
  return NUMERIC.includes(qualifier) === (value !== null);
}

type Checked<What> = { errors: FieldError[] } | { errors: null; what: What };

const wrong = (member: string, detail: string): FieldError => ({ pointer: `#/result/${member}`, detail });

/** What an input says of a result, as it is stored: without what was not given. */
function given({ page: _page, box: _box, printed, ...content }: ResultInput): ResultChange {
  const change: ResultChange = withoutUndefined(content);
  if (printed) change.printed = withoutUndefined(printed);
  // A result that becomes "not detected" loses its number without a word more.
  if (change.qualifier && !NUMERIC.includes(change.qualifier)) change.value ??= null;
  return change;
}

function withoutUndefined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}

function vocabularyErrors({ analyteId, unit }: ResultChange, vocabulary: Vocabulary): FieldError[] {
  const errors: FieldError[] = [];
  if (analyteId && !vocabulary.analytes.has(analyteId)) {
    errors.push(wrong('analyteId', 'is no analyte of the vocabulary'));
  }
  if (unit && !vocabulary.units.has(unit)) {
    errors.push(wrong('unit', 'is no UCUM code of the vocabulary'));
  }
  return errors;
}

const CARRIES = 'the qualifiers =, < and > carry a number, the others carry none';

/** What a correction would change of a result. */
export function checkChange(
  input: ResultInput,
  result: EffectiveResult,
  vocabulary: Vocabulary,
): Checked<ResultChange> {
  const change = given(input);
  const errors = vocabularyErrors(change, vocabulary);
  if (input.page !== undefined || input.box !== undefined) {
    errors.push(
      wrong('page', 'a result that was read stands where it was read; take it out and add it anew'),
    );
  }
  const { printed, ...content } = change;
  if (!isConsistent({ ...result, ...content })) errors.push(wrong('value', CARRIES));
  if (errors.length > 0) return { errors };
  return { errors: null, what: { ...content, ...(printed && { printed }) } };
}

const NO_TEXTS: Omit<PrintedTexts, 'analyte' | 'value'> = {
  unit: null,
  lod: null,
  loq: null,
  limit: null,
  status: null,
  uncertainty: null,
  method: null,
};

/** A result that the reader missed, whole. */
export function checkAddition(
  input: ResultInput,
  pageCount: number,
  vocabulary: Vocabulary,
): Checked<ResultContent> {
  const { page, box } = input;
  const { printed, qualifier, ...content } = given(input);
  const errors = vocabularyErrors(content, vocabulary);
  if (page === undefined || page > pageCount) {
    errors.push(wrong('page', `must be a page of the document, 1 to ${pageCount}`));
  }
  if (!box) errors.push(wrong('box', 'must say where on the page the value stands'));
  if (!printed?.analyte) errors.push(wrong('printed/analyte', 'must say what is printed'));
  if (!printed?.value) errors.push(wrong('printed/value', 'must say what is printed'));
  if (!qualifier) errors.push(wrong('qualifier', 'must say how the value is to be taken'));
  else if (!isConsistent({ qualifier, value: content.value ?? null })) errors.push(wrong('value', CARRIES));
  if (errors.length > 0 || !page || !box || !qualifier || !printed?.analyte || !printed.value)
    return { errors };
  const texts = { ...NO_TEXTS, ...printed, analyte: printed.analyte, value: printed.value };
  return {
    errors: null,
    what: { ...NOTHING_SAID, ...content, page, box: { ...box }, qualifier, printed: texts },
  };
}

const NOTHING_SAID: Omit<ResultContent, 'page' | 'box' | 'printed' | 'qualifier'> = {
  panel: null,
  analyteId: null,
  value: null,
  unit: null,
  lod: null,
  loq: null,
  limit: null,
  uncertainty: null,
  status: null,
  basis: null,
};

const DATES: readonly (keyof CertificateFields)[] = ['received', 'tested', 'reported'];

/** A day of the calendar: 2026-02-30 is none. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

/** What a correction would change of the certificate's own fields. */
export function checkField({ field, value }: CorrectionInput): Checked<FieldChange> {
  if (field === undefined) return { errors: [{ pointer: '#/field', detail: 'must name a field' }] };
  if (value === undefined) {
    return { errors: [{ pointer: '#/value', detail: 'must be given; null when the certificate has none' }] };
  }
  const text = value === null ? null : value.trim();
  if (text !== null && DATES.includes(field) && !isDay(text)) {
    return { errors: [{ pointer: '#/value', detail: 'must be a day as yyyy-mm-dd' }] };
  }
  return { errors: null, what: { field, value: text } };
}

/** The same members of what stood before, for the record beside a change. */
export function before(result: EffectiveResult, change: ResultChange): ResultChange {
  const { printed, ...content } = change;
  const kept = pick(result, Object.keys(content) as (keyof EffectiveResult)[]) as ResultChange;
  if (!printed) return kept;
  return { ...kept, printed: pick(result.printed, Object.keys(printed) as (keyof PrintedTexts)[]) };
}

function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  keys: readonly Key[],
): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}

/** Whether a change would leave everything as it is. */
export function changesNothing(change: ResultChange, stood: ResultChange): boolean {
  const { printed = {}, ...content } = change;
  const { printed: printedBefore = {}, ...contentBefore } = stood;
  return same(content, contentBefore) && same(printed, printedBefore);
}

const same = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);
