import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { holding, whenWaiting } from './harness/locks';
import { newPerson, PASSWORD, signIn, startWithAdministrator } from './harness/people';
import { type Received, type Receiver, startReceiver } from './harness/receiver';
import { decide, publish } from './harness/review';
import { type RunningService, startService } from './harness/service';

let database: TestDatabase;
let service: RunningService;
let administrator: Client;
let uploader: Client & { email: string };
let reviewer: Client;
let second: Client;
let receiver: Receiver;

beforeAll(async () => {
  database = await createTestDatabase();
  receiver = await startReceiver();
  ({ service, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    WEBHOOK_TARGETS: 'any',
    PUBLIC_URL: 'https://registry.example.org',
  }));
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0426', 'KR-0427']);
  await newVendor(database, 'other-hill', ['OH-1']);
  uploader = await newPerson(administrator, 'uploader', ['green-hill', 'other-hill']);
  reviewer = await newPerson(administrator, 'reviewer');
  second = await newPerson(administrator, 'reviewer');
  // Vendors are public, and can be watched, when something of theirs is published.
  await publish(uploader, reviewer, englishCertificate('o', 'OH-1'), {
    ...{ vendor: 'other-hill', product: 'green-leaf', lot: 'OH-1' },
  });
  await publish(uploader, reviewer, englishCertificate('g', 'KR-0425'), filed('KR-0425'));
});

const filed = (lot: string) => ({ vendor: 'green-hill', product: 'green-leaf', lot });
const at = (path: string) => (received: Received) => received.path === path;
const asked = async (path: string, what: object = {}) => {
  const { status, body } = await uploader.post('/api/v1/webhooks', {
    ...{ name: path, url: receiver.url + path },
    ...what,
  });
  expect([status, body]).toEqual([201, body]);
  return body as { id: string; secret: string };
};
const deliveries = async (id: string) =>
  (await uploader.get(`/api/v1/webhooks/${id}/deliveries`)).body.items as {
    id: string;
    type: string;
    state: string;
    attempts: number;
    lastAttempt: { status: number; answer: string; trouble: string };
  }[];

/** What failed is tried again when the test says so, and not five seconds later. */
const LATER = { 'retry-after': '3600' };

/** Has what waits tried now, and not when its time has come. */
const hurry = async () => {
  await database.query(`UPDATE webhook SET rests_until = NULL`);
  await database.query(`UPDATE webhook_delivery SET next_at = now() WHERE state = 'waiting'`);
};

/** Waits until the log says so: the receiver has answered before that is written down. */
async function whenLogged(id: string, fits: (items: Awaited<ReturnType<typeof deliveries>>) => boolean) {
  for (;;) {
    const items = await deliveries(id);
    if (fits(items)) return items;
    await sleep(50);
  }
}

