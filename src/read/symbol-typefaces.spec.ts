import { drawnSign } from './symbol-typefaces';

describe('the signs of typefaces without Latin letters', () => {
  it('are what is drawn, not the key on which they lie', () => {
    expect(drawnSign('D', 'SymbolMT')).toBe('Δ');
    expect(drawnSign('b', 'Symbol')).toBe('β');
    expect(drawnSign('ü', 'Wingdings-Regular')).toBe('✓');
    expect(drawnSign('P', 'Wingdings2')).toBe('✓');
  });

  it('are known by their place in the private area, too', () => {
    expect(drawnSign('\uf044', 'SymbolMT')).toBe('Δ');
    expect(drawnSign('\uf0fc', 'Wingdings-Regular')).toBe('✓');
  });

  it('stay where the document says them rightly, and figures stay figures', () => {
    expect(drawnSign('Δ', 'SymbolMT')).toBe('Δ');
    expect(drawnSign('9', 'SymbolMT')).toBe('9');
  });

  it('are no concern of other typefaces, whatever their name begins with', () => {
    expect(drawnSign('D', 'Helvetica')).toBe('D');
    expect(drawnSign('D', 'Symbola')).toBe('D');
  });
});
