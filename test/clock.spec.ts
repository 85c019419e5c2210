import { setTimeout as sleep } from 'node:timers/promises';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, newVendor, PATIENCE_MS, whenRead } from './harness/certificates';
import type { Client } from './harness/client';
import { SettableClock } from './harness/clock';
import { type MailServer, startMailServer } from './harness/mail-server';
import { newPerson, signIn, startWithAdministrator, withKey } from './harness/people';
import { approveSecond, correct, decide, lookAtAll, seen } from './harness/review';
import { Program, type RunningService } from './harness/service';

const DAY_MS = 86_400_000;
const LOTS = ['KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5', 'KR-6', 'KR-7', 'KR-8'];
const ADMINISTRATOR = 'administrator@example.org';
const CHANGES = '/api/v1/changes';

let clock: SettableClock;
let mail: MailServer;
let service: RunningService;
let worker: Program;
let nobody: Client;
/** A program with a key: keys outlast what is done to the clock. */
let uploader: Client;
let people: [anna: string, boris: string];
const sent: string[] = [];

beforeAll(async () => {
  clock = await SettableClock.start();
  mail = await startMailServer();
  const started = await startWithAdministrator({
    ...clock.settings,
    RUN_WORKER: 'false',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Assaybook <registry@example.org>',
    PUBLIC_URL: 'https://registry.example.org',
  });
  ({ service, nobody } = started);
  await newVendor(clock, 'green-hill', LOTS);
  uploader = await withKey(await newPerson(started.administrator, 'uploader', ['green-hill']));
  const [anna, boris] = [
    await newPerson(started.administrator, 'reviewer'),
    await newPerson(started.administrator, 'reviewer'),
  ];
  people = [anna.email, boris.email];
  startWorker();
});

afterAll(async () => {
  await worker.stop();
  await service.program.stop();
  await clock.stop();
});

function startWorker(): void {
  worker = Program.start('worker', { ...service.settings, LOG_LEVEL: 'warn' });
}

const send = async (): Promise<string> => {
  const lot = LOTS[sent.length % LOTS.length]!;
  const pdf = await certificatePdf(englishCertificate(`clock-${sent.length + 1}`, lot));
  const url = await accepted(uploader, pdf, { vendor: 'green-hill', product: 'green-leaf', lot });
  sent.push(url);
  return url;
};

const signedIn = async () =>
  Promise.all(people.map((email) => signIn(nobody, email))) as Promise<[anna: Client, boris: Client]>;

const leaseOn = (url: string) => `${url.replace('certificates', 'reviews')}/lease`;
const stateOf = async (url: string): Promise<string> => (await uploader.get(url)).body.state as string;

/** Sets the clock while a certificate is on its way, and waits until the worker has told the trail. */
async function setTo(milliseconds: number): Promise<void> {
  const before = await told();
  const arriving = send();
  await clock.set(milliseconds);
  await arriving;
  await whenTold(before.length + 1);
}

/** Waits until the trail tells so often that the clock was set. */
async function whenTold(times: number): Promise<void> {
  for (const began = performance.now(); (await told()).length < times; await sleep(100))
    if (performance.now() - began > PATIENCE_MS)
      throw new Error(`The trail tells that the clock was set only so often: ${(await told()).length}.`);
}

const told = async (): Promise<string[]> => {
  const rows = await clock.query<{ action: string }>(
    `SELECT e.action FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id
      WHERE e.subject_kind = 'clock' ORDER BY l.seq`,
  );
  return rows.map(({ action }) => action);
};

/** Everything that waits is read and published, by people who sign in now. */
async function finishAll(): Promise<void> {
  const [anna, boris] = await signedIn();
  for (const url of sent) {
    if ((await stateOf(url)) === 'published') continue;
    await whenRead(uploader, url);
    if ((await stateOf(url)) === 'in-review') expect((await decide(anna, url, 'approve')).status).toBe(201);
    if ((await stateOf(url)) === 'second-review')
      expect((await approveSecond(anna, boris, url)).status).toBe(201);
    expect(await stateOf(url)).toBe('published');
  }
}

