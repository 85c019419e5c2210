import { Sheet } from '../golden/sheet';
import { lines, read, resultsTable } from './testing/documents';

const fieldsOf = (sheet: Sheet) => read(sheet).frame.certificate;

describe('fields in rows', () => {
  it('of four cells, each label beside its value, head no columns', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 16);
    const rows: [string, string, string, string][] = [
      ['Product Name', 'Kratom Extract 45%', 'Batch No.', 'GS20240518'],
      ['Batch Quantity', '50 kg', 'Manufacture Date', '2024.05.18'],
      ['Part Used', 'Leaf', 'Report Date', '2024.05.25'],
    ];
    rows.forEach((row, at) => row.forEach((text, i) => sheet.text(40 + i * 130, 100 + at * 16, text)));
    expect(fieldsOf(resultsTable(sheet, 200))).toMatchObject({
      product: 'Kratom Extract 45%',
      lot: 'GS20240518',
      reported: '2024-05-25',
    });
  });

  it('are none where small labels stand over their values, in two columns', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 14);
    ['SAMPLE', 'SAMPLE ID', 'LOT', 'MATRIX'].forEach((label, i) => sheet.text(160, 100 + 18 * i, label, 6.5));
    ['Harbour Chews 10mg', '20240311-HB-04', 'HBC-0322', 'Edible'].forEach((value, i) =>
      sheet.text(160, 109 + 18 * i, value),
    );
    sheet.text(370, 100, 'CLIENT', 6.5);
    lines(sheet, 370, 109, 9, ['Sunny Harbour Pets', '12 Quay Street', 'Alder Bay, OR 97201']);
    sheet.text(370, 136, 'RECEIVED', 6.5).text(412, 136, 'Aug 09, 2023');
    expect(fieldsOf(resultsTable(sheet, 220))).toMatchObject({
      product: 'Harbour Chews 10mg',
      sampleId: '20240311-HB-04',
      lot: 'HBC-0322',
      client: 'Sunny Harbour Pets',
    });
  });

  it('of labels, known and unknown, do not head what stands under them', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 16);
    [
      ['Client', 'Harbour Edibles Co.'],
      ['Regulator package', '1A40D0300000FA1000001177'],
      ['Sample type', 'Raw material'],
      ['Date received', '18-May-2023'],
    ].forEach((row, at) => row.forEach((text, i) => sheet.text(40 + i * 120, 100 + at * 10, text)));
    expect(fieldsOf(resultsTable(sheet, 200))).toMatchObject({
      client: 'Harbour Edibles Co.',
      matrix: 'Raw material',
      received: '2023-05-18',
    });
  });

  it('may have two lines in a cell, the label beside the lower one', () => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 16);
    sheet.text(160, 90, 'Turmeric Extract 95%').text(40, 100, 'Product').text(160, 100, 'Curcuminoids');
    sheet.text(160, 118, 'Harbour Supplements').text(40, 128, 'Customer').text(160, 128, 'GmbH');
    sheet.text(40, 146, 'Issue date').text(160, 146, '09-Feb-2024');
    expect(fieldsOf(resultsTable(sheet, 200))).toMatchObject({
      product: 'Turmeric Extract 95% Curcuminoids',
      client: 'Harbour Supplements GmbH',
      reported: '2024-02-09',
    });
  });

  it('between strokes need no colon before a number', () => {
    const sheet = new Sheet();
    lines(sheet, 40, 60, 14, [
      'COA No. TC-24-0912 | Received 09/05/2024 | Issued 09/12/2024 | Batch ID: KC-0824',
    ]);
    expect(fieldsOf(resultsTable(sheet, 120))).toMatchObject({
      reportNumber: 'TC-24-0912',
      received: '2024-09-05',
      reported: '2024-09-12',
      lot: 'KC-0824',
    });
  });
});

