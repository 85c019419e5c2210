import { DataSource } from 'typeorm';
import { serviceDataSource } from '../src/database/connection';
import { asProblem } from '../src/http/problem.filter';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { newVendor, upload } from './harness/certificates';
import type { Answer, Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { holding, whenWaiting } from './harness/locks';
import { newPerson, PASSWORD, signIn, startWithAdministrator, withKey } from './harness/people';
import { decide, lookAtAll, readCertificate, seen } from './harness/review';

/**
 * Two who change what belongs together at the same moment come one after the other: nobody waits for ever, nobody is told of
 * a fault, and nobody acts on what has just changed. Each test keeps the first lock that both need, so that they meet.
 */

let database: TestDatabase;
let administrator: Client;
let nobody: Client;
let uploader: Client;
let anna: Client & { id: string };
let boris: Client & { id: string };

const FILED = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-1' };
const idIn = (url: string) => url.split('/').at(-1)!;
const outcome = ({ status, body }: Answer) => [status, body?.code];
const OTHER_PASSWORD = 'umbrella seven violet orchard';

beforeAll(async () => {
  database = await createTestDatabase();
  ({ administrator, nobody } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'green-hill', ['KR-1']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  anna = await newPerson(administrator, 'reviewer');
  boris = await newPerson(administrator, 'reviewer');
});

let made = 0;
const read = () => readCertificate(uploader, englishCertificate(`L-${(made += 1)}`, 'KR-1'), FILED);

describe('An account', () => {
  it('is changed while its owner signs in, whose last session has run out', async () => {
    const { id, email } = await newPerson(administrator, 'reviewer');
    await database.query(
      `UPDATE session SET last_used_at = now() - interval '2 hours' WHERE account_id = $1`,
      [id],
    );
    const release = await holding(database, 'SELECT FROM account WHERE id = $1 FOR UPDATE', [id]);
    const changing = administrator.patch(`/api/v1/accounts/${id}`, { role: 'administrator' });
    await whenWaiting(database, 1);
    const signingIn = nobody.post('/api/v1/session', { email, password: PASSWORD });
    await whenWaiting(database, 2);
    await release();
    expect([(await changing).status, (await signingIn).status]).toEqual([200, 201]);
  });

  it('holds up nothing that its owner does while it is changed', async () => {
    const release = await holding(database, 'SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [anna.id]);
    const url = await read();
    expect((await lookAtAll(anna, url)).status).toBe(200);
    expect((await decide(anna, url, 'reject')).status).toBe(201);
    await release();
  });

  it('is not signed in to with a password that has just been changed', async () => {
    const { id, email } = await newPerson(administrator, 'reviewer');
    const { id: other } = await newPerson(administrator, 'reviewer');
    const release = await holding(
      database,
      'UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE id = $2) WHERE id = $1',
      [id, other],
    );
    const signingIn = nobody.post('/api/v1/session', { email, password: PASSWORD });
    await whenWaiting(database, 1);
    await release();
    expect(outcome(await signingIn)).toEqual([401, 'wrong-credentials']);
  });

  it('keeps the password that an administrator sets while somebody who knew the old one sets another', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const { id: other } = await newPerson(administrator, 'reviewer');
    const release = await holding(
      database,
      'UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE id = $2) WHERE id = $1',
      [person.id, other],
    );
    const setting = person.post('/api/v1/session/password', { current: PASSWORD, password: OTHER_PASSWORD });
    await whenWaiting(database, 1);
    await release();
    expect(outcome(await setting)).toEqual([401, 'wrong-credentials']);
    expect((await signIn(nobody, person.email)).headers.cookie).toBeDefined();
  });

  it('stays disabled though its owner takes an invitation at that moment', async () => {
    const { id } = await newPerson(administrator, 'reviewer');
    const { body } = await administrator.post(`/api/v1/accounts/${id}/invitation`);
    const release = await holding(database, 'UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    const taking = nobody.post('/api/v1/invitations/acceptance', {
      ...{ secret: body.address.split('#')[1], password: OTHER_PASSWORD },
    });
    await whenWaiting(database, 1);
    await release();
    expect((await taking).body.code).toBe('invitation-over');
    expect((await administrator.get(`/api/v1/accounts/${id}`)).body.disabledAt).not.toBeNull();
  });

  it('has no more keys than it may, however many are made at once', async () => {
    const person = await newPerson(administrator, 'reviewer');
    await database.query(
      `INSERT INTO api_key (account_id, name, prefix, secret_hash, scopes)
       SELECT $1, 'earlier', 'assay_', encode(sha256(n::text::bytea), 'hex'), '{read}' FROM generate_series(1, 48) AS n`,
      [person.id],
    );
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => person.post('/api/v1/api-keys', { name: 'one more' })),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
  });
});

