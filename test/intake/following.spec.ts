import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_STREAMS } from '../../src/intake/event-hub';
import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import { accepted, follow, newVendor, until, whenRead } from '../harness/certificates';
import type { Client } from '../harness/client';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator } from '../harness/people';
import type { RunningService } from '../harness/service';

let service: RunningService;
let nobody: Client;
let uploader: Client;
let colleague: Client;
let stranger: Client;
let reviewer: Client;
let database: TestDatabase;
let made = 0;

const newPdf = () => certificatePdf(englishCertificate(`following-${(made += 1)}`, 'NO-SUCH-LOT'));

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'green-fields', ['KR-1', 'KR-2']);
  await newVendor(database, 'other-fields', ['OF-1']);
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  ({ service, nobody } = started);
  uploader = await newPerson(started.administrator, 'uploader', ['green-fields']);
  colleague = await newPerson(started.administrator, 'uploader', ['green-fields']);
  stranger = await newPerson(started.administrator, 'uploader', ['other-fields']);
  reviewer = await newPerson(started.administrator, 'reviewer');
});

describe('Following a certificate', () => {
  it('tells all that happened from upload to review, in order, with the revision it came to', async () => {
    const url = await accepted(uploader, await newPdf());
    const told = await until(uploader, url, 'in-review');
    // Pages are told of a reading that takes its time.
    const kinds = told.map(({ kind }) => kind).filter((kind) => kind !== 'page-read');
    expect(kinds).toEqual(['queued', 'reading', 'interpreted', 'in-review']);
    expect(told.at(-1)!.detail).toMatchObject({ from: 'reading', revision: 3 });
    expect((await uploader.get(url)).headers.get('etag')).toBe('"3"');
  });

  it('goes on after the last event that was seen', async () => {
    const url = await accepted(uploader, await newPdf());
    const told = await until(uploader, url, 'in-review');
    const rest = follow(uploader, url, told[1]!.id);
    expect((await rest.next()).value).toEqual(told[2]);
    await rest.return(undefined);
  });

  it('tells what happens while one waits', async () => {
    const url = await accepted(uploader, await newPdf());
    const { revision } = await whenRead(uploader, url);
    const events = follow(uploader, url, (await until(uploader, url, 'in-review')).at(-1)!.id);
    const next = events.next();
    await reviewer.with({ 'if-match': `"${revision}"` }).patch(url, { vendor: 'green-fields' });
    expect((await next).value).toMatchObject({ kind: 'assigned', detail: { revision: revision + 1 } });
    await events.return(undefined);
  });

  it('goes on when the session that listens breaks', async () => {
    const url = await accepted(uploader, await newPdf());
    const { revision } = await whenRead(uploader, url);
    const events = follow(uploader, url, (await until(uploader, url, 'in-review')).at(-1)!.id);
    const next = events.next();
    const ended = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN certificate_event%'`,
    );
    expect(ended).toHaveLength(1);
    await reviewer.with({ 'if-match': `"${revision}"` }).patch(url, { vendor: 'green-fields' });
    expect((await next).value).toMatchObject({ kind: 'assigned' });
    await events.return(undefined);
  });

  it('is for a hundred streams of one account, and for one more when one has ended', async () => {
    const url = await accepted(colleague, await newPdf());
    const stop = new AbortController();
    const open = ({ headers } = colleague, signal = stop.signal) =>
      fetch(new URL(`${url}/events`, colleague.url), { headers, signal });
    const first = new AbortController();
    expect((await open(colleague, first.signal)).status).toBe(200);
    for (let streams = 1; streams < MOST_STREAMS; streams += 1) expect((await open()).status).toBe(200);
    const refused = await open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await open(reviewer)).status).toBe(200);
    first.abort();
    while ((await open()).status !== 200) await sleep(50);
    stop.abort();
  });

  it('ends when the service stops, and goes on with the next', async () => {
    const { DATA_DIR } = service.settings;
    const { service: other, administrator } = await startWithAdministrator({
      DATABASE_URL: database.url,
      DATA_DIR: DATA_DIR!,
    });
    const reader = await newPerson(administrator, 'reviewer');
    const url = await accepted(reader, await newPdf());
    const [before, last] = (await until(reader, url, 'in-review')).slice(-2);
    const events = follow(reader, url, before!.id);
    expect((await events.next()).value).toEqual(last);
    const end = events.next();
    await other.program.stop();
    expect(await end).toEqual({ done: true, value: undefined });
    expect((await until(reviewer, url, 'in-review')).at(-1)).toEqual(last);
  });
});

