import { tokensOf } from './folding';

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, code) => String.fromCharCode(0x20 + code));

describe('the tokens of a text', () => {
  it('are words and marks, folded, with their places', () => {
    expect(tokensOf('Lot No. KR-1')).toEqual([
      { text: 'lot', isWord: true, start: 0, end: 3 },
      { text: 'no', isWord: true, start: 4, end: 6 },
      { text: '.', isWord: false, start: 6, end: 7 },
      { text: 'kr', isWord: true, start: 8, end: 10 },
      { text: '-', isWord: false, start: 10, end: 11 },
      { text: '1', isWord: true, start: 11, end: 12 },
    ]);
  });

  it('are the same for plain text as for the same text among letters of other languages', () => {
    for (const one of ASCII)
      for (const other of ASCII) {
        const text = `${one}${other}A1${other} ${one}`;
        expect(tokensOf(text)).toEqual(tokensOf(`${text} é`).slice(0, -1));
      }
  });
});
