import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, PASSWORD, signIn, startWithAdministrator, withKey } from './harness/people';

let nobody: Client;
let administrator: Client;
let database: TestDatabase;
let made = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ nobody, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    RUN_WORKER: 'false',
  }));
});

/** An account without a password, as an administrator makes it for somebody who is to be invited. */
async function newAccount(): Promise<{ id: string; email: string }> {
  const email = `invited-${(made += 1)}@example.org`;
  const { body } = await administrator.post('/api/v1/accounts', { email, name: 'Ivy', role: 'reviewer' });
  return body;
}

async function invite(id: string): Promise<string> {
  const { status, body } = await administrator.post(`/api/v1/accounts/${id}/invitation`);
  expect(status).toBe(201);
  return /^\/console\/invitation#([\w-]{43})$/.exec(body.address)![1]!;
}

const open = (secret: string) => nobody.post('/api/v1/invitations/opening', { secret });
const take = (secret: string, password = PASSWORD, client = nobody) =>
  client.post('/api/v1/invitations/acceptance', { secret, password });
const account = async (id: string) => (await administrator.get(`/api/v1/accounts/${id}`)).body;

describe('An invitation', () => {
  it('tells whom it is for, sets their password once, and signs them in', async () => {
    const { id, email } = await newAccount();
    expect(await account(id)).toMatchObject({ passwordSet: false, invitedUntil: null });
    const secret = await invite(id);
    const days = (Date.parse((await account(id)).invitedUntil) - Date.now()) / 86_400_000;
    expect([days > 6.9, days <= 7]).toEqual([true, true]);
    expect((await open(secret)).body).toMatchObject({ name: 'Ivy', email });
    const { status, headers, body } = await take(secret);
    expect([status, body.account.id]).toEqual([201, id]);
    const ivy = nobody.with({ cookie: headers.getSetCookie()[0]!.split(';')[0] });
    expect((await ivy.get('/api/v1/session')).status).toBe(200);
    expect(await account(id)).toMatchObject({ passwordSet: true, invitedUntil: null });
    await signIn(nobody, email);
    for (const again of [await open(secret), await take(secret)])
      expect([again.status, again.body.code]).toEqual([410, 'invitation-over']);
  });

  it('gives somebody whose password is lost, or known to others, a new one, and ends where they are signed in', async () => {
    const person = await newPerson(administrator, 'reviewer');
    expect((await take(await invite(person.id), 'another long enough phrase')).status).toBe(201);
    expect((await person.get('/api/v1/session')).status).toBe(401);
    await expect(signIn(nobody, person.email)).rejects.toThrow('401');
    await signIn(nobody, person.email, 'another long enough phrase');
  });

  it('lets a person in whom somebody else’s attempts keep out', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const wrong = { email: person.email, password: 'not the password' };
    for (let i = 0; i < 5; i += 1) await nobody.post('/api/v1/session', wrong);
    expect((await nobody.post('/api/v1/session', wrong)).status).toBe(429);
    expect((await take(await invite(person.id))).status).toBe(201);
  });

  it('does not hold once it is replaced, taken back or over, or its account is disabled', async () => {
    const { id } = await newAccount();
    const first = await invite(id);
    const second = await invite(id);
    expect([(await open(first)).status, (await open(second)).status]).toEqual([410, 200]);
    expect((await administrator.delete(`/api/v1/accounts/${id}/invitation`)).status).toBe(204);
    expect((await take(second)).status).toBe(410);
    const third = await invite(id);
    await database.query('UPDATE invitation SET expires_at = now() WHERE account_id = $1', [id]);
    expect((await take(third)).status).toBe(410);
    const fourth = await invite(id);
    await administrator.patch(`/api/v1/accounts/${id}`, { disabled: true });
    expect((await take(fourth)).status).toBe(410);
    expect((await administrator.post(`/api/v1/accounts/${id}/invitation`)).status).toBe(404);
  });

  it('is used by one of two who come at the same time', async () => {
    const { id } = await newAccount();
    const secret = await invite(id);
    const answers = await Promise.all([take(secret), take(secret, 'another long enough phrase')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
  });

  it('is kept as a hash, and in the audit trail without its secret', async () => {
    const { id } = await newAccount();
    const secret = await invite(id);
    const rows = await database.query('SELECT * FROM invitation');
    const { items } = (await administrator.get('/api/v1/audit-entries?limit=100')).body;
    expect(items[0]).toMatchObject({ action: 'invitation-made', subject: { kind: 'account', id } });
    expect(JSON.stringify([rows, items])).not.toContain(secret);
  });

  it('is not taken from another site’s page, nor with a password that is too short, and stays usable', async () => {
    const { id } = await newAccount();
    const secret = await invite(id);
    const elsewhere = nobody.with({ 'sec-fetch-site': 'cross-site' });
    expect((await take(secret, PASSWORD, elsewhere)).body.code).toBe('cross-origin');
    expect((await take(secret, 'short')).body.errors[0].pointer).toBe('#/password');
    expect((await take(secret)).status).toBe(201);
  });
});

/** The person with the cookie that an answer gave them. */
const withNewCookie = (person: Client, headers: Headers): Client =>
  person.with({ cookie: headers.getSetCookie()[0]!.split(';')[0] });

const isIn = async (client: Client) => (await client.get('/api/v1/session')).status === 200;

describe('A session', () => {
  it('gets a new secret when its own password changes, and the old one is worth nothing', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const body = { current: PASSWORD, password: 'another long enough phrase' };
    const { status, headers } = await person.post('/api/v1/session/password', body);
    expect(status).toBe(204);
    expect([await isIn(person), await isIn(withNewCookie(person, headers))]).toEqual([false, true]);
  });

  it('gets a new secret when its own role changes', async () => {
    const person = await newPerson(administrator, 'administrator');
    const { headers } = await person.patch(`/api/v1/accounts/${person.id}`, { role: 'reviewer' });
    const after = withNewCookie(person, headers);
    expect([await isIn(person), await isIn(after)]).toEqual([false, true]);
    expect((await after.get('/api/v1/accounts')).status).toBe(403);
  });

  it('ends when somebody else changes its account’s role, and not when they change its name', async () => {
    const person = await newPerson(administrator, 'reviewer');
    await administrator.patch(`/api/v1/accounts/${person.id}`, { name: 'Renamed', role: 'reviewer' });
    expect(await isIn(person)).toBe(true);
    await administrator.patch(`/api/v1/accounts/${person.id}`, { role: 'administrator' });
    expect(await isIn(person)).toBe(false);
  });

  it('is another one after signing in anew, and the one before is over', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const again = await person.post('/api/v1/session', { email: person.email, password: PASSWORD });
    expect(again.headers.getSetCookie()[0]).not.toContain(person.headers.cookie);
    expect(await isIn(person)).toBe(false);
  });
});

describe('A request with the session’s cookie from another site', () => {
  const SITES = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];

  it.each(SITES)('%j changes nothing, and may read', async (headers) => {
    const elsewhere = (await newPerson(administrator, 'administrator')).with(headers);
    const before = (await administrator.get('/api/v1/accounts?limit=100')).body.items.length;
    for (const { status, body } of [
      await elsewhere.post('/api/v1/accounts', {
        email: 'evil@example.org',
        name: 'E',
        role: 'administrator',
      }),
      await elsewhere.delete('/api/v1/session'),
      await elsewhere.patch('/api/v1/registry/vendors/nowhere', { name: 'E' }),
    ])
      expect([status, body.code]).toEqual([403, 'cross-origin']);
    expect((await administrator.get('/api/v1/accounts?limit=100')).body.items).toHaveLength(before);
    expect((await elsewhere.get('/api/v1/session')).status).toBe(200);
  });

  it('is no danger with a key, which no browser sends by itself', async () => {
    const program = await withKey(await newPerson(administrator, 'administrator'));
    const { status } = await program
      .with({ origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' })
      .post('/api/v1/registry/vendors', { name: 'From a tool' });
    expect(status).toBe(201);
  });
});
