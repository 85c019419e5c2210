import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CannotGoOn } from '../../cannot-go-on';

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root hands it to an account without privileges where
 * that account can reach the files; else starts it in a user namespace of its own, where root is nobody in particular
 * and still owns its files; else, as in most containers, hands it to the account with the one capability of passing
 * closed folders (such as /root).
 */
export type ServerUser = { kind: 'ourselves' } | Account | { kind: 'namespace' };

interface Account {
  kind: 'account';
  uid: number;
  gid: number;
  passes: 'open folders' | 'closed folders';
}

const NAMESPACE = { kind: 'namespace' } as const;
const ACCOUNTS = ['postgres', 'nobody'];

/**
 * Chooses whom the server runs as.
 * @param cluster the data directory; when it exists, its owner decides
 * @param program the postgres program, which that user must be able to run
 * @throws CannotGoOn when root has no way of running it, or the data belong to somebody else
 */
export function chooseServerUser(cluster: string, program: string): ServerUser {
  const found = fs.statSync(cluster, { throwIfNoEntry: false });
  if (process.getuid?.() !== 0) return ourselves(cluster, found?.uid);

  const folder = path.dirname(cluster);
  const chosen = ways(found).find((user) => reaches(user, program, folder));
  if (chosen) return chosen;
  const trouble = found
    ? `The database in ${cluster} belongs to user number ${found.uid}, as whom it cannot be run here; chown -R nobody gives it to another.`
    : `There is no account postgres or nobody that can reach ${folder}.`;
  throw new CannotGoOn(
    `PostgreSQL refuses to run as root. ${trouble} Neither user namespaces (unshare --user) nor capabilities (setpriv) ` +
      'are of use on this system. Start the service as an ordinary user who owns the data folder, or set DATABASE_URL ' +
      'to a PostgreSQL of your own.',
  );
}

/** The ways open to root, best first. */
function ways(found: fs.Stats | undefined): ServerUser[] {
  if (found?.uid === 0) return [NAMESPACE];
  const accounts = found ? [found] : ACCOUNTS.map(lookUp).filter((account) => account !== undefined);
  const passing = (passes: Account['passes']): Account[] =>
    accounts.map(({ uid, gid }) => ({ kind: 'account', uid, gid, passes }));
  return [...passing('open folders'), ...(found ? [] : [NAMESPACE]), ...passing('closed folders')];
}

/** The program and options that run a program as that user. What runs it replaces itself: the process number stays. */
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
      if (user.passes === 'open folders')
        return { program, args, options: { ...options, uid: user.uid, gid: user.gid } };
      return { program: 'setpriv', args: [...capable(user), '--', program, ...args], options };
    case 'namespace':
      return { program: 'unshare', args: ['--user', '--', program, ...args], options };
  }
}

/** CAP_DAC_OVERRIDE and nothing else; the secure bit makes access(2), which PostgreSQL asks, count it too. */
function capable({ uid, gid }: Account): string[] {
  const only = '+dac_override';
  return [
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'],
    ...[`--inh-caps=${only}`, `--ambient-caps=${only}`, `--bounding-set=-all,${only}`],
  ];
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

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Tried rather than worked out: permissions, mounts and security modules all have a say. */
function reaches(user: ServerUser, program: string, folder: string): boolean {
  return (
    succeeds(commandAs(user, program, ['--version'])) && succeeds(commandAs(user, 'test', ['-x', folder]))
  );
}

function succeeds({ program, args, options }: ReturnType<typeof commandAs>): boolean {
  return spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;
}
