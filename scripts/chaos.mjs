/**
 * `npm run chaos -- --rounds N --seed S` kills service, worker, reading child and PostgreSQL at random moments while people
 * work, and tells what became of what they did: test/chaos.spec.ts, with more rounds than a test run has time for.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
await prepare();
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, 'test/chaos.spec.ts', '--runInBand'], {
  cwd: root,
  env: { ...process.env, CHAOS_ROUNDS: values.rounds, CHAOS_SEED: values.seed },
  stdio: 'inherit',
});
process.exit(status ?? 1);
