import { withLigatures } from './lost-ligatures';

const LOST = '\uFFFD';

describe('a ligature that the document lost', () => {
  it.each([
    ['A*atoxin', 'Aflatoxin'],
    ['Cy*uthrin', 'Cyfluthrin'],
    ['Tri*oxystrobin', 'Trifloxystrobin'],
    ['*avus', 'flavus'],
    ['Certi*cate', 'Certificate'],
    ['Pro*le', 'Profile'],
    ['Con*dent', 'Confident'],
    ['ef*cacy', 'efficacy'],
    ['speci*ed', 'specified'],
    ['quanti*able', 'quantifiable'],
    ['*eld', 'field'],
  ])('is put back in %s', (printed, meant) => {
    expect(withLigatures(printed.replace('*', LOST))).toBe(meant);
  });

  it('is put back where the document calls it a sign', () => {
    expect(withLigatures('Certi×cate')).toBe('Certificate');
  });

  it.each(['10×10', '1,0×10', `5${LOST}3`, `${LOST}`, 'x×10'])('is not looked for in %s', (text) => {
    expect(withLigatures(text)).toBe(text);
  });
});
