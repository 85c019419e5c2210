import { parametersOf, viewIn } from './queue';

describe('A way of looking at the queue', () => {
  it('stands in the address, and is by risk unless said otherwise', () => {
    expect(viewIn(new URLSearchParams())).toEqual({ sort: 'risk' });
    const view = { sort: 'arrival', severity: 'high', days: 3 } as const;
    expect(parametersOf(view).toString()).toBe('sort=arrival&severity=high&days=3');
    expect(viewIn(parametersOf(view))).toEqual(view);
    expect(parametersOf({ sort: 'risk' }).toString()).toBe('');
  });
});
