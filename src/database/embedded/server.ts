/**
 * The embedded PostgreSQL: a real server, in a process of its own, on a data directory of ours, reached through a
 * Unix socket that nobody else can open.
 *
 * It may outlive the Node process that started it (kill -9), and several Node processes may use it at once (the
 * service, a worker, a command). So nobody asks "did I start it?" but "what do I find?":
 *
 *   absent    nothing there yet          → create a cluster, look again
 *   stopped   a cluster, no server       → start one, look again
 *   running   starting up, or stopping   → wait, look again
 *   running   ready                      → use it, whoever started it
 *
 * Who may stop it is decided in `tenancy.ts`: the last one out.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotGoOn } from '../../cannot-go-on';
import { findBinaries } from './binaries';
import type { Binaries } from './binaries';
import { createCluster, disownPostmaster, lookAt, readPostmaster } from './cluster';
import type { Postmaster } from './cluster';
import { isAlive, isPostgresOf } from './process';
import { chooseServerUser, commandAs, giveTo } from './server-user';
import type { ServerUser } from './server-user';

export interface ServerOptions {
  /** For tests that need speed and no durability. */
  initdbFlags?: string[];
  postgresFlags?: string[];
  /** Told what takes a while, in a sentence. */
  say?: (sentence: string) => void;
}

/** A server that answers. */
export interface Server {
  /** The `host` to connect to: the folder of its Unix socket. */
  socketDirectory: string;
  pid: number;
  /** True when it ran before we came: another process uses it, or one was killed and left it behind. */
  found: boolean;
}

/** The port is part of the socket's file name; nothing listens on the network. */
export const SOCKET_PORT = 5432;

const LOG_KEPT_BYTES = 10_000_000;
/** A Unix socket's path may have 107 bytes on Linux, 103 on macOS; its name takes 14 of them. */
const LONGEST_SOCKET_DIRECTORY = 103 - '/.s.PGSQL.5432'.length;
/** How long traces of a killed server may stand in the way: its backends take a second or two to notice. */
const PATIENCE_MS = 20_000;

/**
 * Finds or starts the server on `<dataFolder>/postgres`, creating the cluster the first time.
 * @throws CannotGoOn with a sentence for the operator when that cannot be done
 */
export async function openServer(dataFolder: string, options: ServerOptions = {}): Promise<Server> {
  const binaries = findBinaries();
  const cluster = path.join(dataFolder, 'postgres');
  const user = chooseServerUser(cluster, binaries.postgres);
  const patience = performance.now() + PATIENCE_MS;
  let startedByUs = false;

  for (;;) {
    const state = lookAt(cluster, binaries.version);
    switch (state.kind) {
      case 'absent':
        options.say?.(`Creating the database in ${cluster} …`);
        await createCluster(cluster, binaries, user, options.initdbFlags);
        break;
      case 'stopped': {
        if (state.left) clearAway(cluster, state.left);
        const outcome = await startServer(cluster, binaries, user, options);
        if (outcome.kind === 'failed') throw new CannotGoOn(outcome.sentence);
        if (outcome.kind === 'in the way') await waitOrGiveUp(patience, outcome.sentence);
        startedByUs = outcome.kind === 'started';
        break;
      }
      case 'running':
        if (state.postmaster.status === 'ready') return serverOf(state.postmaster, !startedByUs);
        await sleep(50);
        break;
    }
  }
}

/**
 * Stops the server: sessions are ended, everything is written, nothing is lost ("fast" in PostgreSQL's words).
 * Returns when its process is gone.
 */
