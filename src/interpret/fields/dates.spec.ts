import { Sheet } from '../golden/sheet';
import { datesIn, isoOf, MonthNames } from './dates';
import { lines, read, vocabulary } from './testing/documents';

const months = new MonthNames(vocabulary.labels.languages);

describe('a printed date', () => {
  it.each([
    ['2023-03-14', '2023-03-14'],
    ['2023/03/14 15:06', '2023-03-14'],
    ['14.3.2023', '2023-03-14'],
    ['14. 3. 2023', '2023-03-14'],
    ['03.04.2023', '2023-04-03'],
    ['14/03/2023', '2023-03-14'],
    ['03/14/23', '2023-03-14'],
    ['26-07-2024', '2024-07-26'],
    ['31-Jul-24', '2024-07-31'],
    ['14Mar2023', '2023-03-14'],
    ['Mar 14, 2023', '2023-03-14'],
    ['March 14th, 2023', '2023-03-14'],
    ['MAR 14, 2023', '2023-03-14'],
    ['14 MARCH 2023', '2023-03-14'],
    ['Thu, 14 Mar 2023 12:34:43 -0700', '2023-03-14'],
    ['14. března 2023', '2023-03-14'],
    ['14. März 2023', '2023-03-14'],
    ['14 de marzo de 2023', '2023-03-14'],
    ['14 mars 2023', '2023-03-14'],
    ['14 Μαρτίου 2023', '2023-03-14'],
  ])('%s', (text, iso) => {
    const [date] = datesIn(text, months);
    expect(date && isoOf(date, null)).toBe(iso);
  });

  it.each([
    '31.2.2023',
    '2023-13-01',
    '00/00/2023',
    '1.2',
    '12.5 %',
    '555-0188',
    '17025:2017',
    '10/2023',
    'C11-0000301-LIC',
  ])('is not %s', (text) => {
    expect(datesIn(text, months).map((date) => isoOf(date, 'dmy'))).toEqual([]);
  });

  it('is open while the order of day and month is', () => {
    const [date] = datesIn('03/04/2023', months);
    expect(date && [isoOf(date, null), isoOf(date, 'dmy'), isoOf(date, 'mdy')]).toEqual([
      null,
      '2023-04-03',
      '2023-03-04',
    ]);
  });

  it.each([
    ['16.1.2023 - 22.1.2023', ['2023-01-16', '2023-01-22']],
    ['19. – 26.1.2023', ['2023-01-26']],
    ['29 December 2022-09 January 2023', ['2022-12-29', '2023-01-09']],
    ['29 Dec - 01 Jan 23', ['2023-01-01']],
  ])('in a range: %s', (text, isos) => {
    expect(datesIn(text, months).map((date) => isoOf(date, null))).toEqual(isos);
  });
});

describe('dates of a certificate', () => {
  const withDates = (received: string, reported: string, ...more: string[]): Sheet =>
    lines(new Sheet().text(306, 60, 'Certificate of Analysis', 18, 'centre'), 40, 110, 12, [
      'Sample ID: 4471-01',
      'Product Name: Green Vein Powder',
      `Date Received: ${received}`,
      `Report Date: ${reported}`,
      ...more,
    ]);

  it('take their order from another date that shows it', () => {
    const { frame } = read(withDates('03/04/2023', '03/21/2023'));
    expect(frame.certificate).toMatchObject({ received: '2023-03-04', reported: '2023-03-21' });
    const european = read(withDates('03/04/2023', '21/04/2023'));
    expect(european.frame.certificate).toMatchObject({ received: '2023-04-03', reported: '2023-04-21' });
  });

  it('take their order from the country of the addresses', () => {
    expect(
      read(withDates('03/04/2023', '03/06/2023', '9 Mill Lane, Fenwick, OR 97300')).frame.certificate
        .received,
    ).toBe('2023-03-04');
    expect(
      read(withDates('03/04/2023', '03/06/2023', 'Unit 4, Mill Lane, Fenwick, United Kingdom')).frame
        .certificate.received,
    ).toBe('2023-04-03');
  });

  it('take their order from what came first', () => {
    // As 9 October and 1 October the report would come before the sample.
    expect(read(withDates('09/10/2023', '10/01/2023')).frame.certificate).toMatchObject({
      received: '2023-09-10',
      reported: '2023-10-01',
    });
  });

  it('stay open where nothing tells, and say so', () => {
    const { frame, problems } = read(withDates('03/04/2023', '05/06/2023'));
    expect(frame.certificate).toMatchObject({ received: null, reported: null });
    expect(frame.fieldEvidence.received).toMatchObject({ text: '03/04/2023', doubts: ['ambiguous-date'] });
    expect(problems.map(({ code }) => code)).toContain('ambiguous-date');
  });

  it('stay open where the document contradicts itself', () => {
    const { frame } = read(
      withDates('03/04/2023', '05/06/2023', 'Expires: 21/03/2025', 'Harvested: 03/21/2022'),
    );
    expect(frame.certificate.received).toBeNull();
  });

  it('of testing end with the range, and with the last panel before the report', () => {
    const { frame } = read(
      withDates(
        '14 March 2023',
        '21 March 2023',
        'Date Tested: 15 March 2023',
        'Date Tested: 17 March 2023',
        'Date Tested: 28 March 2023',
      ),
    );
    expect(frame.certificate.tested).toBe('2023-03-17');
    expect(frame.fieldEvidence.tested?.confidence).toBeLessThan(0.9);
  });

  it('share a label and a line', () => {
    const sheet = lines(new Sheet().text(306, 60, 'Certificate of Analysis', 18, 'centre'), 40, 110, 12, [
      'Sample ID: 4471-01',
      'COLLECTED, RECEIVED',
      '03/13/2023 15:06, 03/14/2023 08:48',
    ]);
    expect(read(sheet).frame.certificate.received).toBe('2023-03-14');
  });

  it('come from the signature where the report has no date of its own', () => {
    const sheet = withDates('14 March 2023', '');
    sheet.text(60, 700, 'Ada Northlight').text(60, 710, 'Laboratory Director - 3/27/2023');
    const { frame } = read(sheet);
    expect(frame.certificate.reported).toBe('2023-03-27');
    expect(frame.fieldEvidence.reported?.doubts).toContain('date-of-signature');
    expect(frame.fieldEvidence.reported?.confidence).toBeLessThan(0.7);
  });

  it('out of order are a question to the reviewer', () => {
    expect(read(withDates('21 March 2023', '14 March 2023')).problems.map(({ code }) => code)).toContain(
      'dates-out-of-order',
    );
  });
});
