import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, newVendor, until, upload, whenRead } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';

let administrator: Client;
let uploader: Client;
let stranger: Client;
let reviewer: Client;

const FIRST = { vendor: 'green-hill', product: 'green-leaf', review: 'when-complete' };

beforeAll(async () => {
  const database = await createTestDatabase();
  ({ administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0500']);
  await newVendor(database, 'red-hill');
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  stranger = await newPerson(administrator, 'uploader', ['red-hill']);
  reviewer = await newPerson(administrator, 'reviewer');
});

const waiting = async (): Promise<string[]> =>
  (await reviewer.get('/api/v1/reviews')).body.items.map(({ id }: { id: string }) => id);

describe('What is to be completed before it goes to review', () => {
  it('waits for its sender, says what it lacks, and is sent when they say so', async () => {
    const url = await accepted(uploader, await certificatePdf(englishCertificate(1, 'KR-0999')), FIRST);
    await until(uploader, url, 'returned');
    const { body, headers } = await uploader.get(url);
    expect(body).toMatchObject({ state: 'returned', reason: { code: 'incomplete' }, results: 8 });
    expect(body.missing.map(({ code }: { code: string }) => code)).toEqual(['no-lot']);
    expect(body.reason.message).toContain('It is filed under no lot yet.');
    expect(await waiting()).not.toContain(body.id);

    const { body: list } = await uploader.get('/api/v1/certificates');
    expect(list.items[0]).toMatchObject({ id: body.id, results: 8, missing: body.missing });

    const filed = await uploader
      .with({ 'if-match': headers.get('etag')! })
      .send('PATCH', url, { ...LOT, lot: 'KR-0500' });
    expect([filed.status, filed.body.state]).toEqual([200, 'returned']);
    const sent = await uploader.post(`${url}/submission`);
    expect([sent.status, sent.body.state, sent.body.reason]).toEqual([200, 'in-review', undefined]);
    expect(await waiting()).toContain(body.id);
    const { body: entries } = await administrator.get('/api/v1/audit-entries?limit=100');
    expect(entries.items.map(({ action }: { action: string }) => action)).toContain(
      'certificate-sent-to-review',
    );
  });

  it('goes to review by itself when it lacks nothing, and whatever it lacks when nobody asked to complete it', async () => {
    const whole = await accepted(uploader, await certificatePdf(englishCertificate(2)), FIRST);
    expect((await whenRead(uploader, whole)).state).toBe('in-review');
    const lacking = await accepted(uploader, await certificatePdf(englishCertificate(3, 'KR-0999')));
    expect((await whenRead(uploader, lacking)).missing).not.toEqual([]);
  });

  it('is sent by those who may see it, and only while it waits for its sender', async () => {
    const url = await accepted(uploader, await certificatePdf(englishCertificate(4, 'KR-0999')), FIRST);
    await until(uploader, url, 'returned');
    expect((await stranger.post(`${url}/submission`)).status).toBe(404);
    expect((await uploader.post(`${url}/submission`)).status).toBe(200);
    const twice = await uploader.post(`${url}/submission`);
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
  });

  it('is refused where the word for it is none of ours', async () => {
    const { status, body } = await upload(uploader, await certificatePdf(englishCertificate(5)), {
      review: 'never',
    });
    expect([status, body.errors[0].parameter]).toEqual([422, 'review']);
  });
});

const LOT = { vendor: 'green-hill', product: 'green-leaf' };
