import fs from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { newFolder } from './harness/ground';
import { createTestDatabase } from './harness/database';
import { Program, startService } from './harness/service';

const refused = async (settings: Record<string, string>): Promise<{ code: number | null; said: string }> => {
  const { code, said } = await Program.start('main', { PORT: '0', DATA_DIR: newFolder(), ...settings }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said };
};

describe('A start that cannot work', () => {
  it('because a setting is wrong ends before anything is touched', async () => {
    const { code, said } = await refused({ PORT: 'http' });
    expect(code).toBe(2);
    expect(said).toMatch(/^PORT is wrong: .*For example: PORT=3000$/m);
  });

  it('because the port is in use says so, and which other to take', async () => {
    const { url } = await createTestDatabase();
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, said } = await refused({ PORT: String(port), DATABASE_URL: url });
    holder.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
  });

  it('because the address is no address of this machine names the setting', async () => {
    const { url } = await createTestDatabase();
    // From the range reserved for documentation (RFC 5737).
    const { code, said } = await refused({ HOST: '192.0.2.1', DATABASE_URL: url });
    expect(code).toBe(2);
    expect(said).toContain('192.0.2.1 is no address of this machine. Set HOST');
  });

  it('because nobody answers at DATABASE_URL says where it asked, without the password', async () => {
    const { code, said } = await refused({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/records' });
    expect(code).toBe(1);
    expect(said).toContain('the PostgreSQL at 127.0.0.1:1/records (DATABASE_URL) cannot be reached');
    expect(said).not.toContain('hunter2');
  });
});

/** The compiled programs beside a vocabulary of their own, in which one line says something else. */
function withVocabulary(file: string, line: RegExp, instead: string): string {
  const root = path.join(__dirname, '..');
  const copy = newFolder();
  for (const part of ['dist/src', 'dist/migrations', 'vocabulary'])
    fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  for (const part of ['node_modules', 'package.json', 'dist/console'])
    fs.symlinkSync(path.join(root, part), path.join(copy, part));
  const place = path.join(copy, 'vocabulary', file);
  const text = fs.readFileSync(place, 'utf8');
  if (!line.test(text)) throw new Error(`${file} has no line like ${line}`);
  fs.writeFileSync(place, text.replace(line, instead));
  return path.join(copy, 'dist', 'src');
}

describe('A vocabulary that cannot be used', () => {
  it.each(['main', 'worker'])('keeps %s from starting, which names the file and line', async (program) => {
    const programs = withVocabulary('plausible.yaml', /unit: mg\/kg/, 'unit: furlong');
    const { url } = await createTestDatabase();
    const settings = { PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: url };
    const { code, said } = await Program.run(
      process.execPath,
      [path.join(programs, `${program}.js`)],
      settings,
    ).ended;
    expect(code).toBe(2);
    expect(said).toMatch(/The vocabulary cannot be used\..*\nplausible\.yaml:\d+: .*furlong/s);
  });
});

describe('A service that starts', () => {
  it('says where it listens and how to make the first administrator', async () => {
    const { program, url } = await startService();
    await program.says(/There is no administrator yet\..*npm run create-administrator/);
    expect(new URL(url).port).not.toBe('0');
    expect((await program.stop()).code).toBe(0);
  });

  it('is stopped as soon as it is there without a word of trouble', async () => {
    const { program } = await startService({ LOG_LEVEL: 'warn' });
    expect(await program.stop()).toMatchObject({ code: 0, output: '' });
  });

  it('ends in order when only npm is told to, as scripts and container engines do', async () => {
    const { url } = await createTestDatabase();
    const npm = Program.run('npm', ['start'], { PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: url });
    const [, address] = await npm.says(/listens on (http:\S+)/);
    const ended = await npm.stop('SIGTERM');
    expect(ended.said).toContain('Stopping …');
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });

  it('migrates an empty database that it is pointed at', async () => {
    const { url, query } = await createTestDatabase();
    await query('DROP SCHEMA public, published, queue CASCADE; CREATE SCHEMA public');
    const { program } = await startService({ DATABASE_URL: url });
    expect(program.said).toMatch(/Migrated the database: Foundation\d+/);
  });
});

describe('A worker', () => {
  it('starts beside the service and ends in order', async () => {
    const { settings } = await startService();
    const worker = Program.start('worker', settings);
    await worker.says(/The worker reads what is queued/);
    expect(await worker.stop()).toMatchObject({ code: 0, signal: null });
  });
});
