import { Client } from './harness/client';
import { newPerson, PASSWORD, signIn, startWithAdministrator, withKey } from './harness/people';
import type { RunningService } from './harness/service';
import { startService } from './harness/service';
import { createTestDatabase } from './harness/database';
import type { TestDatabase } from './harness/database';

let service: RunningService;
let nobody: Client;
let administrator: Client;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
});

const setCookie = (headers: Headers) => headers.getSetCookie()[0] ?? '';

describe('Signing in', () => {
  it('gives a cookie that no script and no other site can use, and tells who one is', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const { status, headers, body } = await nobody.post('/api/v1/session', {
      email: ` ${person.email.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(status).toBe(201);
    expect(setCookie(headers)).toMatch(/^assaybook-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(body).toMatchObject({ account: { email: person.email, role: 'reviewer' }, via: 'session' });
    expect((await person.get('/api/v1/session')).body).toMatchObject({ account: { id: person.id } });
  });

  it('answers the same to a wrong password and an account that does not exist', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const wrong = await nobody.post('/api/v1/session', {
      email: person.email,
      password: 'not this one at all',
    });
    const unknown = await nobody.post('/api/v1/session', { email: 'x@example.org', password: PASSWORD });
    for (const { body } of [wrong, unknown]) delete body.requestId;
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('wrong-credentials');
    expect(unknown.body).toEqual(wrong.body);
    expect(setCookie(wrong.headers)).toBe('');
  });

  it('is refused after five failures, even with the right password', async () => {
    const { email } = await newPerson(administrator, 'reviewer');
    for (let i = 0; i < 5; i += 1) await nobody.post('/api/v1/session', { email, password: 'wrong' });
    const { status, headers, body } = await nobody.post('/api/v1/session', { email, password: PASSWORD });
    expect(status).toBe(429);
    expect(body.code).toBe('too-many-attempts');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('again ends the session that the browser had', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const again = await signIn(person, person.email);
    expect(again.headers.cookie).not.toBe(person.headers.cookie);
    expect((await person.get('/api/v1/session')).status).toBe(401);
    expect((await again.get('/api/v1/session')).status).toBe(200);
  });

  it('from a page of another site is refused', async () => {
    const { status, body } = await nobody
      .with({ 'sec-fetch-site': 'cross-site' })
      .post('/api/v1/session', { email: 'administrator@example.org', password: PASSWORD });
    expect([status, body.code]).toEqual([403, 'cross-origin']);
  });

  it('names the fields that are missing or no text', async () => {
    const { status, headers, body } = await nobody.post('/api/v1/session', {
      email: 5,
      role: 'administrator',
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toMatch('application/problem+json');
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer);
    expect(new Set(pointers)).toEqual(new Set(['#/email', '#/password', '#/role']));
  });

  it.each([
    ['not JSON', '{"email":', 400],
    ['NUL in a text', '{"email":"a\\u0000","password":"x"}', 400],
    ['nesting without end', `{"email":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['a prototype', '{"__proto__":{"role":"administrator"}}', 400],
  ])('with %s is refused, not a fault', async (_what, body, status) => {
    const answer = await nobody.with({ 'content-type': 'application/json' }).post('/api/v1/session', body);
    expect([answer.status, answer.body.code]).toEqual([status, 'malformed-request']);
  });

  it('keeps neither password nor secret in readable form', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const program = await withKey(person);
    const rows = await database.query<{ all: string }>(
      `SELECT (SELECT json_agg(a) FROM account a)::text || (SELECT json_agg(s) FROM session s)::text
        || (SELECT json_agg(k) FROM api_key k)::text AS all`,
    );
    const kept = rows[0]!.all;
    expect(kept).toContain(person.email);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).not.toContain(person.headers.cookie!.split('=')[1]);
    expect(kept).not.toContain(program.headers.authorization!.split(' ')[1]);
    expect(service.program.output).not.toContain(PASSWORD);
  });
});

