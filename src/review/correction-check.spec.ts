import type { FieldError } from '../http/problem';
import { loadVocabulary } from '../vocabulary/load';
import {
  before,
  changesNothing,
  checkAddition,
  checkChange,
  checkField,
  isConsistent,
} from './correction-check';
import type { ResultInput } from './correction-input';
import type { EffectiveResult } from './effective-result';

const vocabulary = loadVocabulary();

const printed = {
  analyte: 'Lead',
  value: '0.64',
  unit: 'mg/kg',
  lod: null,
  loq: null,
  limit: null,
  status: null,
  uncertainty: null,
  method: null,
};

const lead: EffectiveResult = {
  id: 'lead',
  origin: 'read',
  page: 1,
  box: { x: 0, y: 0, width: 10, height: 8 },
  panel: 'heavy-metals',
  printed,
  analyteId: 'lead',
  qualifier: '=',
  value: '0.64',
  unit: 'mg/kg',
  lod: null,
  loq: null,
  limit: null,
  uncertainty: null,
  status: null,
  basis: null,
  confidence: 0.5,
  doubts: [],
  corrections: [],
  removedBy: null,
};

const pointers = ({ errors }: { errors: FieldError[] | null }) =>
  errors?.map((error) => ('pointer' in error ? error.pointer : error.parameter));

describe('A change of a result', () => {
  const check = (input: ResultInput) => checkChange(input, lead, vocabulary);

  it('holds what was given and nothing else', () => {
    expect(check({ value: '0.84', printed: { value: '0.84', lod: undefined } })).toEqual({
      errors: null,
      what: { value: '0.84', printed: { value: '0.84' } },
    });
  });

  it('takes the number away with the qualifier that carries none', () => {
    expect(check({ qualifier: 'nd' })).toEqual({ errors: null, what: { qualifier: 'nd', value: null } });
  });

  it('is refused when it would leave a number without its qualifier or the other way round', () => {
    expect(pointers(check({ qualifier: 'nd', value: '0.1' }))).toEqual(['#/result/value']);
    expect(pointers(check({ value: null }))).toEqual(['#/result/value']);
  });

  it('is refused for an analyte or unit that the vocabulary does not know', () => {
    expect(pointers(check({ analyteId: 'unobtainium', unit: 'stone' }))).toEqual([
      '#/result/analyteId',
      '#/result/unit',
    ]);
    expect(check({ analyteId: 'cadmium', unit: '%' }).errors).toBeNull();
  });

  it('cannot move the result on the page', () => {
    expect(pointers(check({ page: 2 }))).toEqual(['#/result/page']);
  });

  it('is recorded with what stood before, member by member', () => {
    expect(before(lead, { value: '1', printed: { value: '1' } })).toEqual({
      value: '0.64',
      printed: { value: '0.64' },
    });
  });

  it('that says what is said already changes nothing', () => {
    const change = { value: '0.64', printed: { unit: 'mg/kg' } };
    expect(changesNothing(change, before(lead, change))).toBe(true);
    expect(changesNothing({ value: '0.640' }, before(lead, { value: '0.640' }))).toBe(false);
  });
});

describe('A result that is added', () => {
  const whole: ResultInput = {
    page: 2,
    box: { x: 1, y: 2, width: 3, height: 4 },
    printed: { analyte: 'Arsen', value: '<0,1', unit: 'mg/kg' },
    analyteId: 'arsenic',
    qualifier: '<',
    value: '0.1',
    unit: 'mg/kg',
  };

  it('has every member afterwards, null where nothing was said', () => {
    expect(checkAddition(whole, 2, vocabulary)).toMatchObject({
      errors: null,
      what: { page: 2, qualifier: '<', value: '0.1', panel: null, limit: null, printed: { lod: null } },
    });
  });

  it('needs its place on a page that exists, its print and its qualifier', () => {
    expect(pointers(checkAddition({ ...whole, page: 3 }, 2, vocabulary))).toEqual(['#/result/page']);
    expect(pointers(checkAddition({}, 2, vocabulary))).toEqual([
      '#/result/page',
      '#/result/box',
      '#/result/printed/analyte',
      '#/result/printed/value',
      '#/result/qualifier',
    ]);
  });

  it('keeps the rule about numbers', () => {
    expect(pointers(checkAddition({ ...whole, value: undefined }, 2, vocabulary))).toEqual([
      '#/result/value',
    ]);
    expect(isConsistent({ qualifier: 'nd', value: null })).toBe(true);
  });
});

describe('A field', () => {
  const check = (field: 'lot' | 'tested', value: string | null | undefined) =>
    checkField({ kind: 'field', reason: 'seen', field, value });

  it('may be set, emptied and trimmed', () => {
    expect(check('lot', ' L1 ')).toEqual({ errors: null, what: { field: 'lot', value: 'L1' } });
    expect(check('tested', null)).toEqual({ errors: null, what: { field: 'tested', value: null } });
  });

  it('that is a date must be a day of the calendar', () => {
    expect(check('tested', '2026-01-22').errors).toBeNull();
    for (const day of ['22.1.2026', '2026-02-30', '2026-13-01', 'soon']) {
      expect(pointers(check('tested', day))).toEqual(['#/value']);
    }
  });

  it('needs a value', () => {
    expect(pointers(check('lot', undefined))).toEqual(['#/value']);
  });
});
