import { scannedCode } from './scanned-code';

const GTIN = '09506000134352';

describe('What a scanner gives', () => {
  it.each([
    ['9506000134352', null],
    ['9 506000 134352', null],
    [`https://example.org/01/${GTIN}`, null],
    [`https://id.gs1.org/01/${GTIN}/10/AB-12?17=270101`, 'AB-12'],
    [`https://example.org/some/path/01/${GTIN}/10/ab%2012%2Fc`, 'ab 12/c'],
    [`/01/${GTIN}/10/AB-12`, 'AB-12'],
    [`(01)${GTIN}(10)AB-12`, 'AB-12'],
    [`]d201${GTIN}1727010110AB-12\u001d21XYZ`, 'AB-12'],
    [`01${GTIN}10AB-12`, 'AB-12'],
    [`01${GTIN}`, null],
  ])('%s is a product, and a lot if it says one', (text, lot) => {
    expect(scannedCode(text)).toEqual({ gtin: GTIN, lot });
  });

  it.each(['KR-0425', '9506000134353', `https://example.org/01/09506000134353`, '01', '', '(01)123'])(
    '%s is no such code',
    (text) => {
      expect(scannedCode(text)).toBeNull();
    },
  );

  it('is decided quickly, however long and odd it is', () => {
    // Its own processor time: a machine that is busy with something else takes as long as it likes.
    const begun = process.cpuUsage();
    scannedCode(`https://${'/a'.repeat(50_000)}`);
    scannedCode(`01${'1'.repeat(100_000)}`);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000);
  });
});
