import { reasonsOf, type Risk } from './risk-order';

const calm: Risk = {
  highFlags: 0,
  mediumFlags: 0,
  lowFlags: 3,
  exceeds: 0,
  mismatches: 0,
  lowConfidence: 0,
  daysWaiting: 6,
};

describe('the order of risk', () => {
  it('has nothing to say of a certificate that only waits', () => {
    expect(reasonsOf(calm)).toEqual([]);
  });

  it('tells the gravest first, each with its number', () => {
    const risky = { ...calm, daysWaiting: 7, highFlags: 1, exceeds: 2, mediumFlags: 4 };
    expect(reasonsOf(risky)).toEqual([
      { code: 'overdue', message: 'Waits for 7 days or longer.' },
      { code: 'high-flags', message: 'One flag of high severity.' },
      { code: 'exceeds', message: 'Exceeds 2 limits.' },
      { code: 'medium-flags', message: '4 flags of medium severity.' },
    ]);
  });
});