describe('A clock that is set while people work', () => {
  it('two days ahead: what is begun then neither holds nor waits until then when it is right again', async () => {
    await send();
    await finishAll();
    await setTo(2 * DAY_MS);
    const [anna, boris] = await signedIn();
    await finishAll();

    const half = await send();
    await whenRead(uploader, half);
    // The first of two people, and a lease on it.
    const { review } = await seen(anna, half);
    const fix = { value: '0.84', printed: { value: '0.84' } };
    const lead = review.results.find(({ analyteId }: { analyteId: string }) => analyteId === 'lead');
    await correct(anna, half, {
      kind: 'result',
      resultId: lead.id,
      result: fix,
      reason: 'An 8 on the page.',
    });
    expect((await decide(anna, half, 'approve')).body.state).toBe('second-review');
    expect((await anna.post(leaseOn(half))).status).toBe(200);
    expect((await boris.post(leaseOn(half))).status).toBe(409);
    // As many wrong passwords as somebody may type, and one more.
    const wrong = () =>
      nobody.post('/api/v1/session', { email: ADMINISTRATOR, password: 'not the right one' });
    for (let times = 0; times < 5; times += 1) expect((await wrong()).status).toBe(401);
    expect((await wrong()).status).toBe(429);
    // Nobody is there to read and to send: both wait from a moment on that is two days away.
    await worker.stop();
    const queued = await send();
    const watch = { email: 'watching@example.org', kinds: 'published' };
    const form = nobody.with({ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' });
    const asked = await form.send('POST', '/watch', new URLSearchParams(watch).toString());
    expect(asked.status).toBeLessThan(400);

    await clock.set(0);
    startWorker();
    expect((await boris.get('/api/v1/session')).status).toBe(401);
    const [, again] = await signedIn();
    expect((await again.post(leaseOn(half))).status).toBe(200);
    await signIn(nobody, ADMINISTRATOR);
    expect(await whenRead(uploader, queued)).toMatchObject({ state: 'in-review' });
    await mail.until(({ to }) => to === watch.email);
    await again.delete(leaseOn(half));
    await finishAll();
    await whenTold(2);
  });

  it('two days behind, and right again', async () => {
    await setTo(-2 * DAY_MS);
    await finishAll();
    const [anna] = await signedIn();
    const open = await send();
    await whenRead(uploader, open);
    await lookAtAll(anna, open);
    await setTo(0);
    await finishAll();
  });

  it('most of a year ahead, and right again', async () => {
    await setTo(300 * DAY_MS);
    await finishAll();
    await setTo(0);
    await finishAll();
  });

  it('leaves everything there once, in the order in which it was done, and says in the trail when the clock was set', async () => {
    expect(await told()).toEqual([
      ...['clock-set-ahead', 'clock-set-back'],
      ...['clock-set-back', 'clock-set-ahead'],
      ...['clock-set-ahead', 'clock-set-back'],
    ]);
    const certificates = await clock.query<{
      id: string;
      state: string;
      readings: number;
      published: number;
    }>(
      `SELECT c.id, c.state, (SELECT count(*)::int FROM reading WHERE certificate_id = c.id) AS readings,
              (SELECT count(*)::int FROM published.publication WHERE certificate_id = c.id) AS published
         FROM certificate c`,
    );
    expect(certificates.map(({ id }) => id).sort()).toEqual(sent.map((url) => url.split('/').at(-1)!).sort());
    expect(
      certificates.filter(
        ({ state, readings, published }) => `${state} ${readings} ${published}` !== 'published 1 1',
      ),
    ).toEqual([]);
    const decided = await clock.query<{ people: string[] }>(
      `SELECT array_agg(a.email ORDER BY d.created_at) AS people
         FROM decision d JOIN account a ON a.id = d.made_by_id GROUP BY d.certificate_id`,
    );
    // The one on which two people decided, one while the clock was ahead, and one when it was right again.
    expect(decided.filter(({ people: made }) => made.length > 1)).toEqual([{ people }]);
    expect((await Program.start('commands/verify', service.settings).ended).code).toBe(0);
  });

  it('gives whoever follows the changes since a moment all that is of after it', async () => {
    const { body: all } = await nobody.get(`${CHANGES}?limit=100`);
    const times = all.items.map(({ at }: { at: string }) => at);
    for (const since of times as string[]) {
      const { body } = await nobody.get(`${CHANGES}?limit=100&since=${since}`);
      const given = body.items.map(({ at }: { at: string }) => at) as string[];
      const after = (times as string[]).filter((at) => at > since);
      expect(after.filter((at) => !given.includes(at))).toEqual([]);
    }
  });
});
