import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

describe('labels and values', () => {
  it('stand in one line, after a colon', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 11, [
      'Client: Harbour Botanicals Ltd',
      'Product Name: Green Vein Powder',
      'Lot No.: HB-2207',
      'Lab Sample ID: 22-4471-01',
      'Matrix: Dried leaf powder',
      'Date Received: 14 March 2023',
      'Date Tested: 16 March 2023',
      'Report Date: 21 March 2023',
      'Report No.: R-22-4471',
    ]);
    expect(certificate(sheet)).toMatchObject({
      client: 'Harbour Botanicals Ltd',
      product: 'Green Vein Powder',
      lot: 'HB-2207',
      sampleId: '22-4471-01',
      matrix: 'Dried leaf powder',
      received: '2023-03-14',
      tested: '2023-03-16',
      reported: '2023-03-21',
      reportNumber: 'R-22-4471',
    });
  });

  it('name the day of arrival in one German word', () => {
    const german = new Sheet().text(200, 60, 'Prüfbericht', 18);
    lines(german, 40, 120, 11, ['Auftraggeber: Teehaus Nord GmbH', 'Losnummer: K 23', 'Eingang: 13.11.2023']);
    expect(certificate(german)).toMatchObject({ received: '2023-11-13' });
  });

  it('are short words for when a sample came and its report went, and no number is a result', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 11, [
      'Client: Harbour Botanicals Ltd',
      'Date in: 14 March 2023',
      'Testing finished: 16 March 2023',
      'Date out: 21 March 2023',
      'Report No.: < 1.0E+03',
    ]);
    expect(certificate(sheet)).toMatchObject({
      received: '2023-03-14',
      tested: '2023-03-16',
      reported: '2023-03-21',
      reportNumber: null,
      laboratory: null,
    });
  });

  it('stand in two columns of a block, labels left and values right, without colons', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    const rows: [string, string, string, string][] = [
      ['Customer', 'Harbour Botanicals Ltd', 'Date Received', '14-Mar-2023'],
      ['Sample Description', 'Green Vein Powder', 'Report Date', '21-Mar-2023'],
      ['Sample Number', '4471-01', 'Order Number', 'PO 991'],
      ['Batch Number', 'HB-2207', 'Condition', 'Good'],
    ];
    rows.forEach(([a, b, c, d], at) => {
      const y = 120 + 14 * at;
      sheet
        .text(40, y, a, 8, 'left', 'bold')
        .text(150, y, b)
        .text(330, y, c, 8, 'left', 'bold')
        .text(430, y, d);
    });
    expect(certificate(sheet)).toMatchObject({
      client: 'Harbour Botanicals Ltd',
      product: 'Green Vein Powder',
      sampleId: '4471-01',
      lot: 'HB-2207',
      received: '2023-03-14',
      reported: '2023-03-21',
      reportNumber: null,
    });
  });

  it('stand in a grid, each label with a colon over its value', () => {
    const sheet = new Sheet()
      .text(40, 50, 'CERTIFICATE OF ANALYSIS', 16)
      .text(40, 70, 'Prepared for:')
      .text(40, 84, 'Harbour Botanicals Ltd', 11);
    const grid: [string, string][][] = [
      [
        ['Batch ID or Lot Number:', 'HB-2207'],
        ['Test:', 'Alkaloids'],
        ['Reported:', '22Mar2023'],
      ],
      [
        ['Matrix:', 'Plant material'],
        ['Test ID:', 'T000231'],
        ['Started:', '15Mar2023'],
      ],
      [
        ['Method:', 'TM14 HPLC'],
        ['Received:', '14Mar2023'],
        ['Status:', 'Active'],
      ],
    ];
    grid.forEach((row, r) =>
      row.forEach(([label, value], c) => {
        sheet
          .text(40 + 180 * c, 130 + 34 * r, label, 7, 'left', 'bold')
          .text(40 + 180 * c, 142 + 34 * r, value, 9);
      }),
    );
    expect(certificate(sheet)).toMatchObject({
      client: 'Harbour Botanicals Ltd',
      lot: 'HB-2207',
      matrix: 'Plant material',
      received: '2023-03-14',
      reported: '2023-03-22',
    });
  });

  it('stand in a table of one row, with values broken over lines', () => {
    const sheet = new Sheet().text(300, 50, 'Laboratory Test Report', 16, 'centre');
    const columns: [number, string[], string[]][] = [
      [80, ['Sample ID'], ['HL-2023-', '00417']],
      [180, ['Product Name'], ['Green Vein', 'Powder']],
      [280, ['Lot Number'], ['HB-2207']],
      [370, ['Date', 'Received'], ['14 March', '2023']],
      [470, ['Date Reported'], ['21 March 2023']],
    ];
    for (const [x, head, cell] of columns) {
      head.forEach((text, at) =>
        sheet.text(x, 120 + 10 * (at - (head.length - 1) / 2), text, 8, 'centre', 'bold'),
      );
      cell.forEach((text, at) => sheet.text(x, 146 + 10 * (at - (cell.length - 1) / 2), text, 8, 'centre'));
    }
    expect(certificate(sheet)).toMatchObject({
      sampleId: 'HL-2023-00417',
      product: 'Green Vein Powder',
      lot: 'HB-2207',
      received: '2023-03-14',
      reported: '2023-03-21',
    });
  });

  it('stand over their values in a narrow column beside large figures', () => {
    const sheet = new Sheet().text(400, 50, 'Regulatory Compliance Testing', 14);
    const column = [
      'SAMPLE ID',
      '771204',
      'SAMPLE NAME',
      'Harbour Green 50 g',
      'BATCH ID',
      'HB2207',
      'RECEIVED',
      '03/14/2023',
    ];
    column.forEach((text, at) =>
      sheet.text(
        30,
        300 + 11 * at + 5 * Math.floor(at / 2),
        text,
        at % 2 ? 8 : 6,
        'left',
        at % 2 ? 'bold' : 'sans',
      ),
    );
    ['TOTAL', 'ALKALOIDS', 'TOTAL', 'MOISTURE'].forEach((text, at) =>
      sheet.text(240, 300 + 15 * at, text, 12),
    );
    expect(certificate(sheet)).toMatchObject({
      sampleId: '771204',
      product: 'Harbour Green 50 g',
      lot: 'HB2207',
      received: '2023-03-14',
    });
  });

  it('follow each other in one line', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    sheet.text(40, 120, 'SAMPLE: GREEN VEIN POWDER // CLIENT: HARBOUR BOTANICALS LTD // LOT: HB-2207', 8);
    sheet.text(40, 140, 'Sample ID: 4471-01; Sample Size: 26 g; Batch: 16 lb');
    sheet.text(40, 154, 'Received: 03/14/2023; Report Created: 03/21/2023; Expires: 03/21/2024');
    expect(certificate(sheet)).toMatchObject({
      product: 'GREEN VEIN POWDER',
      client: 'HARBOUR BOTANICALS LTD',
      lot: 'HB-2207',
      sampleId: '4471-01',
      received: '2023-03-14',
      reported: '2023-03-21',
    });
  });

  it('share a colon of its own column, the value beginning above the label', () => {
    const sheet = new Sheet().text(200, 60, 'TEST REPORT', 14);
    sheet.text(40, 120, 'Report No').text(130, 120, ':').text(140, 120, 'TR/23/4471');
    sheet.text(40, 150, 'Sample Description').text(130, 150, ':');
    lines(sheet, 140, 142, 9, ['Green Vein Powder', 'Batch No.- HB2207', 'Mfg. Date- 01/2023']);
    sheet.text(40, 180, 'Date of Receipt').text(130, 180, ':').text(140, 180, '14-Mar-23');
    expect(certificate(sheet)).toMatchObject({
      reportNumber: 'TR/23/4471',
      product: 'Green Vein Powder',
      lot: 'HB2207',
      received: '2023-03-14',
    });
  });

  it('wrap to the next line where the first was full', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    sheet.text(40, 120, 'Product Name:').text(110, 120, 'Green Vein Powder of the');
    sheet.text(110, 129, 'Upper Valley').text(230, 120, 'Lot No.:').text(270, 120, 'HB-2207');
    sheet
      .text(40, 145, 'Sample ID:')
      .text(110, 145, '4471-01')
      .text(230, 145, 'Received:')
      .text(270, 145, '14 Mar 2023');
    expect(certificate(sheet)).toMatchObject({
      product: 'Green Vein Powder of the Upper Valley',
      lot: 'HB-2207',
      sampleId: '4471-01',
      received: '2023-03-14',
    });
  });

  it('leave a field empty where nothing or only a placeholder is printed', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 12, [
      'Batch Number:',
      'Sample ID: 4471-01',
      'Matrix: N/A',
      'Client: ---',
      'Product Name: Green Vein',
    ]);
    sheet.text(240, 120, 'Date Collected: 03/10/2023').text(240, 132, 'Date Received: 03/14/2023');
    expect(certificate(sheet)).toMatchObject({
      lot: null,
      matrix: null,
      client: null,
      sampleId: '4471-01',
      product: 'Green Vein',
    });
  });

  it('are not taken from amounts, verdicts or headings of results', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 12, [
      'Sample ID: 4471-01',
      'Product: Green Vein',
      'Batch Size: 20 kg',
      'Sample Size: 5 g',
      'Received: 03/14/2023',
    ]);
    sheet
      .text(300, 120, 'Test', 8, 'left', 'bold')
      .text(380, 120, 'Date Tested', 8, 'left', 'bold')
      .text(470, 120, 'Result', 8, 'left', 'bold');
    sheet.text(300, 132, 'Batch').text(380, 132, '03/17/2023').text(470, 132, 'Pass');
    expect(certificate(sheet).lot).toBeNull();
  });
});

