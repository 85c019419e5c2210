/**
 * `npm run chaos -- --rounds N --seed S`, `npm run fuzz -- --count N --seed S --from F`, `npm run fuzz:api -- --count N
 * --seed S`: tests that are part of every run in a short form, run for as long as somebody wants (test/chaos.spec.ts,
 * test/fuzz.spec.ts, test/api-requests.spec.ts).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';
import { giveUp } from './say.mjs';

const SIZES = {
  chaos: { name: 'rounds', default: '200' },
  // An input is the same whatever ran before it: `--from 2173 --count 1` is what a longer run calls input 2173.
  fuzz: { name: 'count', default: '20000', from: '0' },
  'api-requests': { name: 'count', default: '5000' },
};

const [what, ...args] = process.argv.slice(2);
const size = SIZES[what];
if (!size) giveUp(`Usage: node scripts/long-run.mjs ${Object.keys(SIZES).join('|')}`, 2);
const number = { type: 'string' };
const { values } = parseArgs({
  args,
  options: { [size.name]: number, seed: number, ...(size.from && { from: number }) },
});
const wanted = {
  [size.name]: values[size.name] ?? size.default,
  seed: values.seed ?? '1',
  ...(size.from && { from: values.from ?? size.from }),
};
for (const [name, value] of Object.entries(wanted))
  if (!/^\d+$/.test(value)) giveUp(`--${name} has to be a whole number.`, 2);
await prepare();
const settings = Object.entries(wanted).map(([name, value]) => [
  `${what}_${name}`.replaceAll('-', '_').toUpperCase(),
  value,
]);
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, `test/${what}.spec.ts`, '--runInBand'], {
  cwd: root,
  env: { ...process.env, ...Object.fromEntries(settings) },
  stdio: 'inherit',
});
process.exit(status ?? 1);
