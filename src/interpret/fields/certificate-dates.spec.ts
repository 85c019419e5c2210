import { Sheet } from '../golden/sheet';
import { lines, read } from './testing/documents';

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
