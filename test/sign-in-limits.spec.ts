import { DataSource } from 'typeorm';
import { Account } from '../src/accounts/account.entity';
import { SignInLimits } from '../src/accounts/sign-in-limits';
import { serviceDataSource } from '../src/database/connection';
import type { Problem } from '../src/http/problem';
import { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, PASSWORD, signIn, startWithAdministrator } from './harness/people';
import { startService } from './harness/service';

let database: TestDatabase;
let source: DataSource;
let limits: SignInLimits;
let ann: Account;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(serviceDataSource({ connectionString: database.url })).initialize();
  limits = new SignInLimits(source);
  const person = {
    email: 'ann',
    name: 'Ann',
    role: 'reviewer' as const,
    passwordHash: null,
    disabledAt: null,
  };
  ann = await source.manager.save(source.manager.create(Account, person));
});

afterAll(() => source.destroy());

beforeEach(async () => {
  await database.query('DELETE FROM sign_in_attempt');
  await database.query('DELETE FROM sign_in_place');
});

const fail = async (email: string, address: string, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) await limits.begin(email, address);
};
const refusal = (email: string, address: string): Promise<Problem | undefined> =>
  limits.begin(email, address).then(
    () => undefined,
    (problem: Problem) => problem,
  );

describe('Guessing passwords', () => {
  it('ends after five failures on one account from one place, and says for how long', async () => {
    await fail('ann', '192.0.2.1', 5);
    const problem = await refusal('ann', '192.0.2.1');
    expect(problem?.code).toBe('too-many-attempts');
    const seconds = Number(problem?.headers['retry-after']);
    expect(seconds).toBeGreaterThan(14 * 60);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });

  it('does not lock the person out who comes from elsewhere', async () => {
    await fail('ann', '192.0.2.1', 5);
    expect(await refusal('ann', '192.0.2.2')).toBeUndefined();
  });

  it('may go on when the time is over', async () => {
    await fail('ann', '192.0.2.1', 5);
    await database.query('UPDATE sign_in_attempt SET expire = 1');
    expect(await refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('ends for a place that tries one account after the other', async () => {
    for (let i = 0; i < 50; i += 1) await limits.begin(`person-${i}`, '192.0.2.1');
    expect((await refusal('person-99', '192.0.2.1'))?.code).toBe('too-many-attempts');
  });

  it('ends for an account that is tried from everywhere, but not where its owner signed in before', async () => {
    await (await limits.begin('ann', '198.51.100.1')).succeeded(ann);
    for (let i = 0; i < 100; i += 1) await limits.begin('ann', `192.0.2.${i}`);
    expect((await refusal('ann', '203.0.113.1'))?.code).toBe('too-many-attempts');
    expect(await refusal('ann', '198.51.100.1')).toBeUndefined();
    await database.query(`UPDATE sign_in_place SET last_used_at = now() - interval '1 year'`);
    expect((await refusal('ann', '198.51.100.1'))?.code).toBe('too-many-attempts');
  });

  it('from a place that is refused does not use up the attempts that others have', async () => {
    await fail('ann', '192.0.2.1', 5);
    for (let i = 0; i < 110; i += 1) await refusal('ann', '192.0.2.1');
    expect(await refusal('ann', '192.0.2.2')).toBeUndefined();
  });

  it('counts attempts that are still running', async () => {
    const running = await Promise.all(Array.from({ length: 5 }, () => limits.begin('ann', '192.0.2.1')));
    expect((await refusal('ann', '192.0.2.1'))?.code).toBe('too-many-attempts');
    await running[0]!.succeeded(ann);
    expect(await refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('never counts those who know their password', async () => {
    for (let i = 0; i < 60; i += 1) await (await limits.begin('ann', '192.0.2.1')).succeeded(ann);
    expect(await refusal('ann', '192.0.2.1')).toBeUndefined();
  });

  it('keeps nothing of what was typed', async () => {
    await limits.begin('my password, in the wrong field', '192.0.2.1');
    const rows = await database.query('SELECT * FROM sign_in_attempt');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('my password');
  });
});

describe('Two copies of the service behind one database', () => {
  it('count together, each place by itself, and an administrator can still let the person in', async () => {
    const { service, administrator, nobody } = await startWithAdministrator({ TRUST_PROXY: 'loopback' });
    const other = new Client((await startService({ ...service.settings })).url);
    const { email } = await newPerson(administrator, 'reviewer');
    const wrong = { email, password: 'not the password' };
    const from = (client: Client, address: string) => client.with({ 'x-forwarded-for': address });
    for (const client of [nobody, other, nobody, other, nobody])
      expect((await from(client, '192.0.2.7').post('/api/v1/session', wrong)).status).toBe(401);
    for (const client of [nobody, other]) {
      const refused = await from(client, '192.0.2.7').post('/api/v1/session', { email, password: PASSWORD });
      expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await signIn(from(other, '192.0.2.8'), email);
  });
});
