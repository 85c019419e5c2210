import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { newVendor, upload } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';

let nobody: Client;
let administrator: Client;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'green-hill');
  ({ nobody, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    RUN_WORKER: 'false',
  }));
});

const withKeyOf = (body: { key: string }): Client => nobody.with({ authorization: `Bearer ${body.key}` });

/** This person's key with these scopes, as a program uses it. */
async function keyFor(person: Client, ...scopes: string[]): Promise<Client & { id: string }> {
  const { status, body } = await person.post('/api/v1/api-keys', { name: 'scoped', scopes });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return Object.assign(withKeyOf(body), { id: body.id as string });
}

const works = async (client: Client): Promise<boolean> =>
  (await client.get('/api/v1/session')).status === 200;

describe('A key', () => {
  it('does what its scopes say, and names the one that it would need for more', async () => {
    const uploading = await keyFor(administrator, 'upload');
    const reading = await keyFor(administrator, 'read');
    const pdf = await certificatePdf(englishCertificate('scopes'));
    const { status, body } = await upload(reading, pdf);
    expect([status, body.code]).toEqual([403, 'key-scope']);
    expect(body.detail).toBe('This needs a key with the scope “upload”; this one has read.');
    expect((await upload(uploading, pdf)).status).toBe(202);
    expect((await uploading.get('/api/v1/certificates')).body.code).toBe('key-scope');
    expect((await reading.get('/api/v1/certificates')).body.items).toHaveLength(1);
    expect((await reading.post('/api/v1/registry/vendors', { name: 'X' })).body.code).toBe('key-scope');
    expect((await reading.get('/api/v1/accounts')).body.code).toBe('key-scope');
    expect((await reading.get('/api/v1/audit-entries')).body.code).toBe('key-scope');
    expect((await reading.get('/api/v1/session')).body.scopes).toEqual(['read']);
    const registry = await keyFor(administrator, 'registry');
    expect((await registry.post('/api/v1/registry/vendors', { name: 'X' })).status).toBe(201);
  });

  it('does no more than its account may, whatever its scopes', async () => {
    const uploader = await newPerson(administrator, 'uploader', ['green-hill']);
    const program = await keyFor(uploader, 'administration', 'registry', 'review', 'read');
    for (const path of ['/api/v1/accounts', '/api/v1/audit-entries', '/api/v1/reviews'])
      expect((await program.get(path)).body.code).toBe('not-permitted');
  });

  it('may do everything when no scopes are named, as keys could that were made before there were any', async () => {
    const { body } = await administrator.post('/api/v1/api-keys', { name: 'all' });
    expect(body.scopes).toEqual(['read', 'upload', 'registry', 'review', 'administration', 'webhooks']);
    expect((await withKeyOf(body).get('/api/v1/accounts')).status).toBe(200);
  });

  it.each([[[]], [['read', 'read']], [['everything']], ['read'], [null]])(
    'has no scopes %j',
    async (scopes) => {
      const { status, body } = await administrator.post('/api/v1/api-keys', { name: 'a', scopes });
      expect([status, body.errors[0].pointer.startsWith('#/scopes')]).toEqual([422, true]);
    },
  );
});

describe('Giving a key a new secret', () => {
  it('leaves the old one for a while, with the same name and scopes, and is written down', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const old = await keyFor(person, 'read', 'review');
    const { status, body } = await person.post(`/api/v1/api-keys/${old.id}/rotation`, { overlapHours: 2 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'scoped', scopes: ['read', 'review'], replacedBy: null });
    expect(Math.round((Date.parse(body.expiresAt) - Date.now()) / 86_400_000)).toBe(365);
    expect([await works(old), await works(withKeyOf(body))]).toEqual([true, true]);
    const { items } = (await person.get('/api/v1/api-keys')).body;
    const before = items.find(({ id }: { id: string }) => id === old.id);
    expect(before.replacedBy).toBe(body.id);
    const hours = (Date.parse(before.expiresAt) - Date.now()) / 3_600_000;
    expect([hours > 1.9, hours <= 2]).toEqual([true, true]);
    const [entry] = (await administrator.get('/api/v1/audit-entries?action=key-rotated')).body.items;
    expect(entry).toMatchObject({ subject: { kind: 'api-key', id: old.id }, after: { replacedBy: body.id } });
    expect(JSON.stringify(entry)).not.toContain(body.key);
    await database.query(`UPDATE api_key SET expires_at = now() WHERE id = $1`, [old.id]);
    expect([await works(old), await works(withKeyOf(body))]).toEqual([false, true]);
  });

  it('without an overlap ends the old one at once', async () => {
    const old = await keyFor(administrator, 'read');
    const { body } = await administrator.post(`/api/v1/api-keys/${old.id}/rotation`, { overlapHours: 0 });
    expect([await works(old), await works(withKeyOf(body))]).toEqual([false, true]);
  });

  it('is done once for each key, by a person, with their own or as an administrator', async () => {
    const [person, other] = [
      await newPerson(administrator, 'reviewer'),
      await newPerson(administrator, 'reviewer'),
    ];
    const old = await keyFor(person, 'read', 'administration');
    const path = `/api/v1/api-keys/${old.id}/rotation`;
    expect((await old.post(path, {})).body.code).toBe('not-permitted');
    expect((await other.post(path, {})).status).toBe(404);
    expect((await administrator.post(path, {})).status).toBe(201);
    expect((await person.post(path, {})).body.code).toBe('key-over');
    expect((await person.post(path, { overlapHours: 1000 })).status).toBe(422);
  });
});
