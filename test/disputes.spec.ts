import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { publish } from './harness/review';

const LOT = '/vendors/green-hill/lots/KR-0425';

let database: TestDatabase;
let nobody: Client;
let reviewer: Client;
let uploader: Client;
let stranger: Client;
let certificateId: string;
let resultId: string;
let disputeId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const started = await startWithAdministrator({ DATABASE_URL: database.url });
  nobody = started.nobody;
  await newVendor(database, 'green-hill', ['KR-0425']);
  await newVendor(database, 'other-hill', ['OH-1']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  stranger = await newPerson(started.administrator, 'uploader', ['other-hill']);
  reviewer = await newPerson(started.administrator, 'reviewer');
  const filed = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  const { id, publicationId } = await publish(uploader, reviewer, englishCertificate(1), filed);
  const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
  certificateId = id;
  resultId = body.record.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead').id;
});

const textOf = async (path: string) =>
  ((await nobody.with({ accept: 'text/html' }).get(path)).body as string).replace(/<[^>]+>/g, ' ');
const seen = async () => (await nobody.get(`/api/v1/disputes?certificate=${certificateId}`)).body[0];
const formPath = () => `/certificates/${certificateId}/results/${resultId}/dispute`;
const asForm = () =>
  nobody.with({ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' });

it('takes a dispute by a form without script; that there is one is visible at once, its words are not', async () => {
  const form = (await nobody.with({ accept: 'text/html' }).get(formPath())).body as string;
  expect(form).toMatch(new RegExp(`<form[^>]* action="${formPath()}"`));
  expect(form).toMatch(/<form[^>]* method="post"/);
  const body = new URLSearchParams({ text: 'The page\r\nsays <0.64>.', email: 'ann@example.org' }).toString();
  const { status, headers } = await asForm().send('POST', formPath(), body);
  expect(status).toBe(303);
  disputeId = /#d-(.*)$/.exec(headers.get('location')!)![1]!;
  expect(await seen()).toMatchObject({ id: disputeId, resultId, state: 'unread', statements: [] });
  for (const path of [LOT, `/certificates/${certificateId}`]) {
    const text = await textOf(path);
    expect(text).toMatch(/Disputed \d+ \w+ \d{4}\s*\. The vendor is asked to answer until \d+ \w+ \d{4}/);
    expect(text).not.toContain('says &lt;0.64');
    expect(text).not.toContain('ann@example.org');
  }
});

it('refuses a dispute of nothing, without words, or with an address that is none, and keeps nothing of it', async () => {
  expect(
    (await nobody.post('/api/v1/disputes', { certificateId, resultId: certificateId, text: 'x' })).status,
  ).toBe(404);
  const empty = await nobody.post('/api/v1/disputes', { certificateId, resultId, text: ' ', email: 'x' });
  expect(empty.status).toBe(422);
  expect(empty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/text', '#/email']);
  const typed = new URLSearchParams({ text: 'Many <words>.', email: 'ann@' }).toString();
  const page = await asForm().send('POST', formPath(), typed);
  expect([page.status, page.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
  expect(page.body).toContain('Write a whole address');
  expect(page.body).toContain('>Many &lt;words&gt;.</textarea>');
  expect(page.body).toContain('value="ann@"');
  expect((await asForm().send('POST', formPath(), 'text=')).body).toContain('without words there is nothing');
  expect((await nobody.get(`/api/v1/disputes?certificate=${certificateId}`)).body).toHaveLength(1);
});

it('shows the words when somebody of the registry has read them, and the vendor’s answer at once', async () => {
  const outcome = { outcome: 'shown', reason: 'It is about the value.' };
  expect((await uploader.post(`/api/v1/registry/disputes/${disputeId}/outcomes`, outcome)).status).toBe(403);
  expect((await reviewer.post(`/api/v1/registry/disputes/${disputeId}/outcomes`, outcome)).status).toBe(201);
  const reply = { text: 'The laboratory repeated it.' };
  expect((await stranger.post(`/api/v1/registry/disputes/${disputeId}/replies`, reply)).status).toBe(404);
  expect((await stranger.get('/api/v1/registry/disputes')).body.items).toEqual([]);
  const value = { vendor: { slug: 'green-hill' }, lot: 'KR-0425', analyte: 'Lead', printed: '0.64 mg/kg' };
  const [forVendor] = (await uploader.get('/api/v1/registry/disputes')).body.items;
  expect(forVendor).toMatchObject({ id: disputeId, value, email: null });
  const [forReviewer] = (await reviewer.get('/api/v1/registry/disputes')).body.items;
  expect(forReviewer).toMatchObject({ id: disputeId, value, email: 'ann@example.org' });
  expect((await uploader.post(`/api/v1/registry/disputes/${disputeId}/replies`, reply)).status).toBe(201);
  expect((await seen()).statements).toMatchObject([
    { kind: 'dispute', text: 'The page\nsays <0.64>.' },
    { kind: 'reply', text: reply.text },
  ]);
  const text = await textOf(LOT);
  expect(text).toContain('says &lt;0.64&gt;.');
  expect(text).toContain('The vendor answered.');
});

it('a legal hold takes the words out of sight and leaves a tombstone; nothing is removed', async () => {
  const hold = { outcome: 'legal-hold', reason: 'Order of a court, 2026-11-20.' };
  expect((await reviewer.post(`/api/v1/registry/disputes/${disputeId}/outcomes`, hold)).status).toBe(201);
  expect(await seen()).toMatchObject({ state: 'legal-hold', reason: hold.reason, statements: [] });
  const text = await textOf(`/certificates/${certificateId}`);
  expect(text).toContain('held back for a legal reason: Order of a court, 2026-11-20.');
  expect(text).not.toContain('repeated');
  for (const table of [
    'dispute',
    'published.dispute',
    'published.dispute_statement',
    'published.dispute_outcome',
  ])
    await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  const acts = await database.query<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject_kind = 'dispute' ORDER BY id`,
  );
  expect(acts.map(({ action }) => action)).toEqual([
    ...['dispute-received', 'dispute-moderated', 'dispute-answered', 'dispute-moderated'],
  ]);
});

it('takes so many from one place and no more', async () => {
  let last = 201;
  for (let sent = 0; sent < 11 && last !== 429; sent += 1)
    last = (await nobody.post('/api/v1/disputes', { certificateId, resultId, text: `No. ${sent}` })).status;
  expect(last).toBe(429);
});
