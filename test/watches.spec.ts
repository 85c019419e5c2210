import { setTimeout as sleep } from 'node:timers/promises';
import { OLD_AFTER_DAYS } from '../src/publish/old-after';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { holding, whenWaiting } from './harness/locks';
import { type Delivered, type MailServer, startMailServer } from './harness/mail-server';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish } from './harness/review';
import { type RunningService, startService } from './harness/service';

const BASE = 'https://registry.example.org';

let database: TestDatabase;
let mail: MailServer;
let service: RunningService;
let nobody: Client;
let uploader: Client;
let reviewer: Client;
let published: string;

beforeAll(async () => {
  database = await createTestDatabase();
  mail = await startMailServer();
  const started = await startWithAdministrator({
    DATABASE_URL: database.url,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Assaybook <registry@example.org>',
    PUBLIC_URL: BASE,
    LOG_LEVEL: 'trace',
    // Requests by way of a proxy, so that each person comes from a place of their own.
    TRUST_PROXY: 'loopback',
  });
  ({ service, nobody } = started);
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0426']);
  uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  reviewer = await newPerson(started.administrator, 'reviewer');
  ({ url: published } = await publish(uploader, reviewer, englishCertificate(1), filed('KR-0425')));
});

const filed = (lot: string) => ({ vendor: 'green-hill', product: 'green-leaf', lot });
let places = 0;
/** Somebody with a browser, from a place of their own. */
const visitor = () =>
  nobody.with({ accept: 'text/html', 'x-forwarded-for': `198.51.100.${(places += 1) % 250}` });
const asForm = (fields: [string, string][], who = visitor()) =>
  who
    .with({ 'content-type': 'application/x-www-form-urlencoded' })
    .send('POST', '/watch', new URLSearchParams(fields).toString());
const KINDS = ['published', 'superseded', 'withdrawn', 'exceeds', 'disputed', 'expiring'].map(
  (kind): [string, string] => ['kinds', kind],
);
const ask = (email: string, about: Record<string, string> = {}) =>
  asForm([['email', email], ...KINDS, ...Object.entries(about)]);
const to = (email: string, fits: RegExp) => (one: Delivered) => one.to === email && fits.test(one.subject);
const pathIn = ({ text }: Delivered, way: string) =>
  new RegExp(`${BASE}(/${way}/[\\w-]{43})`).exec(text)![1]!;
