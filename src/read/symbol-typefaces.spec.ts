import { drawnSign, signsOf } from './symbol-typefaces';

describe('the signs of typefaces without Latin letters', () => {
  it('are what is drawn, not the key on which they lie', () => {
    expect(drawnSign('D', signsOf('SymbolMT'))).toBe('Δ');
    expect(drawnSign('b', signsOf('Symbol'))).toBe('β');
    expect(drawnSign('ü', signsOf('Wingdings-Regular'))).toBe('✓');
    expect(drawnSign('P', signsOf('Wingdings2'))).toBe('✓');
  });

  it('are known by their place in the private area, too', () => {
    expect(drawnSign('\uf044', signsOf('SymbolMT'))).toBe('Δ');
    expect(drawnSign('\uf0fc', signsOf('Wingdings-Regular'))).toBe('✓');
  });

  it('stay where the document says them rightly, and figures stay figures', () => {
    expect(drawnSign('Δ', signsOf('SymbolMT'))).toBe('Δ');
    expect(drawnSign('9', signsOf('SymbolMT'))).toBe('9');
  });

  it('are no concern of other typefaces, whatever their name begins with', () => {
    expect(drawnSign('D', signsOf('Helvetica'))).toBe('D');
    expect(drawnSign('D', signsOf('Symbola'))).toBe('D');
  });
});
