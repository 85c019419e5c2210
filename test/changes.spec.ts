import { createHash } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { OPEN_TABLES } from '../src/publish/open-data/tables';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newFolder } from './harness/ground';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish, readCertificate } from './harness/review';
import { Program } from './harness/service';

let database: TestDatabase;
let nobody: Client;
let reviewer: Client;
let uploader: Client;
let openData: string;

beforeAll(async () => {
  database = await createTestDatabase();
  openData = newFolder();
  const settings = {
    PUBLIC_URL: 'https://registry.example.org',
    DATABASE_URL: database.url,
    OPEN_DATA_DIR: openData,
  };
  const started = await startWithAdministrator(settings);
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0426']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(started.administrator, 'reviewer');
});

const filed = (lot: string) => ({ vendor: 'green-hill', product: 'green-leaf', lot });
const changes = async (query = '') => (await nobody.get(`/api/v1/changes${query}`)).body;

/** Reads XML with a parser that refuses what is not well formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const within = open.at(-1);
    if (within) within.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

it('tells a follower of the feed everything once, in the order in which it became public', async () => {
  const before = await changes();
  expect(before).toEqual({ items: [], next: '0', more: false });
  const { url, id, publicationId } = await publish(
    uploader,
    reviewer,
    englishCertificate(1),
    filed('KR-0425'),
  );
  const first = await changes(`?since=${before.next}`);
  expect(first.items.map(({ kind, lot, version }: never) => ({ kind, lot, version }))).toEqual([
    { kind: 'published', lot: 'KR-0425', version: 1 },
    { kind: 'judged', lot: 'KR-0425', version: 1 },
  ]);
  expect(first.items[0]).toMatchObject({ certificateId: id, publicationId, position: '1' });
  expect(first.items[0].address).toBe('/vendors/green-hill/lots/KR-0425');

  const withdrawn = await decide(reviewer, url, 'withdraw', { reason: 'The laboratory took <it> back.' });
  expect(withdrawn.status).toBe(201);
  const second = await changes(`?since=${first.next}`);
  expect(second.items[0]).toMatchObject({ kind: 'withdrawn', reason: 'The laboratory took <it> back.' });
  expect(second.more).toBe(false);
  expect((await changes(`?since=${second.next}`)).items).toEqual([]);

  const all = await changes();
  expect(all.items).toEqual([...first.items, ...second.items]);
  const paged = await changes('?limit=1');
  expect([paged.items, paged.more]).toEqual([all.items.slice(0, 1), true]);
  expect((await changes('?since=1970-01-01T00:00:00Z')).items).toEqual(all.items);
  expect((await changes(`?since=${all.items.at(-1).at}`)).items).toEqual([]);
});

it('refuses a place that it never gave, and knows no vendor without publications', async () => {
  for (const since of ['-1', 'yesterday', '2026-01-01', '99999999999999999999'])
    expect((await nobody.get(`/api/v1/changes?since=${since}`)).body.code).toBe('invalid-cursor');
  expect((await nobody.get('/api/v1/changes?vendor=nobody')).status).toBe(404);
  expect((await nobody.get('/vendors/nobody/feed.atom')).status).toBe(404);
  expect((await changes('?vendor=green-hill')).items).toEqual((await changes()).items);
});

it('answers 304 to who has the newest changes already', async () => {
  const { headers } = await nobody.get('/api/v1/changes');
  const again = await nobody.with({ 'if-none-match': headers.get('etag')! }).get('/api/v1/changes');
  expect(again.status).toBe(304);
});

it('notes no change of a transaction that did not commit, and lets nobody rewrite one', async () => {
  const { next } = await changes();
  await database.query('BEGIN');
  await database.query(`INSERT INTO published.publication (certificate_id, version, lot_id, decision_id, document_sha256, record)
                        SELECT gen_random_uuid(), 1, lot_id, decision_id, document_sha256, record FROM published.publication`);
  await database.query('ROLLBACK');
  expect((await changes(`?since=${next}`)).items).toEqual([]);
  await expect(database.query(`UPDATE published.change SET reason = NULL`)).rejects.toThrow('append-only');
});

describe('A feed reader', () => {
  it.each(['/feed.atom', '/vendors/green-hill/feed.atom'])('gets %s as Atom', async (path) => {
    const { status, headers, body } = await nobody.get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const elements = elementsOf(body as string);
    const texts = (name: string) => elements.filter((each) => each.name === name).map(({ text }) => text);
    expect(elements[0]).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
    });
    const { items } = await changes();
    expect(texts('id')).toEqual([
      `https://registry.example.org${path}`,
      ...items.map(({ id }: { id: string }) => `urn:uuid:${id}`).reverse(),
    ]);
    expect(texts('updated')[0]).toBe(items.at(-1).at);
    expect(texts('summary').join()).toContain('Reason: The laboratory took <it> back.');
    const self = elements.find(({ attributes }) => attributes.rel === 'self');
    expect(self?.attributes.href).toBe(`https://registry.example.org${path}`);
  });

  it('pages back, and is found by the pages', async () => {
    const { items } = await changes();
    const { body } = await nobody.get(`/feed.atom?before=${items[1].position}`);
    const ids = elementsOf(body as string).filter(({ name }) => name === 'id');
    expect(ids.map(({ text }) => text)).toEqual([
      'https://registry.example.org/feed.atom',
      `urn:uuid:${items[0].id}`,
    ]);
    expect((await nobody.get('/feed.atom?before=x')).status).toBe(422);
    const page = (await nobody.with({ accept: 'text/html' }).get('/vendors/green-hill')).body as string;
    const head = page.slice(0, page.indexOf('</head>'));
    for (const href of ['/feed.atom', '/vendors/green-hill/feed.atom'])
      expect(head).toMatch(new RegExp(`<link rel="alternate" type="application/atom\\+xml" href="${href}"`));
  });
});

describe('A vendor’s history', () => {
  it('counts what was rejected, with the day and nothing else of it', async () => {
    const secret = { ...englishCertificate(7), reportNumber: 'REJECTED-77' };
    const url = await readCertificate(uploader, secret, filed('KR-0426'));
    expect((await decide(reviewer, url, 'reject')).status).toBe(201);
    const { body } = await nobody.get('/api/v1/vendors/green-hill/rejections');
    const [{ day }] = (await database.query<{ day: string }>(
      `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM decision WHERE kind = 'reject'`,
    )) as [{ day: string }];
    expect(body).toEqual({ count: 1, days: [day] });
    const page = (await nobody.with({ accept: 'text/html' }).get('/vendors/green-hill')).body as string;
    expect(page).toMatch(/One document that was filed under this vendor was rejected in review/);
    expect(page).not.toContain('REJECTED-77');
    expect(page).not.toContain('KR-0426');
  });

  it('lists what was withdrawn, with the reason', async () => {
    const { body } = await nobody.get('/api/v1/vendors/green-hill/ended-certificates');
    expect(body.items).toMatchObject([
      { kind: 'withdrawn', lot: 'KR-0425', reason: 'The laboratory took <it> back.' },
    ]);
    const page = (await nobody.with({ accept: 'text/html' }).get('/vendors/green-hill')).body as string;
    expect(page).toContain('The laboratory took &lt;it&gt; back.');
  });
});

it('a withdrawn certificate’s document is gone, for people with a page that leads to the record', async () => {
  const [{ publicationId, certificateId }] = (await changes()).items;
  const address = `/api/v1/publications/${publicationId}/document`;
  const page = await nobody.with({ accept: 'text/html,*/*;q=0.8' }).get(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8']);
  expect(page.body).toContain(`href="/certificates/${certificateId}"`);
  const program = await nobody.get(address);
  expect([program.status, program.body.code]).toEqual([410, 'document-withdrawn']);
  expect(program.body.record).toBe(`/certificates/${certificateId}`);
});

