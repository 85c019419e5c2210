import { setTimeout as sleep } from 'node:timers/promises';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import type { TestDatabase } from './harness/database';
import { createTestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { correct, decide, readCertificate, seen } from './harness/review';

let database: TestDatabase;
let administrator: Client;
let uploader: Client;
let anna: Client & { id: string };
let boris: Client;

/** Four certificates in the order in which they came. */
const ids: Record<'plain' | 'flagged' | 'exceeding' | 'doubtful', string> = {} as never;
const address = (id: string) => `/api/v1/certificates/${id}`;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ administrator } = await startWithAdministrator({ DATABASE_URL: database.url }));
  await newVendor(database, 'green-hill', ['KR-0425']);
  await newVendor(database, 'red-hill', ['RH-1']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill', 'red-hill']);
  anna = await newPerson(administrator, 'reviewer');
  boris = await newPerson(administrator, 'reviewer');
  for (const name of ['plain', 'doubtful', 'exceeding', 'flagged'] as const) {
    const vendor = name === 'flagged' ? 'red-hill' : 'green-hill';
    const url = await readCertificate(uploader, englishCertificate(name), { vendor });
    ids[name] = url.split('/').at(-1)!;
  }
  await atRest();
  await judged(ids.plain, {});
  await judged(ids.doubtful, { mismatches: 2 });
  await judged(ids.exceeding, { exceeds: 1, high: 0 });
  await judged(ids.flagged, { high: 1, flags: ['lot-differs'] });
});

/** Waits until the service judges nothing any more by itself: a judgement of its own would be newer than the ones made here. */
async function atRest(): Promise<void> {
  const open = `SELECT (SELECT count(*) FROM outstanding_rejudging) + (SELECT count(*) FROM outstanding_look) AS things`;
  for (;;) {
    const [row] = await database.query<{ things: string }>(open);
    if (row?.things === '0') return;
    await sleep(50);
  }
}

/** Adds a judgement of a certificate's reading that is newer than those that are there. */
async function judged(
  id: string,
  { exceeds = 0, mismatches = 0, high = 0, flags = [] as string[] },
): Promise<void> {
  await database.query(
    `INSERT INTO judgement (certificate_id, reading_id, certificate_revision, basis, judged, exceeds, mismatches,
                            high_flags, medium_flags, low_flags, rules_hash, stamp, created_at)
     SELECT certificate_id, reading_id, 1, basis, $2, $3, $4, $5, 0, 0, rules_hash, stamp, now() + interval '1 hour'
       FROM judgement WHERE certificate_id = $1 ORDER BY created_at DESC LIMIT 1`,
    [id, JSON.stringify({ flags: flags.map((flag) => ({ id: flag })) }), exceeds, mismatches, high],
  );
}

