// Makes node_modules and dist/ current, and does nothing (in a few milliseconds) when they already are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Installs the locked packages when none are there, and compiles when a source file is newer than the last build. */
export function prepare() {
  if (!existsSync(at('node_modules'))) run('npm', ['ci']);
  const stamp = at('dist', '.built');
  const sources = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json'].map((name) => at(name));
  if (newest(sources) <= modified(stamp)) return;
  const started = new Date();
  run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.build.json')]);
  writeFileSync(stamp, started.toISOString());
}

function newest(paths) {
  return Math.max(0, ...paths.map(newestIn));
}

function newestIn(path) {
  const own = modified(path);
  if (own === 0 || !statSync(path).isDirectory()) return own;
  return Math.max(own, newest(readdirSync(path).map((name) => join(path, name))));
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** Standard output belongs to the command that is about to run, so what the tools say goes to standard error. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
