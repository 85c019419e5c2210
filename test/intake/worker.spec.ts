import { WORKER_LOCKS } from '../../src/intake/reading-queue';
import { certificatePdf } from '../certificates/certificate-pdf';
import { plainPdf } from '../certificates/plain-pdf';
import { englishCertificate } from '../certificates/samples';
import { accepted, holdReadings, type Told, until, whenRead } from '../harness/certificates';
import { Client } from '../harness/client';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { newPerson, startWithAdministrator, withKey } from '../harness/people';
import { Program, type RunningService, startService } from '../harness/service';

let made = 0;
const newPdf = () => certificatePdf(englishCertificate(`worker-${(made += 1)}`));

/** A document that keeps a reader busy for many seconds on any machine: 350,000 words. */
function longPdf(): Buffer {
  const line = (y: number) => `1 0 0 1 20 ${y} Tm (${'word '.repeat(35)}) Tj`;
  const draws = `BT /Sans 6 Tf ${Array.from({ length: 100 }, (_, row) => line(20 + row * 8)).join(' ')} ET`;
  return plainPdf({
    pages: Array<{ draws: string }>(100).fill({ draws }),
    info: { Title: `(${(made += 1)})` },
  });
}

/** A service that reads nothing by itself, and a program with a key that outlives its restarts. */
async function startWithoutWorker(): Promise<{
  service: RunningService;
  database: TestDatabase;
  sender: Client;
}> {
  const database = await createTestDatabase();
  const { service, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    RUN_WORKER: 'false',
  });
  return { service, database, sender: await withKey(await newPerson(administrator, 'reviewer')) };
}

const jobs = (database: TestDatabase) =>
  database.query<{ state: string }>(`SELECT state FROM queue.job WHERE name = 'read-certificate'`);

/** The kinds of what happened, without how far it was. */
const kinds = (told: Told[]) => told.map(({ kind }) => kind).filter((kind) => kind !== 'page-read');

const READ = ['in-review', 'unreadable', 'not-a-report'];