describe('the client', () => {
  it('is the block under its label, up to the address', () => {
    const sheet = new Sheet().text(200, 60, 'Analytical Report', 18);
    sheet.text(40, 110, 'Client:', 9, 'left', 'bold');
    lines(sheet, 40, 122, 11, [
      'Harbour Botanicals',
      'Company of Alder',
      '12 Quay Street',
      'Alder Bay, OR 97201',
    ]);
    lines(sheet, 300, 110, 12, ['Sample ID: 4471-01', 'Received: 03/14/2023', 'Report Number: 4471']);
    expect(certificate(sheet).client).toBe('Harbour Botanicals Company of Alder');
  });

  it('is named inside a block that says whose it is', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    sheet.text(40, 110, 'CULTIVATOR / MANUFACTURER', 9).text(240, 110, 'DISTRIBUTOR / TESTED FOR', 9);
    lines(sheet, 40, 123, 12, ['Business Name:', 'License Number:', 'Address:']);
    lines(sheet, 240, 123, 12, [
      'Business Name: Harbour Botanicals',
      'License Number: C11-99',
      'Address: 12 Quay Street',
    ]);
    lines(sheet, 40, 190, 12, ['Sample ID: 4471-01', 'Date Received: 03/14/2023']);
    expect(certificate(sheet).client).toBe('Harbour Botanicals');
  });

  it('is the distributor before the producer', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    sheet.text(40, 110, 'Producer', 8, 'left', 'bold').text(240, 110, 'Distributor', 8, 'left', 'bold');
    lines(sheet, 40, 121, 11, ['Alder Farms Inc.', '1 Field Road', 'Alder Bay, OR 97201']);
    lines(sheet, 240, 121, 11, ['Harbour Botanicals Ltd', '12 Quay Street', 'Alder Bay, OR 97201']);
    lines(sheet, 40, 190, 12, ['Sample ID: 4471-01', 'Date Received: 03/14/2023']);
    expect(certificate(sheet).client).toBe('Harbour Botanicals Ltd');
  });

  it('stands over an address that is not the laboratory’s', () => {
    const sheet = new Sheet().text(400, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 40, 11, [
      'Northlight Laboratories',
      '9 Mill Lane',
      'Fenwick, OR 97300',
      'www.northlightlabs.com',
    ]);
    sheet.text(40, 130, 'Harbour Botanicals', 12, 'left', 'bold');
    lines(sheet, 40, 144, 10, ['12 Quay Street', 'Alder Bay, OR 97201']);
    lines(sheet, 300, 130, 12, ['Sample ID: 4471-01', 'Date Received: 03/14/2023']);
    expect(certificate(sheet)).toMatchObject({
      client: 'Harbour Botanicals',
      laboratory: 'Northlight Laboratories',
    });
  });

  it('ends at its legal form when the address goes on in the line', () => {
    const sheet = new Sheet().text(200, 60, 'Protokol o zkoušce č. 12/2024', 14);
    sheet
      .text(40, 120, 'Zadavatel:')
      .text(160, 120, 'Přístavní byliny s.r.o., Na Nábřeží 22, 120 00 Praha 2');
    sheet.text(40, 140, 'Datum přijetí vzorku:').text(160, 140, '16.1.2024');
    sheet.text(40, 160, 'Název vzorku:').text(160, 160, 'Zelený prášek');
    expect(certificate(sheet)).toMatchObject({
      client: 'Přístavní byliny s.r.o.',
      product: 'Zelený prášek',
      reportNumber: '12/2024',
    });
  });

  it('is not the answer to another question', () => {
    const sheet = new Sheet().text(200, 60, 'Test Report', 18);
    sheet
      .text(40, 120, 'Sampled by:')
      .text(140, 120, 'Client')
      .text(40, 134, 'Approx. 240 g in a bag without any leaks');
    lines(sheet, 40, 160, 12, ['Sample ID: 4471-01', 'Date Received: 14 March 2023']);
    expect(certificate(sheet).client).toBeNull();
  });
});

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

