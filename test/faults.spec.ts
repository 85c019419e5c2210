import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { OWNER } from '../src/database/embedded/cluster';
import { openServer, type Server, SOCKET_PORT, stopServer } from '../src/database/embedded/server';
import { certificatePdf } from './certificates/certificate-pdf';
import { englishCertificate } from './certificates/samples';
import { accepted, upload, whenRead } from './harness/certificates';
import { type Answer, Client } from './harness/client';
import { createTestDatabase } from './harness/database';
import { freePort } from './harness/free-port';
import { newFolder } from './harness/ground';
import { holding, whenWaiting } from './harness/locks';
import { ObjectStore } from './harness/object-store';
import { newPerson, startWithAdministrator, withKey } from './harness/people';
import { Program, type RunningService, startService } from './harness/service';
import { layWire } from './harness/wire';

let made = 0;
const newPdf = () => certificatePdf(englishCertificate(`faults-${(made += 1)}`));

/** Asks until the answer has this status: faults are seen, and pass, when they do. */
async function until(client: Client, address: string, status: number): Promise<Answer> {
  for (;;) {
    const answer = await client.get(address);
    if (answer.status === status) return answer;
    await sleep(50);
  }
}

describe('A store of documents that goes away', () => {
  const objects = new ObjectStore();
  let service: RunningService;
  let nobody: Client;
  let reviewer: Client;

  beforeAll(async () => {
    await objects.start();
    const started = await startWithAdministrator({
      // Everybody finds it there when it was started anew.
      PORT: String(await freePort()),
      S3_BUCKET: ObjectStore.BUCKET,
      S3_ENDPOINT: objects.url,
      S3_ACCESS_KEY_ID: ObjectStore.KEY,
      S3_SECRET_ACCESS_KEY: ObjectStore.KEY,
    });
    ({ service, nobody } = started);
    reviewer = await newPerson(started.administrator, 'reviewer');
  });
  afterAll(async () => {
    await service.program.stop();
    await objects.remove();
  });

  it('keeps documents as objects, from which they are read and downloaded', async () => {
    const pdf = await newPdf();
    const url = await accepted(reviewer, pdf);
    expect(await whenRead(reviewer, url)).toMatchObject({ state: 'in-review' });
    expect(objects.files()).toHaveLength(1);
    const response = await fetch(new URL(`${url}/document`, reviewer.url), { headers: reviewer.headers });
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    const lent = path.join(service.settings.DATA_DIR!, 'lent');
    expect(fs.readdirSync(lent)).toEqual([]);
    expect(fs.existsSync(path.join(service.settings.DATA_DIR!, 'documents'))).toBe(false);
    expect((await Program.start('commands/verify', service.settings).ended).code).toBe(0);
  });

  it('is said to be away, takes nothing, and works again when it is back', async () => {
    const [early, pdf] = [await accepted(reviewer, await newPdf()), await newPdf()];
    await whenRead(reviewer, early);
    await objects.stop();
    const refused = await upload(reviewer, pdf);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect((await reviewer.get(`${early}/document`)).status).toBe(503);
    const { body } = await until(nobody, '/ready', 503);
    expect(body.error).toMatchObject({ documents: { status: 'down' } });
    expect((await nobody.get('/health')).status).toBe(200);
    expect(fs.readdirSync(path.join(service.settings.DATA_DIR!, 'incoming'))).toEqual([]);
    await objects.start();
    await until(nobody, '/ready', 200);
    expect(await whenRead(reviewer, await accepted(reviewer, pdf))).toMatchObject({ state: 'in-review' });
  });

  it('holds up a reading that waits for it, and parks nothing', async () => {
    const [withoutWorker, pdf] = [{ ...service.settings, RUN_WORKER: 'false' }, await newPdf()];
    await service.program.stop();
    const writer = Program.start('main', withoutWorker);
    await writer.says(/listens on/);
    const url = await accepted(reviewer, pdf);
    await objects.stop();
    const worker = Program.start('worker', { ...service.settings, LOG_LEVEL: 'warn' });
    while (!worker.output.includes('The store of documents does not answer')) await sleep(50);
    expect((await reviewer.get(url)).body.state).toBe('reading');
    await objects.start();
    expect(await whenRead(reviewer, url)).toMatchObject({ state: 'in-review' });
    await worker.stop();
    await writer.stop();
  });
});