describe('fields in one line of text', () => {
  const read1 = (...texts: string[]) =>
    fieldsOf(
      resultsTable(lines(new Sheet().text(200, 40, 'Certificate of Analysis', 16), 40, 60, 12, texts), 120),
    );

  it('begin behind a comma, slash or dash where a number follows their label', () => {
    expect(read1('Sample Description: Kratom leaf powder, Lot PHP-331')).toMatchObject({
      product: 'Kratom leaf powder',
      lot: 'PHP-331',
    });
    expect(
      read1('Acme Labs — 88 Mill St, Bangor, ME 04401 — Report 23-0455 — Sample: Green Leaf — Lot NL-4'),
    ).toMatchObject({ reportNumber: '23-0455', product: 'Green Leaf', lot: 'NL-4' });
  });

  it('do not begin behind a comma where another word follows', () => {
    expect(read1('Product Name: Trail mix, lot of nuts').lot).toBeNull();
    expect(read1('Accredited to ISO/IEC 17025 by A2LA, certificate 5530.02').reportNumber).toBeNull();
  });

  it('may be dates one after the other', () => {
    expect(
      read1(
        'Received 22 October 2024; extracted and analysed 28–30 October 2024; report prepared 4 November 2024',
      ),
    ).toMatchObject({ received: '2024-10-22', tested: '2024-10-30', reported: '2024-11-04' });
  });

  it('may be sentences', () => {
    expect(
      read1(
        'Test protocol BQ-771. Ordered by: Rohi Ltd. Product: kratom leaf, ground. Production batch: R24/6.',
      ),
    ).toMatchObject({
      reportNumber: 'BQ-771',
      client: 'Rohi Ltd.',
      product: 'kratom leaf, ground',
      lot: 'R24/6',
    });
  });

  it('go on in the next line where the first was full', () => {
    const first =
      'Order # 22-4471 | Sample ID: 22-4471-2 | Sample: Live Resin Gorilla | Batch #: LRG-7 | Type: Concentrate | Received';
    const fields = read1(first, '07/25/2022 | Completed 07/31/2022 | Client: High Plains Extracts');
    expect(fields).toMatchObject({
      sampleId: '22-4471-2',
      product: 'Live Resin Gorilla',
      matrix: 'Concentrate',
      received: '2022-07-25',
      tested: '2022-07-31',
      client: 'High Plains Extracts',
    });
  });

  it('say the number of what was named before by a word for numbers alone', () => {
    expect(read1('Sample: Cherry Pie · ID: SSA-2211.881 · Lot #: CP-11')).toMatchObject({
      product: 'Cherry Pie',
      sampleId: 'SSA-2211.881',
      lot: 'CP-11',
    });
  });
});

describe('labels and values with nothing between them', () => {
  it('are known by the rows over and under them', () => {
    const sheet = new Sheet().text(200, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 80, 14, ['Received Jan 18, 2024', 'Tested for Pacific Drops', 'Reported Jan 24, 2024']);
    expect(fieldsOf(resultsTable(sheet, 200)).client).toBe('Pacific Drops');
  });

  it('are none in a line of text', () => {
    const sheet = new Sheet().text(200, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 80, 14, ['Tested for Pacific Drops of rain', 'and found to be dry.']);
    expect(fieldsOf(resultsTable(sheet, 200)).client).toBeNull();
  });

  it('are two labels, not one, where each has its own value beside it', () => {
    const sheet = new Sheet().text(200, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 80, 12, ['Product', 'Lot'], 9);
    lines(sheet, 100, 80, 12, ['CBD Distillate T9', 'MH-CBD-T9-004'], 9);
    expect(fieldsOf(resultsTable(sheet, 200))).toMatchObject({
      product: 'CBD Distillate T9',
      lot: 'MH-CBD-T9-004',
    });
  });
});

describe('a block of rows of two labels and two values', () => {
  it('has no heads of columns, with figures in its rows or without', () => {
    const sheet = new Sheet().text(200, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 80, 10, ['Lot', 'Matrix', 'Tested for']);
    lines(sheet, 100, 80, 10, ['MDG-2412-07', 'Kratom - Plant', 'Green Leaf Traders']);
    lines(sheet, 240, 80, 10, ['Received', 'Analyses executed', 'Unit Mass (g)']);
    lines(sheet, 340, 80, 10, ['Jan 14, 2025', 'KRA, HME', '-']);
    expect(fieldsOf(resultsTable(sheet, 200))).toMatchObject({
      lot: 'MDG-2412-07',
      matrix: 'Kratom - Plant',
      client: 'Green Leaf Traders',
      received: '2025-01-14',
    });
  });
});

