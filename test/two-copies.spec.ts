import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { Balancer } from './harness/balancer';
import { newVendor, upload, whenRead } from './harness/certificates';
import { type Answer, Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { freePort } from './harness/free-port';
import { newFolder } from './harness/ground';
import { newPerson, PASSWORD, signIn } from './harness/people';
import { approveByTwo, readCertificate } from './harness/review';
import { Program, type RunningService, startService } from './harness/service';

const ADMIN_EMAIL = 'administrator@example.org';
const LOT = '/vendors/green-hill/lots/KR-0425';
const LOOK_UPS = ['/', LOT, '/rules', `/api/v1${LOT}`, '/api/v1/search?q=green'];
/** Every so manieth request of a stream sends a document: each has to be read in the end. */
const SEND_EVERY = 20;

let database: TestDatabase;
let copies: RunningService[];
let balancer: Balancer;
let nobody: Client;
let reviewer: Client;

/** Everything that was asked of the two copies, and every answer that was not the one wanted. */
const wrong: string[] = [];
const acknowledged: string[] = [];
let answered = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await newVendor(database, 'green-hill', ['KR-0425']);
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: newFolder(),
    ADMIN_EMAIL,
    ADMIN_PASSWORD: PASSWORD,
    REQUESTS_PER_ADDRESS: '0',
    REQUESTS_PER_CALLER: '0',
    // Each is told when nobody asks it any more: nothing here hangs on how long that takes.
    DRAIN_SECONDS: '3600',
  };
  // Each is found at the same address when it was started anew.
  copies = [];
  for (const port of [await freePort(), await freePort()])
    copies.push(await startService({ ...settings, PORT: String(port) }));
  balancer = new Balancer(copies.map(({ url }) => url));
  const url = await balancer.listen();
  for (const copy of copies) await balancer.whenReady(copy.url);
  nobody = new Client(url);
  const administrator = await signIn(nobody, ADMIN_EMAIL);
  reviewer = await newPerson(administrator, 'reviewer');
  const [anna, boris] = [
    await newPerson(administrator, 'reviewer'),
    await newPerson(administrator, 'reviewer'),
  ];
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  await approveByTwo(anna, boris, await readCertificate(reviewer, englishCertificate('copies'), lot));
});
afterAll(() => balancer.stop());

/** Asks and asks, until the work is done. */
async function stream(name: string, done: AbortSignal): Promise<void> {
  for (let number = 1; !done.aborted; number += 1) {
    const asked = number % SEND_EVERY === 0 ? send(`${name}-${number}`) : lookUp(number);
    const trouble = await asked.catch((error: unknown) => String(error));
    if (trouble) wrong.push(trouble);
    answered += 1;
  }
}

async function lookUp(number: number): Promise<string | null> {
  const address = LOOK_UPS[number % LOOK_UPS.length]!;
  return troubleOf(address, 200, await nobody.get(address));
}

async function send(name: string): Promise<string | null> {
  const answer = await upload(reviewer, await certificatePdf(englishCertificate(name)));
  if (answer.status === 202) acknowledged.push(answer.body.url);
  return troubleOf('an upload', 202, answer);
}

const troubleOf = (what: string, wanted: number, { status, body }: Answer): string | null =>
  status === wanted ? null : `${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`;

/** As a person or a machine does who brings out a new version: one copy ends while the other serves, and starts again. */
async function restart(copy: RunningService): Promise<RunningService> {
  const ended = copy.program.stop('SIGTERM');
  await balancer.whenLeft(copy.url);
  const before = answered;
  while (answered < before + 40) await nobody.get('/health');
  void copy.program.stop('SIGINT');
  expect(await ended).toMatchObject({ code: 0, signal: null });
  const again = await startService(copy.settings);
  await balancer.whenReady(again.url);
  return again;
}

it('Two copies behind one database are started anew, one after the other, and no request fails and nothing is lost', async () => {
  const done = new AbortController();
  const streams = ['a', 'b', 'c'].map((name) => stream(name, done.signal));
  for (const [place, copy] of copies.entries()) copies[place] = await restart(copy);
  done.abort();
  await Promise.all(streams);

  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(80);
  expect(acknowledged.length).toBeGreaterThan(2);
  for (const url of acknowledged) expect((await whenRead(reviewer, url)).state).toBe('in-review');
  const [kept] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM certificate');
  expect(kept!.count).toBe(acknowledged.length + 1);
  const { code, output } = await Program.start('commands/verify', copies[0]!.settings).ended;
  expect([code, output]).toEqual([0, '']);
});