describe('A certificate shows itself', () => {
  it('to who sent it, to the vendor’s people and to the registry’s, and to nobody else', async () => {
    const url = await accepted(uploader, await newPdf(), { vendor: 'green-fields' });
    const own = await accepted(uploader, await newPdf());
    const status = async (client: Client, path: string) => (await client.get(path)).status;
    for (const path of [url, `${url}/document`]) {
      for (const client of [uploader, colleague, reviewer]) expect(await status(client, path)).toBe(200);
      expect(await status(stranger, path)).toBe(404);
      expect(await status(nobody, path)).toBe(401);
    }
    expect([await status(uploader, own), await status(colleague, own)]).toEqual([200, 404]);
    expect(await status(stranger, `${url}/events`)).toBe(404);
    expect((await stranger.post(`${url}/readings`)).status).toBe(404);
    expect((await stranger.with({ 'if-match': '"1"' }).patch(url, { lot: 'x' })).status).toBe(404);
    expect(await status(reviewer, '/api/v1/certificates/no-such-id')).toBe(404);
  });

  it('in lists, page by page, newest first, by state and vendor', async () => {
    const urls = [];
    for (let i = 0; i < 3; i += 1) urls.push(await accepted(stranger, await newPdf()));
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await stranger.get(`/api/v1/certificates?limit=2${next && `&after=${next}`}`);
      seen.push(...body.items.map(({ url }: { url: string }) => url));
      next = body.next;
    }
    expect(seen).toEqual([...urls].reverse());
    const list = (query: string) => reviewer.get(`/api/v1/certificates?${query}`);
    await Promise.all(urls.map((url) => whenRead(stranger, url)));
    const states = (await list('state=in-review')).body.items.map(({ state }: { state: string }) => state);
    expect(new Set(states)).toEqual(new Set(['in-review']));
    expect((await list('vendor=other-fields')).body.items).toEqual([]);
    expect(await list('state=unheard-of')).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await list('after=xyz')).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });

  it('with an ETag that spares what is known', async () => {
    const url = await accepted(uploader, await newPdf());
    await whenRead(uploader, url);
    const { headers } = await uploader.get(url);
    const again = await uploader.with({ 'if-none-match': headers.get('etag')! }).get(url);
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('as the very document that was sent, which runs nowhere', async () => {
    const pdf = await newPdf();
    const url = await accepted(uploader, pdf);
    const response = await fetch(new URL(`${url}/document`, service.url), { headers: reviewer.headers });
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="certificate.pdf"; filename*=UTF-8''certificate.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('Saying what a certificate is about', () => {
  const assign = async (client: Client, url: string, names: object) => {
    const { headers } = await client.get(url);
    return client.with({ 'if-match': headers.get('etag')! }).patch(url, names);
  };

  it('sets what is named, keeps what still fits, and takes away what does not', async () => {
    const url = await accepted(uploader, await newPdf());
    await whenRead(uploader, url);
    const all = { vendor: 'green-fields', product: 'green-leaf', lot: 'kr 1' };
    const first = await assign(uploader, url, all);
    expect(first.status).toBe(200);
    expect(first.body.assignment).toMatchObject({ vendor: { slug: 'green-fields' }, lot: 'KR-1' });
    expect(first.headers.get('etag')).toBe(`"${first.body.revision}"`);
    expect((await assign(uploader, url, { lot: 'KR-2' })).body.assignment.lot).toBe('KR-2');
    expect((await assign(uploader, url, { lot: null })).body.assignment).toMatchObject({
      product: { slug: 'green-leaf' },
    });
    const moved = await assign(reviewer, url, { vendor: 'other-fields' });
    expect(moved.body.assignment).toEqual({ vendor: { slug: 'other-fields', name: 'Other Fields' } });
  });

  it('is refused on a revision that is no longer the newest, and without one', async () => {
    const url = await accepted(uploader, await newPdf());
    const { revision } = await whenRead(uploader, url);
    const old = reviewer.with({ 'if-match': `"${revision - 1}"` });
    expect(await old.patch(url, {})).toMatchObject({ status: 412, body: { code: 'certificate-changed' } });
    expect(await reviewer.patch(url, {})).toMatchObject({ status: 428, body: { code: 'if-match-required' } });
  });

  it('is refused for another’s vendor, unknown names and unknown fields', async () => {
    const url = await accepted(uploader, await newPdf());
    await whenRead(uploader, url);
    const code = async (names: object) => (await assign(uploader, url, names)).body.code as string;
    expect(await code({ vendor: 'other-fields' })).toBe('not-permitted');
    expect(await code({ vendor: 'green-fields', product: 'x' })).toBe('unknown-product');
    expect(await code({ product: 'green-leaf' })).toBe('lot-without-product');
    expect(await code({ state: 'published' })).toBe('invalid-input');
  });
});