export async function stopServer(server: Server): Promise<void> {
  try {
    process.kill(server.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  while (isAlive(server.pid)) await sleep(20);
  removeSocketDirectory(server.socketDirectory);
}

function serverOf({ pid, socketDirectory }: Postmaster, found: boolean): Server {
  return { pid, socketDirectory, found };
}

type Outcome =
  | { kind: 'started' }
  /** Something of an earlier server, or another process that starts one right now. */
  | { kind: 'in the way'; sentence: string }
  | { kind: 'failed'; sentence: string };

async function startServer(
  cluster: string,
  binaries: Binaries,
  user: ServerUser,
  options: ServerOptions,
): Promise<Outcome> {
  const log = openLog(cluster);
  const socketDirectory = makeSocketDirectory(user);
  const {
    program,
    args,
    options: spawnOptions,
  } = commandAs(user, binaries.postgres, [
    ...['-D', cluster],
    ...['-c', 'listen_addresses='],
    ...['-c', `unix_socket_directories=${socketDirectory}`],
    ...['-c', 'unix_socket_permissions=0700'],
    // A backend whose client was killed gives its locks back within seconds, even in the middle of a query.
    ...['-c', 'client_connection_check_interval=2s'],
    ...(options.postgresFlags ?? []),
  ]);
  const child = spawn(program, args, {
    ...spawnOptions,
    stdio: ['ignore', log.descriptor, log.descriptor],
    // A process group of its own: Ctrl-C at the terminal reaches the service first, which then stops the server.
    detached: true,
  });
  fs.closeSync(log.descriptor);
  child.unref();
  const failure = await readyOrEnded(child, cluster, options);
  if (failure === undefined) return { kind: 'started' };
  removeSocketDirectory(socketDirectory);
  return explain(failure, fs.readFileSync(log.file).subarray(log.from).toString(), cluster, log.file);
}

/** Waits until the server says in its pid file that it is ready (undefined), or has ended (why). */
async function readyOrEnded(
  child: ChildProcess,
  cluster: string,
  options: ServerOptions,
): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `exit code ${code}`}`));
  const started = performance.now();
  for (let said = false; ended === undefined; await sleep(20)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return undefined;
    if (said || performance.now() - started < 5_000) continue;
    options.say?.('PostgreSQL is recovering after it was not stopped properly; this may take a while …');
    said = true;
  }
  return ended;
}

function explain(failure: string, said: string, cluster: string, logFile: string): Outcome {
  const lines = said
    .split('\n')
    .filter((line) => /\b(FATAL|PANIC|HINT|DETAIL):/.test(line) || !/^\d{4}-\d\d-\d\d /.test(line))
    .map((line) => line.trim())
    .filter(Boolean);
  const sentence =
    `PostgreSQL did not start on ${cluster}: ${lines.slice(-6).join(' ') || failure}. Nothing was changed. ` +
    `Its whole log is in ${logFile}.`;
  // Empty: another process starts a server, and has not written its number yet.
  const inTheWay =
    /lock file "postmaster\.pid" (?:already exists|is empty)|pre-existing shared memory block/.test(said);
  return { kind: inTheWay ? 'in the way' : 'failed', sentence };
}

async function waitOrGiveUp(until: number, sentence: string): Promise<void> {
  if (performance.now() > until) throw new CannotGoOn(sentence);
  await sleep(250);
}

/** Removes what a killed server left that nobody else will: its socket's folder, and its claim to a process number. */
function clearAway(cluster: string, left: Postmaster): void {
  removeSocketDirectory(left.socketDirectory);
  if (isAlive(left.pid) && !isPostgresOf(left.pid, cluster)) disownPostmaster(cluster);
}

const SOCKET_DIRECTORY_PREFIX = 'assaybook-socket-';

/** A new folder that only the server's user can enter. Not in the data folder: its path may be too long for a socket. */
function makeSocketDirectory(user: ServerUser): string {
  const place = path.join(os.tmpdir(), `${SOCKET_DIRECTORY_PREFIX}XXXXXX`);
  const short = Buffer.byteLength(place) <= LONGEST_SOCKET_DIRECTORY;
  const directory = fs.mkdtempSync(path.join(short ? os.tmpdir() : '/tmp', SOCKET_DIRECTORY_PREFIX));
  giveTo(user, directory);
  return directory;
}

function removeSocketDirectory(directory: string): void {
  // The name comes out of a file: only what we made ourselves is ever removed.
  if (!path.basename(directory).startsWith(SOCKET_DIRECTORY_PREFIX)) return;
  fs.rmSync(directory, { recursive: true, force: true });
}

function openLog(cluster: string): { file: string; descriptor: number; from: number } {
  const file = `${cluster}.log`;
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_KEPT_BYTES) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  return { file, descriptor, from: fs.fstatSync(descriptor).size };
}
