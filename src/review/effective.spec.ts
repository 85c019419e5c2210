import { NO_FIELDS } from '../interpret/reading';
import type { StoredResult } from '../readings/result.entity';
import type { Correction } from './correction.entity';
import { effectiveCertificate, inForce, standingResults } from './effective';

const box = { x: 10, y: 20, width: 30, height: 8 };

const lead: StoredResult = {
  id: 'lead',
  readingId: 'reading',
  ordinal: 0,
  page: 1,
  panel: 'heavy-metals',
  printed: {
    analyte: { text: 'Olovo', box },
    value: { text: '0,64', box },
    unit: { text: 'mg/kg', box },
    lod: null,
    loq: null,
    limit: { text: '3', box },
    status: null,
    uncertainty: null,
    method: null,
  },
  analyteId: 'lead',
  qualifier: '=',
  value: '0.64',
  unit: 'mg/kg',
  lod: null,
  loq: null,
  limit: '3',
  uncertainty: null,
  status: null,
  basis: null,
  confidence: '0.720',
  doubts: ['ocr'],
};

const fields = { ...NO_FIELDS, lot: 'L1', laboratory: 'Lab' };

let revision = 0;
const correction = (said: Partial<Correction>): Correction => ({
  id: `correction ${++revision}`,
  certificateId: 'certificate',
  certificateRevision: revision,
  readingId: 'reading',
  kind: 'result',
  resultId: 'lead',
  before: null,
  after: null,
  reason: 'seen on the page',
  undoesId: null,
  madeById: 'anna',
  createdAt: new Date(0),
  ...said,
});

const seen = (...corrections: Correction[]) => effectiveCertificate({ fields }, [lead], corrections);

describe('A certificate without corrections', () => {
  it('says what was read, cell by cell', () => {
    expect(seen()).toMatchObject({
      fields,
      correctedFields: [],
      results: [
        {
          id: 'lead',
          origin: 'read',
          value: '0.64',
          confidence: 0.72,
          printed: { value: '0,64', limit: '3', lod: null },
          corrections: [],
          removedBy: null,
        },
      ],
    });
  });
});

describe('A corrected result', () => {
  it('takes over what the correction names and keeps the rest, print included', () => {
    const fix = correction({ after: { value: '0.84', printed: { value: '0,84' } } });
    const [result] = seen(fix).results;
    expect(result).toMatchObject({ value: '0.84', unit: 'mg/kg', corrections: [fix.id] });
    expect(result?.printed).toMatchObject({ value: '0,84', analyte: 'Olovo', limit: '3' });
  });

  it('says what the later of two corrections says, in whatever order they come', () => {
    const first = correction({ after: { value: '0.1', unit: 'ug/g' } });
    const second = correction({ after: { value: '0.2' } });
    expect(seen(second, first).results[0]).toMatchObject({
      value: '0.2',
      unit: 'ug/g',
      corrections: [first.id, second.id],
    });
  });

  it('is as it was read again when the correction is taken back', () => {
    const fix = correction({ after: { value: '0.84' } });
    const undo = correction({ undoesId: fix.id, before: fix.after, after: { value: '0.64' } });
    expect(seen(fix, undo).results).toEqual(seen().results);
    expect(inForce([fix, undo])).toEqual([]);
  });

  it('can lose its number without losing its place', () => {
    const fix = correction({ after: { qualifier: 'nd', value: null } });
    expect(seen(fix).results[0]).toMatchObject({ qualifier: 'nd', value: null, page: 1, box });
  });
});

describe('What is no result', () => {
  it('stays in sight but would not be published', () => {
    const fix = correction({ kind: 'no-result' });
    const effective = seen(fix);
    expect(effective.results).toHaveLength(1);
    expect(effective.results[0]?.removedBy).toBe(fix.id);
    expect(standingResults(effective)).toEqual([]);
  });
});

describe('A result that was missed', () => {
  it('comes after what was read, without a confidence', () => {
    const { printed, ...rest } = seen().results[0]!;
    const content = { page: 2, box, panel: null, qualifier: 'nd', value: null, printed, limit: rest.limit };
    const added = correction({ kind: 'added-result', resultId: null, after: content });
    expect(seen(added).results[1]).toMatchObject({
      id: added.id,
      origin: 'added',
      page: 2,
      confidence: null,
      corrections: [added.id],
    });
  });
});

describe('A corrected field', () => {
  it('is named once, however often it was corrected', () => {
    const first = correction({ kind: 'field', resultId: null, after: { field: 'lot', value: 'L2' } });
    const second = correction({ kind: 'field', resultId: null, after: { field: 'lot', value: null } });
    const effective = seen(first, second);
    expect(effective.fields).toEqual({ ...fields, lot: null });
    expect(effective.correctedFields).toEqual(['lot']);
  });
});

describe('The reading', () => {
  it('is the same object, untouched, after any correction', () => {
    const stored = structuredClone(lead);
    seen(
      correction({ after: { value: '9', printed: { value: '9' } } }),
      correction({ kind: 'field', resultId: null, after: { field: 'lot', value: 'X' } }),
    );
    expect(lead).toEqual(stored);
    expect(fields.lot).toBe('L1');
  });
});
