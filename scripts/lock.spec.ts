import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assaybook-lock-'));
const LOCK = path.join(folder, 'lock');
const JOURNAL = path.join(folder, 'journal');

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A process that writes "begin" and "end" around some work that it does alone. */
function worker(work: string): Promise<number | null> {
  const program = `
    import fs from 'node:fs';
    import { alone } from ${JSON.stringify(pathToFileURL(path.join(__dirname, 'lock.mjs')).href)};
    await alone(${JSON.stringify(LOCK)}, 'testing', async () => {
      fs.appendFileSync(${JSON.stringify(JOURNAL)}, 'begin ');
      ${work}
      fs.appendFileSync(${JSON.stringify(JOURNAL)}, 'end ');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('close', resolve));
}

describe('Processes that install and build', () => {
  beforeEach(() => fs.writeFileSync(JOURNAL, ''));

  it('do it one after the other', async () => {
    const pause = 'await new Promise((resolve) => setTimeout(resolve, 50));';
    expect(await Promise.all(Array.from({ length: 6 }, () => worker(pause)))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(fs.readFileSync(JOURNAL, 'utf8')).toBe('begin end '.repeat(6));
    expect(fs.existsSync(LOCK)).toBe(false);
  });

  it('take over from one that was killed in the middle', async () => {
    await worker(`process.kill(process.pid, 'SIGKILL');`);
    expect(fs.existsSync(LOCK)).toBe(true);
    expect(await Promise.all([worker(''), worker(''), worker('')])).toEqual([0, 0, 0]);
    expect(fs.readFileSync(JOURNAL, 'utf8')).toBe(`begin ${'begin end '.repeat(3)}`);
  });

  it('give the lock back when the work fails', async () => {
    expect(await worker(`throw new Error('no network');`)).toBe(1);
    expect(fs.existsSync(LOCK)).toBe(false);
  });
});
