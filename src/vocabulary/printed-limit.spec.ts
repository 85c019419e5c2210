import { loadVocabulary } from './load';
import { isSetBound, parseLimit } from './printed-limit';
import { parseStatus } from './printed-status';

const vocabulary = loadVocabulary();

describe('a limit cell says what is allowed', () => {
  it.each([
    ['10', {}, { operator: 'max', value: '10', strict: false }],
    ['2,5', { decimalComma: true }, { operator: 'max', value: '2.5' }],
    ['NMT 10', {}, { operator: 'max', value: '10' }],
    ['NLT 90', {}, { operator: 'min', value: '90' }],
    ['≤ 0.5 µg/g', {}, { operator: 'max', value: '0.5', unit: 'µg/g', strict: false }],
    ['< 10', {}, { operator: 'max', value: '10', strict: true }],
    ['nejvýše 3', {}, { operator: 'max', value: '3' }],
    ['>25%', {}, { operator: 'max', value: '25', unit: '%' }],
    ['> 1 per 3 grams', {}, { operator: 'max', value: '1', unit: 'per 3 grams' }],
    ['60.0 - 90.0', {}, { operator: 'range', value: '60.0', upper: '90.0' }],
    ['5.0% - 10.0%', {}, { operator: 'range', value: '5.0', upper: '10.0', unit: '%' }],
    ['10 max', {}, { operator: 'max', value: '10' }],
    ['10 ppm Max.', {}, { operator: 'max', value: '10', unit: 'ppm' }],
    ['8.0 % (min)', {}, { operator: 'min', value: '8.0', unit: '%' }],
    ['not to exceed 10 ppm', {}, { operator: 'max', value: '10', unit: 'ppm' }],
    ['inférieur à 10', {}, { operator: 'max', value: '10' }],
    ['nie więcej niż 10', {}, { operator: 'max', value: '10', strict: false }],
    ['minder dan 10', {}, { operator: 'max', value: '10', strict: true }],
    ['no mínimo 90', {}, { operator: 'min', value: '90' }],
    ['Not specified', {}, { operator: 'none', value: null }],
    ['Any amt', {}, { operator: 'absent-in', sampleMass: null }],
    ['Any amt in 1 gram', {}, { operator: 'absent-in', sampleMass: '1' }],
    ['Absence per 10 g', {}, { operator: 'absent-in', sampleMass: '10' }],
    ['Detection in 1.0 g', {}, { operator: 'absent-in', sampleMass: '1.0' }],
    ['ND', {}, { operator: 'absent-in' }],
    ['>=LOD', {}, { operator: 'absent-in' }],
    ['10^5 CFU/g', {}, { operator: 'max', value: '100000', powerRestored: false }],
    ['10⁴', { colonyCount: true }, { operator: 'max', value: '10000', powerRestored: false }],
    ['1.00E+04', {}, { operator: 'max', value: '10000' }],
    ['Report Results', {}, { operator: 'none', value: null }],
    ['-', {}, { operator: 'none' }],
  ])('%s', (print, options, expected) => {
    expect(parseLimit(vocabulary, print, options)).toMatchObject({ kind: 'limit', ...expected });
  });

  it('takes 105 CFU/g for ten to the fifth, and says that it did', () => {
    expect(parseLimit(vocabulary, '105 CFU/g')).toMatchObject({ value: '100000', powerRestored: true });
    expect(parseLimit(vocabulary, '104', { colonyCount: true })).toMatchObject({
      value: '10000',
      powerRestored: true,
    });
  });

  it('leaves other numbers near a hundred alone', () => {
    expect(parseLimit(vocabulary, '100 CFU/g')).toMatchObject({ value: '100', powerRestored: false });
    expect(parseLimit(vocabulary, '105')).toMatchObject({ value: '105', powerRestored: false });
    expect(parseLimit(vocabulary, '105 mg/kg')).toMatchObject({ value: '105', powerRestored: false });
    expect(parseLimit(vocabulary, '109 CFU/g')).toMatchObject({ value: '109', powerRestored: false });
  });

  it.each(['', 'see below', '1 Unit', 'HPLC 12'])('%s is no limit that can be read', (print) => {
    expect(parseLimit(vocabulary, print).kind).toBe('unreadable');
  });
});

describe('a bound that somebody set', () => {
  it.each(['≤ 10', 'NMT 1.0 ppm', 'NLT 90', 'max. 0,1 mg/kg', '10 max', 'nejvýše 3', 'höchstens 5'])(
    '%s is one',
    (print) => {
      expect(isSetBound(vocabulary, print)).toBe(true);
    },
  );
  it.each([
    '< 10',
    '<= 10',
    'less than 10',
    'kleiner als 10',
    '10',
    'Maximum',
    '60 - 90',
    'ND',
    'Mitragynine 1',
  ])('%s may be what was found, or is no bound', (print) => {
    expect(isSetBound(vocabulary, print)).toBe(false);
  });
});

describe("a laboratory's verdict", () => {
  it.each([
    ['PASS', 'pass'],
    ['Complies', 'pass'],
    ['V', 'pass'],
    ['Vn', 'conditional'],
    ['N', 'fail'],
    ['X', 'not-assessed'],
    ['vyhovuje', 'pass'],
    ['nevyhovuje', 'fail'],
    ['nicht bestanden', 'fail'],
    ['no conforme', 'fail'],
    ['Tested', 'not-assessed'],
    ['Pass*', 'pass'],
    ['1.5', null],
    ['Mitragynine', null],
  ])('%s is %s', (print, status) => {
    expect(parseStatus(vocabulary, print)).toBe(status);
  });
});
