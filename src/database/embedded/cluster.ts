import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CannotGoOn } from '../../cannot-go-on';
import type { Binaries } from './binaries';
import { isAlive, isPostgresOf } from './process';
import { commandAs, giveTo } from './server-user';
import type { ServerUser } from './server-user';

/** The name of the superuser that owns an embedded cluster. */
export const OWNER = 'assaybook';

/** What stands in `postmaster.pid`, the file with which a running server marks its data directory. */
export interface Postmaster {
  pid: number;
  socketDirectory: string;
  status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

/** How a data directory is found. `stopped` may carry the trace of a server that was killed. */
export type ClusterState =
  { kind: 'absent' } | { kind: 'stopped'; left?: Postmaster } | { kind: 'running'; postmaster: Postmaster };

/**
 * Looks at a data directory without touching it.
 * @throws CannotGoOn when it is there and cannot be used: another version's, or not PostgreSQL's
 */
export function lookAt(cluster: string, version: string): ClusterState {
  if (!fs.existsSync(cluster) || fs.readdirSync(cluster).length === 0) return { kind: 'absent' };
  checkVersion(cluster, version);
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return { kind: 'stopped' };
  const runs = isAlive(postmaster.pid) && isPostgresOf(postmaster.pid, cluster);
  return runs ? { kind: 'running', postmaster } : { kind: 'stopped', left: postmaster };
}

/** Reads `postmaster.pid`; its lines are described in PostgreSQL's src/include/utils/pidfile.h. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readIfThere(path.join(cluster, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined;
  const status = lines[7]?.trim();
  return {
    pid,
    socketDirectory: lines[4] ?? '',
    status: status === 'starting' || status === 'ready' || status === 'stopping' ? status : 'unknown',
  };
}

/**
 * Makes a new cluster. It is made beside its place and renamed when it is whole, so that a half-made one never
 * bears the name, and of two processes that do this at once one wins and the other uses the winner's.
 */
export async function createCluster(
  cluster: string,
  binaries: Binaries,
  user: ServerUser,
  initdbFlags: string[] = [],
): Promise<void> {
  removeHalfMade(cluster);
  const growing = `${cluster}.new-${process.pid}`;
  fs.mkdirSync(growing, { mode: 0o700 });
  giveTo(user, growing);
  await initdb(growing, binaries, user, initdbFlags);
  try {
    fs.renameSync(growing, cluster);
  } catch (error) {
    fs.rmSync(growing, { recursive: true, force: true });
    if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) throw error;
  }
}

/**
 * After a kill -9 and a restart of the machine or container, the process number in `postmaster.pid` may by now be
 * some other program's, and PostgreSQL would take that for a server that runs. A number that no process can have
 * lets it go on to its own, sharper test (whether anybody still uses the old server's shared memory), which simply
 * deleting the file would take away.
 */
export function disownPostmaster(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid');
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [2 ** 31 - 2, ...rest].join('\n'));
}

function checkVersion(cluster: string, version: string): void {
  const found = readIfThere(path.join(cluster, 'PG_VERSION'))?.trim();
  if (found === undefined) {
    throw new CannotGoOn(
      `${cluster} holds something, but no PostgreSQL database (there is no readable PG_VERSION in it). ` +
        'Restore it from your backup, or move it away and start again with an empty database.',
    );
  }
  if (found === version) return;
  throw new CannotGoOn(
    `The database in ${cluster} was made by PostgreSQL ${found}; this version of Assaybook brings PostgreSQL ` +
      `${version}, which cannot open it. Start the version of Assaybook that made it, or move the data with ` +
      'pg_dump and pg_restore.',
  );
}

async function initdb(folder: string, binaries: Binaries, user: ServerUser, flags: string[]): Promise<void> {
  const { program, args, options } = commandAs(user, binaries.initdb, [
    `--pgdata=${folder}`,
    `--username=${OWNER}`,
    // Who may connect is decided by the socket's folder, which only the server's user (and root) can enter.
    '--auth=trust',
    '--encoding=UTF8',
    // The same order of words on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...flags,
  ]);
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : said.trim() || `exit code ${code}`));
  });
  if (failure === undefined) return;
  fs.rmSync(folder, { recursive: true, force: true });
  throw new CannotGoOn(
    `The database could not be created in ${path.dirname(folder)}. initdb said: ${failure}`,
  );
}

function removeHalfMade(cluster: string): void {
  const prefix = `${path.basename(cluster)}.new-`;
  for (const name of fs.readdirSync(path.dirname(cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    fs.rmSync(path.join(path.dirname(cluster), name), { recursive: true, force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
