import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

describe('the sample without a label', () => {
  it('is set over the block of its labels', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    sheet.text(40, 100, 'Green Vein Gummies', 13, 'left', 'bold');
    lines(sheet, 40, 115, 10, [
      'Sample ID: SA-220608-9792',
      'Batch: #C9030',
      'Matrix: Edible',
      'Received: 06/14/2022',
    ]);
    expect(certificate(sheet)).toMatchObject({
      product: 'Green Vein Gummies',
      lot: '#C9030',
      sampleId: 'SA-220608-9792',
    });
  });

  it('may end in its weight, and is not a strain that a label names', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    sheet.text(40, 100, 'Harbour Haze Live Rosin 1g', 13, 'left', 'bold');
    lines(sheet, 40, 115, 10, ['Sample ID: SA-220608-9792', 'Strain: Harbour Haze', 'Received: 06/14/2022']);
    expect(certificate(sheet).product).toBe('Harbour Haze Live Rosin 1g');
  });

  it('is no row of a list that ends over the labels', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 18, 'centre');
    sheet.text(40, 100, 'Green Vein Gummies', 13, 'left', 'bold');
    ['THCA', 'CBD', 'CBG'].forEach((name, i) =>
      sheet.text(40, 130 + 12 * i, name, 9, 'left', 'bold').text(200, 130 + 12 * i, '0.81 %', 9, 'right'),
    );
    lines(sheet, 40, 168, 10, ['Received: 06/14/2022', 'Sample ID: SA-220608-9792', 'Batch: #C9030']);
    expect(['THCA', 'CBD', 'CBG']).not.toContain(certificate(sheet).product);
  });

  it('is named by words before a number', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    lines(sheet, 40, 100, 10, ['Material: 100482', 'Description: Magnesium 14 %', 'Batch: 0000731845']);
    lines(sheet, 300, 100, 10, ['Date received: 06/14/2022', 'Issue date: 06/21/2022']);
    expect(certificate(sheet).product).toBe('Magnesium 14 %');
  });

  it('may begin with figures and be no number', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    lines(sheet, 40, 100, 10, ['Sample: BPC-157 5mg + TB-500 5mg blend', 'Batch: 0000731845']);
    lines(sheet, 300, 100, 10, ['Date received: 06/14/2022', 'Description: white powder in a vial']);
    expect(certificate(sheet)).toMatchObject({ product: 'BPC-157 5mg + TB-500 5mg blend', sampleId: null });
  });

  it('is numbered by a label with the laboratory’s own name', () => {
    const sheet = new Sheet().text(570, 44, 'Certificate of Analysis', 12, 'right');
    lines(sheet, 40, 40, 10, ['Northlight Laboratories Inc', '9 Mill Lane, Fenwick, OR 97300']);
    sheet.text(40, 100, 'Northlight ID').text(140, 100, 'AL-8841');
    lines(sheet, 40, 112, 12, ['Product: Green Vein', 'Date Received: 14 March 2023']);
    expect(certificate(sheet).sampleId).toBe('AL-8841');
  });

  it('is named by what stands for its number, where another label numbers it', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    lines(sheet, 40, 100, 10, ['Sample ID: Syringe blend 1 mL', 'Batch: TRC-RSO-19']);
    lines(sheet, 300, 100, 10, ['Lab ID: F220915-07A', 'Date received: 06/14/2022']);
    expect(certificate(sheet)).toMatchObject({ product: 'Syringe blend 1 mL', sampleId: 'F220915-07A' });
  });

  it('may have its material under it', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 18, 'centre');
    sheet.text(40, 120, 'Harbour Green', 12).text(40, 133, 'Plant, Leaf - Cured', 8);
    sheet
      .text(560, 120, 'Sample: 2005HBL2118.59', 11, 'right')
      .text(560, 132, 'Sample Received: 05/14/2020; Report Created: 05/16/2020', 8, 'right');
    lines(sheet, 40, 200, 11, ['Analyte', 'Mitragynine', 'Paynantheine', 'Speciogynine', 'Lead', 'Cadmium']);
    lines(sheet, 240, 200, 11, ['Result', '1.2 %', '0.3 %', '0.2 %', '0.1 mg/kg', '0.02 mg/kg']);
    expect(certificate(sheet)).toMatchObject({
      product: 'Harbour Green',
      matrix: 'Plant, Leaf - Cured',
      sampleId: '2005HBL2118.59',
    });
  });
});