describe('the laboratory', () => {
  const withSample = (sheet: Sheet): Sheet =>
    lines(sheet.text(300, 60, 'Certificate of Analysis', 18), 40, 130, 12, [
      'Client: Harbour Botanicals Ltd',
      'Sample ID: 4471-01',
      'Product: Green Vein',
      'Date Received: 14 March 2023',
    ]);

  it('names itself in the terms below', () => {
    const sheet = withSample(new Sheet());
    sheet.text(
      40,
      740,
      'This report shall not be reproduced except in full, without the written approval of Northlight',
      6,
    );
    sheet.text(40, 747, 'Labs, Inc. Results relate only to the items tested.', 6);
    expect(certificate(sheet).laboratory).toBe('Northlight Labs, Inc');
  });

  it('is named in the letterhead with its address', () => {
    const sheet = withSample(new Sheet());
    lines(
      sheet,
      40,
      40,
      10,
      ['Northlight Laboratories Inc', '9 Mill Lane, Fenwick, OR 97300', '(555) 555-0188'],
      8,
    );
    expect(certificate(sheet).laboratory).toBe('Northlight Laboratories Inc');
  });

  it('is named in a foot line with its address', () => {
    const sheet = withSample(new Sheet());
    sheet.text(
      40,
      770,
      'Northlight Analytics GmbH | 9 Mill Lane, Fenwick, OR 97300 | 555-555-0188 | northlight.example.com',
      6,
    );
    expect(certificate(sheet).laboratory).toBe('Northlight Analytics GmbH');
  });

  it('is named only by its web address where the name is a picture', () => {
    const sheet = withSample(new Sheet());
    lines(sheet, 450, 40, 10, ['9 Mill Lane', 'Fenwick, OR 97300', 'www.northlightlabs.com']);
    const { frame } = read(sheet);
    expect(frame.certificate.laboratory).toBe('northlightlabs');
    expect(frame.fieldEvidence.laboratory?.confidence).toBeLessThan(0.6);
  });

  it('is not the client, whatever the client is called', () => {
    const sheet = lines(new Sheet().text(300, 60, 'Certificate of Analysis', 18), 40, 120, 12, [
      'Client: Harbour Labs LLC',
      'Sample ID: 4471-01',
      'Date Received: 14 March 2023',
    ]);
    sheet.text(
      40,
      760,
      'No part may be reproduced without the written consent of Northlight Testing Laboratory.',
      6,
    );
    expect(certificate(sheet)).toMatchObject({
      laboratory: 'Northlight Testing Laboratory',
      client: 'Harbour Labs LLC',
    });
  });

  it('is not the maker of the software', () => {
    const sheet = withSample(new Sheet());
    sheet
      .text(560, 750, 'Powered by Pipette Labs', 7, 'right')
      .text(560, 760, 'info@pipettelabs.com', 7, 'right');
    lines(sheet, 40, 740, 9, ['Northlight Labs', '9 Mill Lane', 'Fenwick, OR 97300'], 7);
    expect(certificate(sheet).laboratory).toBe('Northlight Labs');
  });
});