async function queue(query: string, client = anna as Client): Promise<string[]> {
  const { status, body } = await client.get(`/api/v1/reviews?${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const names = Object.entries(ids);
  return body.items.map(({ id }: { id: string }) => names.find(([, known]) => known === id)?.[0]);
}

const ARRIVAL = ['plain', 'doubtful', 'exceeding', 'flagged'];
const RISK = ['flagged', 'exceeding', 'doubtful', 'plain'];

describe('The queue', () => {
  it('comes in the order of arrival, or of risk with the reasons', async () => {
    expect(await queue('')).toEqual(ARRIVAL);
    expect(await queue('sort=risk')).toEqual(RISK);
    const { body } = await anna.get('/api/v1/reviews?sort=risk&limit=1');
    expect(body.items[0].risk).toMatchObject({
      flags: { high: 1, medium: 0, low: 0 },
      because: [{ code: 'high-flags', message: 'One flag of high severity.' }],
    });
  });

  it('puts first what has waited for a week, whatever the rest is', async () => {
    await database.query(
      `INSERT INTO certificate_event (certificate_id, kind, at) VALUES ($1, 'second-review', now() - interval '8 days')`,
      [ids.plain],
    );
    await database.query(`UPDATE certificate SET state = 'second-review' WHERE id = $1`, [ids.plain]);
    expect(await queue('sort=risk')).toEqual(['plain', 'flagged', 'exceeding', 'doubtful']);
    expect(await queue('days=7')).toEqual(['plain']);
    expect(await queue('state=second-review')).toEqual(['plain']);
    await database.query(`UPDATE certificate SET state = 'in-review' WHERE id = $1`, [ids.plain]);
  });

  it('goes on where the page before ended, in either order', async () => {
    for (const sort of ['arrival', 'risk']) {
      const whole = await queue(`sort=${sort}`);
      const seenOnes: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const { body } = await anna.get(`/api/v1/reviews?sort=${sort}&limit=1${next && `&after=${next}`}`);
        seenOnes.push(body.items[0].id);
        next = body.next;
      }
      expect(seenOnes).toEqual(whole.map((name) => ids[name as keyof typeof ids]));
    }
    const forged = Buffer.from(JSON.stringify(['[1,"x"]', '2026-01-01T00:00:00.000Z', ids.plain]));
    const { status, body } = await anna.get(`/api/v1/reviews?after=${forged.toString('base64url')}`);
    expect([status, body.code]).toEqual([400, 'invalid-cursor']);
  });

  it('is narrowed by vendor, severity and flag', async () => {
    expect(await queue('vendor=red-hill')).toEqual(['flagged']);
    expect(await queue('severity=high')).toEqual(['flagged']);
    expect(await queue('flag=lot-differs')).toEqual(['flagged']);
    expect(await queue('flag=another')).toEqual([]);
  });

  it('is counted', async () => {
    const { body } = await anna.get('/api/v1/reviews/counts');
    expect(body).toMatchObject({
      waiting: 4,
      states: { 'in-review': 4, 'second-review': 0, unreadable: 0, 'not-a-report': 0 },
      claimed: 0,
      mine: 0,
    });
    expect(body.vendors).toContainEqual({ slug: 'red-hill', name: 'Red Hill', certificates: 1 });
    expect(body.flags).toContainEqual(expect.objectContaining({ id: 'lot-differs', certificates: 1 }));
    const { body: list } = await anna.get('/api/v1/reviews?limit=1');
    expect(body.oldest).toBe(list.items[0].risk.waitingSince);
    expect(body.medianWaitSeconds).toBeGreaterThanOrEqual(0);
  });
});

describe('A lease', () => {
  const lease = () => `/api/v1/reviews/${ids.doubtful}/lease`;

  it('keeps others from correcting and deciding, and says who has it', async () => {
    const { status, body } = await anna.post(lease());
    expect([status, body.by.id]).toEqual([200, anna.id]);
    const another = await boris.post(lease());
    expect([another.status, another.body.code, another.body.lease]).toEqual([
      409,
      'claimed-by-another',
      body,
    ]);
    const correction = { kind: 'field', field: 'lot', value: 'X', reason: 'So it says.' };
    for (const answer of [
      await correct(boris, address(ids.doubtful), correction),
      await decide(boris, address(ids.doubtful), 'reject'),
      await boris.delete(lease()),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'claimed-by-another']);
    expect((await correct(anna, address(ids.doubtful), correction)).status).toBe(201);
    expect(await queue('claimed=me')).toEqual(['doubtful']);
    expect(await queue('claimed=others', boris)).toEqual(['doubtful']);
    expect(await queue('claimed=nobody')).toEqual(['plain', 'exceeding', 'flagged']);
  });

  it('is renewed by what its holder does, and ends by itself', async () => {
    const until = async () => new Date((await anna.post(lease())).body.until as string).getTime();
    const expire = (interval: string) =>
      database.query(`UPDATE review_lease SET expires_at = now() + $1::interval`, [interval]);
    await expire('1 minute');
    await correct(anna, address(ids.doubtful), {
      kind: 'field',
      field: 'lot',
      value: 'Y',
      reason: 'No, so.',
    });
    const [row] = await database.query<{ left: number }>(
      `SELECT extract(epoch FROM expires_at - now())::int AS left FROM review_lease`,
    );
    expect(row!.left).toBeGreaterThan(600);
    await expire('-1 second');
    expect(await queue('claimed=nobody')).toContain('doubtful');
    expect((await boris.post(lease())).status).toBe(200);
    expect((await anna.post(lease())).status).toBe(409);
    expect((await administrator.delete(lease())).status).toBe(204);
    expect(await until()).toBeGreaterThan(0);
    expect((await anna.delete(lease())).status).toBe(204);
  });

  it('goes to one of two who ask at the same moment', async () => {
    const answers = await Promise.all([anna, boris, anna, boris].map((person) => person.post(lease())));
    const holders = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.by.id));
    expect(holders.size).toBe(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    await administrator.delete(lease());
  });

  it('is for what waits, and ends with the decision', async () => {
    const url = await readCertificate(uploader, englishCertificate('decided'));
    const id = url.split('/').at(-1);
    expect((await anna.post(`/api/v1/reviews/${id}/lease`)).status).toBe(200);
    expect((await decide(anna, url, 'reject')).status).toBe(201);
    const { status, body } = await anna.post(`/api/v1/reviews/${id}/lease`);
    expect([status, body.code]).toEqual([409, 'wrong-state']);
    expect(await database.query('SELECT * FROM review_lease WHERE certificate_id = $1', [id])).toEqual([]);
    expect((await seen(anna, url)).review.state).toBe('rejected');
  });
});

describe('A saved view', () => {
  it('is kept under a name by whoever made it, and is theirs alone', async () => {
    const view = { name: 'Grave and mine', query: { sort: 'risk', severity: 'high', claimed: 'me' } };
    const made = await anna.post('/api/v1/review-views', view);
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), ...view }]);
    const again = await anna.post('/api/v1/review-views', view);
    expect([again.status, again.body.code]).toEqual([409, 'view-exists']);
    expect((await anna.get('/api/v1/review-views')).body).toEqual([made.body]);
    expect((await boris.get('/api/v1/review-views')).body).toEqual([]);
    const address = `/api/v1/review-views/${made.body.id}`;
    expect((await boris.delete(address)).status).toBe(404);
    expect((await anna.delete(address)).status).toBe(204);
    expect((await anna.get('/api/v1/review-views')).body).toEqual([]);
  });

  it('holds nothing that the queue would not take', async () => {
    const { status, body } = await anna.post('/api/v1/review-views', {
      name: 'x',
      query: { sort: 'luck', colour: 'red' },
    });
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([
      422,
      ['#/query/colour', '#/query/sort'],
    ]);
  });
});