it('a record says how the evidence was checked, and only what is known of it', async () => {
  const { body } = await nobody.get(`/api/v1/publications/${(await changes()).items[0].publicationId}`);
  expect(body.record.evidence).toMatchObject({ approvedBy: 1, document: { looked: true, findings: [] } });
  const page = (
    await nobody.with({ accept: 'text/html' }).get(`/certificates/${body.certificateId}`)
  ).body.replace(/<[^>]+>/g, ' ') as string;
  expect(page).toMatch(/How the evidence was checked/);
  expect(page).toMatch(/No broken signature, no later addition and no text that nobody sees was found/);
  expect(page).toMatch(/by somebody other than the uploader/);
  expect(page).toMatch(/Confirmed by the laboratory\s+not recorded/);
});

it('tells of a dispute, of the vendor’s answer and of what was decided, each where it can be read', async () => {
  const { next, items } = await changes();
  const { certificateId, publicationId } = items[0];
  const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
  const resultId = body.record.results[0].id;
  const dispute = await nobody.post('/api/v1/disputes', { certificateId, resultId, text: 'It is not so.' });
  const path = `/api/v1/registry/disputes/${dispute.body.id}`;
  await uploader.post(`${path}/replies`, { text: 'It is.' });
  await reviewer.post(`${path}/outcomes`, { outcome: 'shown', reason: 'It is about the value.' });
  const told = (await changes(`?since=${next}`)).items;
  expect(told.map(({ kind }: { kind: string }) => kind)).toEqual([
    ...['disputed', 'dispute-answered', 'dispute-decided'],
  ]);
  for (const change of told)
    expect(change).toMatchObject({
      ...{ certificateId, resultId, disputeId: dispute.body.id, lot: 'KR-0425' },
      address: `/certificates/${certificateId}#d-${dispute.body.id}`,
    });
  expect(told[2].reason).toBe('It is about the value.');
  expect(JSON.stringify(told)).not.toContain('It is not so.');
  expect((await nobody.get('/feed.atom')).body).toContain('a value is disputed');
});

