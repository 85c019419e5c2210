import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Where test files find what the keeper keeps; see keeper.mjs. */
export const GROUND = 'ASSAYBOOK_TEST_GROUND';

let keeper: ChildProcess;

/** Starts the keeper once for all whole-service tests; runs of unit tests alone never come here. */
export default async function setUp(): Promise<void> {
  keeper = spawn(process.execPath, [path.join(__dirname, 'keeper.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C ends the tests; the keeper then clears up after them.
    detached: true,
  });
  process.env[GROUND] = await new Promise<string>((resolve, reject) => {
    createInterface(keeper.stdout!).once('line', resolve);
    keeper.once('exit', () =>
      reject(new Error('The database for the tests could not be started; see above.')),
    );
  });
}

export async function tearDown(): Promise<void> {
  const gone = new Promise((resolve) => keeper.once('exit', resolve));
  keeper.stdin!.end();
  await gone;
}