describe('A disk that is full', () => {
  it('is said to be, takes nothing, loses nothing, and works again when there is room', async () => {
    const { service, nobody, administrator } = await startWithAdministrator();
    const reviewer = await newPerson(administrator, 'reviewer');
    const kept = await accepted(reviewer, await newPdf());
    await whenRead(reviewer, kept);
    // No file may grow beyond 1,024 bytes: what a full disk is to one who writes files.
    const room = (bytes: string) =>
      expect(spawnSync('prlimit', [`--pid=${service.program.pid}`, `--fsize=${bytes}:`]).status).toBe(0);
    room('1024');
    const pdf = await newPdf();
    const refused = await upload(reviewer, pdf);
    expect([refused.status, refused.body.code]).toEqual([507, 'no-space-left']);
    const { body } = await until(nobody, '/ready', 503);
    expect(body.error).toMatchObject({
      documents: { status: 'down', message: expect.stringMatching(/EFBIG/) },
    });
    expect((await nobody.get('/health')).status).toBe(200);
    expect((await reviewer.get(kept)).body.state).toBe('in-review');
    expect(fs.readdirSync(path.join(service.settings.DATA_DIR!, 'incoming'))).toEqual([]);
    room('unlimited');
    await until(nobody, '/ready', 200);
    expect(await whenRead(reviewer, await accepted(reviewer, pdf))).toMatchObject({ state: 'in-review' });
    await service.program.stop();
  });
});

/** Mounts that others do not see: root may make them, and where the system lets anybody, everybody. */
const AS = [[], ['--map-root-user']].find(
  (rights) => spawnSync('unshare', ['--mount', ...rights, 'mount', '--bind', '/', '/']).status === 0,
);

(AS ? describe : describe.skip)('A disk that can only be read (skipped where nobody may mount)', () => {
  /** The same mount as the service sees it, with other rights. */
  const become = (rights: 'ro' | 'rw', { program, settings }: RunningService): void => {
    const users = AS!.length > 0 ? ['--user', '--preserve-credentials'] : [];
    const into = [`--target=${program.pid}`, '--mount', ...users];
    const mount = ['mount', '-o', `remount,bind,${rights}`, settings.DATA_DIR!];
    expect(spawnSync('nsenter', [...into, ...mount]).status).toBe(0);
  };

  it('is said to be, takes nothing, shows what is there, and works again when it can be written', async () => {
    const onItsOwnMount = [
      '--mount',
      ...AS!,
      'sh',
      '-c',
      'mount --bind "$DATA_DIR" "$DATA_DIR" && exec "$0" "$@"',
    ];
    const { service, nobody, administrator } = await startWithAdministrator({}, (settings) =>
      Program.run('unshare', [...onItsOwnMount, ...Program.commandLine('main')], settings),
    );
    const reviewer = await newPerson(administrator, 'reviewer');
    const [early, pdf] = [await newPdf(), await newPdf()];
    const kept = await accepted(reviewer, early);
    await whenRead(reviewer, kept);
    become('ro', service);
    const refused = await upload(reviewer, pdf);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect(refused.headers.get('retry-after')).toBe('60');
    const { body } = await until(nobody, '/ready', 503);
    expect(body.error).toMatchObject({
      documents: { status: 'down', message: expect.stringMatching(/EROFS/) },
    });
    expect((await nobody.get('/health')).status).toBe(200);
    const response = await fetch(new URL(`${kept}/document`, reviewer.url), { headers: reviewer.headers });
    expect(Buffer.from(await response.arrayBuffer()).equals(early)).toBe(true);
    become('rw', service);
    await until(nobody, '/ready', 200);
    expect(fs.readdirSync(path.join(service.settings.DATA_DIR!, 'incoming'))).toEqual([]);
    expect(await whenRead(reviewer, await accepted(reviewer, pdf))).toMatchObject({ state: 'in-review' });
    await service.program.stop();
  });
});

/** A disk of its own in a file, which the kernel can be told to find at fault: root of a machine with ext4 may. */
const FAULTY_DISKS =
  process.getuid?.() === 0 && fs.existsSync('/dev/loop-control') && fs.existsSync('/sys/fs/ext4');

(FAULTY_DISKS ? describe : describe.skip)('A disk that fails (skipped where none can be made)', () => {
  const dataDir = newFolder();
  const disk = path.join(newFolder(), 'disk');
  const run = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  /** The service with its database on that disk, mounted for nobody else: it is gone when the last of them has ended. */
  const mounted = (settings: Record<string, string>) => {
    const mount = `mount -o loop,errors=remount-ro ${disk} "$DATA_DIR" && chmod 711 "$DATA_DIR" && exec "$0" "$@"`;
    return Program.run('unshare', ['--mount', 'sh', '-c', mount, ...Program.commandLine('main')], settings);
  };
  const serverOf = ({ program }: RunningService): number => {
    const file = path.join(`/proc/${program.pid}/root`, dataDir, 'postgres', 'postmaster.pid');
    return Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  };
  /** The server ends with its disk sooner or later; either is right. */
  const end = (pid: number): void => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  const gone = async (pid: number): Promise<void> => {
    while (fs.existsSync(`/proc/${pid}`)) await sleep(20);
  };

  it('under database and documents takes nothing more, and loses nothing that was acknowledged though what it had not written is lost', async () => {
    run('truncate', '--size=400M', disk);
    run('mkfs.ext4', '-q', disk);
    const { service, administrator } = await startWithAdministrator(
      { DATABASE_URL: '', DATA_DIR: dataDir },
      mounted,
    );
    const reviewer = await withKey(await newPerson(administrator, 'reviewer'));
    const kept = await accepted(reviewer, await newPdf());
    await whenRead(reviewer, kept);

    // As when a write fails: the kernel lets nobody write any more, and what was only in memory never comes to the disk.
    const [device] = run('losetup', '--noheadings', '--output=NAME', '--associated', disk).split('\n');
    fs.writeFileSync(`/sys/fs/ext4/${path.basename(device!)}/trigger_fs_error`, '1');
    const pdf = await newPdf();
    // Refused, or cut off when the database has ended and the service with it.
    const answer = await upload(reviewer, pdf).catch(() => null);
    expect([503, undefined]).toContain(answer?.status);
    const server = serverOf(service);
    await service.program.kill();
    end(server);
    await gone(server);

    // 1: mended.
    expect(spawnSync('e2fsck', ['-f', '-y', disk]).status).toBeLessThanOrEqual(1);
    const again = await startService(service.settings, mounted);
    const found = new Client(again.url, reviewer.headers);
    expect((await found.get(kept)).body.state).toBe('in-review');
    expect(await whenRead(found, await accepted(found, pdf))).toMatchObject({ state: 'in-review' });
    await again.program.stop();
  });
});

