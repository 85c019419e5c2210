import { changesBetween, changesOfReplacement } from './changes';
import type { PublishedRecord } from './published-record';

const record = (said: object, results: object[]): PublishedRecord =>
  ({
    lot: { code: 'A' },
    product: { slug: 'p' },
    certificate: { reportNumber: 'R-1', ...said },
    results: results.map((result) => ({
      ...{
        analyteName: 'Lead',
        qualifier: '=',
        value: '0.64',
        unit: 'mg/kg',
        printed: '0.64',
        limit: null,
        status: null,
      },
      ...result,
    })),
  }) as unknown as PublishedRecord;

it('What changed between two versions is told result by result and field by field', () => {
  const older = record({}, [{ id: 'a' }, { id: 'b', analyteName: 'Zinc' }, { id: 'c', analyteName: 'Tin' }]);
  const newer = record({ reportNumber: 'R-2' }, [
    { id: 'a', value: '0.46' },
    { id: 'b', analyteName: 'Zinc' },
    { id: 'd', analyteName: 'Iron', value: null, qualifier: 'nd', printed: 'ND' },
  ]);
  expect(changesBetween(older, newer)).toEqual([
    'The report number is R-2 now; it had been R-1.',
    'Lead is 0.46 mg/kg now; it had been 0.64 mg/kg.',
    'Iron was added: “ND”.',
    'Tin was taken out; it had been 0.64 mg/kg.',
  ]);
  expect(changesBetween(older, older)).toEqual([]);
});

it('What another certificate says otherwise is told by substance, as its results have ids of their own', () => {
  const lead = { analyteId: 'lead' };
  const older = record({}, [
    { id: 'a', ...lead },
    { id: 'b', ...lead, value: '2', unit: 'ug/d' },
    { id: 'c', analyteId: null, analyte: 'Blei', analyteName: null },
  ]);
  const newer = record({ reportNumber: 'R-2' }, [
    { id: 'x', analyteId: 'tin', analyteName: 'Tin' },
    { id: 'y', ...lead, value: '0.46' },
    { id: 'z', ...lead, value: '2', unit: 'ug/d' },
  ]);
  expect(changesOfReplacement(older, newer)).toEqual([
    'The report number is R-2 now; it had been R-1.',
    'Tin was added: 0.64 mg/kg.',
    'Lead is 0.46 mg/kg now; it had been 0.64 mg/kg.',
    'Blei was taken out; it had been 0.64 mg/kg.',
  ]);
});