describe('dates of digits whose order nothing shows', () => {
  const withDates = (...dates: string[]): Sheet =>
    lines(new Sheet().text(300, 60, 'Certificate of Analysis', 18), 40, 120, 12, [
      'Sample ID: 4471-01',
      'Product: Green Vein',
      ...dates,
    ]);

  it('are taken in the order in which the work took days and not months', () => {
    const { received, tested, reported } = certificate(
      withDates('Date Received: 11/04/2024', 'Completed: 11/09/2024', 'Date Reported: 11/10/2024'),
    );
    expect({ received, tested, reported }).toEqual({
      received: '2024-11-04',
      tested: '2024-11-09',
      reported: '2024-11-10',
    });
  });

  it('stay open where either order would do', () => {
    const { received, reported } = certificate(
      withDates('Date Received: 04/05/2024', 'Date Reported: 05/06/2024'),
    );
    expect({ received, reported }).toEqual({ received: null, reported: null });
  });
});

describe('the accreditation', () => {
  const withFoot = (...foot: string[]): Sheet => {
    const sheet = lines(new Sheet().text(300, 60, 'Certificate of Analysis', 18), 40, 120, 12, [
      'Sample ID: 4471-01',
      'Product: Green Vein',
      'Date Received: 14 March 2023',
    ]);
    return lines(sheet, 40, 730, 9, foot, 7);
  };

  it.each([
    ['ISO/IEC 17025:2017 Accredited | #93948', '93948'],
    ['Accredited via PJLA (Accreditation No. 116065), except those marked *', '116065'],
    [
      'ISO 17025 accredited by A2LA (Certificate No: 4074.01 & 4074.02). Sampling: SOP 110.2',
      '4074.01 & 4074.02',
    ],
    ['zkušební laboratoř č. 1316.2 akreditovaná ČIA dle ČSN EN ISO/IEC 17025:2018', '1316.2'],
    ['Akkreditiert nach DIN EN ISO/IEC 17025, DAkkS D-PL-14190-01-00', 'D-PL-14190-01-00'],
    ['ANAB accreditation AT-1853', 'AT-1853'],
    ['State License # CMTL-0002', 'CMTL-0002'],
    ['ORELAP ID: 4101', '4101'],
  ])('%s', (foot, number) => {
    expect(certificate(withFoot(foot)).accreditation).toBe(number);
  });

  it('is the accreditation before the licence', () => {
    expect(
      certificate(withFoot('State License # CMTL-0002', 'ISO/IEC 17025:2017 Accreditation No. 97164'))
        .accreditation,
    ).toBe('97164');
  });

  it('is not the standard’s number, a telephone or a postcode', () => {
    const foot = ['Accredited to ISO/IEC 17025:2017', 'Fenwick, OR 97300', '(555) 555-0188'];
    expect(certificate(withFoot(...foot)).accreditation).toBeNull();
  });

  it.each([
    ['Am Bachufer 12 · 79100 Freiburg', 'DAkkS D-PL-19987-01-00', 'D-PL-19987-01-00'],
    ['12 rue Haute, F-75011 Paris, accréditation COFRAC', 'n° 1-2345', '1-2345'],
    ['Seestrasse 4, 8005 Zürich, Akkreditierung', 'nach ISO/IEC 17025', null],
  ])('is not the postcode of %s', (address, line, number) => {
    expect(certificate(withFoot(address, line)).accreditation).toBe(number);
  });

  it('is not the client’s licence', () => {
    const sheet = withFoot();
    sheet.text(300, 120, 'Distributor', 8, 'left', 'bold');
    lines(sheet, 300, 131, 11, ['Harbour Botanicals', 'License # C11-0000301', '12 Quay Street']);
    expect(certificate(sheet).accreditation).toBeNull();
  });
});

