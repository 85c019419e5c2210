import { BARE_TOTAL, SUM, TOTAL } from './total-words';

describe('The words of sums', () => {
  it.each(['Total alkaloids', 'Totals', 'Celkem alkaloidů', 'Gesamt-THC', 'Σύνολο αλκαλοειδών', 'Σύνολο'])(
    'begin %s',
    (name) => expect([TOTAL.test(name), SUM.test(name)]).toEqual([true, true]),
  );

  it.each(['Totalizer', 'Sumatriptan', 'Gesamtalkaloide', 'Σύνολος'])(
    'do not stand by themselves in %s',
    (name) => expect(TOTAL.test(name)).toBe(false),
  );

  it('are a name by themselves with nothing but marks after them', () => {
    expect(['Total', 'Celkem:', 'Σύνολο *'].filter((name) => !BARE_TOTAL.test(name))).toEqual([]);
    expect(['Total THC', 'Σύνολο αλκαλοειδών'].filter((name) => BARE_TOTAL.test(name))).toEqual([]);
  });
});
