import { withoutSlips, withPlusMinus } from './slips';

describe('a slip of the recogniser', () => {
  it.each([
    ['<L0Q', '<LOQ'],
    ['<LOoQ', '<LOQ'],
    ['LoQ', 'LOQ'],
    ['<1L0Q', '<LOQ'],
    ['L0D', 'LOD'],
    ['mglg', 'mg/g'],
    ['ugIkg', 'ug/kg'],
    ['cfulg', 'cfu/g'],
    ['cfg', 'cfu/g'],
    ['uWg/kg', 'µg/kg'],
  ])('%s is put right as %s', (recognised, meant) => {
    expect(withoutSlips(recognised)).toBe(meant);
  });

  it.each(['LOQ', '<LOQ', 'LLOQ', 'LOD', 'mg/g', 'LD', '0.01', '10', 'L0', 'glg1', 'Logo'])(
    'is none in %s',
    (text) => {
      expect(withoutSlips(text)).toBe(text);
    },
  );
});

describe('a plus between two numbers', () => {
  const read = (text: string) => withPlusMinus(text.split(' ').map((word) => ({ text: word })));

  it.each([
    ['Lead 0,42 + 0,13 mg/kg', 'Lead 0,42 ± 0,13 mg/kg'],
    ['Moisture 17,4 % + 0,2', 'Moisture 17,4 % ± 0,2'],
    ['Fructose + Glucose 72,7', 'Fructose + Glucose 72,7'],
    ['Vitamin A + 5 more', 'Vitamin A + 5 more'],
  ])('in %s is read as %s', (recognised, meant) => {
    expect(
      read(recognised)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(meant);
  });
});
