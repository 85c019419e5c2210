import { lotSearchKey, searchKey } from './search-key';

describe('A name is searched', () => {
  it('without regard to case, accents and doubled spaces', () => {
    expect(searchKey('  Zelený   ČAJ s.r.o. ')).toBe('zeleny caj s.r.o.');
    expect(searchKey('Zelený')).toBe(searchKey('Zeleny\u0301'));
  });

  it('with the strokes left out that people leave out', () => {
    expect(searchKey('Łódź Kräuter Straße')).toBe('lodz krauter strasse');
    expect(searchKey('Ørsted')).toBe('orsted');
  });

  it('in any script', () => {
    expect(searchKey('Κράτομ')).toBe('κρατομ');
  });
});

describe('A lot code is searched', () => {
  it('without spaces, dashes and case', () => {
    expect(lotSearchKey('l-0820 25‑04')).toBe('l08202504');
  });
});
