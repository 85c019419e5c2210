import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read, resultsTable } from './testing/documents';

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

  it('is the amount and kind of goods under the title', () => {
    const sheet = new Sheet().text(306, 60, 'Certificate of Analysis', 10, 'centre');
    sheet.text(306, 75, 'Harbour Blend Tincture 1500mg Citrus', 8, 'centre');
    lines(sheet, 40, 110, 12, ['Order ID: 31120', 'Sample ID: 80417', 'Batch: HBT1500-0417']);
    expect(certificate(resultsTable(sheet, 200)).product).toBe('Harbour Blend Tincture 1500mg Citrus');
  });

  it('stands before or over the row of its labels', () => {
    const beside = new Sheet().text(306, 60, 'Certificate of Analysis', 10, 'centre');
    beside.text(40, 90, 'Harbour Haze Whole Flower 3.5g', 8, 'left', 'bold');
    beside.text(220, 90, 'Sample: 24K0291-05').text(340, 90, 'Batch #: HHZ-0924-03');
    expect(certificate(resultsTable(beside, 200)).product).toBe('Harbour Haze Whole Flower 3.5g');
    const over = new Sheet().text(306, 60, 'Certificate of Analysis', 10, 'centre');
    over.text(40, 90, 'Harbour Haze Pre-roll 1g', 12);
    over
      .text(180, 110, 'Matrix')
      .text(240, 110, 'Pre-roll')
      .text(180, 122, 'Batch')
      .text(240, 122, 'HH-0408');
    expect(certificate(resultsTable(over, 200)).product).toBe('Harbour Haze Pre-roll 1g');
  });

  it('is set far larger than the rest', () => {
    const sheet = new Sheet().text(306, 50, 'Certificate of Analysis', 14, 'centre');
    sheet.text(30, 110, 'Harbour Fog 3.5g Whole Flower', 13);
    lines(sheet, 200, 122, 10, [
      'Quay Therapeutics',
      'License # MM-2020-0447',
      '12 Quay Street',
      'Alder Bay, OR 97201',
    ]);
    lines(sheet, 400, 122, 10, ['Order # NLL250307-0118', 'Sample # 25K07-0118.2', 'Received: 04/11/2024']);
    expect(certificate(resultsTable(sheet, 220)).product).toBe('Harbour Fog 3.5g Whole Flower');
  });

  it('may look like a street and its number', () => {
    const sheet = new Sheet().text(520, 50, 'Certificate of Analysis', 8, 'centre');
    sheet.text(520, 70, 'Harbour Isolate Drum 4', 12, 'centre', 'bold').text(40, 70, 'Prepared for:', 6);
    sheet.text(40, 80, 'ALDER EXTRACTS', 9).text(40, 88, '12 Quay Street, Alder Bay, OR 97201', 6);
    lines(sheet, 40, 110, 10, ['Lot: HB-ISO-2204', 'Matrix: Concentrate', 'Received: 19 Apr 2022'], 6);
    expect(certificate(resultsTable(sheet, 220)).product).toBe('Harbour Isolate Drum 4');
  });

  it('is no code of the lot, no value of a label and no logo', () => {
    const sheet = new Sheet().text(520, 50, 'Certificate of Analysis', 10, 'right');
    sheet.text(38, 100, 'NORTHLIGHT', 14).text(480, 70, 'Northlight Laboratories Inc');
    [40, 180, 330].forEach((x, i) => {
      sheet.text(x, 120, ['Batch ID:', 'Test:', 'Reported:'][i] ?? '', 6);
      sheet.text(x, 128, ['HB-ISO-2204', 'Strength', '25 Apr 2022'][i] ?? '', 7, 'left', 'bold');
      sheet.text(x, 140, ['Matrix:', 'Sample ID:', 'Received:'][i] ?? '', 6);
      sheet.text(x, 148, ['Concentrate', 'T000200411', '19 Apr 2022'][i] ?? '', 7);
    });
    expect(certificate(resultsTable(sheet, 220)).product).toBeNull();
  });

  it('is no number of another sample, and no sentence after its own', () => {
    const page = (number: number, sample: string): Sheet =>
      lines(new Sheet(number).text(306, 60, 'Certificate of Analysis', 10, 'centre'), 40, 100, 12, [
        `Sample: ${sample}`,
        'Lot: HB-3308-A',
        'Date Received: 12 July 2021',
      ]);
    const { product } = certificate(page(1, 'K3308221-07'), page(2, 'K3308221-07. Results in mg/kg.'));
    expect(product).toBeNull();
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

  it('may have its name behind its number', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 14, 'centre');
    sheet.text(40, 100, 'Sample: K251107-02').text(200, 100, 'Harbour Punch (Harvest 9)');
    sheet.text(400, 100, 'Matrix: Flower').text(40, 112, 'Received: 03/14/2023');
    expect(certificate(resultsTable(sheet, 180))).toMatchObject({
      product: 'Harbour Punch (Harvest 9)',
      sampleId: 'K251107-02',
    });
    const bare = new Sheet().text(40, 100, 'Sample: K251107-02').text(200, 100, 'Certificate of Analysis');
    lines(bare, 40, 112, 12, ['Received: 03/14/2023', 'Lot: HB-2']);
    expect(certificate(resultsTable(bare, 180)).product).toBeNull();
  });

  it('may have its number between its name and its material', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 14, 'centre');
    sheet.text(40, 100, 'Harbour Gummies 100mg', 11, 'left', 'bold');
    lines(sheet, 40, 110, 8, ['NL25-0318-02', 'Edible, Soft Gummy', 'Lot HBG-0318'], 7);
    sheet.text(300, 110, 'Received 11/07/2024', 7);
    expect(certificate(resultsTable(sheet, 180)).matrix).toBe('Edible, Soft Gummy');
  });

  it('is not made of what its client is called', () => {
    const sheet = new Sheet().text(300, 50, 'Certificate of Analysis', 14, 'centre');
    ['Sample Name', 'Client', 'Date Received'].forEach((label, i) => sheet.text(40, 90 + 12 * i, label));
    ['Red Capsules', 'Alder Leaf Botanicals', '2024-08-06'].forEach((value, i) =>
      sheet.text(140, 90 + 12 * i, value),
    );
    expect(certificate(resultsTable(sheet, 180))).toMatchObject({
      client: 'Alder Leaf Botanicals',
      matrix: null,
    });
  });

  it('is not made of what a legend explains', () => {
    const sheet = new Sheet().text(300, 50, 'Certificate of Analysis', 14, 'centre');
    lines(sheet, 40, 90, 12, ['Product: Green Vein', 'Sample ID: 4471-01', 'Received: 03/14/2023']);
    resultsTable(sheet, 180).text(40, 300, 'Matrix: Food = solid food or supplement.');
    expect(certificate(sheet).matrix).toBeNull();
  });

  it('is not numbered by the approval of the laboratory', () => {
    const sheet = new Sheet().text(300, 50, 'Certificate of Analysis', 14, 'centre');
    sheet.text(560, 40, 'Approved Lab ID: LAB-0011-20', 8, 'right');
    lines(sheet, 40, 90, 12, ['Product: Green Vein', 'Sample ID: NL-250318-0044', 'Received: 03/14/2023']);
    expect(certificate(sheet)).toMatchObject({
      sampleId: 'NL-250318-0044',
      accreditation: 'LAB-0011-20',
    });
  });
});
