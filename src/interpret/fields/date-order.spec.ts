import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

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

  it('follow a date that has its month first, with full stops, too', () => {
    const { received, reported } = certificate(
      withDates('Collected: 11.30.2023', 'Date Received: 12.01.2023', 'Date Reported: 12.05.2023'),
    );
    expect({ received, reported }).toEqual({ received: '2023-12-01', reported: '2023-12-05' });
  });

  it('stay open where dates with full stops show both orders', () => {
    const { received, reported } = certificate(
      withDates('Collected: 11.30.2023', 'Expires: 30.11.2025', 'Date Received: 12.01.2023'),
    );
    expect({ received, reported }).toEqual({ received: null, reported: null });
  });

  it('stay open where either order would do', () => {
    const { received, reported } = certificate(
      withDates('Date Received: 04/05/2024', 'Date Reported: 05/06/2024'),
    );
    expect({ received, reported }).toEqual({ received: null, reported: null });
  });
});
