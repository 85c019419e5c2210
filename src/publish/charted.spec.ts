import { chartsFrom } from './charted';
import type { PublishedVerdict } from './published-judgement';
import type { PublishedResult } from './published-record';

const lead = (value: string | null, said: object = {}): PublishedResult =>
  ({
    panel: 'heavy-metals',
    analyteId: 'lead',
    analyteName: 'Lead',
    qualifier: value ? '=' : 'nd',
    value,
    unit: 'mg/kg',
    ...said,
  }) as unknown as PublishedResult;

const lot = (code: string, ...results: PublishedResult[]) => ({ lot: code, day: '2026-01-22', results });

it('A chart holds one analyte in one unit over the lots, words apart from numbers, with the limits in that unit', () => {
  const lots = [
    lot('A', lead('0.64')),
    lot('B', lead(null)),
    lot('C', lead('0.50'), lead('1', { analyteId: 'tin', analyteName: 'Tin' })),
    lot('D', lead('640', { unit: 'ug/kg' })),
  ];
  const limit = (value: string, unit: string) =>
    ({
      analyteId: 'lead',
      authority: 'X',
      limit: { operator: 'max', value, unit, basis: 'concentration' },
    }) as unknown as PublishedVerdict;
  const charts = chartsFrom(lots, [limit('1.2', 'mg/kg'), limit('10', 'ug/d')]);
  expect(charts.map(({ name }) => name)).toEqual(['Lead']);
  expect(charts[0]!.values.map((each) => [each.lot, each.value])).toEqual([
    ['A', '0.64'],
    ['B', null],
    ['C', '0.50'],
  ]);
  expect(charts[0]!.limits).toEqual([{ value: '1.2', whose: 'X' }]);
});

it('A chart brings what is printed in several units to the one that is compared, and the limits with it', () => {
  const brought = (value: string, printed: string, unit: string) =>
    lead(printed, { unit, quantity: { value, unit: 'mg/kg' } });
  const limit = (value: string, unit: string) =>
    ({
      ...{ analyteId: 'lead', authority: 'X' },
      limit: { operator: 'max', value, unit, basis: 'concentration' },
    }) as unknown as PublishedVerdict;
  const lots = [lot('A', brought('0.64', '0.64', 'ug/g')), lot('B', brought('0.5', '500', 'ug/kg'))];
  const [chart] = chartsFrom(lots, [limit('1200', 'ug/kg'), limit('1.2', 'ug/g'), limit('3', '[CFU]/g')]);
  expect([chart!.unit, chart!.values.map(({ value }) => value)]).toEqual(['mg/kg', ['0.64', '0.5']]);
  expect(chart!.limits).toEqual([{ value: '1.2', whose: 'X' }]);
});
