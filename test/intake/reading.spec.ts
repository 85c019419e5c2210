import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { certificatePdf, letterPdf, wordlessPdf } from '../certificates/certificate-pdf';
import { englishCertificate, germanCertificate, narrowCertificate } from '../certificates/samples';
import { accepted, newVendor, whenRead } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator } from '../harness/people';

let uploader: Client;
let reviewer: Client;
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'example-botanicals', ['KR-0425']);
  await database.query(
    `INSERT INTO laboratory (slug, name, version) VALUES ('example', 'EXAMPLE Analytical Laboratory', 1)`,
  );
  const { administrator, service } = await startWithAdministrator({
    DATABASE_URL: database.url,
    MAX_PAGES: '5',
  });
  dataDir = service.settings.DATA_DIR!;
  uploader = await newPerson(administrator, 'uploader', ['example-botanicals']);
  reviewer = await newPerson(administrator, 'reviewer');
});

/** The results as a person compares them: page, printed name, qualifier, value, unit. */
const lines = (certificate: { reading: { results: Record<string, never>[] } }) =>
  certificate.reading.results.map(({ page, analyteId, qualifier, value, unit }) =>
    [page, analyteId, qualifier, value, unit].filter((part) => part !== undefined).join(' '),
  );

const ENGLISH = [
  '1 mitragynine = 1.52 %',
  '1 7-hydroxymitragynine = 0.0067 %',
  '1 arsenic = 0.12 mg/kg',
  '1 cadmium < 0.05 mg/kg',
  '1 lead = 0.64 mg/kg',
  '1 mercury nd mg/kg',
];

describe('A certificate is read', () => {
  it('into typed results, each with what is printed and where', async () => {
    const url = await accepted(reviewer, await certificatePdf(englishCertificate(1)));
    const certificate = await whenRead(reviewer, url);
    expect(certificate).toMatchObject({ state: 'in-review', reading: { kind: 'lab-report', pageCount: 1 } });
    expect(lines(certificate)).toEqual(expect.arrayContaining(ENGLISH));
    const lead = certificate.reading.results.find(
      ({ analyteId }: { analyteId: string }) => analyteId === 'lead',
    );
    expect(lead).toMatchObject({
      page: 1,
      panel: 'heavy-metals',
      printed: { analyte: { text: 'Lead' }, value: { text: '0.64' }, limit: { text: '1.2' }, loq: null },
      limit: '1.2',
      status: 'pass',
    });
    const { box } = lead.printed.value;
    expect(box.x).toBeGreaterThan(0);
    expect(box.width).toBeGreaterThan(0);
    expect(certificate.reading.remarks.pages).toMatchObject([{ number: 1, source: { kind: 'text' } }]);
    expect(certificate.reading.stamp).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['without lines', () => certificatePdf(englishCertificate(2), { ruled: false }), ENGLISH],
    [
      'page by page',
      () => certificatePdf(englishCertificate(3), { tables: 'page-each' }),
      ENGLISH.map((line, index) => (index < 2 ? line : line.replace('1 ', '2 '))),
    ],
    [
      'with tables beside each other',
      () => certificatePdf(narrowCertificate(4), { tables: 'side-by-side' }),
      ['1 lead = 0.64 mg/kg', '1 salmonella absent'],
    ],
    [
      'with decimal commas in another language',
      () => certificatePdf(germanCertificate(5)),
      ['1 lead = 0.64 mg/kg', '1 cadmium < 0.05 mg/kg', '1 mercury nd mg/kg'],
    ],
  ])('%s', async (_how, pdf, expected) => {
    const certificate = await whenRead(reviewer, await accepted(reviewer, await pdf()));
    expect(certificate.state).toBe('in-review');
    expect(lines(certificate)).toEqual(
      expect.arrayContaining(expected.map((line) => expect.stringContaining(line))),
    );
  });

  it('again when a reviewer asks, and the earlier reading stays', async () => {
    const url = await accepted(uploader, await certificatePdf(englishCertificate(6)));
    const first = await whenRead(reviewer, url);
    expect(await uploader.post(`${url}/readings`)).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    const { status, headers } = await reviewer.post(`${url}/readings`);
    expect([status, headers.get('location')]).toEqual([202, url]);
    const second = await whenRead(reviewer, url, 2);
    expect(second.reading.id).not.toBe(first.reading.id);
    expect(lines(second)).toEqual(lines(first));
    const readings = await database.query(`SELECT FROM reading WHERE certificate_id = $1`, [first.id]);
    expect(readings).toHaveLength(2);
  });
});

