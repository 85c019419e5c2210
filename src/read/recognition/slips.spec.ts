import { withoutSlips } from './slips';

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
