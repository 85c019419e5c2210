import { Sheet } from '../golden/sheet';
import { lines, ordinaryPage, read, resultsTable } from './testing/documents';

describe('a laboratory report', () => {
  it('has a title, a sample and results', () => {
    expect(read(ordinaryPage()).frame.kind).toBe('lab-report');
  });

  it('is one still when its results cannot be read', () => {
    const sheet = lines(new Sheet().text(306, 60, 'Analytical Test Report', 18, 'centre'), 40, 110, 12, [
      'Sample ID: 4471-01',
      'Date Received: 14 March 2023',
    ]);
    expect(read(sheet).frame.kind).toBe('lab-report');
  });

  it('is one still when its title is a picture', () => {
    const sheet = lines(new Sheet(), 40, 60, 12, [
      'Sample ID: 4471-01',
      'Lot No.: 22',
      'Date Received: 14 March 2023',
    ]);
    expect(read(resultsTable(sheet, 140)).frame.kind).toBe('lab-report');
  });

  it('may have a word of other documents in its table', () => {
    const sheet = ordinaryPage();
    sheet.text(400, 230, 'Specification', 9);
    expect(read(sheet).frame.kind).toBe('lab-report');
  });
});

describe('no laboratory report', () => {
  const documents: [string, Sheet][] = [
    ['an empty page', new Sheet()],
    ['a note', new Sheet().text(100, 200, 'call the lab about the sample tomorrow', 20)],
    [
      'an invoice of a laboratory',
      lines(new Sheet().text(300, 60, 'INVOICE', 20), 40, 110, 12, [
        'Northlight Laboratories, 9 Mill Lane, Fenwick, OR 97300',
        'Customer: Harbour Botanicals Ltd',
        'Invoice No.: 2023-118    Date: 03/21/2023',
        'Alkaloid panel, sample 4471-01    1    120.00',
        'Heavy metals panel, sample 4471-01    1    95.00',
        'Total    215.00',
      ]),
    ],
    [
      'a safety data sheet',
      lines(new Sheet().text(300, 60, 'SAFETY DATA SHEET', 18), 40, 110, 12, [
        'Product name: Kratom extract',
        'Product code: KE-45',
        'Supplier: Harbour Botanicals Ltd',
        'Revision date: 03/21/2023',
        '9. Physical and chemical properties',
        'pH: 6.5    Melting point: not determined',
      ]),
    ],
    [
      'a product specification',
      new Sheet()
        .text(300, 60, 'PRODUCT SPECIFICATION', 18)
        .text(40, 110, 'Product Name: Kratom leaf powder')
        .text(40, 122, 'Product Code: KL-1')
        .table({
          columns: [
            { head: ['Parameter'], at: 40 },
            { head: ['Specification'], at: 240 },
            { head: ['Method'], at: 400 },
          ],
          rows: [
            ['Lead', 'NMT 1.0 mg/kg', 'ICP-MS'],
            ['Cadmium', 'NMT 0.5 mg/kg', 'ICP-MS'],
          ],
          y: 160,
        }),
    ],
    [
      'a data sheet of a product whose title is small, with nutrients and a word of certificates',
      new Sheet()
        .text(400, 40, 'PRODUCT DATA SHEET', 8)
        .text(40, 52, 'Harbour Minerals', 16)
        .table({
          columns: [
            { head: ['Nutrient'], at: 40 },
            { head: ['per 100 g'], at: 240 },
          ],
          rows: [
            ['Protein', '12 g'],
            ['Carbohydrate', '9 g'],
            ['Fat', '2 g'],
            ['Sodium', '22 mg'],
            ['Magnesium', '18 g'],
          ],
          y: 120,
        })
        .text(
          40,
          240,
          'Each lot is released with a certificate of analysis, which is issued apart from this sheet.',
        ),
    ],
    [
      'the label of a product with amounts of what nobody knows',
      lines(new Sheet().text(40, 60, 'Product: Evening tonic', 14), 40, 90, 12, [
        'Lot No.: 22',
        'Amount per 100 g',
      ])
        .text(40, 120, 'Valerie complex')
        .text(200, 120, '12 mg/100 g', 8, 'right')
        .text(40, 132, 'Night blend')
        .text(200, 132, '40 mg/100 g', 8, 'right')
        .text(40, 144, 'Calm blend')
        .text(200, 144, '8 mg/100 g', 8, 'right'),
    ],
    [
      'a licence',
      lines(
        new Sheet().text(300, 150, 'ROZHODNUTÍ', 16).text(300, 170, 'o povolení k nakládání s látkami', 12),
        40,
        260,
        12,
        [
          'Ministerstvo jako správní orgán příslušný k rozhodnutí o povolení rozhodlo v souladu se zákonem takto:',
          'Účastníku řízení se vydává povolení. Povolení se vydává na dobu neurčitou ode dne nabytí právní moci.',
        ],
      ),
    ],
    [
      'a certificate of accreditation',
      lines(new Sheet().text(300, 100, 'CERTIFICATE OF ACCREDITATION', 20), 60, 160, 14, [
        'Northlight Laboratories',
        'is accredited to ISO/IEC 17025:2017 for chemical testing.',
        'Certificate number: 4411.01',
        'Valid to: 31 March 2025',
      ]),
    ],
    [
      'a cheat sheet with tables',
      new Sheet()
        .text(100, 60, 'Data Wrangling', 24)
        .text(100, 90, 'Cheat Sheet', 20)
        .table({
          columns: [
            { head: ['Operator'], at: 40 },
            { head: ['Meaning'], at: 200 },
          ],
          rows: [
            ['<', 'Less than'],
            ['>=', 'Greater than or equal'],
            ['==', 'Equals'],
          ],
          y: 140,
        }),
    ],
  ];

  it.each(documents)('%s', (_, sheet) => {
    const { frame } = read(sheet);
    expect(frame.kind).toBe('other');
    expect(Object.values(frame.certificate).filter((field) => field !== null)).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    [
      'en',
      'This report shall not be reproduced except in full, without the written approval of the laboratory.',
    ],
    ['cs', 'Protokol nesmí být bez písemného souhlasu laboratoře reprodukován jinak než celý.'],
    [
      'de',
      'Der Prüfbericht darf ohne schriftliche Genehmigung des Labors nicht auszugsweise vervielfältigt werden.',
    ],
    [
      'es',
      'Este informe no podrá ser reproducido parcialmente sin la aprobación por escrito del laboratorio.',
    ],
    [
      'fr',
      'La reproduction de ce rapport n’est autorisée que sous sa forme intégrale, sans accord du laboratoire.',
    ],
    ['el', 'Η έκθεση δοκιμών δεν αναπαράγεται παρά μόνο ολόκληρη χωρίς την έγκριση του εργαστηρίου.'],
  ])('%s', (language, sentence) => {
    expect(read(new Sheet().text(20, 100, sentence, 7)).frame.language).toBe(language);
  });

  it('is open where there is too little text', () => {
    expect(read(new Sheet().text(20, 100, 'Total 12.4 mg')).frame.language).toBeNull();
    expect(read(new Sheet()).frame.language).toBeNull();
  });

  it('may be two, and the labels of both count', () => {
    const sheet = lines(new Sheet().text(40, 60, 'Protokol o zkoušce / Test Report', 14), 40, 90, 12, [
      'Zákazník / Customer: Přístavní byliny s.r.o.',
      'Šarže: HB-2207',
      'Sample ID: 4471-01',
      'Datum přijetí vzorku / Date received: 16.1.2024',
      'Results relate only to the items tested and as received by the customer.',
      'Výsledky se vztahují jen ke vzorku tak, jak byl přijat, a nejsou podle normy.',
    ]);
    expect(read(sheet).frame.certificate).toMatchObject({
      client: 'Přístavní byliny s.r.o.',
      lot: 'HB-2207',
      sampleId: '4471-01',
      received: '2024-01-16',
    });
  });
});
