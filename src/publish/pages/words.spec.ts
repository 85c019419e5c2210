import { count, day, list, panelsWithoutResult } from './words';

describe('What was not tested', () => {
  it('is every expected panel without a result; a row that says "not tested" is none', () => {
    const results = [
      { panel: 'alkaloids', qualifier: '=' },
      { panel: 'heavy-metals', qualifier: 'nd' },
      { panel: 'pesticides', qualifier: 'nt' },
    ];
    expect(panelsWithoutResult(results)).toEqual([
      'microbiology',
      'pesticides',
      'mycotoxins',
      'residual-solvents',
      'pahs',
      'adulterants',
    ]);
  });
});

describe('Words', () => {
  it('count, list and date plainly', () => {
    expect([count(0, 'lot'), count(1, 'lot'), count(2, 'lot')]).toEqual(['no lots', 'one lot', '2 lots']);
    expect([list([]), list(['a']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(day('2026-01-22')).toBe('22 January 2026');
    expect(day('2026-01-22T23:59:59.000Z')).toBe('22 January 2026');
    expect(day('spring 2026')).toBe('spring 2026');
  });
});