describe('What cannot be read, or is no report, says so by name:', () => {
  it.each([
    ['a letter', 'not-a-report', 'not-a-report', () => letterPdf(['Dear customer, thank you. '.repeat(30)])],
    [
      'a locked file',
      'unreadable',
      'encrypted',
      () => certificatePdf(englishCertificate(10), { password: 'secret' }),
    ],
    [
      'half a file',
      'unreadable',
      'truncated',
      async () => (await certificatePdf(englishCertificate(11))).subarray(0, 1000),
    ],
    ['too many pages', 'unreadable', 'too-many-pages', () => letterPdf(Array<string>(6).fill('A page.'))],
    ['a picture', 'unreadable', 'no-text', () => wordlessPdf()],
  ])('%s', async (_what, state, code, pdf) => {
    const url = await accepted(uploader, await pdf());
    const certificate = await whenRead(uploader, url);
    expect(certificate).toMatchObject({ state, reason: { code } });
    expect(certificate.reason.message).toMatch(/^[A-Z].*\.$/);
    expect(certificate.reading.results).toEqual([]);
  });

  it('a file whose end is missing goes to review with what could be read, and says so', async () => {
    const pdf = await certificatePdf(englishCertificate(12));
    const certificate = await whenRead(uploader, await accepted(uploader, pdf.subarray(0, -6)));
    expect(certificate).toMatchObject({ state: 'in-review', reason: { code: 'truncated' } });
    expect(certificate.reading.problems).toMatchObject([{ code: 'truncated' }]);
  });

  it('a document that is gone from the store is parked, and read when it is back', async () => {
    const url = await accepted(uploader, await certificatePdf(englishCertificate(13)));
    const { document } = await whenRead(uploader, url);
    const { sha256 } = document as { sha256: string };
    const place = join(dataDir, 'documents', sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.pdf`);
    await rename(place, `${place}.away`);
    await reviewer.post(`${url}/readings`);
    expect(await whenRead(uploader, url, 2)).toMatchObject({
      state: 'unreadable',
      reason: { code: 'document-missing' },
    });
    await rename(`${place}.away`, place);
    expect((await uploader.post(`${url}/readings`)).status).toBe(202);
    expect(await whenRead(uploader, url, 3)).toMatchObject({ state: 'in-review' });
  });
});

describe('A reading that finds the printed lot', () => {
  it('assigns an uploader’s certificate to the only such lot of the uploader’s vendors, and shows why', async () => {
    const url = await accepted(uploader, await certificatePdf(englishCertificate(20)));
    expect(await whenRead(uploader, url)).toMatchObject({
      assignment: {
        vendor: { slug: 'example-botanicals' },
        product: { slug: 'green-leaf' },
        lot: 'KR-0425',
      },
      laboratory: { slug: 'example' },
      reading: { remarks: { proposal: { because: 'lot-code', assigned: true, lot: { name: 'KR-0425' } } } },
    });
  });

  it('only proposes it for what the registry’s own people sent', async () => {
    const url = await accepted(reviewer, await certificatePdf(englishCertificate(21)));
    const certificate = await whenRead(reviewer, url);
    expect(certificate.assignment).toEqual({});
    expect(certificate.reading.remarks.proposal).toMatchObject({
      because: 'lot-code',
      assigned: false,
      lot: { name: 'KR-0425' },
    });
  });

  it('proposes the vendor with the client’s name when no lot has the code', async () => {
    const url = await accepted(reviewer, await certificatePdf(englishCertificate(22, 'UNKNOWN-7')));
    expect((await whenRead(reviewer, url)).reading.remarks.proposal).toMatchObject({
      because: 'client-name',
      assigned: false,
      vendor: { name: 'example-botanicals' },
      lot: null,
    });
  });
});
