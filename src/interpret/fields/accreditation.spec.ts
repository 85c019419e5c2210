import { Sheet } from '../golden/sheet';
import type { CertificateFields } from '../reading';
import { lines, read } from './testing/documents';

function certificate(...sheets: Sheet[]): CertificateFields {
  return read(...sheets).frame.certificate;
}

describe('the accreditation', () => {
  const withFoot = (...foot: string[]): Sheet => {
    const sheet = lines(new Sheet().text(300, 60, 'Certificate of Analysis', 18), 40, 120, 12, [
      'Sample ID: 4471-01',
      'Product: Green Vein',
      'Date Received: 14 March 2023',
    ]);
    return lines(sheet, 40, 730, 9, foot, 7);
  };

  it('is found at once behind a long run of capitals, which no figure ends', () => {
    const foot = withFoot(`ISO/IEC 17025 ${'ABCDEFGH'.repeat(20)} Accreditation No. 116065`);
    expect(certificate(foot).accreditation).toBe('116065');
  });

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
    ['ISO/IEC 17025 accreditation STS 0688', 'STS 0688'],
    ['VILAS 412', 'VILAS 412'],
    ['CA ELAP Certificate 3147', '3147'],
    ['NELAP / NH 2044', 'NH 2044'],
    ['accredited by LA, No. LA.01.188', 'LA.01.188'],
    ['Akkreditiert nach DIN EN ISO/IEC 17025:2018 (D-PL-14190-01-00)', 'D-PL-14190-01-00'],
    ['Certified Lab # 0009', '0009'],
    ['CMTL-0002 ISO/IEC 17025:2017 Cert #97090', '97090'],
    // The number's own letters tell it.
    ['9 Mill Lane, Fenwick, FL 33811 · CMTL-00019', 'CMTL-00019'],
    ['D-PL-14190-02-00', 'D-PL-14190-02-00'],
    ['Unit 3, Wagga Wagga ABN 00 555 121 887. NATA Accredited Laboratory Number 20317', '20317'],
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
    ['Jl. Rasamala 20, Bogor 16113, Indonesia — KAN LP-884-IDN', '', 'LP-884-IDN'],
    ['110 Mill Lane, Fenwick, Vermont 05701 ISO/IEC 17025:2017 accredited (ANAB)', '', null],
    ['2179 Phaholyothin Road, Chatuchak, Bangkok 10900', 'Testing No. 0117', '0117'],
  ])('is not the postcode of %s', (address, line, number) => {
    expect(certificate(withFoot(address, line)).accreditation).toBe(number);
  });

  it('is not the standard of a method, nor a street called as a register is', () => {
    const foot = ['540 E Vilas Rd Suite F', 'ISO 6579-1:2017/Amd.1:2020', 'In the scope of accreditation'];
    expect(certificate(withFoot(...foot)).accreditation).toBeNull();
  });

  it('may stand apart from its label', () => {
    const sheet = withFoot();
    sheet.text(300, 40, 'ORELAP #:', 8).text(360, 40, 'OR100117', 8);
    expect(certificate(sheet).accreditation).toBe('OR100117');
  });

  it.each([
    ['PJLA Accreditation', '# 77810', '77810'],
    ['ISO/IEC 17025:2017 Accredited (PJLA', '#95220)', '95220'],
    ['accredited testing laboratory, A2LA Certificate Number', '4961.05', '4961.05'],
    ['Accredited to ISO/IEC 17025', '2017', null],
  ])('may end a block that is set to the right: %s', (text, figures, number) => {
    const sheet = withFoot();
    sheet.text(570, 40, text, 7, 'right').text(570, 48, figures, 7, 'right');
    expect(certificate(sheet).accreditation).toBe(number);
  });

  it('is no number of the sample, though its label could announce one', () => {
    const sheet = new Sheet().text(300, 60, 'Certificate of Analysis', 18);
    lines(sheet, 40, 60, 9, ['UKAS Testing', 'Lab No. 8846']);
    lines(sheet, 40, 120, 12, ['Product: Green Vein', 'Date Received: 14 March 2023', 'Lot: GV-2']);
    expect(certificate(sheet)).toMatchObject({ accreditation: '8846', sampleId: null });
  });

  it('is not the number of the certificate that the report is', () => {
    const sheet = withFoot('State License TL-000014');
    sheet.text(300, 90, 'Cert. PBC-25-40017');
    expect(certificate(sheet)).toMatchObject({ accreditation: 'TL-000014', reportNumber: 'PBC-25-40017' });
  });

  it('is no number in the answer to another label', () => {
    const sheet = withFoot('DEA registration RR0582274');
    sheet.text(40, 160, 'Sampled by').text(120, 160, 'licensed agent 0331');
    expect(certificate(sheet).accreditation).toBe('RR0582274');
  });

  it('is not the client’s licence', () => {
    const sheet = withFoot();
    sheet.text(300, 120, 'Distributor', 8, 'left', 'bold');
    lines(sheet, 300, 131, 11, ['Harbour Botanicals', 'License # C11-0000301', '12 Quay Street']);
    expect(certificate(sheet).accreditation).toBeNull();
  });

  it.each([
    [
      'the number of a house',
      'Boulevard Mariano Escobedo 4301, Leon. Accreditation ema A-0417-031/12',
      'A-0417-031/12',
    ],
    [
      'a postcode in two parts',
      'Long Street 129, 165 00 Prague, testing laboratory no. 1488 accredited by ABC',
      '1488',
    ],
    [
      'a number before another remark',
      'HRB 26025 · Accredited by the DAkkS, D-PL-14289-01-00',
      'D-PL-14289-01-00',
    ],
  ])('is not %s', (_, text, number) => {
    const sheet = new Sheet().text(200, 60, 'Certificate of Analysis', 18).text(40, 90, text);
    expect(
      read(lines(sheet, 40, 120, 12, ['Sample ID: 4471-01', 'Lot: A 7', 'Product: Green Vein'])).frame
        .certificate.accreditation,
    ).toBe(number);
  });
});
