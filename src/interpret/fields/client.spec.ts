import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read, resultsTable } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

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

  it.each(['Postfach 12 34', 'PO Box 88', 'Casella postale 7'])('is the name before %s', (box) => {
    const sheet = new Sheet().text(200, 60, 'Analytical Report', 18);
    sheet.text(40, 110, 'Client:', 9, 'left', 'bold');
    lines(sheet, 40, 122, 11, ['Harbour Botanicals', box, '97201 Alder Bay']);
    lines(sheet, 300, 110, 12, ['Sample ID: 4471-01', 'Received: 03/14/2023', 'Report Number: 4471']);
    expect(certificate(sheet).client).toBe('Harbour Botanicals');
  });

  it('is the name before a dash and its address', () => {
    const sheet = new Sheet().text(200, 60, 'Analytical Report', 18);
    lines(sheet, 40, 110, 12, [
      'Client: Harbour Botanicals – 12 Quay Street, Alder Bay, OR 97201',
      'Lot: 12',
    ]);
    lines(sheet, 300, 140, 12, ['Sample ID: 4471-01', 'Received: 03/14/2023', 'Report Number: 4471']);
    expect(certificate(sheet).client).toBe('Harbour Botanicals');
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

  it('is the producer before a text set large', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 10);
    sheet.text(40, 100, 'Producer').text(140, 100, 'Alder Farms, LLC');
    lines(sheet, 40, 112, 12, ['Sample ID: 4471-01', 'Sample Name: Green Vein', 'Received: 03/14/2023']);
    sheet.text(40, 165, 'Alkaloid Profile (HPLC)', 12);
    expect(certificate(resultsTable(sheet, 190)).client).toBe('Alder Farms, LLC');
  });

  it('is no title of a table', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 10);
    lines(sheet, 40, 112, 12, ['Sample ID: 4471-01', 'Sample Name: Green Vein', 'Received: 03/14/2023']);
    sheet.text(40, 165, 'Alkaloid Profile (HPLC)', 12);
    expect(certificate(resultsTable(sheet, 181)).client).toBeNull();
  });

  it('is no logo that the letterhead repeats', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 10);
    sheet.text(40, 50, 'alderon', 14);
    lines(sheet, 40, 70, 10, ['ALDERON Fenwick', 'Mill Lane']);
    lines(sheet, 40, 132, 12, ['Sample ID: 4471-01', 'Sample Name: Green Vein', 'Received: 03/14/2023']);
    expect(certificate(resultsTable(sheet, 220)).client).toBeNull();
  });

  it('is no branch of the laboratory in its letterhead', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    sheet.text(40, 50, 'NORTHLIGHT', 14);
    lines(sheet, 40, 66, 10, ['Northlight, Inc.', 'Fenwick Laboratory', '9 Mill Lane, Fenwick, OR 97300']);
    lines(sheet, 40, 120, 10, ['Ms. Ada Quill', 'Quay Cereals', '12 Quay Street', 'Alder Bay, OR 97201']);
    lines(sheet, 40, 182, 12, ['Sample ID: 4471-01', 'Sample Name: Green Vein', 'Received: 03/14/2023']);
    expect(certificate(resultsTable(sheet, 240)).client).toBe('Quay Cereals');
  });

  it('is not the person that its letter greets', () => {
    const sheet = new Sheet().text(400, 60, 'Certificate of Analysis', 12);
    lines(sheet, 400, 75, 10, ['Northlight Laboratories, Inc.', '9 Mill Lane', 'Fenwick, OR 97300']);
    lines(sheet, 40, 100, 8, ['Joel Quill', 'Cedar Farms LLC', '12 Quay Street', 'Alder Bay, OR 97201']);
    sheet.text(40, 150, 'Dear Joel Quill:');
    lines(sheet, 40, 182, 12, ['Sample ID: 4471-01', 'Sample Name: Topsoil', 'Received: 03/14/2023']);
    expect(certificate(resultsTable(sheet, 240)).client).toBe('Cedar Farms LLC');
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

  it.each([
    [['Les Herbes du Ponant SARL', 'Service Qualité', 'Zone artisanale', '26420 La Chapelle']],
    [['Kruidenhuis De Zeis V.O.F.', 'Molenweg 12', '5871 AA Broekdorp']],
    [['MALABAR HERB EXPORTS PVT LTD', 'Door No. 14/221, Pepper Island, Kochi 682003, Kerala']],
  ])('is a company over a town, whatever its street is called: %j', (block) => {
    const sheet = new Sheet().text(400, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 40, 11, ['Northlight Laboratories', '9 Mill Lane', 'Fenwick, OR 97300']);
    lines(sheet, 40, 130, 10, block);
    lines(sheet, 300, 130, 12, ['Sample ID: 4471-01', 'Date Received: 14 March 2023']);
    expect(certificate(sheet).client).toBe(block[0]);
  });

  it('is not the value of another label over an address', () => {
    const sheet = new Sheet().text(400, 40, 'Certificate of Analysis', 16);
    lines(sheet, 40, 110, 12, ['Type:', 'Ground Lot', '12 Quay Street', 'Alder Bay, OR 97201']);
    lines(sheet, 300, 130, 12, ['Sample ID: 4471-01', 'Date Received: 14 March 2023']);
    expect(certificate(sheet).client).not.toBe('Ground Lot');
  });

  it('is not the logo of the laboratory', () => {
    const sheet = new Sheet().text(570, 44, 'Certificate of Analysis', 11, 'right');
    sheet.text(40, 46, 'NORTHLIGHT', 16, 'left', 'bold').text(124, 46, 'TESTING LABS', 8);
    lines(sheet, 40, 130, 12, ['Sample ID: 4471-01', 'Date Received: 14 March 2023', 'Product: Kratom']);
    expect(certificate(sheet)).toMatchObject({ client: null, laboratory: 'NORTHLIGHT TESTING LABS' });
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
