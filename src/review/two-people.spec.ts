import type { EffectiveResult } from './effective-result';
import type { ReadValue } from './second-reading.entity';
import { differencesBetween, twoPeopleFor } from './two-people';

const result = (id: string, more: Partial<EffectiveResult> = {}) =>
  ({ id, origin: 'read', corrections: [], removedBy: null, ...more }) as unknown as EffectiveResult;

const verdict = (resultId: string, word = 'within', meaning = 'limit') => ({
  ...{ word, meaning },
  evidence: [{ certificateId: 'c', resultId }],
});

const about = (
  results: EffectiveResult[],
  verdicts: object[] = [],
  madeBy: string[] = [],
): Parameters<typeof twoPeopleFor>[0] =>
  ({
    effective: { results },
    judged: { verdicts },
    standing: madeBy.map((madeById) => ({ madeById })),
  }) as never;

const needed = (...given: Parameters<typeof twoPeopleFor>) => {
  const { reasons, atIssue } = twoPeopleFor(...given);
  return [reasons.map(({ code }) => code), atIssue.map(({ id }) => id)];
};

describe('An approval takes two people', () => {
  it('not when nothing was corrected and nothing exceeds', () => {
    const plain = about([result('lead')], [verdict('lead'), verdict('lead', 'exceeds', 'benchmark-only')]);
    expect(needed(plain, new Set(['lead']), 'anna')).toEqual([[], []]);
  });

  it('when a value that decides a verdict was corrected, added or taken out', () => {
    const results = [
      result('lead', { corrections: ['c1'] }),
      result('zinc', { origin: 'added' }),
      result('mercury', { removedBy: 'c3' }),
      result('colour', { corrections: ['c4'] }),
    ];
    const judged = about(results, [verdict('lead'), verdict('zinc')], ['anna', 'boris']);
    expect(needed(judged, new Set(['mercury']), 'anna')).toEqual([
      ['deciding-value-corrected'],
      ['lead', 'zinc', 'mercury'],
    ]);
    expect(needed(judged, null, 'anna')[1]).toContain('colour');
  });

  it('when a value exceeds a limit', () => {
    const over = about([result('lead'), result('zinc')], [verdict('lead', 'exceeds'), verdict('zinc')]);
    expect(needed(over, new Set(), 'anna')).toEqual([['exceeds-limit'], ['lead']]);
  });

  it('when whoever approves made every correction, but reads nothing twice then', () => {
    const dated = about([result('lead')], [], ['anna']);
    expect(needed(dated, new Set(), 'anna')).toEqual([['own-correction'], []]);
    expect(needed(dated, new Set(), 'boris')).toEqual([[], []]);
  });
});

describe('Two people read the same', () => {
  const read = (more: Partial<ReadValue> = {}): ReadValue => ({
    ...{ resultId: 'lead', isResult: true, qualifier: '=', value: '0.10', unit: 'mg/kg' },
    ...more,
  });

  it('when number, qualifier and unit are', () => {
    expect(differencesBetween([read()], [read({ value: '0.1' })])).toEqual([]);
    for (const other of [{ value: '0.11' }, { qualifier: '<' as const }, { unit: '%' }, { value: null }])
      expect(differencesBetween([read()], [read(other)])).toHaveLength(1);
  });

  it('when both see no result', () => {
    const none = read({ isResult: false, qualifier: null, value: null, unit: null });
    expect(differencesBetween([none], [none])).toEqual([]);
    expect(differencesBetween([none], [read()])).toEqual([{ resultId: 'lead', first: none, second: read() }]);
  });
});
