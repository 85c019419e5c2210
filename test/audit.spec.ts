import { Client as Connection } from 'pg';
import { CHAIN_BEGINS, entryHash, linkHash } from '../src/audit/canonical';
import type { AuditEntryView } from '../src/audit/audit.schema';
import { englishCertificate } from './certificates/samples';
import type { Client } from './harness/client';
import { newVendor } from './harness/certificates';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, PASSWORD, startWithAdministrator, withKey } from './harness/people';
import { approveByTwo, correct, decide, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let nobody: Client;
let administrator: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'meadow', ['M-1', 'M-2']);
});

/** Every entry that fits, oldest first, fetched by cursor. */
async function trail(query = ''): Promise<AuditEntryView[]> {
  const entries: AuditEntryView[] = [];
  let after = '';
  do {
    const { status, body } = await administrator.get(`/api/v1/audit-entries?limit=7${query}${after}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    entries.push(...(body.items as AuditEntryView[]));
    after = body.next ? `&after=${encodeURIComponent(body.next as string)}` : '';
  } while (after);
  return entries.reverse();
}

const actions = (entries: AuditEntryView[]): string[] => entries.map(({ action }) => action);

describe('The audit trail', () => {
  it('tells who signed in and out, who failed to, and what became of accounts and keys', async () => {
    const person = await newPerson(administrator, 'reviewer');
    await nobody.post('/api/v1/session', { email: person.email, password: 'not this one at all' });
    const program = await withKey(person);
    const { items } = (await program.get('/api/v1/api-keys')).body;
    await person.send('DELETE', `/api/v1/api-keys/${items[0].id}`);
    await person.send('DELETE', '/api/v1/session');
    await administrator.patch(`/api/v1/accounts/${person.id}`, {
      name: 'Rea',
      password: 'another long phrase',
    });

    const about = await trail(`&subject=${person.id}`);
    expect(actions(about)).toEqual([
      'account-made',
      'signed-in',
      'sign-in-failed',
      'signed-out',
      'account-changed',
    ]);
    expect(about[4]).toMatchObject({
      by: { kind: 'session', name: 'administrator@example.org' },
      before: { name: person.email },
      after: { name: 'Rea', password: 'changed' },
    });
    expect(about[2]).toMatchObject({
      by: { kind: 'visitor', accountId: null },
      after: { from: '127.0.0.1' },
    });
    expect(actions(await trail(`&account=${person.id}`))).toEqual([
      'signed-in',
      'key-made',
      'key-revoked',
      'signed-out',
    ]);
    const everything = JSON.stringify(await trail());
    for (const secret of [
      PASSWORD,
      'not this one',
      'another long phrase',
      program.headers.authorization!.slice(20),
    ])
      expect(everything).not.toContain(secret);
  });

  it('tells what became of a certificate, step by step, with the rows that prove it', async () => {
    const [uploader, reviewer] = [
      await newPerson(administrator, 'uploader', ['meadow']),
      await newPerson(administrator, 'reviewer'),
    ];
    const of = { vendor: 'meadow', product: 'green-leaf', lot: 'M-1' };
    const url = await readCertificate(uploader, englishCertificate('audited', 'M-1'), of);
    const id = url.split('/').at(-1)!;
    const other = await newPerson(administrator, 'reviewer');
    const { review } = await seen(other, url);
    const lead = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    const result = { value: '0.84', printed: { value: '0.84' } };
    const correction = { kind: 'result', resultId: lead.id, result, reason: 'An 8 on the page.' };
    expect((await correct(other, url, correction)).status).toBe(201);
    const second = await newPerson(administrator, 'reviewer');
    expect((await approveByTwo(reviewer, second, url)).status).toBe(201);
    expect((await decide(reviewer, url, 'withdraw')).status).toBe(201);

    const about = await trail(`&subject=${id}`);
    expect(actions(about)).toEqual([
      'certificate-uploaded',
      'reading-kept',
      'corrected',
      'opened',
      'decided',
      'second-read',
      'opened',
      'decided',
      'published',
      'decided',
      'withdrawn',
    ]);
    expect(about.map(({ records }) => records.map(({ table }) => table))).toEqual([
      ['document'],
      ['reading'],
      ['correction'],
      [],
      ['decision'],
      ['second-reading'],
      [],
      ['decision'],
      ['publication'],
      ['decision'],
      ['withdrawal'],
    ]);
    expect(about[1]!.by.kind).toBe('service');
    expect(about[2]).toMatchObject({ by: { accountId: other.id }, after: { says: { value: '0.84' } } });
    expect(about[3]).toMatchObject({
      by: { accountId: reviewer.id },
      after: { revision: expect.any(Number) },
    });
    expect((about[3]!.after as { things: object[] }).things).toContainEqual({ kind: 'result', id: lead.id });
    expect(about[4]).toMatchObject({ by: { accountId: reviewer.id }, reason: 'It was time to approve.' });
  });

  it('tells who took a certificate to review and gave it back, once however often they ask', async () => {
    const [uploader, reviewer] = [
      await newPerson(administrator, 'uploader', ['meadow']),
      await newPerson(administrator, 'reviewer'),
    ];
    const id = (await readCertificate(uploader, englishCertificate('taken'))).split('/').at(-1)!;
    for (let times = 0; times < 2; times += 1) {
      expect((await reviewer.post(`/api/v1/reviews/${id}/lease`)).status).toBe(200);
      expect((await reviewer.post(`/api/v1/reviews/${id}/lease`)).status).toBe(200);
      await reviewer.delete(`/api/v1/reviews/${id}/lease`);
    }
    expect(actions(await trail(`&subject=${id}&account=${reviewer.id}`))).toEqual([
      'review-taken',
      'review-given-back',
      'review-taken',
      'review-given-back',
    ]);
  });

  it('leaves nothing behind of an act that failed', async () => {
    const before = (await trail()).length;
    await administrator.post('/api/v1/registry/vendors', { name: 'Meadow' });
    const refused = await administrator.post('/api/v1/registry/vendors', { name: 'Meadow' });
    expect(refused.status).toBe(409);
    expect((await trail()).length).toBe(before);
  });

  it('is one chain that anybody with RFC 8785 and SHA-256 can follow, however many act at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        administrator.post('/api/v1/registry/vendors', { name: `Vendor ${i}` }),
      ),
    );
    let hash = CHAIN_BEGINS;
    for (const [index, entry] of (await trail()).entries()) {
      const { by, subject, action, before, after, reason, records, at } = entry;
      const told = {
        at: new Date(at),
        actor: by.kind,
        accountId: by.accountId,
        credentialId: by.credentialId,
      };
      const of = { subjectKind: subject.kind, subjectId: subject.id };
      expect(entry.sha256).toBe(entryHash({ ...told, ...of, action, before, after, reason, records }));
      hash = linkHash(hash, entry.sha256);
      expect([entry.seq, entry.hash]).toEqual([index + 1, hash]);
    }
  });

  it('is closed to change and removal for the service and for the owner of the tables', async () => {
    for (const role of ['assaybook_service', 'assaybook_public', null]) {
      const connection = new Connection({ connectionString: database.url });
      await connection.connect();
      try {
        if (role) await connection.query(`SET ROLE ${role}`);
        for (const table of ['audit_entry', 'audit_link'])
          for (const change of [
            `UPDATE ${table} SET ${table === 'audit_entry' ? `action = 'x'` : 'seq = 0'}`,
            `DELETE FROM ${table}`,
            `TRUNCATE ${table} CASCADE`,
          ])
            await expect(connection.query(change)).rejects.toThrow(/append-only|permission denied/);
        if (role)
          await expect(
            connection.query(`INSERT INTO audit_link (seq, entry_id, hash) VALUES (1, 1, '')`),
          ).rejects.toThrow(/permission denied/);
      } finally {
        await connection.end();
      }
    }
  });

  it('refuses a cursor of another list', async () => {
    const after = Buffer.from('["1 OR true"]').toString('base64url');
    const { status, body } = await administrator.get(`/api/v1/audit-entries?after=${after}`);
    expect([status, body.code]).toEqual([400, 'invalid-cursor']);
  });
});
