import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

describe('The console’s client', () => {
  it('is the one that the service’s own description gives', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/client.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    // When they differ, what it says tells what to do.
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  });
});
