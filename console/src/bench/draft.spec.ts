import type { Result } from './case';
import { changesOf, draftOf, EMPTY } from './draft';

const lead = {
  printed: { analyte: 'Lead', value: '0.64', unit: 'mg/kg' },
  analyteId: 'lead',
  panel: 'heavy-metals',
  qualifier: '=',
  value: '0.64',
  unit: 'mg/kg',
  lod: null,
  loq: '0.05',
  limit: null,
  uncertainty: null,
  status: null,
  basis: null,
} as unknown as Result;

describe('A correction', () => {
  it('holds what was changed and nothing else', () => {
    expect(changesOf(draftOf(lead), lead)).toEqual({});
    expect(changesOf({ ...draftOf(lead), value: '0.84', printedValue: '0.84 ' }, lead)).toEqual({
      value: '0.84',
      printed: { value: '0.84' },
    });
  });

  it('takes away what is emptied, and the number with a qualifier that has none', () => {
    expect(changesOf({ ...draftOf(lead), loq: '' }, lead)).toEqual({ loq: null });
    expect(changesOf({ ...draftOf(lead), qualifier: 'nd' }, lead)).toEqual({ qualifier: 'nd', value: null });
  });
});

describe('A row that is added', () => {
  it('says all that was written', () => {
    const draft = { ...EMPTY, printedAnalyte: 'Arsenic', printedValue: '<0.1', qualifier: '<', value: '0.1' };
    expect(changesOf(draft, null)).toEqual({
      printed: { analyte: 'Arsenic', value: '<0.1' },
      qualifier: '<',
      value: '0.1',
    });
  });
});
