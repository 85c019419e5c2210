/**
 * Brings a checkout to the point where its code can run: installs what is missing or outdated, then builds
 * what is stale. Uses nothing but Node and npm, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';
import { giveUp, say } from './say.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];
const LOCK = path.join(root, 'dist', '.lock');
const BUILD_STAMP = path.join(root, 'dist', '.built-from');
/** Whatever the compiler reads. A change in any of these makes dist stale. */
const SOURCES = [
  'src',
  'migrations',
  'console',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Returns when everything is installed and built; ends the process with a sentence when that cannot be. */
export async function prepare() {
  checkNode();
  if (isReady()) return;
  try {
    await alone(LOCK, 'installing or building', async () => {
      if (!isInstalled()) install();
      if (!isBuilt()) build();
    });
  } catch (error) {
    if (error instanceof ToolFailed) giveUp(error.message);
    throw error;
  }
}

function isReady() {
  return isInstalled() && isBuilt();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  giveUp(`Assaybook needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`, 2);
}

/** True when every package that package-lock.json asks for is there in that version, by npm's own record. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const production = isProductionInstall();
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      entry.optional ||
      entry.devOptional ||
      (entry.dev && production) ||
      installed[place]?.version === entry.version,
  );
}

/** `npm ci --omit=dev` beside a dist that was built elsewhere, as in the container image: nothing to build with. */
function isProductionInstall() {
  return (
    fs.existsSync(path.join(root, 'dist', 'src', 'main.js')) &&
    fs.existsSync(path.join(root, 'node_modules')) &&
    !fs.existsSync(path.join(root, 'node_modules', 'typescript'))
  );
}

function install() {
  const missing = !fs.existsSync(path.join(root, 'node_modules'));
  say(
    missing
      ? 'Installing the packages that package-lock.json names (a minute or two, only this time) …'
      : 'The installed packages differ from package-lock.json; installing again …',
  );
  // Whoever has NODE_ENV=production set still needs the compiler on a fresh clone.
  run(
    [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund'],
    'Installing failed; what npm said stands above.',
  );
}

function npm() {
  const cli = process.env.npm_execpath;
  return cli && /npm-cli\.c?js$/.test(cli) ? [process.execPath, cli] : ['npm'];
}

function isBuilt() {
  if (isProductionInstall()) return true;
  try {
    return fs.readFileSync(BUILD_STAMP, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function build() {
  say('Building …');
  const builtFrom = fingerprint();
  const tool = (...place) => [process.execPath, path.join(root, 'node_modules', ...place)];
  const whenItFails = 'Building failed; the errors stand above.';
  run([...tool('@nestjs', 'cli', 'bin', 'nest.js'), 'build'], whenItFails);
  run([...tool('vite', 'bin', 'vite.js'), 'build', 'console', '--logLevel', 'warn'], whenItFails);
  fs.writeFileSync(BUILD_STAMP, builtFrom);
}

/** A hash over name, size and time of every source file: enough to see a change, a deletion or a checkout. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(path.join(root, source))) {
      const { size, mtimeMs } = fs.statSync(file);
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (/\.spec\.tsx?$/.test(place) || !fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(place, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : [inside];
    });
}

function run([program, ...args], whenItFails) {
  // Standard output of the tools goes to our standard error: the command that follows owns standard output.
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (error) throw new ToolFailed(`${whenItFails} (${error.message})`);
  if (status !== 0) throw new ToolFailed(whenItFails);
}

/** Thrown rather than exiting on the spot, so that the lock is given back first. */
class ToolFailed extends Error {}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}