it('is made by somebody who signed in, for something published; its secret is shown this once', async () => {
  const { id, secret } = await asked('/made', { vendor: 'green-hill', lot: 'kr 0426' });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const view = await uploader.get(`/api/v1/webhooks/${id}`);
  expect(view.body).toMatchObject({ vendor: { slug: 'green-hill' }, product: null, lot: 'kr 0426' });
  expect(JSON.stringify(view.body)).not.toContain('whsec_');
  const wrong = await uploader.post('/api/v1/webhooks', { name: 'x', url: 'ftp://example.org/', kinds: [] });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/kinds']);
  for (const [what, pointer] of [
    [{ url: 'ftp://example.org/' }, '#/url'],
    [{ vendor: 'nobody' }, '#/vendor'],
    [{ lot: 'KR-0425' }, '#/vendor'],
    [{ vendor: 'green-hill', product: 'no-such' }, '#/product'],
    [{ vendor: 'green-hill', lot: '--' }, '#/lot'],
  ] as const) {
    const { status, body } = await uploader.post('/api/v1/webhooks', {
      ...{ name: 'x', url: receiver.url },
      ...what,
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  }
  expect((await reviewer.get('/api/v1/webhooks')).body.items).toEqual([]);
  expect((await administrator.get('/api/v1/webhooks')).body.items).toMatchObject([
    { id, accountName: uploader.email },
  ]);
  const changed = await uploader.patch(`/api/v1/webhooks/${id}`, { name: 'Ours', kinds: ['published'] });
  expect(changed.body).toMatchObject({ name: 'Ours', kinds: ['published'], url: `${receiver.url}/made` });
  expect((await uploader.delete(`/api/v1/webhooks/${id}`)).status).toBe(204);
});

it('is told of what it watches and wants to know, signed as the official library asks, and of nothing else', async () => {
  const all = await asked('/all');
  const lot = await asked('/lot', { vendor: 'green-hill', lot: 'kr0426' });
  const other = await asked('/other', { vendor: 'other-hill' });
  const product = await asked('/product', {
    ...{ vendor: 'green-hill', product: 'green-leaf', kinds: ['exceeds', 'withdrawn'] },
  });
  const failing = englishCertificate('f', 'KR-0426');
  failing.tables[1]!.rows[2] = ['Lead', '6.4', 'mg/kg', '1.2', 'FAIL'];
  const { id, url } = await publish(uploader, reviewer, failing, filed('KR-0426'), second);

  const told = await receiver.until((one) => at('/all')(one) && one.json.type === 'certificate.published');
  expect(new Webhook(all.secret).verify(told.body, told.headers)).toEqual(told.json);
  expect(() => new Webhook(lot.secret).verify(told.body, told.headers)).toThrow();
  const change = (await uploader.get('/api/v1/changes?vendor=green-hill')).body.items.find(
    ({ certificateId, kind }: Record<string, string>) => certificateId === id && kind === 'published',
  );
  expect(told.json).toEqual({
    type: 'certificate.published',
    timestamp: change.at,
    data: { ...change, address: 'https://registry.example.org/vendors/green-hill/lots/KR-0426' },
  });
  const exceeds = await receiver.until(at('/product'));
  expect(exceeds.json).toMatchObject({ type: 'lot.exceeds', data: { lot: 'KR-0426' } });
  expect(exceeds.json.data.exceeded).toContainEqual(expect.objectContaining({ analyteId: 'lead' }));

  await decide(reviewer, url, 'withdraw', { reason: 'It was taken back.' });
  await receiver.until((one) => at('/product')(one) && one.json.type === 'certificate.withdrawn');
  const types = async (hook: { id: string }) => (await deliveries(hook.id)).map(({ type }) => type).sort();
  const everything = ['certificate.published', 'certificate.withdrawn', 'lot.exceeds'];
  expect(await types(all)).toEqual(everything);
  expect(await types(lot)).toEqual(everything);
  expect(await types(product)).toEqual(['certificate.withdrawn', 'lot.exceeds']);
  expect(await types(other)).toEqual([]);
  for (const hook of [all, lot, other, product]) await uploader.delete(`/api/v1/webhooks/${hook.id}`);
});

it('is tried again with the same id when it failed, and its log says how that went', async () => {
  const { id } = await asked('/failing', { vendor: 'green-hill' });
  receiver.answer((response) => response.writeHead(500, LATER).end('no room\u0000'));
  expect((await uploader.post(`/api/v1/webhooks/${id}/tests`)).status).toBe(202);
  const first = await receiver.until(at('/failing'));
  expect(first.json).toMatchObject({ type: 'webhook.test', data: { webhook: id } });
  const [failed] = await whenLogged(id, ([one]) => one?.attempts === 1);
  expect(failed).toMatchObject({
    state: 'waiting',
    lastAttempt: { status: 500, answer: 'no room\uFFFD', trouble: 'It was answered with 500.' },
  });
  expect((await uploader.get(`/api/v1/webhooks/${id}`)).body.failingSince).not.toBeNull();

  receiver.answer((response) => response.end('thank you'));
  await hurry();
  const [delivered] = await whenLogged(id, ([one]) => one?.state === 'delivered');
  const requests = receiver.received.filter(at('/failing'));
  expect(requests.map(({ headers }) => headers['webhook-id'])).toEqual([failed!.id, failed!.id]);
  expect(requests[1]!.body).toBe(first.body);
  const { body } = await uploader.get(`/api/v1/webhooks/${id}/deliveries/${delivered!.id}`);
  expect(body.body).toBe(first.body);
  expect(body.tried.map(({ status }: { status: number }) => status)).toEqual([200, 500]);
  expect((await uploader.get(`/api/v1/webhooks/${id}`)).body.failingSince).toBeNull();

  const again = await uploader.post(`/api/v1/webhooks/${id}/deliveries/${delivered!.id}/repetition`);
  expect([again.status, again.body.state]).toEqual([202, 'waiting']);
  await whenLogged(id, ([one]) => one?.state === 'delivered');
  expect(receiver.received.filter(at('/failing'))).toHaveLength(3);
});

it('signs with the old secret, too, while it is changed', async () => {
  const { id, secret } = await asked('/rotated');
  const { body } = await uploader.post(`/api/v1/webhooks/${id}/secret`, { overlapHours: 1 });
  expect(body.secret).not.toBe(secret);
  await uploader.post(`/api/v1/webhooks/${id}/tests`);
  const one = await receiver.until(at('/rotated'));
  for (const each of [secret, body.secret]) new Webhook(each).verify(one.body, one.headers);
  await uploader.post(`/api/v1/webhooks/${id}/secret`, { overlapHours: 0 });
  await whenLogged(id, ([each]) => each?.state === 'delivered');
  await uploader.post(`/api/v1/webhooks/${id}/tests`);
  const next = await receiver.until((each) => at('/rotated')(each) && each !== one);
  expect(() => new Webhook(secret).verify(next.body, next.headers)).toThrow();
});

describe('A webhook that is not wanted any more', () => {
  it('is disabled at once when it answers 410, and not tried again until it is enabled', async () => {
    const { id } = await asked('/gone');
    receiver.answer((response) => response.writeHead(410).end());
    await uploader.post(`/api/v1/webhooks/${id}/tests`);
    const [one] = await whenLogged(id, ([each]) => each?.state === 'given-up');
    receiver.answer((response) => response.end());
    const { body } = await uploader.get(`/api/v1/webhooks/${id}`);
    expect(body.disabledBecause).toBe('gone');
    const path = `/api/v1/webhooks/${id}`;
    for (const refused of [`${path}/tests`, `${path}/deliveries/${one!.id}/repetition`])
      expect((await uploader.post(refused)).body.code).toBe('webhook-disabled');
    expect((await uploader.patch(path, { enabled: true })).body.disabledAt).toBeNull();
    await uploader.post(`${path}/deliveries/${one!.id}/repetition`);
    await whenLogged(id, ([each]) => each?.state === 'delivered');
  });

  it('is removed in the moment in which it is noted how a request to it went', async () => {
    const { id } = await asked('/removed', { vendor: 'other-hill' });
    const asking = new Promise<ServerResponse>((resolve) =>
      receiver.answer((response, one) => (at('/removed')(one) ? resolve(response) : response.end())),
    );
    await uploader.post(`/api/v1/webhooks/${id}/tests`);
    const response = await asking;
    const release = await holding(database, 'SELECT FROM webhook_delivery WHERE webhook_id = $1 FOR UPDATE', [
      id,
    ]);
    response.end();
    await whenWaiting(database, 1);
    const removing = uploader.delete(`/api/v1/webhooks/${id}`);
    await whenWaiting(database, 2);
    await release();
    expect((await removing).status).toBe(204);
    expect((await uploader.get(`/api/v1/webhooks/${id}`)).status).toBe(404);
  });

  it('is disabled when it has failed for five days', async () => {
    const { id } = await asked('/dead');
    receiver.answer((response) => response.writeHead(503, LATER).end());
    await uploader.post(`/api/v1/webhooks/${id}/tests`);
    await whenLogged(id, ([one]) => one?.attempts === 1);
    await database.query(
      `UPDATE webhook SET failing_since = now() - interval '5 days 1 second' WHERE id = $1`,
      [id],
    );
    await hurry();
    await whenLogged(id, ([one]) => one?.state === 'given-up');
    receiver.answer((response) => response.end());
    expect((await uploader.get(`/api/v1/webhooks/${id}`)).body.disabledBecause).toBe('failing');
    const acts = await administrator.get(`/api/v1/audit-entries?subject=${id}&action=webhook-disabled`);
    expect(acts.body.items).toMatchObject([{ by: { kind: 'service' }, after: { because: 'failing' } }]);
  });
});

it('is told all of it, once by its ids, though the service is killed while it tells', async () => {
  const { id } = await asked('/killed', { vendor: 'green-hill', kinds: ['published'] });
  const held = new Promise<Received>((resolve) =>
    receiver.answer((response, received) => {
      if (at('/killed')(received)) resolve(received);
      else response.end();
    }),
  );
  await publish(uploader, reviewer, englishCertificate('k1', 'KR-0427'), filed('KR-0427'), second);
  const first = await held;
  await service.program.kill();
  receiver.answer((response) => response.end());
  const { url } = await startService(service.settings);
  const people = new Client(url);
  uploader = Object.assign(await signIn(people, uploader.email, PASSWORD), { email: uploader.email });
  const again = await receiver.until((one) => at('/killed')(one) && one !== first);
  expect(again.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(again.body).toBe(first.body);
  await whenLogged(id, (items) => items.length === 1 && items[0]!.state === 'delivered');
});
