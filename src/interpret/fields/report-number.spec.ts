import { Sheet } from '../golden/sheet';
import { read, resultsTable } from './testing/documents';

/** The report number of a page with this title, and a line under it. */
function numberUnder(title: string, under = 'Customer: Island Leaf Ltd'): string | null {
  const sheet = new Sheet().text(40, 60, title, 14).text(40, 76, under, 9).text(40, 110, 'Lot: IL-2402');
  return read(resultsTable(sheet, 240)).frame.certificate.reportNumber;
}

describe('the number of a report beside its title', () => {
  it.each([
    ['Certificate of Analysis OPG-1182', 'OPG-1182'],
    ['Analysis Report No. CPS-5519 · Issued 14 March 2024', 'CPS-5519'],
    ["RAPPORT D'ESSAI N° LTR-2025-04418", 'LTR-2025-04418'],
    ['Certificate of Analysis: 240613-04', '240613-04'],
    ['Test report MB/24/20931-2, page 1 of 1', 'MB/24/20931-2'],
  ])('%s', (title, number) => expect(numberUnder(title)).toBe(number));

  it('stands alone on the line under it', () => {
    expect(numberUnder('Certificate of Analysis', 'HM2502-0417')).toBe('HM2502-0417');
  });

  it('stands under it behind a word for numbers', () => {
    expect(numberUnder('Test report', 'No. SHF24-0091177-01')).toBe('SHF24-0091177-01');
  });

  it.each(['ID: PWL-2207-0163', 'No.: PWL-2207-0163', 'PWL-2207-0163 (1/2)'])(
    'stands beside it as %s',
    (text) => {
      const sheet = new Sheet().text(40, 60, 'CERTIFICATE OF ANALYSIS', 12).text(300, 60, text, 12);
      expect(read(resultsTable(sheet, 240)).frame.certificate.reportNumber).toBe('PWL-2207-0163');
    },
  );

  it.each([
    ['Report No. BQ-771 of 14 June 2024', 'BQ-771', '2024-06-14'],
    ['Report No. BQ-772 (supersedes report BQ-771 of 14 June 2024)', 'BQ-772', null],
    ['Report No. BQ-772 supersedes BQ-771', 'BQ-772', null],
    ['Test report BQ-771 of 14 June 2024', 'BQ-771', '2024-06-14'],
  ])('goes before its day: %s', (line, reportNumber, reported) => {
    const sheet = new Sheet().text(40, 60, line, 12).text(40, 90, 'Lot: IL-2402');
    expect(read(resultsTable(sheet, 240)).frame.certificate).toMatchObject({ reportNumber, reported });
  });

  it('stands over its day', () => {
    const sheet = new Sheet().text(40, 60, 'Prüfbericht Nr. 24-1182', 12).text(40, 76, 'vom 19.06.2024', 9);
    sheet.text(40, 90, 'Die Ergebnisse beziehen sich ausschließlich auf die geprüften Proben.');
    expect(read(resultsTable(sheet, 240)).frame.certificate.reported).toBe('2024-06-19');
  });

  it('stands beside it', () => {
    const sheet = new Sheet().text(40, 60, 'CERTIFICATE OF ANALYSIS', 12).text(300, 60, 'AFS 0093318/1', 12);
    expect(read(resultsTable(sheet, 240)).frame.certificate.reportNumber).toBe('AFS 0093318/1');
  });

  it('is not what has a text before it on its line', () => {
    const sheet = new Sheet().text(40, 60, 'CERTIFICATE OF ANALYSIS', 18);
    sheet.text(40, 96, 'Item reference').text(160, 96, '40-1177');
    expect(read(resultsTable(sheet, 240)).frame.certificate.reportNumber).toBeNull();
  });

  it('comes before the number of a job, and that before the number of an order', () => {
    expect(numberUnder('Analysis Report CPS-5519', 'Work order: 703-2024')).toBe('CPS-5519');
    expect(numberUnder('Analysis Report', 'Order: SSA-10442')).toBe('SSA-10442');
  });

  it.each([
    ['a number of a table', 'Certificate of Analysis 0.210', undefined],
    ['a date', 'Certificate of Analysis 14.03.2024', undefined],
    ['a word before a date', 'Test report issued 2023-09-20', undefined],
    ['a year', 'Certificate of Analysis, 2024 edition', undefined],
    ['a telephone number in a line of text', 'Certificate of Analysis', 'call 555-0142-88 for help'],
  ])('is not %s', (_, title, under) => expect(numberUnder(title, under)).toBeNull());
});
