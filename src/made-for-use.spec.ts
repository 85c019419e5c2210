import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Only React's build for development has `act`. */
const ASKS = `require(process.argv[1]); console.log(typeof require('react').act)`;

const says = (file: string, env: Record<string, string> = {}): string =>
  execFileSync(process.execPath, ['-e', ASKS, join(__dirname, '..', 'dist', 'src', file)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  }).trim();

it('The service renders pages with the React that is made for use, unless the operator says otherwise', () => {
  expect(readFileSync(join(__dirname, 'main.ts'), 'utf8')).toMatch(/^import '.\/made-for-use';\n/);
  expect(says('made-for-use.js')).toBe('undefined');
  expect(says('made-for-use.js', { NODE_ENV: 'development' })).toBe('function');
});