describe('A certificate', () => {
  it('is decided on beside another that is decided on, each said to replace the other', async () => {
    const [first, second] = [await read(), await read()];
    const bodies = [];
    for (const [reviewer, url, other] of [
      [anna, first, second],
      [boris, second, first],
    ] as const) {
      await lookAtAll(reviewer, url);
      const { etag, review } = await seen(reviewer, url);
      const acknowledged = review.holds.map(({ id }: { id: string }) => id);
      const body = { kind: 'approve', reason: 'It is newer.', acknowledged, supersedes: idIn(other) };
      bodies.push(() => reviewer.with({ 'if-match': etag }).post(`${url}/decisions`, body));
    }
    const ids = [idIn(first), idIn(second)];
    const release = await holding(database, 'SELECT FROM certificate WHERE id = ANY ($1) FOR UPDATE', [ids]);
    const deciding = bodies.map((decideNow) => decideNow());
    await whenWaiting(database, 2);
    await release();
    for (const answer of await Promise.all(deciding))
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, '#/supersedes']);
  });

  it('is replaced by a new version while the product that both are of is given a number', async () => {
    const url = await read();
    await decide(anna, url, 'return');
    const pdf = await certificatePdf(englishCertificate('L-new', 'KR-1'));
    const release = await holding(database, 'SELECT FROM certificate WHERE id = $1 FOR UPDATE', [idIn(url)]);
    const sending = upload(uploader, pdf, { ...FILED, replaces: idIn(url) });
    await whenWaiting(database, 1);
    const address = '/api/v1/registry/vendors/green-hill/products/green-leaf';
    const changing = administrator.patch(address, { gtin: '4006381333931' });
    await whenWaiting(database, 2);
    await release();
    expect([(await sending).status, (await changing).status]).toEqual([202, 200]);
  });

  it('is taken by nobody when somebody has just decided on it', async () => {
    const url = await read();
    const decided = `UPDATE certificate SET state = 'rejected', revision = revision + 1 WHERE id = $1`;
    const release = await holding(database, decided, [idIn(url)]);
    const taking = anna.post(`/api/v1/reviews/${idIn(url)}/lease`);
    await whenWaiting(database, 1);
    await release();
    expect(outcome(await taking)).toEqual([409, 'wrong-state']);
  });

  it('is published while a claim on its lot is entered, and waits for the claim alone', async () => {
    const url = await read();
    const [{ id: vendorId }] = (await database.query<{ id: string }>('SELECT id FROM vendor')) as [
      { id: string },
    ];
    const claims = `SELECT pg_advisory_xact_lock(hashtextextended('claims of ' || $1, 0))`;
    const release = await holding(database, claims, [vendorId]);
    await lookAtAll(anna, url);
    const publishing = decide(anna, url, 'approve');
    await whenWaiting(database, 1);
    // As a verdict on the claim does, which refers to the lot.
    await (
      await holding(database, 'SELECT FROM published.lot FOR KEY SHARE NOWAIT')
    )();
    await release();
    expect((await publishing).status).toBe(201);
  });
});

it('A key is replaced while its account is changed', async () => {
  const person = await newPerson(administrator, 'reviewer');
  await withKey(person);
  const { body } = await person.get('/api/v1/api-keys');
  const release = await holding(database, 'SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [person.id]);
  const replacing = person.post(`/api/v1/api-keys/${body.items[0].id}/rotation`, { overlapHours: 1 });
  const changing = administrator.patch(`/api/v1/accounts/${person.id}`, { name: 'Somebody else' });
  await whenWaiting(database, 2);
  await release();
  expect([(await replacing).status, (await changing).status]).toEqual([201, 200]);
});

it('A copy that is frozen in the middle of something keeps it from the others for a minute, and not for ever', async () => {
  const source = await new DataSource(serviceDataSource({ connectionString: database.url })).initialize();
  const frozen = source.createQueryRunner();
  const setting = 'idle_in_transaction_session_timeout';
  expect(await frozen.query(`SHOW ${setting}`)).toEqual([{ [setting]: '1min' }]);
  // A test does not wait for a minute.
  await frozen.query(`SET ${setting} = '50ms'`);
  await frozen.startTransaction();
  await frozen.query('SELECT FROM account FOR NO KEY UPDATE');
  await (
    await holding(database, 'SELECT FROM account FOR UPDATE')
  )();
  const thawed: unknown = await frozen.query('SELECT').catch((error: unknown) => error);
  expect(asProblem(thawed).code).toBe('unavailable');
  await source.destroy();
});
