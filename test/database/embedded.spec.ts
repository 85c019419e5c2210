import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readPostmaster } from '../../src/database/embedded/cluster';
import type { Postmaster } from '../../src/database/embedded/cluster';
import { isAlive } from '../../src/database/embedded/process';
import { chooseServerUser } from '../../src/database/embedded/server-user';
import { newFolder } from '../harness/ground';
import { Program, startService } from '../harness/service';
import type { RunningService } from '../harness/service';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
/** Some containers allow none. */
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0;

const EMBEDDED = { DATABASE_URL: '' };

const serverOn = (dataDir: string): Postmaster => readPostmaster(path.join(dataDir, 'postgres'))!;
const start = (dataDir: string): Promise<RunningService> => startService({ ...EMBEDDED, DATA_DIR: dataDir });
const healthy = async ({ url }: RunningService): Promise<boolean> => (await fetch(`${url}/health`)).ok;

/** Runs a statement on the server that works on that data folder. */
async function query(dataDir: string, sql: string): Promise<unknown[]> {
  const { socketDirectory: host } = serverOn(dataDir);
  const client = new Client({ host, user: 'assaybook', database: 'assaybook' });
  await client.connect();
  return (await client.query<object>(sql).finally(() => client.end())).rows;
}

const remember = (dataDir: string, name: string): Promise<unknown[]> =>
  query(dataDir, `INSERT INTO vendor (slug, name, version) VALUES ('${name}', '${name}', 1)`);
const remembered = (dataDir: string): Promise<unknown[]> =>
  query(dataDir, 'SELECT name FROM vendor ORDER BY name');

