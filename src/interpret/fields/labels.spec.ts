import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read, resultsTable } from './testing/documents';

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

  it('are told by their half in a known language', () => {
    const sheet = new Sheet().text(200, 60, 'Report of Analysis', 18);
    const rows = [
      ['Nama Pelanggan / Customer Name', ': Borneo Lestari Abadi'],
      ['Kode Batch / Batch No.', ': BLA-0724'],
      ['Received / Tanggal Terima', ': 14 March 2023'],
    ];
    rows.forEach(([label = '', value = ''], at) =>
      sheet.text(40, 120 + 11 * at, label).text(240, 120 + 11 * at, value),
    );
    expect(certificate(sheet, resultsTable(new Sheet(), 100))).toMatchObject({
      client: 'Borneo Lestari Abadi',
      lot: 'BLA-0724',
      received: '2023-03-14',
    });
  });

  it('follow a value that fills its column', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    sheet
      .text(40, 120, 'Sample')
      .text(80, 120, 'CBG Hemp Flower')
      .text(148, 120, 'Lot')
      .text(190, 120, 'W-23-11');
    sheet
      .text(40, 131, 'Client')
      .text(80, 131, 'Ridge Farms')
      .text(148, 131, 'Received')
      .text(190, 131, '13 Nov 2023');
    expect(certificate(sheet)).toMatchObject({ lot: 'W-23-11', received: '2023-11-13' });
  });

  it('head rows of values that stand as tight as their own lines', () => {
    const sheet = new Sheet().text(200, 40, 'Certificate of Analysis', 18);
    const rows = [
      ['Client', 'Sample', 'Type'],
      ['Sierra Verde', 'CBD Oil 10 %', 'Oil'],
      ['Granada', 'Lot', 'Received'],
      ['', 'SV10-2309', '14 March 2023'],
    ];
    rows.forEach((row, line) =>
      row.forEach((text, at) => text && sheet.text(40 + 130 * at, 100 + 8 * line, text)),
    );
    expect(certificate(sheet, resultsTable(new Sheet(), 100))).toMatchObject({
      lot: 'SV10-2309',
      received: '2023-03-14',
    });
  });

  it('name no product where several samples have one label', () => {
    const sheet = new Sheet()
      .text(200, 60, 'Certificate of Analysis', 18)
      .text(40, 120, 'Client: Ridge Farms');
    sheet.text(40, 150, 'Lab Reg No.').text(250, 150, 'N24/009811').text(330, 150, 'N24/009812');
    sheet.text(40, 166, 'Sample Description').text(250, 166, 'Kava noble Vula Kava noble Waka');
    expect(certificate(sheet, resultsTable(new Sheet(), 100)).product).toBeNull();
  });

  it('do not take the word for numbers with the number', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 11, ['Report Number: No. 0918/LHU/2024', 'Lot: HB-2207', 'Matrix: Leaf']);
    expect(certificate(sheet).reportNumber).toBe('0918/LHU/2024');
  });

  it('in a table of results describe no sample', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 11, ['Product: Root Extract', 'Lot: KS24118', 'Received: 14 March 2023']);
    sheet.text(40, 300, 'Description').text(240, 300, 'Light brown powder');
    expect(certificate(sheet, resultsTable(new Sheet(), 100))).toMatchObject({
      product: 'Root Extract',
      matrix: null,
    });
  });

  it('may describe of what a named product is made', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 120, 11, ['Product: Tropical Shot', 'Description: Liquid beverage', 'Lot: KS24118']);
    expect(certificate(sheet)).toMatchObject({ product: 'Tropical Shot', matrix: 'Liquid beverage' });
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