describe('A session', () => {
  it('ends when one signs out', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const { status, headers } = await person.delete('/api/v1/session');
    expect(status).toBe(204);
    expect(setCookie(headers)).toMatch(/^assaybook-session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await person.get('/api/v1/session')).status).toBe(401);
  });

  it.each([
    ['after twelve hours', `expires_at = now() - interval '1 second'`],
    ['after an hour without use', `last_used_at = now() - interval '61 minutes'`],
  ])('ends %s', async (_when, later) => {
    const person = await newPerson(administrator, 'reviewer');
    await database.query(`UPDATE session SET ${later} WHERE account_id = $1`, [person.id]);
    const { status, body } = await person.get('/api/v1/session');
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
  });

  it('goes on while it is used', async () => {
    const person = await newPerson(administrator, 'reviewer');
    await database.query(
      `UPDATE session SET last_used_at = now() - interval '50 minutes' WHERE account_id = $1`,
      [person.id],
    );
    expect((await person.get('/api/v1/session')).status).toBe(200);
    const [row] = await database.query<{ fresh: boolean }>(
      `SELECT last_used_at > now() - interval '1 minute' AS fresh FROM session WHERE account_id = $1`,
      [person.id],
    );
    expect(row!.fresh).toBe(true);
  });

  it('lasts no longer than twelve hours', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const { body } = await person.get('/api/v1/session');
    const hours = (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12.01);
  });

  it.each([
    ['the account is disabled', { disabled: true }],
    ['an administrator sets another password', { password: 'another long phrase' }],
  ])('ends when %s', async (_why, change) => {
    const person = await newPerson(administrator, 'reviewer');
    expect((await administrator.patch(`/api/v1/accounts/${person.id}`, change)).status).toBe(200);
    expect((await person.get('/api/v1/session')).status).toBe(401);
  });

  it('stays for an administrator who sets their own password, while their others end', async () => {
    const person = await newPerson(administrator, 'administrator');
    const elsewhere = await signIn(nobody, person.email);
    const change = { password: 'another long phrase' };
    const { headers } = await person.patch(`/api/v1/accounts/${person.id}`, change);
    const here = person.with({ cookie: headers.getSetCookie()[0]!.split(';')[0] });
    expect((await here.get('/api/v1/session')).status).toBe(200);
    expect((await elsewhere.get('/api/v1/session')).status).toBe(401);
  });

  it('changes nothing for a page of another site', async () => {
    const person = await newPerson(administrator, 'administrator');
    const lured = person.with({ origin: 'https://evil.example' });
    const { status, body } = await lured.post('/api/v1/api-keys', { name: 'stolen' });
    expect([status, body.code]).toEqual([403, 'cross-origin']);
    expect((await person.get('/api/v1/api-keys')).body.items).toEqual([]);
  });
});

