import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { publish } from './harness/review';

const GTIN = '09506000134352';
const LOT = '/vendors/green-hill/lots/KR-0425';

let nobody: Client;
let publicationId: string;

beforeAll(async () => {
  const database = await createTestDatabase();
  const settings = { PUBLIC_URL: 'https://registry.example.org', SECURITY_CONTACT: 'mailto:s@example.org' };
  const started = await startWithAdministrator({ DATABASE_URL: database.url, ...settings });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425']);
  await database.query('UPDATE product SET gtin = $1', [GTIN]);
  const uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  const reviewer = await newPerson(started.administrator, 'reviewer');
  const filed = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  ({ publicationId } = await publish(uploader, reviewer, englishCertificate(1), filed));
});

describe('One address', () => {
  it.each([
    '/',
    '/?q=kr0425',
    '/vendors/green-hill',
    LOT,
    '/rules',
    '/rules/us-ut-r70-580-5',
    '/analytes',
    '/analytes/lead',
    '/laboratories',
    '/accuracy',
  ])('%s answers people with a page and programs with data', async (path) => {
    for (const [accept, type] of [
      ['text/html,*/*;q=0.8', 'text/html'],
      ['application/json', 'application/json'],
      ...(path.includes('q=') ? [] : [['text/csv', 'text/csv']]),
    ] as const) {
      const { status, headers } = await nobody.with({ accept: accept }).get(path);
      expect([accept, status, headers.get('content-type')]).toEqual([accept, 200, `${type}; charset=utf-8`]);
      expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('lets pages of other sites read with headers of their own, and nothing but read', async () => {
    const ask = (method: string) =>
      nobody
        .with({ origin: 'https://elsewhere.example', 'access-control-request-method': method })
        .send('OPTIONS', LOT);
    const { status, headers } = await ask('GET');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(headers.get('access-control-allow-headers')).toContain('If-None-Match');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const writing = await ask('POST');
    expect([writing.status, writing.headers.get('access-control-allow-origin')]).toEqual([404, null]);
  });

  it('gives a lot as CSV, a row for each result, and as JSON-LD', async () => {
    const { body } = await nobody.with({ accept: 'text/csv' }).get(`/api/v1${LOT}`);
    const rows = (body as string).trim().split('\r\n');
    expect(rows).toHaveLength(9);
    expect(rows.find((row) => row.includes(',lead,'))).toContain(',0.64,mg/kg,');
    const linked = (await nobody.with({ accept: 'application/ld+json' }).get(LOT)).body;
    expect(linked['@graph'][0]).toMatchObject({
      '@type': 'Product',
      gtin14: GTIN,
      hasCertification: [
        { '@type': 'Certification', certificationStatus: 'https://schema.org/CertificationActive' },
      ],
    });
    const page = (await nobody.with({ accept: 'text/html' }).get(LOT)).body as string;
    const inPage = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)![1]!;
    expect(JSON.parse(inPage)).toEqual(linked);
    expect((await nobody.with({ accept: 'image/gif' }).get(`/api/v1${LOT}`)).body.code).toBe(
      'not-acceptable',
    );
  });
});

describe('A lot’s page', () => {
  it('says first what was found against whose limit, and compares every result with cited limits', async () => {
    const text = ((await nobody.with({ accept: 'text/html' }).get(LOT)).body as string).replace(
      /<[^>]+>/g,
      ' ',
    );
    expect(text).toMatch(/limits compared with the results/);
    expect(text.indexOf('limits compared')).toBeLessThan(text.indexOf('Heavy metals'));
    expect(text).toContain('Utah Admin. Code R70-580-5');
    expect(text).toMatch(/Not tested in what is published: .*pesticides/);
  });

  it('shows the place of a value as a picture', async () => {
    const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
    const [result] = body.record.results;
    const picture = await nobody.get(
      `/api/v1/publications/${publicationId}/results/${result.id}/picture?width=320`,
    );
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const none = await nobody.get(`/api/v1/publications/${publicationId}/results/${publicationId}/picture`);
    expect(none.status).toBe(404);
  });
});

describe('A label', () => {
  it('gets a QR code of its GS1 address, and a badge', async () => {
    for (const [file, type] of [
      ['qr.svg', 'image/svg+xml; charset=utf-8'],
      ['qr.png', 'image/png'],
      ['badge.svg', 'image/svg+xml; charset=utf-8'],
    ] as const) {
      const { status, headers } = await nobody.get(`${LOT}/${file}`);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    expect((await nobody.get(`${LOT}/badge.svg`)).body).toContain('8 results, 2026-01');
    expect((await nobody.get('/vendors/green-hill/lots/none/qr.svg')).status).toBe(404);
  });

  it('shows its first sentences as a picture where a link to it is shared', async () => {
    const page = (await nobody.with({ accept: 'text/html' }).get(LOT)).body as string;
    const tags = new Map(
      [...page.matchAll(/<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"/g)].map(
        ([, name, content]) => [name!, content!],
      ),
    );
    expect(Object.fromEntries(tags)).toMatchObject({
      'og:title': 'Lot KR-0425, Green Hill',
      'og:url': `https://registry.example.org${LOT}`,
      'og:image': `https://registry.example.org${LOT}/preview.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(tags.get('og:description')).toMatch(/limit is .* results from one certificate\./);
    expect(tags.get('og:image:alt')).toContain('Lot KR-0425');
    const { status, headers } = await nobody.get(`${LOT}/preview.png`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    const again = { 'if-none-match': headers.get('etag')! };
    expect((await nobody.with(again).get(`${LOT}/preview.png`)).status).toBe(304);
    expect((await nobody.get('/vendors/green-hill/lots/none/preview.png')).status).toBe(404);
  });

  it('leads to a link set for programs', async () => {
    const path = `/01/${GTIN}/10/KR-0425`;
    const asked = await nobody.with({ accept: 'application/linkset+json' }).get(path);
    expect(asked.headers.get('content-type')).toBe('application/linkset+json');
    expect(asked.body.linkset[0]).toMatchObject({
      anchor: `https://registry.example.org${path}`,
      'https://gs1.org/voc/defaultLink': [{ href: `https://registry.example.org${LOT}` }],
    });
    expect((await nobody.get(`${path}?linkType=all`)).body).toEqual(asked.body);
    const redirect = await nobody.with({ accept: 'text/html' }).get(path);
    expect([redirect.status, redirect.headers.get('link')]).toEqual([
      307,
      `<https://registry.example.org${path}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
    ]);
  });
});

it('Search engines and finders of faults are told where to look', async () => {
  const { body: robots } = await nobody.get('/robots.txt');
  expect(robots).toContain('Sitemap: https://registry.example.org/sitemap.xml');
  const { body: index } = await nobody.get('/sitemap.xml');
  const maps = [...(index as string).matchAll(/<loc>https:\/\/registry\.example\.org(.*?)<\/loc>/g)].map(
    ([, path]) => path!,
  );
  expect(maps).toEqual(['/sitemaps/vendors.xml', '/sitemaps/lots.xml']);
  const listed = await Promise.all(maps.map((path) => nobody.get(path)));
  const all = listed.map(({ body }) => body as string).join('');
  for (const path of ['/', '/vendors/green-hill', LOT])
    expect(all).toContain(`<loc>https://registry.example.org${path}</loc>`);
  expect((await nobody.get('/sitemaps/lots-zz.xml')).status).toBe(404);
  const security = await nobody.get('/.well-known/security.txt');
  expect(security.body).toMatch(/^Contact: mailto:s@example\.org\nExpires: \d{4}-\d\d-01T00:00:00\.000Z\n/);
  expect((await nobody.get('/.well-known/gs1resolver')).body.resolverRoot).toBe(
    'https://registry.example.org',
  );
});
