import { allOf, byPanel, nextToDo, questionsAt, stepTo, toDoIn } from './order';
import type { Result, Review } from './case';

const result = (id: string, panel: Result['panel']): Result => ({ id, panel }) as Result;
const results = [
  result('lead', 'heavy-metals'),
  result('mitragynine', 'alkaloids'),
  result('arsenic', 'heavy-metals'),
];
const hold = (id: string, resultId?: string, acknowledgeable = true) => ({ id, resultId, acknowledgeable });
const review = {
  results,
  unexplained: [{ id: 'word:0' }],
  holds: [hold('lot-differs'), hold('low-confidence:arsenic', 'arsenic')],
  unseen: { results: ['mitragynine'], words: ['word:0'] },
} as unknown as Review;
const all = allOf(review);

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
});

describe('What is still to be done', () => {
  const walk = (accepted: string[] = []): string[] => {
    const toDo = toDoIn(review, new Set(accepted));
    const ids: string[] = [];
    for (let at = nextToDo(all, null, toDo); at && !ids.includes(at.id); at = nextToDo(all, at, toDo))
      ids.push(at.id);
    return ids;
  };

  it('is every value and word that was not opened, and every question; one about a value at the value', () => {
    expect(walk()).toEqual(['mitragynine', 'arsenic', 'word:0', 'lot-differs']);
    expect(walk(['low-confidence:arsenic'])).toEqual(['mitragynine', 'word:0', 'lot-differs']);
    expect(questionsAt({ kind: 'result', id: 'arsenic' }, review.holds)).toEqual([review.holds[1]]);
    expect(questionsAt({ kind: 'hold', id: 'lot-differs' }, review.holds)).toEqual([review.holds[0]]);
    expect(questionsAt({ kind: 'word', id: 'word:0' }, review.holds)).toEqual([]);
  });

  it('is nothing that only a change puts right, and goes round to the first that is left', () => {
    const blocked = { ...review, holds: [hold('no-lot', undefined, false)] } as unknown as Review;
    expect(toDoIn(blocked, new Set()).holds).toEqual([]);
    const last = { results: ['lead'], words: [], holds: [] };
    expect(nextToDo(all, null, { results: [], words: [], holds: [] })).toBeNull();
    expect(nextToDo(all, { kind: 'hold', id: 'lot-differs' }, last)).toEqual({ kind: 'result', id: 'lead' });
  });
});
