/**
 * Keeps what whole-service tests stand on: one PostgreSQL, a migrated template database, and a folder for everything
 * they write. It is a process of its own that lives as long as its standard input is open, so that nothing is left
 * behind however the test run ends, kill -9 included. It answers with one line of JSON when all is ready.
 *
 * TEST_DATABASE_URL: a PostgreSQL of your own to be used instead (by a user who may create databases and roles).
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { prepare, root } from '../../scripts/prepare.mjs';

await prepare();
const load = createRequire(path.join(root, 'dist', 'src', 'main.js'));
const { openServer, SOCKET_PORT, stopServer } = load('./database/embedded/server');
const { migrate } = load('./database/migrate');
const { Client } = load('pg');

/** Speed for data that nobody will miss. */
const FLAGS = [
  ...['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'],
  // Databases that live for a minute are not worth looking after.
  'autovacuum=off',
];

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'assaybook-test-'));
// The server may have to run as another user, who must be able to pass.
fs.chmodSync(folder, 0o711);
const processes = path.join(folder, 'processes');
fs.mkdirSync(processes);
const template = `assaybook_template_${process.pid}`;
let server;

const ended = new Promise((resolve) => process.stdin.resume().on('end', resolve).on('error', resolve));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

try {
  const address = process.env.TEST_DATABASE_URL ?? (await embedded());
  await query(address, `CREATE DATABASE ${template}`);
  await migrate({ connectionString: within(address, template) });
  process.stdout.write(`${JSON.stringify({ address, template, folder })}\n`);
  await ended;
  if (!server) await query(address, `DROP DATABASE ${template} WITH (FORCE)`);
} finally {
  for (const pid of fs.readdirSync(processes)) kill(-Number(pid));
  for (const pid of embeddedServers()) kill(pid);
  if (server) await stopServer(server);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

async function embedded() {
  server = await openServer(folder, {
    initdbFlags: ['--no-sync'],
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
  });
  return `postgres://assaybook@${encodeURIComponent(server.socketDirectory)}:${SOCKET_PORT}/postgres`;
}

function within(address, database) {
  return Object.assign(new URL(address), { pathname: `/${database}` }).toString();
}

async function query(address, sql) {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The servers of services under test that were killed before they could stop them. */
function embeddedServers() {
  return fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name, 'postgres', 'postmaster.pid'))
    .filter((file) => fs.existsSync(file))
    .map((file) => {
      const [pid, , , , socketDirectory] = fs.readFileSync(file, 'utf8').split('\n');
      if (path.basename(socketDirectory).startsWith('assaybook-socket-'))
        fs.rmSync(socketDirectory, { recursive: true, force: true });
      return Number(pid);
    });
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