describe('A service that is killed while it reads', () => {
  it('reads the certificate after its restart, once', async () => {
    const database = await createTestDatabase();
    const { service, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
    const sender = await withKey(await newPerson(administrator, 'reviewer'));
    const letGo = await holdReadings(database);
    const url = await accepted(sender, await newPdf());
    await until(sender, url, 'reading');
    await service.program.kill();
    await letGo();
    expect((await jobs(database)).map(({ state }) => state)).toEqual(['active']);

    const restarted = await startService(service.settings);
    const again = new Client(restarted.url, sender.headers);
    const told = await until(again, url, ...READ);
    expect(kinds(told)).toEqual(['queued', 'reading', 'queued', 'reading', 'interpreted', 'in-review']);
    expect(told.find(({ detail }) => detail.interrupted)).toBeDefined();
    expect(await database.query('SELECT FROM reading')).toHaveLength(1);
    expect((await jobs(database)).map(({ state }) => state)).toEqual(['completed']);
  });

  it('has kept every upload that it acknowledged', async () => {
    const { service, database, sender } = await startWithoutWorker();
    const urls = [];
    for (let i = 0; i < 5; i += 1) urls.push(await accepted(sender, await newPdf()));
    await service.program.kill();
    const restarted = await startService({ ...service.settings, RUN_WORKER: 'true' });
    const again = new Client(restarted.url, sender.headers);
    for (const url of urls) expect((await whenRead(again, url)).state).toBe('in-review');
    expect(await database.query('SELECT FROM reading')).toHaveLength(5);
  });
});

/** The service without a worker that the tests below share; each ends the workers that it starts. */
let shared: Awaited<ReturnType<typeof startWithoutWorker>>;
beforeAll(async () => {
  shared = await startWithoutWorker();
});

const ofThese = (urls: string[]) => urls.map((url) => url.split('/').at(-1)!);
const readings = (database: TestDatabase, urls: string[]) =>
  database.query<{ id: string }>(
    'SELECT certificate_id AS id FROM reading WHERE certificate_id = ANY($1) ORDER BY 1',
    [ofThese(urls)],
  );

describe('A worker of its own', () => {
  it('reads what a service without one takes in', async () => {
    const { service, sender } = shared;
    const url = await accepted(sender, await newPdf());
    expect((await sender.get(url)).body.state).toBe('queued');
    const worker = Program.start('worker', service.settings);
    expect((await whenRead(sender, url)).state).toBe('in-review');
    expect((await worker.stop()).code).toBe(0);
  });

  it('shares the queue with another: everything is read, nothing twice', async () => {
    const { service, database, sender } = shared;
    const urls: string[] = [];
    for (let i = 0; i < 12; i += 1) urls.push(await accepted(sender, await newPdf()));
    const settings = { ...service.settings, READ_CHILDREN: '1' };
    const workers = [Program.start('worker', settings), Program.start('worker', settings)];
    for (const url of urls) expect((await whenRead(sender, url)).state).toBe('in-review');
    expect((await readings(database, urls)).map(({ id }) => id)).toEqual(ofThese(urls).sort());
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  it('goes on when its session, and with it its lock, breaks', async () => {
    const { service, database, sender } = shared;
    const worker = Program.start('worker', service.settings);
    await worker.says(/reads what is queued/);
    const ended = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1::bigint::oid
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [WORKER_LOCKS],
    );
    expect(ended).toHaveLength(1);
    expect((await whenRead(sender, await accepted(sender, await newPdf()))).state).toBe('in-review');
    await worker.stop();
  });

  it('gives back what it was reading when it is told to end', async () => {
    const { service, database, sender } = await startWithoutWorker();
    const url = await accepted(sender, longPdf());
    const worker = Program.start('worker', service.settings);
    await until(sender, url, 'reading');
    expect((await worker.stop()).code).toBe(0);
    expect((await sender.get(url)).body.state).toBe('queued');
    expect((await jobs(database)).map(({ state }) => state)).toEqual(['retry']);
  });

  it('takes over from one that was killed', async () => {
    const { service, database, sender } = shared;
    const letGo = await holdReadings(database);
    const url = await accepted(sender, await newPdf());
    const first = Program.start('worker', service.settings);
    await until(sender, url, 'reading');
    const second = Program.start('worker', service.settings);
    await second.says(/reads what is queued/);
    await first.kill();
    await letGo();
    expect(kinds(await until(sender, url, ...READ))).toEqual([
      ...['queued', 'reading', 'queued', 'reading'],
      ...['interpreted', 'in-review'],
    ]);
    expect(await readings(database, [url])).toHaveLength(1);
    await second.stop();
  });
});

describe('A certificate', () => {
  it('whose reading never ends is tried twice, then parked, and holds nobody up', async () => {
    const { service, sender } = shared;
    const slow = await accepted(sender, longPdf());
    const hasty = Program.start('worker', {
      ...service.settings,
      READ_TIMEOUT_SECONDS: '1',
      READ_CHILDREN: '1',
    });
    const told = await until(sender, slow, ...READ);
    expect(kinds(told)).toEqual(['queued', 'reading', 'queued', 'reading', 'unreadable']);
    expect(told.find(({ detail }) => detail.failure)?.detail.failure.code).toBe('timed-out');
    expect((await sender.get(slow)).body).toMatchObject({
      state: 'unreadable',
      reason: { code: 'timed-out' },
    });
    await hasty.stop();
    // A second is too short for any certificate on a busy machine: the next one has the time that is usual.
    const next = await accepted(sender, await newPdf());
    const worker = Program.start('worker', service.settings);
    expect((await whenRead(sender, next)).state).toBe('in-review');
    await worker.stop();
  });

  it('whose job is lost is asked for anew', async () => {
    const { service, database, sender } = shared;
    const url = await accepted(sender, await newPdf());
    await database.query('DELETE FROM queue.job');
    Program.start('worker', service.settings);
    expect((await whenRead(sender, url)).state).toBe('in-review');
  });
});
