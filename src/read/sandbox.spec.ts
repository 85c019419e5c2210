import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { APPLICATION, childFlags } from './sandbox';

const compiled = (name: string) => JSON.stringify(join(APPLICATION, 'dist', 'src', 'read', name));

describe('a reading child', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'assaybook-sandbox-')));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs code with a child's rights and gives what it printed. */
  const run = async (code: string) => {
    const script = join(folder, 'script.js');
    writeFileSync(script, `require(${compiled('sandbox.js')}).closeNetwork();\n${code}`);
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...childFlags([folder, folder], 200),
      script,
    ]);
    return stdout;
  };
  const attempt = (action: string) =>
    run(`try { ${action}; console.log('done') } catch (error) { console.log(error.code ?? error.message) }`);

  it('reads in the folders it is given, and nowhere else', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Lead');
    expect(await attempt(`console.log(require('fs').readFileSync('${folder}/letter.txt', 'utf8'))`)).toBe(
      'Lead\ndone\n',
    );
    expect(await attempt(`require('fs').readFileSync('/etc/hostname')`)).toBe('ERR_ACCESS_DENIED\n');
  });

  it('writes nothing and starts nothing', async () => {
    expect(await attempt(`require('fs').writeFileSync('${folder}/new.txt', '')`)).toBe('ERR_ACCESS_DENIED\n');
    expect(await attempt(`require('child_process').execSync('true')`)).toBe('ERR_ACCESS_DENIED\n');
  });

  it.each([
    `require('net').connect(80, '127.0.0.1')`,
    `require('http').get('http://127.0.0.1/')`,
    `require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1')`,
    `fetch('http://127.0.0.1/')`,
  ])('has no network for %s', async (action) => {
    expect(await attempt(action)).toBe('A reading process has no network.\n');
  });

  it('ends when its parent is killed, even in the middle of a loop', async () => {
    const script = join(folder, 'parent.js');
    const loop = join(folder, 'loop.js');
    writeFileSync(
      loop,
      `require(${compiled('watchdog.js')}).watchOver(1e9);\nprocess.send(process.pid);\nsetImmediate(() => { for (;;); });`,
    );
    writeFileSync(
      script,
      `require('child_process').fork('${loop}').on('message', (pid) => console.log(pid));\nsetInterval(() => {}, 1000);`,
    );
    const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (data) => resolve(Number(data))),
    );
    parent.kill('SIGKILL');
    // One that lived on would live on when the test's time is over.
    while (lives(pid)) await sleep(50);
  });
});

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
