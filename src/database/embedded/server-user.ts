import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CannotGoOn } from '../../cannot-go-on';

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root hands it to an account without privileges
 * where that account can reach the files, and otherwise starts it in a user namespace of its own, where root is
 * nobody in particular and still owns its files.
 */
export type ServerUser =
  { kind: 'ourselves' } | { kind: 'account'; name: string; uid: number; gid: number } | { kind: 'namespace' };

const ACCOUNTS = ['postgres', 'nobody'];

/**
 * Chooses whom the server runs as.
 * @param cluster the data directory; when it exists, its owner decides
 * @param program the postgres program, which that user must be able to run
 * @throws CannotGoOn when root has no way of running it, or the data belong to somebody else
 */
export function chooseServerUser(cluster: string, program: string): ServerUser {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (process.getuid?.() !== 0) return ourselves(cluster, owner);

  const folder = path.dirname(cluster);
  if (owner === undefined) {
    const account = ACCOUNTS.map(lookUp).find((found) => found && reaches(found, program, folder));
    return account ?? namespace(folder);
  }
  if (owner === 0) return namespace(folder);
  const account = {
    kind: 'account',
    name: `user ${owner}`,
    uid: owner,
    gid: fs.statSync(cluster).gid,
  } as const;
  if (reaches(account, program, folder)) return account;
  throw new CannotGoOn(
    `The database in ${cluster} belongs to user number ${owner}, who cannot reach it or PostgreSQL's programs here. ` +
      `Make the folders above ${cluster} and ${path.dirname(program)} passable for that user (chmod o+x), ` +
      `or give the database to root: chown -R root: ${cluster}`,
  );
}

/** The program and options that run a program as that user. `unshare` replaces itself: the process number stays. */
export function commandAs(
  user: ServerUser,
  program: string,
  args: string[],
): { program: string; args: string[]; options: SpawnOptions } {
  // A working directory that every account may enter, and nothing of our environment, which may hold secrets.
  const options = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  switch (user.kind) {
    case 'ourselves':
      return { program, args, options };
    case 'account':
      return { program, args, options: { ...options, uid: user.uid, gid: user.gid } };
    case 'namespace':
      return { program: 'unshare', args: ['--user', '--', program, ...args], options };
  }
}

/** Gives a folder that we made to the server's user. */
export function giveTo(user: ServerUser, folder: string): void {
  if (user.kind === 'account') fs.chownSync(folder, user.uid, user.gid);
}

function ourselves(cluster: string, owner: number | undefined): ServerUser {
  if (owner === undefined || owner === process.getuid?.()) return { kind: 'ourselves' };
  throw new CannotGoOn(
    `The database in ${cluster} belongs to another user (number ${owner}): it was made when the service ran as that ` +
      'user or as root. Start the service as that user, give the data folder to yours (chown -R), or choose another ' +
      'DATA_DIR.',
  );
}

function lookUp(name: string): Extract<ServerUser, { kind: 'account' }> | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { kind: 'account', name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function reaches(user: ServerUser, program: string, folder: string): boolean {
  const runs = commandAs(user, program, ['--version']);
  if (spawnSync(runs.program, runs.args, { ...runs.options, stdio: 'ignore' }).status !== 0) return false;
  const enters = commandAs(user, 'test', ['-x', folder]);
  return spawnSync(enters.program, enters.args, { ...enters.options, stdio: 'ignore' }).status === 0;
}

function namespace(folder: string): ServerUser {
  const user = { kind: 'namespace' } as const;
  const tried = commandAs(user, 'true', []);
  if (spawnSync(tried.program, tried.args, { ...tried.options, stdio: 'ignore' }).status === 0) return user;
  throw new CannotGoOn(
    'PostgreSQL refuses to run as root. There is no account postgres or nobody that can reach ' +
      `${folder}, and this system allows no user namespace (unshare --user). Start the service as an ordinary user, ` +
      'choose a DATA_DIR that every account can pass into, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