describe('reports in other languages', () => {
  it('German', () => {
    const sheet = new Sheet().text(40, 60, 'Prüfbericht Nr. 24-00417', 16);
    const rows = [
      ['Auftraggeber:', 'Hafen Kräuter GmbH'],
      ['Probenbezeichnung:', 'Kratom Pulver grün'],
      ['Charge:', 'HK-2207'],
      ['Probennummer:', '240417-01'],
      ['Probenart:', 'Pulver'],
      ['Probeneingang:', '12.03.2024'],
      ['Prüfzeitraum:', '12.03.2024 - 20.03.2024'],
      ['Berichtsdatum:', '21.03.2024'],
    ];
    rows.forEach(([label = '', value = ''], at) =>
      sheet.text(40, 110 + 13 * at, label).text(160, 110 + 13 * at, value),
    );
    sheet.text(
      40,
      740,
      'Die Prüfergebnisse beziehen sich ausschließlich auf die Prüfgegenstände und werden nur mit der',
      6,
    );
    sheet.text(40, 747, 'Genehmigung der Nordlicht Labor GmbH auszugsweise vervielfältigt.', 6);
    const { frame } = read(sheet);
    expect(frame.language).toBe('de');
    expect(frame.certificate).toMatchObject({
      laboratory: 'Nordlicht Labor GmbH',
      reportNumber: '24-00417',
      client: 'Hafen Kräuter GmbH',
      product: 'Kratom Pulver grün',
      lot: 'HK-2207',
      sampleId: '240417-01',
      matrix: 'Pulver',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('Spanish', () => {
    const sheet = new Sheet().text(40, 60, 'INFORME DE ENSAYO', 16).text(40, 80, 'Nº de informe: 2024/0417');
    lines(sheet, 40, 110, 13, [
      'Cliente: Hierbas del Puerto S.L.',
      'Descripción de la muestra: Polvo verde',
      'Nº de lote: HP-2207',
      'Código de muestra: M-0417',
      'Fecha de recepción: 12/03/2024',
      'Fecha de análisis: 12/03/2024 al 20/03/2024',
      'Fecha de emisión: 21/03/2024',
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('es');
    expect(frame.certificate).toMatchObject({
      reportNumber: '2024/0417',
      client: 'Hierbas del Puerto S.L.',
      product: 'Polvo verde',
      lot: 'HP-2207',
      sampleId: 'M-0417',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('French', () => {
    const sheet = new Sheet().text(40, 60, "RAPPORT D'ANALYSE N° 24-0417", 16);
    lines(sheet, 40, 110, 13, [
      'Client : Herbes du Port SARL',
      "Désignation de l'échantillon : Poudre verte",
      'N° de lot : HP-2207',
      "Numéro d'échantillon : E-0417",
      "Nature de l'échantillon : Poudre",
      'Date de réception : 12/03/2024',
      "Date d'analyse : du 12/03/2024 au 20/03/2024",
      "Date d'émission : 21 mars 2024",
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('fr');
    expect(frame.certificate).toMatchObject({
      reportNumber: '24-0417',
      client: 'Herbes du Port SARL',
      product: 'Poudre verte',
      lot: 'HP-2207',
      sampleId: 'E-0417',
      matrix: 'Poudre',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });

  it('Greek', () => {
    const sheet = new Sheet().text(40, 60, 'ΕΚΘΕΣΗ ΔΟΚΙΜΩΝ', 16);
    lines(sheet, 40, 110, 13, [
      'Αριθμός έκθεσης: 24/0417',
      'Πελάτης: Βότανα Λιμανιού Α.Ε.',
      'Περιγραφή δείγματος: Πράσινη σκόνη',
      'Αριθμός παρτίδας: ΒΛ-2207',
      'Κωδικός δείγματος: Δ-0417',
      'Ημερομηνία παραλαβής: 12/03/2024',
      'Ημερομηνία ανάλυσης: 12/03/2024 - 20/03/2024',
      'Ημερομηνία έκδοσης: 21 Μαρτίου 2024',
    ]);
    const { frame } = read(sheet);
    expect(frame.language).toBe('el');
    expect(frame.certificate).toMatchObject({
      reportNumber: '24/0417',
      client: 'Βότανα Λιμανιού Α.Ε.',
      product: 'Πράσινη σκόνη',
      lot: 'ΒΛ-2207',
      sampleId: 'Δ-0417',
      received: '2024-03-12',
      tested: '2024-03-20',
      reported: '2024-03-21',
    });
  });
});