describe('The embedded PostgreSQL', () => {
  const dataDir = newFolder();

  it('is there after the first start, and gone with its socket after an orderly end', async () => {
    const service = await start(dataDir);
    const { pid, socketDirectory } = serverOn(dataDir);
    expect(isAlive(pid)).toBe(true);
    await remember(dataDir, 'first');
    const ended = await service.program.stop('SIGINT');
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(isAlive(pid)).toBe(false);
    expect(fs.existsSync(socketDirectory)).toBe(false);
  });

  it('lets nobody in but its own user: no port, and a socket in a folder that only that user enters', async () => {
    const service = await start(dataDir);
    const { socketDirectory } = serverOn(dataDir);
    expect(fs.statSync(socketDirectory).mode & 0o777).toBe(0o700);
    expect(await query(dataDir, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await service.program.stop();
  });

  it('outlives a service that was killed, and the next one adopts it', async () => {
    const killed = await start(dataDir);
    const { pid } = serverOn(dataDir);
    await remember(dataDir, 'second');
    await killed.program.kill();
    expect(isAlive(pid)).toBe(true);

    const next = await start(dataDir);
    expect(serverOn(dataDir).pid).toBe(pid);
    expect(next.program.said).toContain('already running');
    expect(await remembered(dataDir)).toEqual([{ name: 'first' }, { name: 'second' }]);
    await next.program.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('comes back with everything after both were killed', async () => {
    const killed = await start(dataDir);
    await remember(dataDir, 'third');
    const { pid, socketDirectory } = serverOn(dataDir);
    process.kill(pid, 'SIGKILL');
    await killed.program.kill();

    const next = await start(dataDir);
    expect(await healthy(next)).toBe(true);
    expect(await remembered(dataDir)).toHaveLength(3);
    expect(fs.existsSync(socketDirectory)).toBe(false);
    await next.program.kill();
  });

  it('comes back though its old process number is another program’s by now', async () => {
    process.kill(serverOn(dataDir).pid, 'SIGKILL');
    const file = path.join(dataDir, 'postgres', 'postmaster.pid');
    const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
    fs.writeFileSync(file, [process.pid, ...rest].join('\n'));

    const next = await start(dataDir);
    expect(await remembered(dataDir)).toHaveLength(3);
    await next.program.stop();
  });

  it('takes its service down with a plain word when it dies under it', async () => {
    const service = await start(dataDir);
    await service.program.says(/no administrator yet/);
    process.kill(serverOn(dataDir).pid, 'SIGKILL');
    const ended = await service.program.ended;
    expect(ended.code).toBe(1);
    expect(ended.said).toContain('ended unexpectedly. Start the service again; no data is lost.');
  });

  it('works where the folder for temporary files has too long a path for a socket', async () => {
    const TMPDIR = path.join(newFolder(), 'deep'.repeat(30));
    fs.mkdirSync(TMPDIR);
    const service = await startService({ ...EMBEDDED, DATA_DIR: dataDir, TMPDIR });
    expect(await healthy(service)).toBe(true);
    await service.program.stop();
  });

  it('is not started for a second service on the same data folder, which says who is there', async () => {
    const first = await start(dataDir);
    const second = await Program.start('main', { ...first.settings, PORT: '0' }).ended;
    expect(second.code).toBe(1);
    expect(second.said).toMatch(
      new RegExp(`already runs on the data folder .* \\(process ${first.program.pid}, port 0\\)`),
    );
    expect(await healthy(first)).toBe(true);
    await first.program.stop();
  });

  it('is shared with a command beside the service, and stays for the service', async () => {
    const service = await start(dataDir);
    const command = await Program.start('commands/migrate', service.settings).ended;
    expect(command).toMatchObject({ code: 0, said: expect.stringContaining('is up to date') });
    expect(await healthy(service)).toBe(true);
    await service.program.stop();
  });

  it('is started for a command alone, and stopped after it', async () => {
    const command = await Program.start('commands/migrate', { DATA_DIR: dataDir }).ended;
    expect(command.code).toBe(0);
    expect(serverOn(dataDir)).toBeUndefined();
  });

  it('is waited for while another process is about to start it and has not said so yet', async () => {
    const file = path.join(dataDir, 'postgres', 'postmaster.pid');
    fs.writeFileSync(file, '');
    const { uid, gid } = fs.statSync(path.dirname(file));
    fs.chownSync(file, uid, gid);
    const command = Program.start('commands/migrate', { DATA_DIR: dataDir });
    const log = `${path.join(dataDir, 'postgres')}.log`;
    while (!fs.readFileSync(log, 'utf8').includes('"postmaster.pid" is empty')) await sleep(50);
    fs.rmSync(file);
    expect(await command.ended).toMatchObject({ code: 0 });
  });

  it('is made once when two processes begin at the same moment', async () => {
    const settings = { DATA_DIR: newFolder() };
    const both = [Program.start('commands/migrate', settings), Program.start('commands/migrate', settings)];
    const ends = await Promise.all(both.map(({ ended }) => ended));
    expect(ends.map(({ code, said }) => (code === 0 ? 'well' : said))).toEqual(['well', 'well']);
    expect(fs.readdirSync(settings.DATA_DIR).sort()).toEqual(['postgres', 'postgres.log']);
    expect(serverOn(settings.DATA_DIR)).toBeUndefined();
  });
});

describe('A data folder that cannot be used', () => {
  /** A folder with something in place of a cluster. */
  function folderWith(file: string, content: string): string {
    const dataDir = newFolder();
    fs.mkdirSync(path.join(dataDir, 'postgres'), { mode: 0o700 });
    fs.writeFileSync(path.join(dataDir, 'postgres', file), content);
    if (isRoot) fs.chownSync(path.join(dataDir, 'postgres'), NOBODY, NOBODY);
    return dataDir;
  }

  const refusal = async (dataDir: string): Promise<string> => {
    const ended = await Program.start('main', { DATA_DIR: dataDir, PORT: '0' }).ended;
    expect(ended.code).toBe(1);
    expect(ended.said).not.toMatch(/^\s+at /m);
    return ended.said;
  };

  it('because an older PostgreSQL made it is told with both versions and left alone', async () => {
    const dataDir = folderWith('PG_VERSION', '16\n');
    expect(await refusal(dataDir)).toMatch(
      /made by PostgreSQL 16; this version of Assaybook brings PostgreSQL 18/,
    );
    expect(fs.readdirSync(path.join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('because it holds something else is left alone', async () => {
    const dataDir = folderWith('holiday.jpg', 'palm tree');
    expect(await refusal(dataDir)).toMatch(/holds something, but no PostgreSQL database/);
    expect(fs.readdirSync(path.join(dataDir, 'postgres'))).toEqual(['holiday.jpg']);
  });

  it('because it is damaged is told in PostgreSQL’s own words', async () => {
    expect(await refusal(folderWith('PG_VERSION', '18\n'))).toMatch(
      /PostgreSQL did not start on .*postgresql\.conf/,
    );
  });

  it('because a file is in its place is told', async () => {
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    expect(await refusal(path.join(file, 'data'))).toMatch(/data folder .* cannot be made or written/);
  });
});

(isRoot ? describe : describe.skip)('Root, as whom PostgreSQL refuses to run', () => {
  const chosenFor = (dataDir: string): unknown =>
    chooseServerUser(path.join(dataDir, 'postgres'), '/bin/true');

  it('hands the server to an account without privileges, which then passes closed folders too', async () => {
    const dataDir = newFolder();
    expect(chosenFor(dataDir)).toMatchObject({ kind: 'account', passes: 'open folders' });
    await (await start(dataDir)).program.stop();
    const { uid } = fs.statSync(path.join(dataDir, 'postgres'));

    fs.chmodSync(dataDir, 0o700);
    expect(chosenFor(dataDir)).toMatchObject({ kind: 'account', passes: 'closed folders', uid });
    const service = await start(dataDir);
    expect(await healthy(service)).toBe(true);
    await service.program.stop();
  });

  (hasNamespaces ? it : it.skip)(
    'starts it in a user namespace where no such account can reach the folder',
    async () => {
      const dataDir = newFolder();
      fs.chmodSync(dataDir, 0o700);
      expect(chosenFor(dataDir)).toEqual({ kind: 'namespace' });
      const service = await start(dataDir);
      expect(fs.statSync(path.join(dataDir, 'postgres')).uid).toBe(0);
      await service.program.stop();
    },
  );
});