describe('An API key', () => {
  it('acts for its account, and is shown once', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const made = await person.post('/api/v1/api-keys', { name: 'nightly import' });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(made.body.key).toMatch(/^assay_[\w-]{43}$/);
    const program = nobody.with({ authorization: `Bearer ${made.body.key}` });
    expect((await program.get('/api/v1/session')).body).toMatchObject({
      account: { id: person.id },
      via: 'api-key',
    });
    const { items } = (await person.get('/api/v1/api-keys')).body;
    expect(items).toEqual([
      expect.objectContaining({
        name: 'nightly import',
        prefix: made.body.key.slice(0, 12),
        revokedAt: null,
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain(made.body.key);
    expect(Date.parse(items[0].lastUsedAt)).toBeGreaterThan(0);
  });

  it('ends when it is revoked', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const program = await withKey(person);
    const [key] = (await person.get('/api/v1/api-keys')).body.items;
    expect((await person.delete(`/api/v1/api-keys/${key.id}`)).status).toBe(204);
    const { status, headers, body } = await program.get('/api/v1/session');
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('ends at its time', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const program = await withKey(person);
    await database.query('UPDATE api_key SET expires_at = now() WHERE account_id = $1', [person.id]);
    expect((await program.get('/api/v1/session')).status).toBe(401);
  });

  it('ends with its account', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const program = await withKey(person);
    await administrator.patch(`/api/v1/accounts/${person.id}`, { disabled: true });
    expect((await program.get('/api/v1/session')).status).toBe(401);
  });

  it('lasts a year unless told otherwise', async () => {
    const untold = await administrator.post('/api/v1/api-keys', { name: 'a' });
    const days = (Date.parse(untold.body.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(365);
    const forever = await administrator.post('/api/v1/api-keys', { name: 'b', expiresAt: null });
    expect(forever.body.expiresAt).toBeNull();
    const until = '2999-01-02T03:04:05.000Z';
    const told = await administrator.post('/api/v1/api-keys', { name: 'c', expiresAt: until });
    expect(told.body.expiresAt).toBe(until);
  });

  it.each(['2001-01-01T00:00:00Z', 'tomorrow', '2999-01-01', '2999-01-01T00:00:61Z', 5])(
    'cannot end at %s',
    async (expiresAt) => {
      const { status, body } = await administrator.post('/api/v1/api-keys', { name: 'a', expiresAt });
      expect(status).toBe(422);
      expect(body.errors[0].pointer).toBe('#/expiresAt');
    },
  );

  it('makes no other key', async () => {
    const program = await withKey(await newPerson(administrator, 'administrator'));
    expect((await program.post('/api/v1/api-keys', { name: 'child' })).status).toBe(403);
  });

  it('is judged alone, also beside a good cookie', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const confused = person.with({ authorization: 'Bearer assay_nonsense' });
    expect((await confused.get('/api/v1/session')).status).toBe(401);
    expect((await person.with({ authorization: 'Basic YTpi' }).get('/api/v1/session')).status).toBe(401);
  });

  it('of somebody else is nobody else’s business but an administrator’s', async () => {
    const [owner, other] = [
      await newPerson(administrator, 'reviewer'),
      await newPerson(administrator, 'reviewer'),
    ];
    const { id } = (await owner.post('/api/v1/api-keys', { name: 'mine' })).body;
    expect((await other.delete(`/api/v1/api-keys/${id}`)).status).toBe(404);
    expect((await other.get(`/api/v1/api-keys?account=${owner.id}`)).status).toBe(403);
    expect((await other.post('/api/v1/api-keys', { name: 'x', account: owner.id })).status).toBe(403);
    expect((await administrator.get(`/api/v1/api-keys?account=${owner.id}`)).body.items).toHaveLength(1);
    expect((await administrator.delete(`/api/v1/api-keys/${id}`)).status).toBe(204);
  });

  it('for an account without a password is made by an administrator', async () => {
    const robot = await administrator.post('/api/v1/accounts', {
      email: 'robot@example.org',
      name: 'Robot',
      role: 'reviewer',
    });
    const { body } = await administrator.post('/api/v1/api-keys', { name: 'robot', account: robot.body.id });
    const program = nobody.with({ authorization: `Bearer ${body.key}` });
    expect((await program.get('/api/v1/session')).body.account.email).toBe('robot@example.org');
    const attempt = await nobody.post('/api/v1/session', { email: 'robot@example.org', password: 'x' });
    expect(attempt.body.code).toBe('wrong-credentials');
  });

  it('is one of fifty at most', async () => {
    const person = await newPerson(administrator, 'reviewer');
    await database.query(
      `INSERT INTO api_key (account_id, name, prefix, secret_hash)
       SELECT $1::uuid, 'k', 'assay_', $1::text || n FROM generate_series(1, 50) n`,
      [person.id],
    );
    const { status, body } = await person.post('/api/v1/api-keys', { name: 'one more' });
    expect([status, body.code]).toEqual([409, 'too-many-keys']);
    const first = (await person.get('/api/v1/api-keys?limit=30')).body;
    const second = (await person.get(`/api/v1/api-keys?limit=30&after=${first.next}`)).body;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(50);
    expect(second.next).toBeNull();
  });
});

describe('Accounts', () => {
  it('are for administrators', async () => {
    const reviewer = await newPerson(administrator, 'reviewer');
    for (const answer of [
      await reviewer.get('/api/v1/accounts'),
      await reviewer.post('/api/v1/accounts', {}),
      await reviewer.patch(`/api/v1/accounts/${reviewer.id}`, { role: 'administrator' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'not-permitted']);
    expect((await nobody.get('/api/v1/accounts')).status).toBe(401);
  });

  it('are listed by email, page by page', async () => {
    await newPerson(administrator, 'reviewer');
    const all = (await administrator.get('/api/v1/accounts?limit=100')).body.items;
    const emails = all.map(({ email }: { email: string }) => email);
    expect(emails).toEqual([...emails].sort());
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await administrator.get(`/api/v1/accounts?limit=3${next && `&after=${next}`}`);
      paged.push(...body.items.map(({ email }: { email: string }) => email));
      next = body.next;
    }
    expect(paged).toEqual(emails);
    expect(JSON.stringify(all)).not.toMatch(/argon2|passwordHash|password_hash/i);
  });

  it('have one email each, whatever its case', async () => {
    const { email } = await newPerson(administrator, 'reviewer');
    const { status, body } = await administrator.post('/api/v1/accounts', {
      email: email.toUpperCase(),
      name: 'Another',
      role: 'reviewer',
    });
    expect([status, body.code]).toEqual([409, 'email-taken']);
  });

  it('of uploaders alone are bound to vendors, and only to those there are', async () => {
    const person = { email: 'u@example.org', name: 'U', role: 'uploader' };
    const unknown = await administrator.post('/api/v1/accounts', { ...person, vendors: ['nowhere'] });
    expect(unknown.body).toMatchObject({ code: 'unknown-vendor', errors: [{ pointer: '#/vendors/0' }] });
    const reviewer = await administrator.post('/api/v1/accounts', {
      ...person,
      role: 'reviewer',
      vendors: ['nowhere'],
    });
    expect(reviewer.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '#/vendors' }] });
    const { items } = (await administrator.get('/api/v1/accounts?limit=100')).body;
    expect(items.map(({ email }: { email: string }) => email)).not.toContain('u@example.org');
  });

  it('refuse null where a value belongs', async () => {
    const { id } = await newPerson(administrator, 'reviewer');
    for (const member of ['name', 'role', 'password', 'vendors', 'disabled']) {
      const { status, body } = await administrator.patch(`/api/v1/accounts/${id}`, { [member]: null });
      expect(status).toBe(422);
      expect(body.errors[0].pointer).toBe(`#/${member}`);
    }
  });

  it('that are disabled come back when enabled', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const path = `/api/v1/accounts/${person.id}`;
    expect((await administrator.patch(path, { disabled: true })).body.disabledAt).not.toBeNull();
    const refused = await nobody.post('/api/v1/session', { email: person.email, password: PASSWORD });
    expect(refused.status).toBe(401);
    expect((await administrator.patch(path, { disabled: false })).body.disabledAt).toBeNull();
    expect((await signIn(nobody, person.email)).headers.cookie).toBeDefined();
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'no-id', '%00'])('named %s do not exist', async (id) => {
    const { status, body } = await administrator.get(`/api/v1/accounts/${id}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.status).toBe(status);
  });
});

describe('The last administrator', () => {
  let alone: Client & { id?: string };
  let id: string;
  beforeAll(async () => {
    const { administrator } = await startWithAdministrator();
    alone = administrator;
    id = (await alone.get('/api/v1/session')).body.account.id;
  });

  it.each([{ role: 'reviewer' }, { disabled: true }])('stays one: %j is refused', async (change) => {
    const { status, body } = await alone.patch(`/api/v1/accounts/${id}`, change);
    expect([status, body.code]).toEqual([409, 'last-administrator']);
    expect((await alone.get('/api/v1/accounts')).status).toBe(200);
  });

  it('is not made one of two by an administrator who cannot sign in', async () => {
    await alone.post('/api/v1/accounts', { email: 'key@example.org', name: 'K', role: 'administrator' });
    expect((await alone.patch(`/api/v1/accounts/${id}`, { disabled: true })).status).toBe(409);
  });

  it('is left when two remove each other at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await newPerson(alone, 'administrator');
      const answers = await Promise.all([
        alone.patch(`/api/v1/accounts/${other.id}`, { role: 'reviewer' }),
        other.patch(`/api/v1/accounts/${id}`, { role: 'reviewer' }),
      ]);
      // The one who came second is either told so or no administrator any more; never both succeed.
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      if (answers[1].status === 200) {
        const back = await other.patch(`/api/v1/accounts/${id}`, { role: 'administrator' });
        expect(back.status).toBe(200);
        // Another role ended the session.
        alone = await signIn(alone.with({ cookie: undefined }), 'administrator@example.org');
        await alone.patch(`/api/v1/accounts/${other.id}`, { role: 'reviewer' });
      }
    }
  });
});

describe('The administrator of the settings', () => {
  it('is made once and never changed again', async () => {
    const before = await startWithAdministrator();
    await before.service.program.stop();
    const after = await startService({ ...before.service.settings, ADMIN_PASSWORD: 'quite another phrase' });
    expect(after.program.said).not.toContain('no administrator');
    const client = new Client(after.url);
    const email = 'administrator@example.org';
    const changed = await client.post('/api/v1/session', { email, password: 'quite another phrase' });
    expect(changed.status).toBe(401);
    const kept = await signIn(client, email);
    expect((await kept.get('/api/v1/session')).body.account.email).toBe(email);
  });
});

describe('A service that people reach by https', () => {
  it('gives a cookie for this very host that never travels in clear', async () => {
    const { service, nobody } = await startWithAdministrator({ PUBLIC_URL: 'https://registry.example' });
    const email = 'administrator@example.org';
    const { headers } = await nobody.post('/api/v1/session', { email, password: PASSWORD });
    expect(setCookie(headers)).toMatch(
      /^__Host-assaybook-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    // And browsers are told to come by https from now on.
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    const person = await signIn(new Client(service.url, { origin: 'https://registry.example' }), email);
    expect((await person.post('/api/v1/api-keys', { name: 'a' })).status).toBe(201);
    const plain = person.with({ cookie: person.headers.cookie!.replace('__Host-', '') });
    expect((await plain.get('/api/v1/session')).status).toBe(401);
  });
});
