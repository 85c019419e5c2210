import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read, resultsTable } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

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

  it('is not who analysed, where that is a person', () => {
    const sheet = withSample(new Sheet());
    sheet.text(40, 700, 'Analysed by:').text(40, 710, 'Sreeja K.');
    expect(certificate(sheet).laboratory).toBeNull();
  });

  it('is not who signs for the laboratory, nor what says only that it is one', () => {
    const sheet = withSample(new Sheet()).text(40, 60, 'NORTHLIGHT LABORATORY', 18, 'left', 'bold');
    sheet.text(40, 74, 'Fenwick, Oregon — in-house analytical laboratory', 8);
    sheet.text(40, 700, 'Northlight laboratory: Zoe Eisen, Chief Scientist');
    expect(certificate(sheet).laboratory).toBe('NORTHLIGHT LABORATORY');
  });

  it('goes on behind its legal form in what it is accredited as', () => {
    const sheet = withSample(new Sheet()).text(40, 40, 'SEVERLAB Brno s.r.o., Zkušební laboratoř', 12);
    sheet.text(
      40,
      52,
      'Polní 23, 639 00 Brno. Zkušební laboratoř č. 1147 akreditovaná ČIA dle ČSN EN ISO/IEC 17025',
    );
    lines(sheet, 40, 300, 12, [
      'Zákazník: Zelený list s.r.o.',
      'Výsledky zkoušek',
      'Datum příjmu: 14.4.2025',
    ]);
    expect(certificate(sheet).laboratory).toBe('SEVERLAB Brno s.r.o., Zkušební laboratoř');
  });

  it('is named in the foot before an address that goes on and on', () => {
    const sheet = withSample(new Sheet());
    const foot =
      'Northlight Testing Group Co., Ltd. No. 4, Third Road, Bao District, Fenwick, Oregon, United States';
    sheet.text(
      40,
      740,
      `${foot} Hotline 400-6788-300 E-mail: info@northlight.example Web: www.northlight.example`,
      6,
    );
    expect(certificate(sheet).laboratory).toBe('Northlight Testing Group Co., Ltd.');
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
    expect(certificate(letter('Report To: Prairie Herb Packers')).laboratory).toBe('Redstone Services, LLC');
  });

  it('may as well be the client where none does', () => {
    expect(certificate(letter('Lot: PHP-331')).laboratory).toBeNull();
  });
});

describe('the name at the head of a page, of which no word says that it is a laboratory’s', () => {
  const page = (head: string[], under: string[], title = 'Certificate of Analysis') => {
    const sheet = lines(new Sheet().text(300, 90, title, 12), 40, 40, 11, head, 9);
    return certificate(resultsTable(lines(sheet, 40, 120, 12, under), 200)).laboratory;
  };
  const client = ['Client: Two Rivers Kratom', 'Lot: TR-2505'];

  it('is the laboratory’s over its address where somebody else is the client', () => {
    expect(page(['Quillan Food Science', '12 Mill Lane, Fenwick, OR 97300'], client)).toBe(
      'Quillan Food Science',
    );
  });

  it('is the laboratory’s over its accreditation', () => {
    expect(page(['High Mesa Cannalytics', 'ISO/IEC 17025 accredited, PJLA #109842'], client)).toBe(
      'High Mesa Cannalytics',
    );
  });

  it('is the laboratory’s where the report’s number begins with its initials', () => {
    const numbered = [...client, 'Report No.: QES-0041187'];
    expect(page(['Quillan Elevated Services'], numbered)).toBe('Quillan Elevated Services');
    expect(page(['Quillan Elevated Services'], [...client, 'Report No.: 0041187'])).toBeNull();
  });

  it('goes on in the line with its legal form', () => {
    const head = ['ANALYTIKUM NORD', 'Gesellschaft für Pflanzenprüfung mbH'];
    expect(page(head, ['Auftraggeber: Teehaus Borg GmbH', 'Charge: KB 23'], 'Prüfbericht')).toBe(
      head.join(' '),
    );
  });

  it('stands anywhere on the first page over an address and an accreditation', () => {
    const block = [
      'Cascade Trace Environmental',
      '5755 8th Street East, Tacoma, WA 98424',
      'A2LA Certificate 4167-01',
    ];
    const sheet = lines(new Sheet().text(40, 60, 'ANALYTICAL REPORT', 18), 40, 120, 12, client);
    expect(certificate(lines(resultsTable(sheet, 200), 40, 460, 10, block)).laboratory).toBe(block[0]);
  });

  it('may have its address at the other edge of the band', () => {
    const sheet = new Sheet()
      .text(40, 48, 'salvia nutritional sciences', 15)
      .text(400, 41, '1060 W 700 S, Salt Lake City, UT 84104');
    lines(sheet.text(40, 80, 'Certificate of Analysis', 10), 40, 120, 12, client);
    expect(certificate(resultsTable(sheet, 200)).laboratory).toBe('salvia nutritional sciences');
  });

  it('ends before a person’s', () => {
    const contact = 'AGRIS Labor Fr. Maria Stölting, Tel. 0431/1228-200';
    const head = ['AGRIS Labor GmbH', 'Dr.-Hell-Str. 6, 24107 Kiel'];
    const sheet = lines(new Sheet().text(40, 90, 'PRÜFBERICHT', 12), 40, 40, 8, head);
    expect(certificate(resultsTable(sheet, 200).text(40, 600, contact)).laboratory).toBe(head[0]);
  });

  it.each([
    ['a product’s', ['Gold Bali Capsules'], client],
    ['a title that nobody knows', ['Toxic Element Screen'], client],
    ['the client’s', ['Two Rivers Kratom', '12 Mill Lane, Fenwick, OR 97300'], client],
    ['one word', ['FREEDOM', '12 Mill Lane, Fenwick, OR 97300'], client],
  ])('is not taken where it is %s', (_, head, under) => expect(page(head, under)).toBeNull());
});
