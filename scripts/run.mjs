/**
 * `node scripts/run.mjs NAME ARGS…` runs dist/src/NAME.js in this very process, after installing and building
 * what is missing. In this process, and with `exec` in package.json's scripts, so that a signal for npm reaches the
 * program and no shell or launcher in between keeps it.
 */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { giveUp } from './say.mjs';

/** @param {string} name a path under dist/src, without its ending, e.g. `commands/read` */
export async function run(name, args) {
  await prepare();
  const file = path.join(root, 'dist', 'src', `${name}.js`);
  if (!fs.existsSync(file)) giveUp(`There is no command ${name}: ${file} does not exist.`, 2);
  process.argv = [process.argv[0], file, ...args];
  process.setSourceMapsEnabled(true);
  createRequire(import.meta.url)(file);
}

if (path.resolve(process.argv[1] ?? '') === path.join(root, 'scripts', 'run.mjs')) {
  const [name, ...args] = process.argv.slice(2);
  if (!name) giveUp('Usage: node scripts/run.mjs NAME [arguments]', 2);
  await run(name, args);
}
