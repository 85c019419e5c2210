import { shapeClass, shapeOf, shapeRules } from './number-shape';

const numbers = (...values: string[]) => values.map((value) => ({ qualifier: '=', value }));

describe('The shape of a column of numbers', () => {
  it('is as wide as its widest whole part and its longest fraction', () => {
    expect(shapeOf(numbers('1.5', '0.0067', '120'))).toEqual({ whole: 3, decimals: 4 });
  });

  it('leaves room for a sign and for the gaps between thousands', () => {
    expect(shapeOf([{ qualifier: '<', value: '10' }])).toEqual({ whole: 4, decimals: 0 });
    expect(shapeOf(numbers('1000000'))).toEqual({ whole: 8, decimals: 0 });
  });

  it('passes over what is no number', () => {
    expect(shapeOf([{ qualifier: 'nd', value: null }])).toEqual({ whole: 1, decimals: 0 });
  });

  it('has a style rule for every class that it can give', () => {
    const rules = shapeRules();
    for (const shape of [
      { whole: 1, decimals: 1 },
      { whole: 99, decimals: 99 },
    ])
      for (const name of shapeClass('value', shape).split(' ')) expect(rules).toContain(`.${name} `);
  });
});
