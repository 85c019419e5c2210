import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read, resultsTable } from './testing/documents';

function certificate(sheet: Sheet): CertificateFields {
  return read(sheet).frame.certificate;
}

/** A page of a certificate whose client is labelled, under whatever letterhead a test sets. */
function underLetterhead(sheet: Sheet): Sheet {
  sheet.text(570, 44, 'Certificate of Analysis', 11, 'right');
  lines(sheet, 40, 110, 12, [
    'Client: Harbour Botanicals Ltd',
    'Sample ID: 4471-01',
    'Product: Green Vein',
    'Date Received: 14 March 2023',
  ]);
  return resultsTable(sheet, 240);
}

describe('a logo that tells only part of a name', () => {
  it('is read with what stands beside it in smaller type', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'NORTHLIGHT', 16, 'left', 'bold');
    sheet.text(124, 46, 'TESTING LABS', 8).text(40, 58, '9 Mill Lane, Fenwick, OR 97300', 8);
    expect(certificate(sheet).laboratory).toBe('NORTHLIGHT TESTING LABS');
  });

  it('is read with what stands under it, up to the stroke', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'NORTHLIGHT', 16, 'left', 'bold');
    sheet.text(40, 58, 'Analytical Services · ISO/IEC 17025:2017 Certificate #4329.02', 8);
    expect(certificate(sheet).laboratory).toBe('NORTHLIGHT Analytical Services');
  });

  it('is read with a word whose letters are set apart', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'northlight', 16, 'left', 'bold');
    sheet.text(124, 46, 'A N A L Y T I C S', 7).text(40, 58, '9 Mill Lane, Fenwick, OR 97300', 8);
    expect(certificate(sheet).laboratory).toBe('northlight ANALYTICS');
  });

  it('may be a number', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, '775', 16, 'left', 'bold');
    sheet.text(70, 42, 'TESTING LABORATORY', 7).text(40, 58, '9 Mill Lane, Fenwick, OR 97300', 8);
    expect(certificate(sheet).laboratory).toBe('775 TESTING LABORATORY');
  });

  it('stands beside the whole name that begins with it', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'NORTHLIGHT', 16, 'left', 'bold');
    sheet.text(40, 58, 'Northlight Chemical Analysis Labs, LLC', 8);
    expect(certificate(sheet).laboratory).toBe('Northlight Chemical Analysis Labs, LLC');
  });

  it('may be the initials of the name', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'NCA', 16, 'left', 'bold');
    sheet.text(40, 700, 'Northlight Chemical Analysis Co., Ltd.', 6);
    expect(certificate(sheet).laboratory).toBe('Northlight Chemical Analysis Co., Ltd.');
  });

  it('is told by the terms in which the name goes on', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'NLC', 16, 'left', 'bold');
    sheet.text(
      40,
      740,
      'Findings are those of its intervention. NLC India Private Limited, Plot 28, Gurgram.',
      6,
    );
    expect(certificate(sheet).laboratory).toBe('NLC India Private Limited');
  });

  it('may be of general words or initials over its address', () => {
    const over = (name: string): Sheet =>
      underLetterhead(
        new Sheet().text(40, 46, name, 16, 'left', 'bold').text(40, 58, '9 Mill Lane, Fenwick', 8),
      );
    expect(certificate(over('ASSURANCE ANALYTICS')).laboratory).toBe('ASSURANCE ANALYTICS');
    expect(certificate(over('N.L.C. Laboratories')).laboratory).toBe('N.L.C. Laboratories');
  });

  it('does not go on in a slogan', () => {
    const sheet = underLetterhead(new Sheet()).text(40, 46, 'northlight', 16, 'left', 'bold');
    sheet.text(124, 46, 'Total testing. Verified.', 7);
    expect(certificate(sheet).laboratory).toBeNull();
  });

  it('does not go on in the client or the sample under it', () => {
    const sheet = new Sheet().text(40, 46, 'northlight', 16, 'left', 'bold');
    sheet.text(40, 58, 'botanicals — know your leaf', 8);
    expect(certificate(underLetterhead(sheet)).laboratory).toBeNull();
  });
});