describe('The open data', () => {
  const get = async (path: string) => (await fetch(new URL(`/data/${path}`, nobody.url))).text();

  it('says where there is none yet', async () => {
    expect((await nobody.with({ accept: 'text/html' }).get('/data')).body).toContain(
      'No files have been made',
    );
    expect((await nobody.get('/data/results.csv')).status).toBe(404);
  });

  it('holds every published row, in lines that keep to their schema and in CSV with the same rows', async () => {
    await publish(uploader, reviewer, englishCertificate(2), filed('KR-0426'));
    const settings = { DATABASE_URL: database.url, DATA_DIR: newFolder() };
    const { code, said } = await Program.start('commands/open-data', settings, [openData]).ended;
    expect([code, said]).toEqual([0, expect.stringContaining('2 lots, 2 certificates')]);
    const listed = (await nobody.get('/data/datapackage.json')).body;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const counted: Record<string, number> = {};
    for (const { name } of OPEN_TABLES) {
      const fits = ajv.compile((await nobody.get(`/data/schema/${name}.schema.json`)).body);
      const rows = (await get(`${name}.jsonl`))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      for (const row of rows) expect([fits(row), fits.errors]).toEqual([true, null]);
      const csv = await get(`${name}.csv`);
      expect(csv.startsWith(`${Object.keys(rows[0]!).join(',')}\r\n`)).toBe(true);
      expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
      counted[name] = rows.length;
      const told = listed.resources.find((each: { path: string }) => each.path === `${name}.csv`);
      expect(told).toMatchObject({ rows: rows.length, bytes: Buffer.byteLength(csv) });
      expect(told.hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`);
    }
    const [inTables] = await database.query(`
      SELECT (SELECT count(*) FROM published.change)::int AS changes, (SELECT count(*) FROM published.vendor)::int AS vendors,
             (SELECT sum(jsonb_array_length(record -> 'results')) FROM published.publication)::int AS results,
             (SELECT count(*) FROM published.dispute)::int AS disputes`);
    expect(counted).toMatchObject(inTables!);
    expect(await get('dispute_statements.jsonl')).toContain('"It is not so."');
    const lead = (await get('results.jsonl')).split('\n').find((line) => line.includes('"lead"'))!;
    expect(JSON.parse(lead)).toMatchObject({
      analyte_id: 'lead',
      qualifier: '=',
      value: '0.64',
      unit: 'mg/kg',
    });
  });

  it('is listed with its dictionary and licence, and gives nothing else of the folder', async () => {
    const page = (await nobody.with({ accept: 'text/html' }).get('/data')).body as string;
    for (const file of [
      'results.csv',
      'results.jsonl',
      'schema/results.schema.json',
      'dictionary.md',
      'LICENSE.txt',
    ])
      expect(page).toContain(`href="/data/${file}"`);
    expect(await get('dictionary.md')).toContain('| `report_number` | text | yes | As printed. |');
    expect(await get('LICENSE.txt')).toContain('CC0-1.0');
    for (const path of ['current', '..%2fcurrent', 'schema/..%2fresults.csv'])
      expect((await nobody.get(`/data/${path}`)).status).toBe(404);
    const { headers } = await nobody.get('/data/results.csv');
    const again = await nobody.with({ 'if-none-match': headers.get('etag')! }).get('/data/results.csv');
    expect(again.status).toBe(304);
  });

  it('is made again by the service at night: the next night stands in the queue, once', async () => {
    const jobs = await database.query<{ state: string; night: boolean }>(
      `SELECT state::text, extract(hour FROM start_after AT TIME ZONE 'UTC') = 2 AS night FROM queue.job WHERE name = 'open-data'`,
    );
    expect(jobs).toEqual([{ state: 'created', night: true }]);
  });
});
