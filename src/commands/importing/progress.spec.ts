import { bar } from './progress';

describe('The bar of an import', () => {
  const at = { done: 3, total: 12, unread: 2, file: 'lots/a.pdf' };

  it('says how much is sent, how much is being read, and where it is', () => {
    expect(bar({ ...at, columns: 80 })).toBe('██████░░░░░░░░░░░░░░░░░░ 3/12 sent, 2 being read  lots/a.pdf');
  });

  it('never gets longer than the terminal is wide', () => {
    for (const columns of [20, 40, 59, 60, 61])
      expect([...bar({ ...at, columns })].length).toBeLessThan(columns);
  });
});
