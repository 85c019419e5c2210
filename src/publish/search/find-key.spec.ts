import { findKey, keysOfParts, keysOneSlipAway } from './find-key';

describe('What is looked for', () => {
  it('is found whatever the dashes, spaces, case and accents, and with O for 0 and I for 1', () => {
    for (const typed of ['KR-0425', 'kr 0425', 'KR.O425', 'kr–o425', '  KR 04/25 ', 'ĶŔ-0425'])
      expect([typed, findKey(typed)]).toEqual([typed, 'kr0425']);
    expect(findKey('BATCH-1l1')).toBe(findKey('batch III'));
    expect(findKey(' – ')).toBe('');
  });

  it('may be any run of the words, the longest first', () => {
    expect(keysOfParts('Green Hill KR-0425')).toEqual([
      'greenh111kr0425',
      'greenh111',
      'h111kr0425',
      'green',
      'h111',
      'kr0425',
    ]);
    expect(keysOfParts('lot a b')).toEqual(['10tab', '10ta', '10t']);
  });

  it('may be one slip away: one character more, less, another, or two swapped', () => {
    const near = keysOneSlipAway('kr0425');
    for (const meant of ['kr042', 'kr04255', 'kr0426', 'k0425', 'rk0425', 'kr0452', 'xkr0425'])
      expect([meant, near.includes(meant)]).toEqual([meant, true]);
    expect(near).not.toContain('kr0425');
    expect(near).not.toContain('kr0436');
    expect(keysOneSlipAway('ab')).toEqual([]);
  });
});
