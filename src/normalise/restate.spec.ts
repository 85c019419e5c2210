import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import { loadVocabulary } from '../vocabulary/load';
import type { Finding, Said } from './finding';
import { normalise } from './normalise';
import { restate } from './restate';

const vocabulary = loadVocabulary();
const LEAD: MadeRow = { analyte: 'Lead', panel: 'heavy-metals', value: '0.64', unit: 'mg/kg', loq: '0.05' };

/** What a row is read as, with what somebody says instead. */
function restated(row: MadeRow, instead: Partial<Said> = {}): Finding | undefined {
  const reading = madeReading([row]);
  const [read] = normalise(reading, vocabulary);
  if (!read) throw new Error('the row cannot be read');
  const { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis } = read;
  const said = { analyteId, qualifier, value, unit, lod, loq, limit, uncertainty, status, basis, ...instead };
  return restate(reading, [said], vocabulary)[0];
}

describe('results that are stated again', () => {
  it('mean what they were read as while nobody says otherwise', () => {
    expect(restated(LEAD)).toEqual(normalise(madeReading([LEAD]), vocabulary)[0]);
  });

  it('mean what is said, in the unit of the analyte', () => {
    expect(restated(LEAD, { value: '640', unit: 'ug/kg' })).toMatchObject({
      ...{ value: '640', quantityUnit: 'mg/kg', quantity: '0.640' },
      interval: { low: '0.640', high: '0.640' },
    });
  });

  it('take over status and basis, which change no number', () => {
    const finding = restated(LEAD, { status: 'fail', basis: 'dry-weight' });
    expect(finding).toMatchObject({ status: 'fail', basis: 'dry-weight', quantity: '0.64' });
  });

  it('are bounded by what is said: not found is up to the LOD', () => {
    expect(restated(LEAD, { qualifier: 'nd', value: null, lod: '0.02' })).toMatchObject({
      ...{ quantity: null, interval: { low: '0', high: '0.02' } },
    });
    expect(restated(LEAD, { qualifier: 'nd', value: null, loq: null })).toMatchObject({
      ...{ interval: null, reasons: ['bound-unknown'] },
    });
  });

  it('keep the doubts of the print, and lose the reasons that a correction answers', () => {
    const estimated = { ...LEAD, value: '0.64 J' };
    expect(restated(estimated, { value: '0.65' })?.reasons).toEqual(['estimated']);
    const unitless = { ...LEAD, unit: 'furlong' };
    expect(normalise(madeReading([unitless]), vocabulary)[0]?.reasons).toContain('unknown-unit');
    expect(restated(unitless, { unit: 'mg/kg' })?.reasons).toEqual([]);
  });

  it('say anew what is wrong with what is said', () => {
    expect(restated(LEAD, { lod: '0.7', loq: '0.2' })?.reasons).toContain('lod-above-loq');
    expect(restated(LEAD, { analyteId: null })?.reasons).toContain('unknown-analyte');
    expect(restated(LEAD, { value: '0.00' })?.reasons).toContain('zero-printed');
  });

  it('a limit keeps what its print asks, with the number that is said; one without a print is a maximum', () => {
    const strict = { ...LEAD, limit: '< 1.2' };
    expect(restated(strict, { limit: '1.3' })?.printedLimit).toMatchObject({ operator: 'max', value: '1.3' });
    expect(restated(LEAD, { limit: '1.3' })?.printedLimit).toEqual({
      ...{ operator: 'max', value: '1.3', upper: null, sampleMass: null, strict: false },
    });
  });

  it('a cell that says nothing readable means what is said of it', () => {
    const reading = madeReading([{ ...LEAD, value: '0.3450 = 1.725' }]);
    expect(normalise(reading, vocabulary)).toEqual([]);
    const said: Said = {
      ...{ analyteId: 'lead', qualifier: '=', value: '0.345', unit: 'mg/kg', lod: null, loq: null },
      ...{ limit: null, uncertainty: null, status: null, basis: null },
    };
    expect(restate(reading, [said], vocabulary)).toMatchObject([
      { result: 0, quantity: '0.345', reasons: [] },
    ]);
  });
});
