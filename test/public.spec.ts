import { createHash } from 'node:crypto';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { correct, decide, publish, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let nobody: Client;
let uploader: Client;
let reviewer: Client;

const filed = (vendor: string, lot: string) => ({ vendor, product: 'green-leaf', lot });

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  const vendors = {
    'zelený-list': ['KR-0425', 'KR-0426', 'ab 12/c'],
    'lodz-herbs': ['KR-0425'],
    quiet: ['QT-1'],
  };
  await newVendor(database, 'zeleny-list', vendors['zelený-list']);
  await newVendor(database, 'lodz-herbs', vendors['lodz-herbs']);
  await newVendor(database, 'quiet', vendors.quiet);
  await database.query(
    `UPDATE vendor SET name = 'Zelený List', website = 'https://example.org/' WHERE slug = 'zeleny-list'`,
  );
  await database.query(`UPDATE vendor SET name = 'Łódź 100% Herbs' WHERE slug = 'lodz-herbs'`);
  uploader = await newPerson(started.administrator, 'uploader', ['zeleny-list', 'lodz-herbs', 'quiet']);
  reviewer = await newPerson(started.administrator, 'reviewer');
});

describe('What is published', () => {
  let id: string;
  let publicationId: string;
  let url: string;

  beforeAll(async () => {
    const lot = filed('zeleny-list', 'KR-0425');
    ({ id, publicationId, url } = await publish(uploader, reviewer, englishCertificate('first'), lot));
    await publish(
      uploader,
      reviewer,
      englishCertificate('slash', 'AB 12/C'),
      filed('zeleny-list', 'ab 12/c'),
    );
    await publish(uploader, reviewer, englishCertificate('lodz'), filed('lodz-herbs', 'KR-0425'));
  });

  it('is a vendor found by parts of its name, whatever its case and accents', async () => {
    const slugs = async (q: string) => {
      const { body } = await nobody.get(`/api/v1/vendors?q=${encodeURIComponent(q)}`);
      return body.items.map(({ slug }: { slug: string }) => slug);
    };
    for (const q of ['zeleny', 'ZELENÝ', 'list', '  zelený   list ', 'eny'])
      expect([q, await slugs(q)]).toEqual([q, ['zeleny-list']]);
    for (const q of ['lodz', '100%', '%']) expect([q, await slugs(q)]).toEqual([q, ['lodz-herbs']]);
    for (const q of ['quiet', '_', '\\', "'; drop"]) expect([q, await slugs(q)]).toEqual([q, []]);
    const { body } = await nobody.get('/api/v1/vendors?q=zeleny');
    expect(body.items).toEqual([
      { slug: 'zeleny-list', name: 'Zelený List', website: 'https://example.org/', lots: 2 },
    ]);
  });

  it('is listed page by page', async () => {
    const first = await nobody.get('/api/v1/vendors?limit=1');
    expect(first.body.items).toHaveLength(1);
    const second = await nobody.get(`/api/v1/vendors?limit=1&after=${first.body.next}`);
    expect([first, second].map(({ body }) => body.items[0].slug)).toEqual(['lodz-herbs', 'zeleny-list']);
    expect(second.body.next).toBeNull();
    expect((await nobody.get('/api/v1/vendors?after=nonsense')).body.code).toBe('invalid-cursor');

    const lots = '/api/v1/vendors/zeleny-list/lots';
    const newest = await nobody.get(`${lots}?limit=1`);
    const oldest = await nobody.get(`${lots}?limit=1&after=${newest.body.next}`);
    expect([newest, oldest].map(({ body }) => body.items[0].code)).toEqual(['ab 12/c', 'KR-0425']);
    expect(oldest.body.next).toBeNull();
    expect(oldest.body.items[0]).toMatchObject({
      product: { slug: 'green-leaf', form: 'leaf-powder' },
      certificates: { current: 1, superseded: 0, withdrawn: 0 },
      panels: expect.arrayContaining(['alkaloids', 'heavy-metals', 'microbiology']),
    });
  });

  it('is a lot with all its results, as printed and as read, with their places', async () => {
    const { body } = await nobody.get('/api/v1/vendors/zeleny-list/lots/kr0425');
    expect(body).toMatchObject({ vendor: { name: 'Zelený List' }, code: 'KR-0425' });
    const [certificate] = body.products[0].certificates;
    expect(certificate).toMatchObject({
      id: publicationId,
      certificateId: id,
      version: 1,
      standing: 'current',
    });
    const byName = Object.fromEntries(
      certificate.record.results.map((result: { analyteId: string }) => [result.analyteId, result]),
    );
    expect(byName.mitragynine).toMatchObject({
      value: '1.52',
      unit: '%',
      analyteName: 'Mitragynine',
      loq: '0.01',
    });
    expect(byName.cadmium).toMatchObject({ qualifier: '<', value: '0.05', printed: '<0.05' });
    expect(byName.mercury).toMatchObject({
      qualifier: 'nd',
      value: null,
      printed: 'ND',
      limit: '0.2',
      status: 'pass',
    });
    expect(byName.lead.place).toMatchObject({ page: 1 });
    expect((await nobody.get(`/api/v1/publications/${publicationId}`)).body).toEqual(certificate);
  });

  it('is found under a lot code with a slash in it', async () => {
    expect((await nobody.get('/api/v1/vendors/zeleny-list/lots/AB-12%2FC')).body.code).toBe('ab 12/c');
    const page = await nobody.get('/vendors/zeleny-list/lots/AB-12%2FC');
    expect([page.status, page.headers.get('location')]).toEqual([
      301,
      '/vendors/zeleny-list/lots/ab%2012%2Fc',
    ]);
    expect((await nobody.get(page.headers.get('location')!)).status).toBe(200);
  });

  it('has the document as it was uploaded, to be saved and never shown within our own origin', async () => {
    const path = `/api/v1/publications/${publicationId}/document`;
    const response = await fetch(new URL(path, nobody.url));
    const bytes = Buffer.from(await response.arrayBuffer());
    const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.record.evidence.documentSha256);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="zeleny-list-KR-0425-[\w-]+\.pdf"$/,
      ),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    const again = await nobody.with({ 'if-none-match': response.headers.get('etag')! }).get(path);
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([
    '/',
    '/vendors/zeleny-list',
    '/vendors/zeleny-list/lots/KR-0425',
    '/api/v1/vendors/zeleny-list/lots/KR-0425',
  ])('answers %s with a strong tag over its bytes, one for each encoding', async (path) => {
    const plain = await nobody.with({ 'accept-encoding': 'identity' }).get(path);
    const packed = await nobody.with({ 'accept-encoding': 'br' }).get(path);
    expect(packed.body).toEqual(plain.body);
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(plain.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(plain.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    const tag = { 'if-none-match': packed.headers.get('etag')! };
    const fresh = await nobody.with({ 'accept-encoding': 'br', ...tag }).get(path);
    expect([fresh.status, fresh.body]).toEqual([304, '']);
    const other = await nobody.with({ 'accept-encoding': 'identity', ...tag }).get(path);
    expect(other.status).toBe(200);
  });

  it('stays frozen when the registry changes, until the next publication', async () => {
    await database.query(`UPDATE vendor SET name = 'Renamed' WHERE slug = 'lodz-herbs'`);
    expect((await nobody.get('/api/v1/vendors/lodz-herbs')).body.name).toBe('Łódź 100% Herbs');
    await publish(uploader, reviewer, englishCertificate('renamed'), filed('lodz-herbs', 'KR-0425'));
    expect((await nobody.get('/api/v1/vendors/lodz-herbs')).body.name).toBe('Renamed');
    const { body } = await nobody.get('/api/v1/vendors/lodz-herbs/lots/KR-0425');
    expect(
      body.products[0].certificates.map((each: { record: { vendor: object } }) => each.record.vendor),
    ).toEqual([
      { slug: 'lodz-herbs', name: 'Renamed' },
      { slug: 'lodz-herbs', name: 'Łódź 100% Herbs' },
    ]);
  });

  it('is superseded by another certificate of the lot: both stay readable, one counts', async () => {
    const lot = filed('zeleny-list', 'KR-0425');
    const newer = await readCertificate(uploader, englishCertificate('8812'), lot);
    const stranger = await decide(reviewer, newer, 'approve', {
      supersedes: 'b4b0a5e0-0000-4000-8000-000000000000',
    });
    expect([stranger.status, stranger.body.errors]).toEqual([
      422,
      [{ pointer: '#/supersedes', detail: 'must be the id of a published certificate of the same lot' }],
    ]);
    const more = { supersedes: id, reason: 'The laboratory issued it again.' };
    expect((await decide(reviewer, newer, 'approve', more)).status).toBe(201);

    // The decision has been answered: it is public, for caches within the five seconds that they may keep an answer.
    const { body, headers } = await nobody.get('/api/v1/vendors/zeleny-list/lots/KR-0425');
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    expect(body.products[0].certificates.map(({ standing }: { standing: string }) => standing)).toEqual([
      'current',
      'superseded',
    ]);
    const old = (await nobody.get(`/api/v1/publications/${publicationId}`)).body;
    expect(old.change).toMatchObject({
      kind: 'superseded',
      reason: more.reason,
      supersededBy: newer.split('/').at(-1),
    });
    expect((await nobody.get(old.document)).status).toBe(200);
    expect((await seen(reviewer, url)).review.state).toBe('superseded');
    const page = await nobody.with({ accept: 'text/html' }).get('/vendors/zeleny-list/lots/KR-0425');
    const said = (page.body as string).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const ended = /Superseded on .*?What this page shows/.exec(said)?.[0];
    expect(ended).toMatch(/The laboratory issued it again\. What the new certificate says otherwise \(\d+\)/);
    expect(ended).toMatch(/The report number is R-8812 now; it had been /);
  });

  it('stays readable with the reason when it is withdrawn, but its document is gone', async () => {
    expect((await decide(reviewer, url, 'withdraw', { reason: 'The laboratory disowned it.' })).status).toBe(
      201,
    );
    const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
    expect(body).toMatchObject({
      standing: 'withdrawn',
      document: null,
      change: { kind: 'withdrawn', reason: 'The laboratory disowned it.' },
    });
    const gone = await nobody.get(`/api/v1/publications/${publicationId}/document`);
    expect([gone.status, gone.body.code]).toEqual([410, 'document-withdrawn']);
    const page = await nobody.get(`/certificates/${id}`);
    expect(page.body).toContain('The laboratory disowned it.');
    expect(page.body).not.toContain('#page=');
    const { body: lots } = await nobody.get('/api/v1/vendors/zeleny-list/lots');
    const lot = lots.items.find(({ code }: { code: string }) => code === 'KR-0425');
    expect(lot.certificates).toEqual({ current: 1, superseded: 0, withdrawn: 1 });
  });
});

describe('Nothing unpublished is visible', () => {
  /** Every public address that could tell of a certificate, for each thing that somebody may know of it. */
  const addresses = (id: string, publicationId: string) => [
    '/vendors/quiet',
    '/vendors/quiet/lots/QT-1',
    `/certificates/${id}`,
    `/certificates/${publicationId}`,
    '/api/v1/vendors/quiet',
    '/api/v1/vendors/quiet/lots',
    '/api/v1/vendors/quiet/lots/QT-1',
    `/api/v1/publications/${id}`,
    `/api/v1/publications/${id}/document`,
    `/api/v1/publications/${publicationId}`,
    `/api/v1/publications/${publicationId}/document`,
  ];

  /** What the public can find by searching. */
  const found = async () => {
    const pages = [
      '/',
      '/?q=quiet',
      '/?q=qt1',
      '/api/v1/vendors',
      '/api/v1/vendors?q=quiet',
      '/api/v1/search?q=QT-1',
      '/api/v1/suggestions?q=quiet',
    ];
    const answers = await Promise.all(pages.map((page) => nobody.get(page)));
    // What one searched for stands in the page's own search box; that is no answer.
    return JSON.stringify(answers.map(({ body }) => ({ ...body, query: '' }))).replace(
      /value=\\"[^"]*\\"|“[^”]*”|q=[\w-]+/g,
      '',
    );
  };

  async function expectInvisible(url: string): Promise<void> {
    const id = url.split('/').at(-1)!;
    const { documentSha256: hash } = (
      await database.query<{ documentSha256: string }>(
        'SELECT document_sha256 AS "documentSha256" FROM certificate WHERE id = $1',
        [id],
      )
    )[0]!;
    for (const address of addresses(id, hash)) {
      const { status } = await nobody.get(address);
      expect([address, status]).toEqual([address, 404]);
    }
    expect(await found()).not.toMatch(/quiet|QT-1/i);
  }

  it('while it is queued, in review, returned or rejected, with or without corrections', async () => {
    const pdf = await certificatePdf(englishCertificate('queued', 'QT-1'));
    await expectInvisible(await accepted(uploader, pdf, filed('quiet', 'QT-1')));

    const url = await readCertificate(
      uploader,
      englishCertificate('in review', 'QT-1'),
      filed('quiet', 'QT-1'),
    );
    await expectInvisible(url);
    await correct(reviewer, url, {
      kind: 'field',
      field: 'client',
      value: 'Quiet',
      reason: 'So it is printed.',
    });
    await expectInvisible(url);
    await decide(reviewer, url, 'return');
    await expectInvisible(url);

    const rejected = await readCertificate(
      uploader,
      englishCertificate('rejected', 'QT-1'),
      filed('quiet', 'QT-1'),
    );
    await decide(reviewer, rejected, 'reject');
    await expectInvisible(rejected);
  });

  it('even to those who are signed in, at the public addresses', async () => {
    const url = await readCertificate(
      uploader,
      englishCertificate('signed in', 'QT-1'),
      filed('quiet', 'QT-1'),
    );
    const id = url.split('/').at(-1)!;
    for (const person of [uploader, reviewer]) {
      expect((await person.get(`/certificates/${id}`)).status).toBe(404);
      expect((await person.get('/api/v1/vendors/quiet')).status).toBe(404);
    }
  });

  it('nor beside what is published of the same lot', async () => {
    const lot = '/api/v1/vendors/zeleny-list/lots/KR-0425';
    const before = (await nobody.get(lot)).body;
    const url = await readCertificate(
      uploader,
      englishCertificate('beside'),
      filed('zeleny-list', 'KR-0425'),
    );
    expect((await nobody.get(lot)).body).toEqual(before);
    expect((await nobody.get(`/certificates/${url.split('/').at(-1)}`)).status).toBe(404);
    await decide(reviewer, url, 'reject');
    expect((await nobody.get(lot)).body).toEqual(before);
  });

  it('and cannot be told from what does not exist', async () => {
    const secret = await nobody.get('/api/v1/vendors/quiet');
    const unknown = await nobody.get('/api/v1/vendors/no-such-vendor');
    for (const { body } of [secret, unknown]) delete body.requestId;
    expect(secret.status).toBe(404);
    expect(secret.headers.get('content-type')).toContain('application/problem+json');
    expect(secret.body).toEqual(unknown.body);
  });

  it('because the public’s role can select in the schema "published" and nowhere else', async () => {
    const tables = await database.query<{ schema: string; name: string }>(
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
        WHERE table_schema NOT IN ('information_schema', 'pg_catalog')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    await database.query('SET ROLE assaybook_public');
    try {
      for (const { schema, name } of tables) {
        const select = database.query(`SELECT * FROM ${schema}.${name} LIMIT 1`);
        if (schema === 'published') await expect(select).resolves.toBeDefined();
        else await expect(select).rejects.toThrow('permission denied');
        const remove = database.query(`DELETE FROM ${schema}.${name}`);
        await expect(remove).rejects.toThrow('permission denied');
      }
    } finally {
      await database.query('RESET ROLE');
    }
  });

  it('and because pages and the public API read in that role alone: where it may not read, they show nothing', async () => {
    const shown = ['/', '/?q=KR-0425', '/vendors/zeleny-list', '/vendors/zeleny-list/lots/KR-0425'];
    const addresses = [
      ...shown,
      '/api/v1/vendors',
      '/api/v1/vendors/zeleny-list/lots/KR-0425',
      '/laboratories',
    ];
    const statuses = async () =>
      Promise.all(addresses.map(async (address) => [address, (await nobody.get(address)).status]));
    const usage = 'USAGE ON SCHEMA published';
    expect(await statuses()).toEqual(addresses.map((address) => [address, 200]));
    await database.query(`REVOKE ${usage} FROM assaybook_public`);
    try {
      expect(await statuses()).toEqual(addresses.map((address) => [address, 500]));
    } finally {
      await database.query(`GRANT ${usage} TO assaybook_public`);
    }
    expect(await statuses()).toEqual(addresses.map((address) => [address, 200]));
  });
});
