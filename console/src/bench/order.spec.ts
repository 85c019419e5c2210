import { allOf, byPanel, nextUnseen, stepTo } from './order';
import type { Result } from './case';

const result = (id: string, panel: Result['panel']): Result => ({ id, panel }) as Result;
const results = [
  result('lead', 'heavy-metals'),
  result('mitragynine', 'alkaloids'),
  result('arsenic', 'heavy-metals'),
];
const review = { results, unexplained: [{ id: 'word:0' }], holds: [{ id: 'lot-differs' }] };
const all = allOf(review as unknown as Parameters<typeof allOf>[0]);

describe('What lies on the bench', () => {
  it('is gone through panel by panel, then word by word, then question by question', () => {
    expect(byPanel(results).map(({ name }) => name)).toEqual(['Alkaloids', 'Heavy metals']);
    expect(all.map(({ id }) => id)).toEqual(['mitragynine', 'lead', 'arsenic', 'word:0', 'lot-differs']);
  });

  it('is gone through in a ring', () => {
    expect(stepTo(all, null, 1)).toEqual(all[0]);
    expect(stepTo(all, all[4]!, 1)).toEqual(all[0]);
    expect(stepTo(all, all[0]!, -1)).toEqual(all[4]);
    expect(stepTo([], null, 1)).toBeNull();
  });

  it('is searched for what was never opened, from where one is', () => {
    const unseen = { results: ['mitragynine', 'arsenic'], words: ['word:0'] };
    expect(nextUnseen(all, all[0]!, unseen)).toEqual({ kind: 'result', id: 'arsenic' });
    expect(nextUnseen(all, all[4]!, unseen)).toEqual({ kind: 'result', id: 'mitragynine' });
    expect(nextUnseen(all, null, { results: [], words: [] })).toBeNull();
  });
});