describe('A database that goes away', () => {
  const folder = newFolder();
  /** Where the service looks for the server: each start has a socket folder of its own. */
  const place = path.join(folder, 'socket');
  let server: Server;

  const open = async (): Promise<void> => {
    server = await openServer(folder);
    fs.rmSync(place, { force: true });
    fs.symlinkSync(server.socketDirectory, place);
  };
  const run = async (sql: string, database: string): Promise<void> => {
    const client = new Database({ host: server.socketDirectory, port: SOCKET_PORT, user: OWNER, database });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  it('is said to be away or closed, loses nothing, and is found again by the service as it runs', async () => {
    await open();
    await run('CREATE DATABASE register', 'postgres');
    const address = `postgres://${OWNER}@localhost/register?host=${place}&port=${SOCKET_PORT}`;
    const { service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: address });
    const reviewer = await newPerson(administrator, 'reviewer');
    const kept = await accepted(reviewer, await newPdf());
    await whenRead(reviewer, kept);
    await stopServer(server);

    expect((await until(nobody, '/health', 503)).body.error).toMatchObject({ database: { status: 'down' } });
    expect((await until(nobody, '/ready', 503)).body.error).toMatchObject({ published: { status: 'down' } });
    const pdf = await newPdf();
    const refused = await upload(reviewer, pdf);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect((await nobody.get('/')).status).toBe(503);

    await open();
    await until(nobody, '/ready', 200);
    expect((await reviewer.get(kept)).body.state).toBe('in-review');
    expect(await whenRead(reviewer, await accepted(reviewer, pdf))).toMatchObject({ state: 'in-review' });

    // One that takes no changes: a standby after a switch, or a disk that its administrator keeps from filling up.
    const takesChanges = async (may: 'on' | 'off'): Promise<void> => {
      await run(
        `ALTER SYSTEM SET default_transaction_read_only = ${may === 'on' ? 'off' : 'on'}`,
        'postgres',
      );
      await run('SELECT pg_reload_conf()', 'postgres');
    };
    await takesChanges('off');
    const { body } = await until(nobody, '/ready', 503);
    expect(body.error).toMatchObject({
      queue: { status: 'down', message: 'The database takes no changes.' },
    });
    const another = await newPdf();
    const closed = await upload(reviewer, another);
    expect([closed.status, closed.body.code]).toEqual([503, 'unavailable']);
    expect((await nobody.get('/')).status).toBe(200);
    await takesChanges('on');
    await until(nobody, '/ready', 200);
    expect(await whenRead(reviewer, await accepted(reviewer, another))).toMatchObject({ state: 'in-review' });
    await service.program.stop();
    await stopServer(server);
  });

  it('within a request is said to be away, and the same request does what it asks for when it is back', async () => {
    const database = await createTestDatabase();
    const wire = await layWire(database.url);
    const { service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: wire.url });
    const reviewer = await newPerson(administrator, 'reviewer');
    const url = await accepted(administrator, await newPdf());
    await whenRead(administrator, url);
    const id = url.split('/').at(-1)!;
    const take = () => reviewer.post(`/api/v1/reviews/${id}/lease`);
    const release = await holding(database, 'SELECT FROM certificate WHERE id = $1 FOR UPDATE', [id]);
    const taking = take();
    await whenWaiting(database, 1);
    wire.cut();
    const broken = await taking;
    expect([broken.status, broken.body.code]).toEqual([503, 'unavailable']);
    expect(broken.headers.get('retry-after')).toBe('5');
    await release();
    await until(nobody, '/ready', 200);
    expect((await take()).status).toBe(200);
    await service.program.stop();
  });
});
