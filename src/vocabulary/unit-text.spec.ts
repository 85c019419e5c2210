import { unitText } from './unit-text';

describe('A unit', () => {
  it.each([
    ['mg/kg', 'mg/kg'],
    ['ug/g', 'µg/g'],
    ['%', '%'],
    ['[CFU]/g', 'CFU/g'],
    ['[CFU]/(10.g)', 'CFU/10 g'],
    ['{lg}[CFU]/g', 'log₁₀ CFU/g'],
    ['[pptr]', 'ppt'],
    ['mg/{serving}', 'mg/serving'],
    ['mPa.s', 'mPa·s'],
    ['Cel', '°C'],
  ])('%s is written %s', (ucum, text) => {
    expect(unitText(ucum, 'as printed')).toBe(text);
  });

  it('that the vocabulary does not know is shown as printed', () => {
    expect(unitText(null, '% hm.')).toBe('% hm.');
    expect(unitText(null, null)).toBe('');
  });

  it('that only says what kind of value it is gives way to the print', () => {
    expect(unitText('{presence}', 'in 25 g')).toBe('in 25 g');
    expect(unitText('1', null)).toBe('');
  });
});
