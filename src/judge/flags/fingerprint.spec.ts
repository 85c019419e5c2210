import fc from 'fast-check';
import { madeCertificate } from '../../../test/certificates/flagged-lot';
import { ENOUGH_EQUAL_VALUES, rarePairs, sharedFingerprint, valuesOf } from './fingerprint';

const value = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 0, max: 4 }))
  .map(([analyte, digits, places]) => `analyte-${analyte} ${(digits / 10 ** places).toFixed(places)} mg/kg`);
const values = (from: number, to: number) => fc.uniqueArray(value, { minLength: from, maxLength: to });

/** In the way `valuesOf` gives them. */
const list = (...parts: string[][]) => [...new Set(parts.flat())].sort();
const isMet = (a: string[], b: string[]) => {
  const pairs = new Set(rarePairs(a));
  return rarePairs(b).some((pair) => pairs.has(pair));
};

describe('the pairs by which equal values are found', () => {
  it('meet whenever two certificates share enough values, whatever else they have', () => {
    fc.assert(
      fc.property(values(ENOUGH_EQUAL_VALUES, 12), values(0, 14), values(0, 14), (shared, mine, theirs) => {
        expect(isMet(list(shared, mine), list(shared, theirs))).toBe(true);
      }),
    );
  });

  it('are of the rarest values: of 40 at most, and none where there are too few', () => {
    const many = Array.from({ length: 200 }, (_, index) => `analyte-${index} ${1000 + index} mg/kg`);
    expect(rarePairs(many)).toHaveLength((36 * 35) / 2);
    expect(rarePairs(many.slice(0, 5))).toEqual([]);
    expect(rarePairs(many.slice(0, 6))).toHaveLength(1);
  });

  it('leave the commonest values out', () => {
    const rare = ['a 1.523 %', 'b 0.6417 mg/kg', 'c 12.34 %'];
    const common = ['d 1 %', 'e 0.2 mg/kg', 'f 5 %'];
    expect(rarePairs([...common, ...rare])).toEqual(['a 1.523 %\nb 0.6417 mg/kg']);
  });
});

describe('the same values under another lot', () => {
  const measured = (figures: string[]) =>
    valuesOf(
      madeCertificate({
        rows: figures.map((value, i) => ({
          analyte: ['Lead', 'Cadmium', 'Mercury', 'Arsenic', 'Nickel', 'Zinc', 'Copper'][i] ?? '',
          value,
          unit: 'mg/kg',
        })),
      }),
    );

  it('six equal to all digits are worth a question, five are not', () => {
    const a = measured(['0.641', '0.022', '0.011', '0.132', '2.51', '17.3', '5.2']);
    expect(
      sharedFingerprint(a, measured(['0.641', '0.022', '0.011', '0.132', '2.51', '17.3', '5.9'])),
    ).toHaveLength(6);
    expect(
      sharedFingerprint(a, measured(['0.641', '0.022', '0.011', '0.132', '2.51', '17.4', '5.9'])),
    ).toBeNull();
  });

  it('"not found" throughout is no fingerprint', () => {
    expect(measured(Array<string>(7).fill('ND'))).toEqual([]);
  });
});
