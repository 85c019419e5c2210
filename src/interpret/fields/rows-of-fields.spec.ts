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

describe('the company that heads a page', () => {
  const letter = (client: string) =>
    resultsTable(
      lines(new Sheet(), 40, 40, 12, [
        'Redstone Services, LLC',
        '3125 Damen Avenue, Chicago, IL 60618',
        client,
      ]),
      120,
    );

  it('is the laboratory where a label says who the client is', () => {
    expect(fieldsOf(letter('Report To: Prairie Herb Packers')).laboratory).toBe('Redstone Services, LLC');
  });

  it('may as well be the client where none does', () => {
    expect(fieldsOf(letter('Lot: PHP-331')).laboratory).toBeNull();
  });
});
