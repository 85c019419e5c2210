/**
 * `npm run screens [-- FOLDER]`: starts a throw-away service with made certificates and keeps a picture of every page and
 * state of the console (desktop and tablet) and of the public register (desktop, telephone and paper), light and dark.
 * They are for looking at.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './prepare.mjs';
import { say } from './say.mjs';

const folder = path.resolve(process.argv[2] ?? 'screens');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const child = spawn(process.execPath, [jest, 'test/console/pages', 'test/register-pages'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASSAYBOOK_SCREENS: folder },
});
child.on('exit', (code) => {
  if (code === 0) say(`The pictures are in ${folder}.`);
  process.exitCode = code ?? 1;
});