const counted = async (table: string) =>
  (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

/** Waits until nothing is left to be sent. */
async function whenAllIsSent(): Promise<void> {
  while ((await counted('mail')) > 0) await sleep(50);
}

/** Asks and confirms, as somebody does who reads their mail. */
async function watching(email: string, about: Record<string, string> = {}): Promise<void> {
  await ask(email, about);
  const message = await mail.until(to(email, /^Confirm/));
  const { status } = await visitor().post(pathIn(message, 'watch/confirmation'));
  expect(status).toBe(200);
}

describe('The form', () => {
  it('is one link away from vendor, product and lot, and says what it is about', async () => {
    for (const [page, query, about] of [
      ['/vendors/green-hill', '?vendor=green-hill', 'Be told about Green Hill'],
      [
        '/vendors/green-hill/products/green-leaf',
        '?vendor=green-hill&product=green-leaf',
        'Be told about Green Leaf by Green Hill',
      ],
      [
        '/vendors/green-hill/lots/KR-0425',
        '?vendor=green-hill&lot=KR-0425',
        'Be told about lot KR-0425 of Green Hill',
      ],
    ] as const) {
      const { body } = await visitor().get(page);
      expect(body).toContain(`href="/watch${query.replaceAll('&', '&amp;')}"`);
      const form = (await visitor().get(`/watch${query}`)).body as string;
      expect(form.replace(/<[^>]+>/g, '')).toContain(about);
      expect(form).toContain('<label for="email">');
    }
    expect((await visitor().get('/watch')).body).toContain('everything that is published');
    expect((await visitor().get('/watch?vendor=nobody')).status).toBe(404);
  });

  it('says by the field what is wrong, and keeps what was typed', async () => {
    const { status, body } = await asForm([
      ['email', 'ann@'],
      ['kinds', 'exceeds'],
      ['vendor', 'green-hill'],
    ]);
    expect(status).toBe(422);
    expect(body).toContain('Write a whole address, such as ann@example.org.');
    expect(body).toMatch(/value="ann@"/);
    expect(body.match(/checked=""/g)).toHaveLength(1);
    expect((await asForm([['email', 'ann@example.org']])).body).toContain('Choose at least one.');
    expect(await counted('watcher')).toBe(0);
  });
});

it('sends nothing before the address’s own mail has confirmed it, once, and then what happens', async () => {
  const asked = await ask('Ann@Example.org', { vendor: 'green-hill', lot: 'kr0425' });
  expect([asked.status, asked.body]).toEqual([200, expect.stringContaining('Look into your mailbox')]);
  const message = await mail.until(to('ann@example.org', /^Confirm/));
  expect(message.header('list-unsubscribe')).toBe('');
  const path = pathIn(message, 'watch/confirmation');
  const [kept] = await database.query<{ secret_hash: string }>('SELECT secret_hash FROM watch_link');
  expect(path).not.toContain(kept!.secret_hash);

  // Whatever opens links in messages confirms nothing.
  const page = await visitor().get(path);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await counted('watch WHERE confirmed_at IS NOT NULL')).toBe(0);
  expect((await visitor().post(path)).body).toContain('You will be told about lot kr0425');
  expect((await visitor().post(path)).status).toBe(410);
  expect((await visitor().get(path)).status).toBe(410);

  await decide(reviewer, published, 'withdraw', { reason: 'It was <taken> back.' });
  const told = await mail.until(to('ann@example.org', /withdrawn/));
  expect(told.text).toContain('Reason: It was <taken> back.');
  expect(told.text).toContain(`${BASE}/vendors/green-hill/lots/KR-0425`);
  expect(told.text).toMatch(/You get this because you asked at .* to be told about\s+- lot kr0425 of/);
  expect(told.header('list-unsubscribe')).toBe(`<${BASE}${pathIn(told, 'watches')}>`);
  expect(told.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(told.header('auto-submitted')).toBe('auto-generated');
  await whenAllIsSent();
});

it('answers the same whether an address watches already; its mail says it', async () => {
  const about = { vendor: 'green-hill', lot: 'KR-0425' };
  const known = await ask('ann@example.org', about);
  const unknown = await ask('new@example.org', about);
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  await mail.until(to('ann@example.org', /^You are told about lot kr0425 .* already$/));
  await mail.until(to('new@example.org', /^Confirm/));
});

describe('Whoever wants no more of it', () => {
  it.each([
    ['form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
    [
      'multipart',
      {},
      (() => {
        const form = new FormData();
        form.append('List-Unsubscribe', 'One-Click');
        return form;
      })(),
    ],
  ] as const)(
    'ends it by one click in their mail program (%s), and is forgotten',
    async (name, headers, body) => {
      const email = `${name}@example.org`;
      await watching(email);
      await ask(email);
      const path = pathIn(await mail.until(to(email, /already$/)), 'watches');
      const ended = await nobody.with(headers).send('POST', path, body);
      expect([ended.status, ended.body]).toEqual([200, expect.stringContaining('your address is deleted')]);
      expect(await counted(`watcher WHERE email = '${email}'`)).toBe(0);
      expect((await visitor().get(path)).status).toBe(410);
    },
  );

  it('sees all that they watch, and ends one of it or all', async () => {
    await watching('two@example.org', { vendor: 'green-hill' });
    await watchingAlso('two@example.org', { vendor: 'green-hill', lot: 'KR-0426' });
    await ask('two@example.org', { vendor: 'green-hill' });
    const path = pathIn(await mail.until(to('two@example.org', /already$/)), 'watches');
    const page = (await visitor().get(path)).body as string;
    expect(page).toContain('lot KR-0426 of');
    const [, first] = /name="end" value="([0-9a-f-]{36})"/.exec(page)!;
    const form = visitor().with({ 'content-type': 'application/x-www-form-urlencoded' });
    expect((await form.send('POST', path, `end=${first}`)).body).toContain('You are still told about other');
    expect((await form.send('POST', path, 'end=all')).body).toContain('your address is deleted');
    expect(await counted(`watcher WHERE email = 'two@example.org'`)).toBe(0);
  });
});

async function watchingAlso(email: string, about: Record<string, string>): Promise<void> {
  await ask(email, about);
  const message = await mail.until(to(email, /^Confirm that you want to be told about lot/));
  await visitor().post(pathIn(message, 'watch/confirmation'));
}

it('tells in one message what came within a quarter of an hour, and of the same thing once however it is watched', async () => {
  await watching('all@example.org');
  await watchingAlso('all@example.org', { vendor: 'green-hill', lot: 'KR-0426' });
  await database.query(`UPDATE watcher SET told_at = now() WHERE email = 'all@example.org'`);
  const { url } = await publish(uploader, reviewer, englishCertificate(2), filed('KR-0426'));
  await decide(reviewer, url, 'withdraw', { reason: 'Again.' });
  const pending = `watch_notice n JOIN watcher w ON w.id = n.watcher_id WHERE email = 'all@example.org' AND n.told_at IS NULL`;
  while ((await counted(pending)) < 2) await sleep(50);
  await database.query(`UPDATE watcher SET told_at = now() - interval '1 hour'`);
  const told = await mail.until(to('all@example.org', /^2 news/));
  expect(told.text.match(/a certificate was published/g)).toHaveLength(1);
  expect(told.text.match(/a certificate was withdrawn/g)).toHaveLength(1);
  expect(told.text).toMatch(/- everything that is published, since .*\n- lot KR-0426 of/);
});

it('is ended by its owner in the moment in which their message is noted as sent', async () => {
  await watching('leaving@example.org', { vendor: 'green-hill', lot: 'KR-0426' });
  const letGo = mail.hold();
  await publish(uploader, reviewer, englishCertificate(3), filed('KR-0426'));
  const told = await mail.until(to('leaving@example.org', /published/));
  const notice = `SELECT FROM watch_notice n JOIN watcher w ON w.id = n.watcher_id
                   WHERE email = 'leaving@example.org' FOR UPDATE OF n`;
  const release = await holding(database, notice);
  letGo();
  await whenWaiting(database, 1);
  const ending = visitor().post(pathIn(told, 'watches'));
  await whenWaiting(database, 2);
  await release();
  expect((await ending).status).toBe(200);
  await whenAllIsSent();
  expect(mail.delivered.filter(({ to: address }) => address === 'leaving@example.org')).toHaveLength(2);
});

it('tells of a lot whose newest certificate will soon be old, once a day and once at all', async () => {
  await database.query(
    `UPDATE published.certificate SET standing = 'current', tested = to_char(current_date - $1::int + 10, 'YYYY-MM-DD')`,
    [OLD_AFTER_DAYS],
  );
  const again = `UPDATE watching_progress SET looked_on = NULL`;
  await database.query(again);
  // What waits from before would be sent alone, and this a quarter of an hour later.
  const noted = `watch_notice n JOIN watcher w ON w.id = n.watcher_id JOIN told_event e ON e.id = n.event_id
                  WHERE w.email = 'all@example.org' AND e.kind = 'expiring'`;
  while ((await counted(noted)) < 1) await sleep(50);
  await database.query(`UPDATE watcher SET told_at = now() - interval '1 hour'`);
  const told = await mail.until(
    (one) => one.to === 'all@example.org' && one.text.includes('two years old on'),
  );
  expect(told.text).toMatch(
    /Lot KR-0426, .*: its newest certificate will soon be two years old. It is of .* and will be two years old\s+on/,
  );
  const before = await counted('told_event');
  await database.query(again);
  while ((await counted('watching_progress WHERE looked_on IS NULL')) > 0) await sleep(50);
  expect(await counted('told_event')).toBe(before);
});

it('gives up an address that the mail server refuses, and tells nobody of it', async () => {
  mail.refuse('wrong@example.org', 550);
  const { status } = await ask('wrong@example.org');
  expect(status).toBe(200);
  while ((await counted(`watcher WHERE email = 'wrong@example.org'`)) > 0) await sleep(50);
});

it('lets one place ask so often, and sends one address so many messages', async () => {
  const who = visitor();
  for (let sent = 0; sent < 4; sent += 1) expect((await ask('often@example.org')).status).toBe(200);
  await whenAllIsSent();
  expect(mail.delivered.filter(({ to: whom }) => whom === 'often@example.org')).toHaveLength(3);
  const statuses = [];
  for (let sent = 0; sent < 11; sent += 1)
    statuses.push((await asForm([['email', `x${sent}@example.org`], ...KINDS], who)).status);
  expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
});

it('sends what was left when the service was killed, and holds no address in log, trail or answer', async () => {
  await watching('last@example.org', { vendor: 'green-hill' });
  const killed = await service.program.kill();
  // As if it had been killed after the event and before the message.
  await database.query(`UPDATE watcher SET told_at = NULL`);
  const [event] = await database.query<{ id: string }>(
    `SELECT id FROM told_event WHERE kind = 'withdrawn' ORDER BY at DESC LIMIT 1`,
  );
  await database.query(
    `INSERT INTO watch_notice (watcher_id, event_id, watch_ids)
     SELECT w.id, $1, ARRAY[x.id] FROM watcher w JOIN watch x ON x.watcher_id = w.id WHERE email = 'last@example.org'`,
    [event!.id],
  );
  const again = await startService(service.settings);
  const told = await mail.until(to('last@example.org', /withdrawn/));
  const secret = pathIn(told, 'watches').split('/').at(-1)!;
  expect((await new Client(again.url).get(`/watches/${secret}`)).status).toBe(200);
  const ended = await again.program.stop();
  const said = killed.output + killed.said + ended.output + ended.said;
  const trail = JSON.stringify(await database.query('SELECT * FROM audit_entry'));
  expect(said).toContain('/watches/…');
  for (const secretly of ['ann@example.org', 'last@example.org', 'wrong@example.org', secret])
    expect([secretly, said.includes(secretly), trail.includes(secretly)]).toEqual([secretly, false, false]);
});

it('says plainly that there is no e-mail where no mail server is set, and shows no form', async () => {
  const { url } = await startService({ DATABASE_URL: database.url });
  const elsewhere = new Client(url);
  const page = (await elsewhere.with({ accept: 'text/html' }).get('/watch?vendor=green-hill')).body as string;
  expect(page).toContain('This register sends no e-mail.');
  expect(page).not.toContain('name="email"');
  const { status, body } = await elsewhere.post('/api/v1/watches', { email: 'ann@example.org' });
  expect([status, body.code]).toEqual([409, 'mail-not-set-up']);
});
