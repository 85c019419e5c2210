import type { Client } from './harness/client';
import { newPerson, startWithAdministrator, withKey } from './harness/people';

let nobody: Client;
let administrator: Client;

beforeAll(async () => {
  ({ nobody, administrator } = await startWithAdministrator({
    TRUST_PROXY: 'loopback',
    REQUESTS_PER_CALLER: '20',
    REQUESTS_PER_ADDRESS: '10',
  }));
});

/** What each of so many requests is answered with. */
async function statuses(client: Client, path: string, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) all.push((await client.get(path)).status);
  return all;
}

const ok = (times: number, status = 200): number[] => Array<number>(times).fill(status);

describe('Too many requests', () => {
  it('from one address are refused, whatever they ask for, and those from another are not', async () => {
    const here = nobody.with({ 'x-forwarded-for': '192.0.2.1' });
    expect(await statuses(here, '/api/v1/vendors', 5)).toEqual(ok(5));
    expect(await statuses(here.with({ authorization: 'Bearer assay_x' }), '/api/v1/session', 5)).toEqual(
      ok(5, 401),
    );
    const { status, body, headers } = await here.get('/vendors/nowhere');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    expect((await here.get('/api/v1/vendors')).body).toMatchObject({
      code: 'too-many-requests',
      status: 429,
    });
    expect(JSON.stringify(body)).not.toContain('192.0.2.1');
    expect((await nobody.with({ 'x-forwarded-for': '192.0.2.2' }).get('/api/v1/vendors')).status).toBe(200);
  });

  it('of one key are refused, and those of the same person’s session are not', async () => {
    const person = await newPerson(administrator, 'reviewer');
    const program = await withKey(person);
    const first = await program.get('/api/v1/session');
    expect(first.headers.get('ratelimit-policy')).toBe('"caller";q=20;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"caller";r=19;t=\d+$/);
    expect(await statuses(program, '/api/v1/session', 19)).toEqual(ok(19));
    const refused = await program.get('/api/v1/session');
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect((await person.get('/api/v1/session')).status).toBe(200);
  });

  it('do not count together when they come from this machine, where a proxy may stand', async () => {
    expect(await statuses(nobody, '/api/v1/vendors', 15)).toEqual(ok(15));
  });

  it('are not told of on answers that caches share', async () => {
    const { headers } = await nobody.with({ 'x-forwarded-for': '192.0.2.3' }).get('/api/v1/vendors');
    expect(headers.get('ratelimit')).toBeNull();
  });
});