describe('what a label says may show that it says something else', () => {
  const one = (...texts: string[]) => fieldsOf(resultsTable(lines(new Sheet(), 40, 60, 12, texts), 120));

  it('a number with what was numbered behind it is the number', () => {
    expect(one('Sample ID: 718802 Supplement').sampleId).toBe('718802');
  });

  it('figures under a label of names and numbers are no name', () => {
    expect(one('Sample: 240599310')).toMatchObject({ sampleId: '240599310', product: null });
  });

  it('a number that begins with a label’s word is no label', () => {
    expect(one('Report No.: LAB-2022-10-1884').reportNumber).toBe('LAB-2022-10-1884');
  });

  it('letters alone name no laboratory', () => expect(one('Lab: TS').laboratory).toBeNull());
});

describe('a day alone in the head of a letter', () => {
  const letter = (...texts: string[]) =>
    fieldsOf(resultsTable(lines(new Sheet(), 40, 60, 14, texts), 160)).reported;

  it('is the day of the report', () => {
    expect(letter('November 8, 2023', 'Vanuatu Root Imports', 'CERTIFICATE OF ANALYSIS')).toBe('2023-11-08');
    expect(letter('Hamburg, 05.03.2024', 'Analysenbericht')).toBe('2024-03-05');
  });

  it('is none where it answers a label', () => {
    expect(letter('Certificate of Analysis', 'Date Sampled', 'November 8, 2023')).toBeNull();
  });
});

describe('a label of numbers', () => {
  const one = (text: string) => fieldsOf(resultsTable(new Sheet().text(40, 60, text), 120));

  it('over words announces a name', () => {
    expect(one('SAMPLE ID: FENUGREEK LEAF, GROUND')).toMatchObject({
      sampleId: null,
      product: 'FENUGREEK LEAF, GROUND',
    });
  });

  it('and of names announces no number where words stand', () => {
    expect(one('Sample: Kratom Capsules 600 mg')).toMatchObject({
      sampleId: null,
      product: 'Kratom Capsules 600 mg',
    });
  });

  it('may have words before it that nobody knows', () => {
    expect(one('Core request no. NPAC-2024-0157').reportNumber).toBe('NPAC-2024-0157');
  });
});

describe('who tested', () => {
  const by = (name: string) =>
    fieldsOf(resultsTable(new Sheet().text(40, 60, `Tested by: ${name}`), 120)).laboratory;

  it('is the laboratory where the name says so', () =>
    expect(by('Larkspur Labs, Denver CO')).toBe('Larkspur Labs'));
  it('is a person otherwise', () => expect(by('J. Halvorsen')).toBeNull());
});

describe('a place and a day alone in a line', () => {
  it.each([
    ['PRÜFBERICHT', 'Hamburg, den 24.05.2024', '2024-05-24'],
    ['Protokol o zkoušce', 'V Praze dne 27.1.2026', '2026-01-27'],
    ["Rapport d'essai", 'Fait à Lyon, le 16/09/2024', '2024-09-16'],
  ])('is the day of the report: %s, %s', (title, line, day) => {
    const sheet = resultsTable(new Sheet().text(200, 60, title, 16), 100);
    expect(fieldsOf(sheet.text(40, 400, line)).reported).toBe(day);
  });

  it('is none within a sentence', () => {
    const sheet = resultsTable(new Sheet().text(200, 60, 'PRÜFBERICHT', 16), 100);
    const line = 'Hamburg, den 24.05.2024 haben wir die Probe vom Kunden erhalten';
    expect(fieldsOf(sheet.text(40, 400, line)).reported).toBeNull();
  });
});
